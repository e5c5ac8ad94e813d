import { describe, expect, test } from 'vitest';
import { screen } from '../../worker/inbox/screen/screen.ts';
import type { Header, InboundMail } from '../../worker/mail/inbound.ts';

const OWN = { addresses: ['bot@liaison.example'], isOurs: () => false };

function mail(parts: Partial<InboundMail> & { head?: Record<string, string> }): InboundMail {
  const { head = {}, ...rest } = parts;
  const headers: Header[] = Object.entries(head).map(([name, value]) => ({ name, value }));
  return {
    messageId: 'm1@client.example',
    inReplyTo: null,
    references: [],
    from: { name: 'Li Wei', address: 'li.wei@client.example' },
    sender: null,
    replyTo: [],
    to: [{ name: '', address: 'bot@liaison.example' }],
    cc: [],
    returnPath: 'li.wei@client.example',
    subject: '',
    date: '2025-03-03T02:00:00.000Z',
    headers,
    text: '',
    html: null,
    attachments: [],
    calendar: null,
    reports: [],
    enclosed: null,
    encrypted: false,
    warnings: [],
    ...rest,
  };
}

const kindOf = (parts: Parameters<typeof mail>[0]) => screen(mail(parts), OWN).kind;
const suppress = { 'x-auto-response-suppress': 'DR, OOF, AutoReply' };
const answers = { inReplyTo: 'so5@liaison.example', references: ['so5@liaison.example'] };

