import { describe, expect, it } from 'vitest';
import { readDecision } from '../../worker/inbox/decision/grammar.ts';
import { inShort } from './decision-table.ts';

const reads = (text: string, expected: string) => expect(inShort(readDecision(text))).toBe(expected);

describe('a plain yes', () => {
  it.each([
    ['CONFIRM ALL\n\nBest regards\nTom Baker', 'yes all'],
    ['Hi Anna,\n\nwe confirm items 1-3.\n\nThanks', 'yes 1,2,3'],
    ['Hi Anna, we confirm items 1 to 3 and 7.', 'yes 1,2,3,7'],
    ['Dear Ms Li,\nI hereby approve all requirements.\nKind regards', 'yes all'],
    ['Thanks for the document. Confirm all.', 'yes all'],
    ['Confirmed, all of them.', 'yes all'],
    ['CONFIRM ALL - Tom Baker', 'yes all'],
    ['Items 1, 2 and 3 are approved', 'yes 1,2,3'],
    ['No. 3 is fine', 'yes 3'],
    ['#1 #2 ok', 'yes 1,2'],
    ['1/2/3 ok', 'yes 1,2,3'],
    ['OK for 1, 2 and 3', 'yes 1,2,3'],
    ['Yes to 1-3', 'yes 1,2,3'],
    ['1 ok 2 ok 3 ok', 'yes 1 | yes 2 | yes 3'],
    ['We approve version 2 of the document', 'yes all'],
    ['We have reviewed the list. We accept all 12 items.', 'yes all'],
    ['Everything is approved. Could you send the invoice?', 'yes all'],
    ['CONFIRM ALL 2026-12-05', 'yes all'],
    ['This is to confirm that we accept all requirements', 'yes all'],
    ['We approve all 12 items without changes', 'yes all'],
    ['全部确认，无需修改', 'yes all'],
    ['无条件同意全部', 'yes all'],
    ['Confirm all. If you have any questions, call me.', 'yes all'],
    ['各位好：\n\n全部确认。\n\n谢谢！\n王芳', 'yes all'],
    ['张经理您好，1-5 条全部同意，谢谢', 'yes 1,2,3,4,5'],
    ['确认１、２、３', 'yes 1,2,3'],
    ['確認 1－3、5', 'yes 1,2,3,5'],
    ['第一条、第三条同意', 'yes 1,3'],
    ['第一至三条沒問題', 'yes 1,2,3'],
    ['1～4項均無異議', 'yes 1,2,3,4'],
    ['收到，全部确认', 'yes all'],
    ['我们已看过，以上内容全部确认无误。', 'yes all'],
    ['我司确认全部需求，请开始开发', 'yes all'],
    ['1、2、4没问题，谢谢', 'yes 1,2,4'],
    ['①②③同意', 'yes 1,2,3'],
    ['第12项通过', 'yes 12'],
    ['1-3 ✅', 'yes 1,2,3'],
    ['同意全部，如有问题随时联系', 'yes all'],
    ['确认全部 2026年12月5日', 'yes all'],
    ['全部3条确认', 'yes all'],
    ['我方正式批准第2版需求文档', 'yes all'],
    ['其余同意', 'yes all'],
  ])('“%s” reads as %s', reads);
});

