import { expect, test } from 'vitest';
import { findRefs, references, refLine, withoutRefs } from '../../worker/mail/message-id.ts';
import { namesAnotherClient, othersThan } from '../../worker/outbox/other-clients.ts';
import { itemRanges, mailtoLink, oneLine, printDate, shorten } from '../../worker/outbox/wording.ts';

test('dates are printed in the zone and language of the project', () => {
  const at = '2026-11-27T09:00:00Z';
  expect(printDate(at, 'zh', 'Asia/Shanghai', 2026, true)).toBe('11月27日（周五）17:00');
  expect(printDate(at, 'en', 'Asia/Shanghai', 2026, true)).toBe('Fri 27 Nov, 17:00');
  expect(printDate(at, 'en', 'America/New_York', 2026, true)).toBe('Fri 27 Nov, 04:00');
  expect(printDate('2026-12-31T20:00:00Z', 'zh', 'Asia/Shanghai', 2026, false)).toBe('2027年1月1日（周五）');
  expect(printDate('2026-12-31T20:00:00Z', 'en', 'Asia/Shanghai', 2026, true)).toBe('Fri 1 Jan 2027, 04:00');
  expect(printDate(new Date('2026-11-29T04:05:00Z'), 'zh', 'Asia/Shanghai', 2026, true)).toBe(
    '11月29日（周日）12:05',
  );
});

test('a date that is none is not printed as one', () => {
  expect(() => printDate('soon', 'en', 'UTC', 2026, true)).toThrow('not a moment');
  expect(() => printDate('2026-11-27T09:00:00Z', 'en', 'Mars/Olympus', 2026, true)).toThrow('not a moment');
});

test('item numbers are written as answers may write them', () => {
  expect(itemRanges([1, 2, 3, 5, 7, 8])).toBe('1-3,5,7-8');
  expect(itemRanges([4])).toBe('4');
  expect(itemRanges([])).toBe('');
});

test('words are cut by characters, never inside one, and hidden characters are dropped', () => {
  expect(shorten('😀😀😀', 2)).toBe('😀😀…');
  expect(shorten('a\u202eb\u0000c\u0007')).toBe('abc');
  expect(shorten('一\r\n二\r三')).toBe('一\n二\n三');
  expect(oneLine('a\r\n\tb   c', 80)).toBe('a b c');
});

test('a client cannot smuggle the reference of another letter into ours', () => {
  expect(shorten(`好的 ${refLine('liaison.abc@x.example')}`)).toBe('好的');
});

test('a reply button carries any words and nothing but words', () => {
  const link = mailtoLink('bot@x.example', "Re: [K SO-5] it's (50%) & more?", '确认 1-3\n=&?#');
  expect(link).toMatch(/^mailto:bot@x\.example\?subject=[A-Za-z0-9%._~-]+&body=[A-Za-z0-9%._~-]+$/);
  expect(new URL(link).searchParams.get('body')).toBe('确认 1-3\r\n=&?#');
  expect(new URL(link).searchParams.get('subject')).toBe("Re: [K SO-5] it's (50%) & more?");
});

test('reference lines are found however a mail program wraps them', () => {
  const id = 'liaison.0123456789abcdef01234567@mail.example';
  expect(findRefs(`> > [ref: ${id}]\n[Ref:<${id}>]`)).toEqual([id]);
  expect(findRefs('[ref: someone@else.example]')).toEqual([]);
  expect(withoutRefs(`确认 全部\n\n[ref: ${id}]`)).toBe('确认 全部');
});

test('ten ids of a thread are kept: the first four and the last six', () => {
  const ids = Array.from({ length: 14 }, (_, mail) => `${mail}@x`);
  expect(references(ids)).toEqual([...ids.slice(0, 4), ...ids.slice(-6)]);
  expect(references(['<a@x>', ' a@x ', '', 'b@x\r\n'])).toEqual(['a@x', 'b@x']);
});

const OTHERS = [
  { key: 'ACME', client: 'Acme Shipping', project: '港口调度' },
  { key: 'BET', client: 'Bo', project: 'App' },
];

test('another client is recognised by key in brackets or by name, not by chance', () => {
  expect(namesAnotherClient('see [ACME CR-1]', OTHERS)).toBe('ACME');
  expect(namesAnotherClient('见【ACME】', OTHERS)).toBe('ACME');
  expect(namesAnotherClient('as for Acme Shipping.', OTHERS)).toBe('Acme Shipping');
  expect(namesAnotherClient('港口调度系统', OTHERS)).toBe('港口调度');
  expect(namesAnotherClient('ACME, Acme Shippings, Bo and the App', OTHERS)).toBeNull();
});

test('a client may read its own name, also where another name lies within it', () => {
  const projects = [
    { key: 'S1', name: '星河商城', client: '星河' },
    { key: 'S2', name: '星河商城二期', client: '星河商贸' },
    { key: 'S3', name: '第三个项目', client: '星河商贸' },
  ];
  const others = othersThan(projects[1] ?? null, projects);
  expect(others.map((other) => other.key)).toEqual(['S1']);
  expect(namesAnotherClient('星河商城二期的需求', others)).toBeNull();
  expect(namesAnotherClient('第三个项目', others)).toBeNull();
  expect(namesAnotherClient('[S1 CR-1]', others)).toBe('S1');
});