describe('a person is never taken for a machine', () => {
  const people: [string, Parameters<typeof mail>[0]][] = [
    [
      'a logistics client reports failed deliveries',
      {
        subject: 'Delivery failure',
        text: 'Delivery to our warehouse failed again today, the driver could not deliver. Please fix the routing screen.',
      },
    ],
    [
      'a client asks to use another address',
      {
        subject: 'Delivery failure',
        text: 'Delivery to john@client.example failed again last week, please use jane@client.example.',
      },
    ],
    [
      'a logistics client in Chinese',
      { subject: '投递失败', text: '您好，客户反映包裹投递失败时没有短信，请尽快修复。' },
    ],
    [
      'a client complains of a returned mail',
      { subject: '退信', text: '我发给 pm@liaison.example 的邮件被退回了，提示用户不存在，请核对地址。' },
    ],
    [
      'an administrator writes as postmaster',
      {
        subject: 'Warning: mailbox full',
        from: { name: 'Gary', address: 'postmaster@client.example' },
        text: 'Hi, the mailbox of Tom was full last week, so he has not seen your request. Please resend it.',
      },
    ],
    [
      'the client’s IT department reports a blocked mail',
      {
        subject: '邮件无法发送给张总',
        from: { name: '系统管理员', address: 'it@lanhai.example' },
        text: '你们的邮件无法投递到 zhang@lanhai.example，被我们的网关拒收，请换一个服务器重发。',
      },
    ],
    [
      'a postmaster writes a letter about a blocked address',
      {
        subject: '邮件无法投递',
        from: { name: '', address: 'postmaster@lanhai.example' },
        text: '王经理，关于上周的问题：发给 zhang@lanhai.example 的邮件无法投递是因为他离职了，请改发给我。',
      },
    ],
    [
      'a postmaster writes an English letter about a blocked address',
      {
        subject: 'Delivery failure',
        from: { name: '', address: 'postmaster@client.example' },
        text: 'Hi, your letter to tom@client.example could not be delivered because he left. Please use jane@client.example from now on.',
      },
    ],
    [
      'a notice of the client’s own product is quoted for a change',
      {
        subject: 'Mail delivery failed text',
        text: 'The page says "This message was created automatically". Please write our name there.',
      },
    ],
    ['a receipt slip is sent', { subject: '收条：三月付款', text: '这是收条，请查收。付款的收条原件另寄。' }],
    ['a signed return slip is sent', { subject: '回执：会议', text: '这是回执，我方三人参加。' }],
    [
      'the board has read it',
      {
        subject: 'Read: specification',
        text: 'Your message was read by the board and we approve items 1-5.',
      },
    ],
    ['领导已看过', { subject: '已读：方案', text: '您的方案已被领导查看，我们同意。' }],
    [
      'the withdraw button fails',
      { subject: '撤回失败：审批流程', text: '审批流程里的撤回按钮点了报错，请修复。' },
    ],
    [
      'a mail is withdrawn in own words',
      { subject: '撤回：方案V2', text: '我想撤回邮件“方案V2”，请以 V3 为准，V3 已确认。' },
    ],
    ['an empty mail answers in its subject', { subject: '接受：SO-5 全部条目', text: '' }],
    ['an empty mail answers in its English subject', { subject: 'Accepted: SO-5', text: '' }],
    [
      'the board reacted',
      { subject: 'Re: plan', text: 'The board reacted to your message:\nthey want the date moved.' },
    ],
    [
      '领导对邮件做出了回应',
      { subject: '回复: 方案', text: '王总对您的邮件做出了回应：\n同意第一项，第二项要改。' },
    ],
    [
      'the verification code does not arrive',
      { subject: '邮件验证码收不到', text: '垃圾邮件里也没有，点击确认按钮没反应，验证一直失败。' },
    ],
    [
      'a client asks to confirm by a link',
      {
        subject: 'Confirmation required: design',
        text: 'Please confirm the design at https://figma.example/x and verify the delivery address.',
      },
    ],
    [
      'the wording of the automatic reply is discussed, from Exchange',
      {
        subject: '自动回复：文案修改',
        head: suppress,
        text: '自动回复里“本邮件由系统自动发送，请勿回复”这句请改掉。',
      },
    ],
    [
      'leave is announced under a subject like a program’s',
      {
        subject: 'Out of office: 3-7 March',
        head: suppress,
        text: 'I will be out of the office from 3 to 7 March. Items 1-3 are approved.',
      },
    ],
    [
      'a company relays all its mail through a mass mailer',
      {
        subject: 'New requirement',
        head: { 'feedback-id': '1.eu-west-1.x:AmazonSES', 'x-ses-outgoing': '2025.03.03-1' },
        text: 'We need a CSV import.',
      },
    ],
    [
      'a group without posting address',
      {
        subject: 'Budget',
        head: { 'list-id': '<team.client.example>', 'list-unsubscribe': '<mailto:x>', precedence: 'list' },
        text: 'The budget is approved.',
      },
    ],
    [
      'a reply marked bulk by a gateway',
      {
        ...answers,
        subject: 'Re: plan',
        head: { precedence: 'bulk', 'x-auto-response-suppress': 'All' },
        text: 'OK for us.',
      },
    ],
    [
      'a purchasing address that takes no replies',
      { subject: 'PO 4711', from: { name: '', address: 'noreply@client.example' }, text: 'Order attached.' },
    ],
    ['Auto-Submitted: no', { subject: 'Re: plan', head: { 'auto-submitted': 'no' }, text: 'Agreed.' }],
    [
      'a bounce is forwarded with a question',
      {
        subject: '转发: 系统退信',
        text: '这是什么意思？\n\n抱歉，您的邮件被退回来了……\n收件人：pm@liaison.example',
      },
    ],
    [
      'initials that read like a robot',
      {
        subject: 'Undeliverable promises',
        from: { name: 'N. D. Rao', address: 'ndr@client.example' },
        text: 'You did not deliver again. We were not able to deliver to our customers.',
      },
    ],
    [
      'an automatic reply is quoted below',
      {
        ...answers,
        subject: 'Re: Automatic reply: plan',
        text: 'Back now. Approved.\n\n> This is an automatic reply. I am out of the office.',
      },
    ],
    [
      'an invitation with a question in it',
      {
        subject: 'Workshop',
        text: 'What about the export?\nWhen: we also need it earlier.',
        calendar: { method: 'REQUEST', uid: 'u', summary: 'Workshop', attendee: null, participation: null },
      },
    ],
  ];
  test.each(people)('%s', (_, parts) => {
    expect(screen(mail(parts), OWN)).toMatchObject({ kind: 'human', returnDate: null, deliveries: [] });
  });
});

describe('the order of proofs', () => {
  test('our own mark comes before everything a mail says of itself', () => {
    const bounced = mail({ returnPath: '', subject: 'failure notice' });
    expect(screen(bounced, { ...OWN, isOurs: () => true })).toMatchObject({
      kind: 'own',
      reason: 'own-mark',
    });
  });

  test('mail in our name without our mark never counts as a client’s word', () => {
    expect(kindOf({ from: { name: '', address: 'BOT@liaison.example' }, text: 'CONFIRM all' })).toBe('own');
  });

  test('a bounce names the letter it speaks of by the returned mail before the thread headers', () => {
    const text =
      'This is the mail system.\n<x@client.example>: 550 5.1.1 unknown user\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <letter@liaison.example>\n';
    const from = { name: '', address: 'MAILER-DAEMON@mta.example' };
    expect(screen(mail({ from, text, inReplyTo: 'other@liaison.example' }), OWN).regarding).toBe(
      'letter@liaison.example',
    );
  });

  test('words of our own letter below the notice are never read as recipients', () => {
    const text =
      'This is the mail system.\n<x@client.example>: 550 5.1.1 unknown user\n\n--- Below this line is a copy of the message.\n\nask@liaison.example\n';
    const found = screen(mail({ from: { name: '', address: 'MAILER-DAEMON@mta.example' }, text }), OWN);
    expect(found.deliveries.map(({ recipient }) => recipient)).toEqual(['x@client.example']);
  });
});