describe('yes to some, something else to others', () => {
  it.each([
    ['1: ok / 2: change to monthly / 3: no', 'yes 1 | change 2: change to monthly | reject 3: no'],
    ['1. ok\n2. change to monthly\n3. no', 'yes 1 | change 2: change to monthly | reject 3: no'],
    [
      '1) Approved\n2) Approved\n3) Not approved, too expensive',
      'yes 1 | yes 2 | reject 3: Not approved, too expensive',
    ],
    ['1. ok 2. ok 3. no', 'yes 1 | yes 2 | reject 3: no'],
    ['Approve 1-3, reject 4, change 5 to monthly', 'yes 1,2,3 | reject 4: reject 4 | change 5: to monthly'],
    ['Yes to 1-3, no to 4', 'yes 1,2,3 | reject 4: no to 4'],
    ['1 is fine and 2 is not ok', 'yes 1 | reject 2: is not ok'],
    ['All ok but 4 rejected', 'yes all | reject 4: rejected'],
    ['Everything is fine, but 4 needs a date', 'yes all | change 4: needs a date'],
    ['everything except 3 is approved', 'yes all | change 3: everything except 3 is approved'],
    ['1-5 ok, not 6', 'yes 1,2,3,4,5 | change 6: 1-5 ok, not 6'],
    [
      '1-5 confirmed. CHANGE 6: export as CSV. Semicolons please.',
      'yes 1,2,3,4,5 | change 6: export as CSV. Semicolons please.',
    ],
    ['CHANGE 2:\nexport as Excel', 'change 2: export as Excel'],
    ['Change 3: the log keeps 10 days\nThe rest is fine', 'change 3: the log keeps 10 days | yes all'],
    ['1、2、4没问题，3要改：登录用手机号', 'yes 1,2,4 | change 3: 要改：登录用手机号'],
    ['1、同意\n2、同意\n3、改成按月结算', 'yes 1 | yes 2 | change 3: 改成按月结算'],
    ['1同意 2同意 3不行', 'yes 1 | yes 2 | reject 3: 不行'],
    [
      '第1条：同意；第2条：不同意，价格太高；第3条：改为30天',
      'yes 1 | reject 2: 不同意，价格太高 | change 3: 改为30天',
    ],
    ['除了3都可以', 'yes all | change 3: 除了3都可以'],
    ['除3以外全部同意', 'yes all | change 3: 除3以外全部同意'],
    ['除第三条外，其余均同意', 'yes all | change 3: 除第三条外，其余均同意'],
    ['We cannot accept item 3', 'reject 3: We cannot accept item 3'],
    ['第3条我们不能接受，其余确认', 'reject 3: 我们不能接受 | yes all'],
    ['3除外，其余同意', 'yes all | change 3: 3除外，其余同意'],
    ['全部确认（3除外）', 'yes all | change 3: 全部确认（3除外）'],
    ['全部确认，除了3，3要改成按月', 'yes all | change 3: 要改成按月'],
    ['修改 8：增加导出，其他都没问题', 'change 8: 增加导出 | yes all'],
    ['确认 1-3\n修改 4：30秒内', 'yes 1,2,3 | change 4: 30秒内'],
    ['6改成按月结算，7可以', 'change 6: 改成按月结算 | yes 7'],
    ['3 改成最多5人，10 人不可以', 'change 3: 改成最多5人，10 人不可以'],
    ['确认1、2，拒绝3', 'yes 1,2 | reject 3: 拒绝3'],
    ['不同意第3条，其他条目均同意', 'reject 3: 不同意第3条 | yes all'],
    ['1-4 OK；5 需要修改：支持微信支付', 'yes 1,2,3,4 | change 5: 需要修改：支持微信支付'],
    ['第三条请改成每周一次，其余無異議', 'change 3: 请改成每周一次 | yes all'],
  ])('“%s” reads as %s', reads);
});

describe('a conditional yes parks the item and signs nothing', () => {
  it.each([
    ['2 ok if it ships in May', 'condition 2: 2 ok if it ships in May'],
    [
      '1-3 approved, 4 approved once legal has signed',
      'yes 1,2,3 | condition 4: 4 approved once legal has signed',
    ],
    ['1 ok, 2 ok but the logo must be bigger', 'yes 1 | condition 2: 2 ok but the logo must be bigger'],
    [
      'All approved provided the price stays the same',
      'condition all: All approved provided the price stays the same',
    ],
    ['all fine once the logo is bigger', 'condition all: all fine once the logo is bigger'],
    ['3 可以，前提是五月上线', 'condition 3: 3 可以，前提是五月上线'],
    ['第2条同意，但导出要用Excel', 'condition 2: 第2条同意，但导出要用Excel'],
    ['1、2同意，3只要不加价就可以', 'yes 1,2 | condition 3: 3只要不加价就可以'],
    ['价格不变的话全部同意', 'condition all: 价格不变的话全部同意'],
    ['3 等法务审完后可以', 'none'],
    ['4 如果五月能上線就同意', 'condition 4: 4 如果五月能上線就同意'],
    ['fine once the logo is bigger', 'ambiguous condition'],
    ['可以，前提是价格不变', 'ambiguous condition'],
    ['Approved. But only if the price stays.', 'ambiguous reservation'],
    ['全部确认。不过上线要等通知。', 'ambiguous reservation'],
  ])('“%s” reads as %s', reads);
});

describe('an item that is asked about or put off stays open', () => {
  it.each([
    ['3 是什么意思？', 'none | ? 3'],
    ['3?', 'none | ? 3'],
    ['1、2同意，3 是什么意思？', 'none | ? 1,2 | ? 3'],
    ['1、2同意。3 是什么意思？', 'yes 1,2 | ? 3'],
    ['3 是什么意思？其余同意', 'yes all | condition 3: 3 是什么意思？ | ? 3'],
    ['1-4 ok. What does 5 mean?', 'yes 1,2,3,4'],
    ['1 ok\n2 ok\n3: what does "session" mean?', 'yes 1 | yes 2 | ? 3'],
    ['1 ok, 2 ok. 3 - why do we need this?', 'yes 1 | yes 2 | ? 3'],
    ['1,2 ok, 3 later', 'yes 1,2'],
    ['1,2 可以，3 待定', 'yes 1,2'],
    ['All approved. 3: need to check with legal', 'yes all | condition 3: 3: need to check with legal'],
    ['全部同意。第3条需要再讨论', 'yes all | condition 3: 第3条需要再讨论'],
  ])('“%s” reads as %s', reads);
});
