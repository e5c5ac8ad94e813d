import { describe, expect, test } from 'vitest';
import { readAddresses } from '../../worker/inbox/parse/addresses.ts';
import { cleanFilename } from '../../worker/inbox/parse/attachment-name.ts';
import { decodeText } from '../../worker/inbox/parse/charset.ts';
import { charsetOf } from '../../worker/inbox/parse/charset-label.ts';
import { cloudFiles } from '../../worker/inbox/parse/cloud-links.ts';
import { isDangerous } from '../../worker/inbox/parse/danger.ts';
import { readDate } from '../../worker/inbox/parse/date.ts';
import { decodeWords } from '../../worker/inbox/parse/encoded-words.ts';
import { detectType } from '../../worker/inbox/parse/magic.ts';
import { readMessageIds } from '../../worker/inbox/parse/message-ids.ts';
import { readParameters } from '../../worker/inbox/parse/parameters.ts';
import { saysMore } from '../../worker/inbox/parse/stub.ts';

const octets = (bytes: readonly number[]) => String.fromCharCode(...bytes);

/** `谢谢` and other short words in GBK, which no single check tells from other charsets. */
const GBK = {
  谢谢: [0xd0, 0xbb, 0xd0, 0xbb],
  王芳: [0xcd, 0xf5, 0xb7, 0xbc],
  欧阳慧: [0xc5, 0xb7, 0xd1, 0xf4, 0xbb, 0xdb],
  退款: [0xcd, 0xcb, 0xbf, 0xee],
  测试: [0xb2, 0xe2, 0xca, 0xd4],
};

describe('short words in raw bytes are read in the charset they were written in', () => {
  test.each(Object.entries(GBK))('%s in GBK, whatever the label says', (word, bytes) => {
    for (const label of [null, 'iso-8859-1', 'us-ascii', 'gb2312', 'utf-8', 'x-unknown']) {
      expect(decodeText(octets(bytes), label).text).toBe(word);
    }
  });

  test.each(['Müller', 'Größe', 'Zoë', 'España', 'Señor Núñez', 'Renée', 'Straße'])(
    '%s in Latin 1 and in UTF-8',
    (word) => {
      expect(decodeText(Buffer.from(word, 'latin1').toString('latin1'), null).text).toBe(word);
      for (const label of [null, 'iso-8859-1', 'us-ascii', 'gbk']) {
        expect(decodeText(Buffer.from(word, 'utf8').toString('latin1'), label).text).toBe(word);
      }
    },
  );
});

test.each(['谢谢', 'Да', 'ок', 'привет', 'Ναι', 'שלום', 'كلمة', 'é', '£5', '确认'])(
  '%s in UTF-8 stays what it is',
  (word) => {
    for (const label of [null, 'utf-8', 'us-ascii']) {
      expect(decodeText(Buffer.from(word, 'utf8').toString('latin1'), label).text).toBe(word);
    }
  },
);