describe('two signs that prove nothing alone prove a machine together', () => {
  const automatic = '这是一封系统自动发送的邮件，请勿回复。';
  const noReply = { name: '', address: 'noreply@client.example' };

  test('an address without replies and a body that opens as automatic', () => {
    expect(kindOf({ from: noReply, text: automatic })).toBe('auto-reply');
    expect(kindOf({ text: automatic })).toBe('human');
  });

  test('a program’s prefix before "Re:" in the subject of an answer', () => {
    expect(kindOf({ ...answers, subject: 'Automatic reply: Re: plan', text: 'Back soon.' })).toBe(
      'auto-reply',
    );
    expect(kindOf({ ...answers, subject: 'Re: Automatic reply: plan', text: 'Back soon.' })).toBe('human');
  });

  test('a prefix and words of absence count only in an answer to something', () => {
    const leave = {
      subject: 'Out of office: 3-7 March',
      text: 'I am on annual leave and will reply when I return.',
    };
    expect(kindOf({ ...answers, ...leave })).toBe('auto-reply');
    expect(kindOf(leave)).toBe('human');
  });

  test('a way to unsubscribe and a mark of mass mailing', () => {
    const unsubscribe = { 'list-unsubscribe': '<https://x.example/u>' };
    expect(kindOf({ head: { ...unsubscribe, precedence: 'bulk' } })).toBe('list');
    expect(kindOf({ head: unsubscribe })).toBe('human');
    expect(kindOf({ head: { precedence: 'bulk' } })).toBe('human');
    expect(kindOf({ ...answers, head: { ...unsubscribe, precedence: 'bulk' } })).toBe('human');
  });
});

describe('permanence', () => {
  const from = { name: '', address: 'MAILER-DAEMON@mta.example' };
  const verdict = (line: string) =>
    screen(
      mail({ from, subject: 'failure notice', text: `Unable to deliver.\n\n<x@client.example>:\n${line}` }),
      OWN,
    ).deliveries[0];

  test.each([
    ['550 5.1.1 user unknown', '5.1.1', true],
    ['452 4.2.2 mailbox full', '4.2.2', false],
    ['Remote host said: 421 try again', null, false],
    ['Sorry, no mailbox here by that name. (#5.1.1)', '5.1.1', true],
    ['this account is over quota', null, true],
    ['the mailbox holds 450 MB, call 480-624-2500', null, true],
    ['this account is temporarily disabled', null, false],
    ['[SMTP Error Code 450]', null, false],
    ['对方服务器返回：452 空间不足', null, false],
    ['connected to 4.5.6.7 but it refused: 554 no', null, true],
  ])('%s', (line, status, permanent) => {
    expect(verdict(line)).toMatchObject({
      recipient: 'x@client.example',
      action: 'failed',
      status,
      permanent,
    });
  });

  test('a delay is never permanent', () => {
    const text = 'Your message has not yet been delivered to x@client.example. We will continue to try.';
    expect(
      screen(mail({ from, subject: 'Warning: message delayed 4 hours', text }), OWN).deliveries,
    ).toMatchObject([{ recipient: 'x@client.example', action: 'delayed', permanent: false }]);
  });
});

// A pattern that backtracks without bound hangs here for hours instead of milliseconds.
describe('a flood of look-alike characters is screened to the end', () => {
  test.each([
    ['address characters', 'a.'.repeat(200_000)],
    ['spaces', ' '.repeat(400_000)],
    ['dates', '3月5日'.repeat(60_000)],
    ['at signs', 'a@b'.repeat(150_000)],
    ['colons and lines', 'recipients:\n \n'.repeat(40_000)],
    ['verifying words', 'verify your message '.repeat(20_000)],
  ])('%s', (_, text) => {
    for (const subject of [
      '自动回复：x',
      '已读：x',
      'Recall: x',
      'Please confirm your message',
      'failure notice',
    ]) {
      expect(kindOf({ subject, text })).not.toBe('own');
      expect(kindOf({ subject, text, returnPath: '' })).not.toBe('human');
    }
  });
});