test.each([
  ['GB2312', 'gb18030'],
  ['x-gbk', 'gb18030'],
  ['gb_2312-80', 'gb18030'],
  ['cp936', 'gb18030'],
  ['3D"utf-8"', 'utf-8'],
  ['UFT-8', 'utf-8'],
  ['iso8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['ks_c_5601-1987', 'euc-kr'],
  ['unicode-1-1-utf-7', 'utf-7'],
  ['Big5-HKSCS', 'big5'],
  ['cp1251', 'windows-1251'],
  ['unknown-8bit', null],
  ['', null],
])('the charset label %s means %s', (label, meaning) => {
  expect(charsetOf(label)).toBe(meaning);
});

test.each([
  ['王芳 <w@c.example>', [{ name: '王芳', address: 'w@c.example' }]],
  ['w@c.example (王芳)', [{ name: '王芳', address: 'w@c.example' }]],
  ['"=?utf-8?B?546L6Iqz?=" <w@c.example>', [{ name: '王芳', address: 'w@c.example' }]],
  ['=?utf-8?Q?Lee,_Ann?= <a@c.example>', [{ name: 'Lee, Ann', address: 'a@c.example' }]],
  ['Lee, Ann <a@c.example>', [{ name: 'Lee, Ann', address: 'a@c.example' }]],
  ['"a \\"b\\" c" <a@c.example>', [{ name: 'a "b" c', address: 'a@c.example' }]],
  ['<a@c.example', [{ name: '', address: 'a@c.example' }]],
  ['Ann a@c.example', [{ name: 'Ann', address: 'a@c.example' }]],
  ["'Ann' <mailto:a@c.example>", [{ name: 'Ann', address: 'a@c.example' }]],
  [
    'pm: a@c.example, b@c.example; c@c.example',
    [
      { name: '', address: 'a@c.example' },
      { name: '', address: 'b@c.example' },
      { name: '', address: 'c@c.example' },
    ],
  ],
  ['undisclosed-recipients:;', []],
  ['Ann\u202e\u200b Lee <a@c.example>', [{ name: 'Ann Lee', address: 'a@c.example' }]],
  ['"boss@c.example" <eve@evil.example>', [{ name: 'boss@c.example', address: 'eve@evil.example' }]],
  ['"system admin"@c.example', [{ name: '', address: '"system admin"@c.example' }]],
  ['Mail Delivery System', [{ name: 'Mail Delivery System', address: '' }]],
  ['MAILER-DAEMON', [{ name: '', address: 'MAILER-DAEMON' }]],
  ['', []],
])('the address header %s names its mailboxes', (header, addresses) => {
  expect(readAddresses(header)).toEqual(addresses);
});

test.each([
  ['Tue, 10 Mar 2026 09:30:00 +0800', '2026-03-10T01:30:00.000Z'],
  ['Tue, 10 Mar 2026 09:30:00 +0800 (CST)', '2026-03-10T01:30:00.000Z'],
  ['10 Mar 26 9:30 GMT', '2026-03-10T09:30:00.000Z'],
  ['Tue, 10 Mar 2026 09:30 PM EST', '2026-03-11T02:30:00.000Z'],
  ['Tue Mar 10 09:30:00 2026 +0100', '2026-03-10T08:30:00.000Z'],
  ['Wednesday, April 03, 2002 5:56 AM', '2002-04-03T05:56:00.000Z'],
  ['2026-03-10T09:30:00Z', '2026-03-10T09:30:00.000Z'],
  ['2026/3/10 9:30:00', '2026-03-10T09:30:00.000Z'],
  ['Thu, 13 Feb 1969 23:32 -0330 (Newfoundland Time)', '1969-02-14T03:02:00.000Z'],
  ['yesterday', null],
  ['99 Foo 2026 99:99', null],
  ['', null],
])('the date %s is the moment %s', (header, moment) => {
  expect(readDate(header)).toBe(moment);
});

test.each([
  ['=?utf-8?B?56Gu6K6k?=', '确认'],
  ['=?UTF-8?q?a=20b?= =?utf-8?Q?c?=', 'a bc'],
  ['=?utf-8?B?56G?= =?utf-8?B?u6K6k?=', '确认'],
  ['Re: =?gb2312?B?0LvQuw==?= ok', 'Re: 谢谢 ok'],
  ['=?utf-8*zh?B?56Gu6K6k?=', '确认'],
  ['=?utf-8?B?YWJjZA?= =?utf-8?B?56Gu?=', 'abcd确'],
  ['=?nonsense?X?abc?=', '=?nonsense?X?abc?='],
  ['1 =? 2 ?= 3', '1 =? 2 ?= 3'],
])('the encoded words %s read %s', (words, text) => {
  expect(decodeWords(words)).toBe(text);
});

test.each([
  ["attachment; filename*=UTF-8''%E5%90%88%E5%90%8C.pdf", '合同.pdf'],
  ["attachment; filename*=''%E5%90%88%E5%90%8C.pdf", '合同.pdf'],
  ['attachment; filename*0=plan; filename*1="-v2"; filename*2=.pdf', 'plan-v2.pdf'],
  ["attachment; filename*1=b.pdf; filename*0*=gb2312''%BA%CF", '合b.pdf'],
  ['attachment; filename="a;b.pdf"; size=3', 'a;b.pdf'],
  ['attachment; filename=my plan v2.pdf', 'my plan v2.pdf'],
  ['attachment; filename="unclosed.pdf', 'unclosed.pdf'],
  ['attachment; filename="=?utf-8?B?5ZCI5ZCM?=.pdf"', '合同.pdf'],
  ['attachment; filename="old.pdf"; filename*=utf-8\'\'%E6%96%B0.pdf', '新.pdf'],
  ['attachment; filename="100%25.pdf"', '100%25.pdf'],
])('the disposition %s names %s', (header, name) => {
  expect(readParameters(header).parameters.get('filename')).toBe(name);
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\王芳\\合同.pdf', '合同.pdf'],
  ['a\0b\u202ec.txt', 'abc.txt'],
  ['what?.pdf', 'what_.pdf'],
  ['..hidden. ', 'hidden'],
  ['/', ''],
])('the file name %j is kept as %j', (name, clean) => {
  expect(cleanFilename(name)).toBe(clean);
});

test('a very long file name keeps its extension', () => {
  expect(cleanFilename(`${'长'.repeat(500)}.xlsx`)).toMatch(/^长{195}\.xlsx$/);
});

test.each([
  ['%PDF-1.7', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['MZ\x90\0', 'application/vnd.microsoft.portable-executable'],
  ['L\0\0\0\x01\x14\x02\0', 'application/x-ms-shortcut'],
  ['Rar!\x1a\x07\x01\0', 'application/vnd.rar'],
  ["7z\xbc\xaf'\x1c", 'application/x-7z-compressed'],
  ['{\\rtf1', 'application/rtf'],
  ['\n <!DOCTYPE html>', 'text/html'],
  ['just words', null],
  ['', null],
])('the first bytes %j tell the type %s', (bytes, type) => {
  expect(detectType(bytes)).toBe(type);
});

test.each([
  'a.exe',
  'a.pdf.js',
  '合同.scr',
  'a.LNK',
  'a.iso',
  'a.docm',
  'a.xlsm',
  'photo\u202egpj.exe',
  'a.pdf          .exe',
  'a.pdf.html',
  'x.vbs\u200b',
])('a file named %j is dangerous', (name) => {
  expect(isDangerous(name, null, '')).toBe(true);
});

test.each(['a.pdf', '合同.docx', 'v1.2.xlsx', 'a.png', 'readme', 'site.html', 'a.tar.gz', '会议.ics'])(
  'a file named %j is not dangerous by its name',
  (name) => {
    expect(isDangerous(name, null, '')).toBe(false);
  },
);

test('an old Office file with macros is dangerous, one without is not', () => {
  const container = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
  const wide = (text: string) => [...text].join('\0');
  expect(isDangerous('plan.doc', 'application/msword', `${container}${wide('_VBA_PROJECT')}`)).toBe(true);
  expect(isDangerous('plan.doc', 'application/msword', `${container}${wide('WordDocument')}`)).toBe(false);
});

describe('files behind links that expire are named with their last day', () => {
  test('several QQ files in one mail keep their own dates', () => {
    const text =
      '从QQ邮箱发来的超大附件\n\n甲.zip (1.2G, 2026年04月09日 15:28 到期)进入下载页面：http://mail.qq.com/cgi-bin/ftnExs_download?k=1\n\n乙.rar (3M, 2026年05月01日 08:00 到期)进入下载页面：http://mail.qq.com/cgi-bin/ftnExs_download?k=2';
    expect(cloudFiles(text, null)).toEqual([
      'The file 甲.zip is not in the mail but on QQ Mail and expires 2026-04-09 15:28: http://mail.qq.com/cgi-bin/ftnExs_download?k=1',
      'The file 乙.rar is not in the mail but on QQ Mail and expires 2026-05-01 08:00: http://mail.qq.com/cgi-bin/ftnExs_download?k=2',
    ]);
  });

  test('a link without a date is named all the same', () => {
    const html = '<a href="https://wx.mail.qq.com/ftn/download?func=3&amp;key=a">x</a>';
    expect(cloudFiles('x', html)).toEqual([
      'A file is not in the mail but on QQ Mail and may expire (no date is given): https://wx.mail.qq.com/ftn/download?func=3&key=a',
    ]);
  });

  test('ordinary links and dates are no such files', () => {
    expect(
      cloudFiles('合同 2026年4月9日 到期，见 https://mail.qq.com/ 和 https://www.163.com/news', null),
    ).toEqual([]);
  });
});

test.each([
  ['<a@x.example> <b@x.example>', ['a@x.example', 'b@x.example']],
  ['<a@x.example>,\t<b\n @x.example>', ['a@x.example', 'b@x.example']],
  ['a@x.example', ['a@x.example']],
  ['Your message of Monday', []],
])('the references %j are the ids %j', (header, ids) => {
  expect(readMessageIds(header)).toEqual(ids);
});

describe('the plain part is believed unless it is a stub', () => {
  test.each([
    ['', '确认全部'],
    ['View this email in your browser', 'We approve items 1 to 5 of the scope, thank you.'],
    ['此邮件为HTML格式，请切换到HTML格式查看', '确认全部需求，请安排上线'],
    ['????????? ????', '您好，确认全部需求'],
  ])('%j is a stub', (plain, rich) => {
    expect(saysMore(rich, plain)).toBe(true);
  });

  test.each([
    [
      '确认',
      '确认\n\n王芳\n客户有限公司\n地址：某市某区某路 12 号，电话 010-12345678，邮编 100000，网址 www.client.example',
    ],
    ['Please open the browser test page, it fails.', 'Please open the browser test page, it fails.'],
    ['Really????', 'Really????'],
    ['确认', ''],
  ])('%j is not', (plain, rich) => {
    expect(saysMore(rich, plain)).toBe(false);
  });
});
