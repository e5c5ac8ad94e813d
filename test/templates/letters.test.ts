import { mkdirSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { reviewedRefusals } from '../../worker/cases/refusal.ts';
import type { Language } from '../../worker/mail/language.ts';
import { LETTERS, type LetterName } from '../../worker/mail/letter.ts';
import { readTemplates } from '../../worker/outbox/templates.ts';
import { viewOf } from '../../worker/outbox/view.ts';
import { BOT, sampleRecord, samplesOf } from './sample-letters.ts';

const render = readTemplates();
const LANGUAGES: readonly Language[] = ['zh', 'en'];
const GOLDEN = fileURLToPath(new URL('./golden/', import.meta.url));
mkdirSync(GOLDEN, { recursive: true });

interface Case {
  readonly name: LetterName;
  readonly language: Language;
  readonly sample: string;
  readonly variables: Record<string, unknown>;
}

const cases: Case[] = LETTERS.flatMap((name) =>
  LANGUAGES.flatMap((language) =>
    Object.entries(samplesOf(name)[language]).map(([sample, variables]) => ({
      name,
      language,
      sample,
      variables,
    })),
  ),
);

const rendered = ({ name, language, variables }: Case) =>
  render(name, viewOf(sampleRecord(name, language, variables), BOT));

test.each(cases)('$name reads as it was approved ($language, $sample)', async (one) => {
  const { subject, text } = rendered(one);
  await expect(`${subject}\n\n${text}`).toMatchFileSnapshot(
    `${GOLDEN}${one.name}.${one.language}.${one.sample}.txt`,
  );
});

test.each(cases)('$name leaves nothing unsaid or half said ($language, $sample)', (one) => {
  const { subject, text, html } = rendered(one);
  for (const part of [subject, text, html]) {
    expect(part).not.toMatch(/\{\{|\}\}|undefined|\[object|NaN|Invalid/);
    expect(part.trim()).not.toBe('');
  }
  expect(subject).not.toMatch(/[\r\n]/);
  expect(text.match(/\[ref: .+]/g)).toHaveLength(1);
  expect(html.match(/\[ref: [^\]]+]/g)?.length).toBe(1);
});

test.each(cases)('$name says the same in plain text and in HTML ($language, $sample)', (one) => {
  const { text, html } = rendered(one);
  const seen = (words: string) => words.replace(/[\s“”"|]|&[lr]dquo;/g, '');
  const page = seen(
    html
      .replace(/<style>[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>|<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#x27;/g, "'")
      .replace(/&#x3D;/g, '=')
      .replace(/&amp;/g, '&'),
  );
  const facts =
    text.match(/\d{1,2}月\d{1,2}日（周.）(?:\d\d:\d\d)?|\w{3} \d{1,2} \w{3}, \d\d:\d\d|[A-Z]{1,3}-\d+/g) ??
    [];
  for (const fact of facts) expect(page).toContain(seen(fact));
  for (const quoted of text.match(/^ {2}\| .+$/gm) ?? []) expect(page).toContain(seen(quoted));
});

test.each(LETTERS)('%s knows the same samples, with the same variables, in both languages', (name) => {
  const samples = samplesOf(name);
  expect(Object.keys(samples.zh)).toEqual(Object.keys(samples.en));
  for (const [sample, variables] of Object.entries(samples.zh))
    expect(shapeOf(variables)).toEqual(shapeOf(samples.en[sample]));
});

test.each(LETTERS)('%s has subject, text and HTML in Chinese and English', (name) => {
  const folder = fileURLToPath(new URL(`../../templates/letters/${name}`, import.meta.url));
  expect(readdirSync(folder).sort()).toEqual([
    'en.html.hbs',
    'en.subject.hbs',
    'en.text.hbs',
    'sample.json',
    'zh.html.hbs',
    'zh.subject.hbs',
    'zh.text.hbs',
  ]);
});

const TYPED: Record<string, Record<Language, RegExp[]>> = {
  'sign-off-requested': {
    zh: [/^确认 全部$/m, /^确认 1-2$/m, /^修改 3：/m],
    en: [/^CONFIRM ALL$/m, /^CONFIRM 1-2$/m, /^CHANGE 3: /m],
  },
  'sign-off-reminder': {
    zh: [/^确认 全部$/m, /^修改 3：/m],
    en: [/^CONFIRM ALL$/m, /^CHANGE 3: /m],
  },
  'weekly-update': { zh: [/^退订$/m], en: [/^STOP$/m] },
  'pm-review-needed': {
    zh: [/^1 {2}/m, /^2 {2}/m, /^3 {2}/m, /^4 {2}/m],
    en: [/^1 {2}/m, /^2 {2}/m, /^3 {2}/m, /^4 {2}/m],
  },
  'pm-review-needed:new-face': {
    zh: [/^联系人 {2}/m, /^审批人 {2}/m, /^忽略 {4}/m],
    en: [/^CONTACT {3}/m, /^APPROVER {2}/m, /^IGNORE {4}/m],
  },
  'pm-review-needed:several-projects': { zh: [/^SHOP$/m], en: [/^BOOK$/m] },
  'pm-note-proposal': {
    zh: [/^全部$/m, /^1 可以$/m, /^删除 \d$/m, /^1：/m, /^都不要$/m],
    en: [/^ALL$/m, /^1 OK$/m, /^DROP \d$/m, /^1: /m, /^NONE$/m],
  },
};

test.each(cases.filter((one) => one.name in TYPED))(
  '$name prints every line the reader may type ($language, $sample)',
  (one) => {
    const { text } = rendered(one);
    const typed = TYPED[`${one.name}:${one.sample}`] ?? TYPED[one.name];
    for (const line of typed?.[one.language] ?? []) expect(text).toMatch(line);
  },
);

test.each(LANGUAGES)('a button of the %s letter opens a finished reply that names its letter', (language) => {
  const record = sampleRecord(
    'sign-off-requested',
    language,
    samplesOf('sign-off-requested')[language].full ?? {},
  );
  const { html } = render('sign-off-requested', viewOf(record, BOT));
  const links = [...html.matchAll(/href="(mailto:[^"]+)"/g)].map(
    (match) => new URL((match[1] ?? '').replaceAll('&amp;', '&')),
  );
  expect(links.map((link) => link.pathname)).toEqual([BOT.address, BOT.address]);
  const [confirm, change] = links.map((link) => link.searchParams.get('body'));
  expect(confirm).toBe(
    `${language === 'zh' ? '确认 全部' : 'CONFIRM ALL'}\r\n\r\n[ref: ${record.messageId}]`,
  );
  expect(change).toMatch(language === 'zh' ? /^修改 3：/ : /^CHANGE 3: /);
  expect(links[0]?.searchParams.get('subject')).toMatch(/^Re: \[(SHOP|BOOK) SO-5] /);
});

test('a complaint is acknowledged with number, person, date and the words of the client, and nothing is conceded', () => {
  for (const language of LANGUAGES) {
    const variables = samplesOf('received')[language].complaint ?? {};
    const { text } = render('received', viewOf(sampleRecord('received', language, variables), BOT));
    expect(text).toContain('CP-1');
    expect(text).toMatch(language === 'zh' ? /张伟 负责跟进/ : /Helen Moore is looking after this/);
    expect(text).toMatch(language === 'zh' ? /11月25日（周三）11:30/ : /Wed 25 Nov, 11:30/);
    expect(text).toMatch(language === 'zh' ? /已经是本月第三次/ : /the third time this month/);
    expect(text).not.toMatch(/抱歉|对不起|道歉|我们的错|保证|一定|sorry|apolog|our fault|guarantee|promise/i);
  }
});

test('a letter with several items takes its subject from the weightiest: a complaint before all else', () => {
  for (const language of LANGUAGES) {
    const variables = samplesOf('received')[language].several ?? {};
    const { subject, text } = render('received', viewOf(sampleRecord('received', language, variables), BOT));
    expect(subject).toMatch(/^\[(SHOP|BOOK) CP-1] /);
    for (const label of ['SO-5', 'CR-2', 'CP-1', 'Q-4']) expect(text).toContain(label);
  }
});

test('a PM is never made the author of a letter that the PM receives, nor of one that reports on the PM', () => {
  for (const one of cases.filter(({ name }) => /^(?:pm|sponsor)-/.test(name))) {
    const { text } = rendered(one);
    expect(text).toMatch(/\nLiaison\n/);
  }
});

test('every reason for which a PM is asked is given in words, not as a code', () => {
  const reasons = reviewedRefusals();
  for (const language of LANGUAGES)
    for (const because of [...reasons, 'unsure', 'no-new-text', 'unsure-what-is-quoted', 'new-face']) {
      const variables = { ...samplesOf('pm-review-needed')[language].guessed, because };
      const { text } = render(
        'pm-review-needed',
        viewOf(sampleRecord('pm-review-needed', language, variables), BOT),
      );
      expect(text).not.toContain(because === 'unsure' ? ': unsure' : because);
    }
});

test('a note that no template knows is never submitted as an empty letter', () => {
  const record = sampleRecord('pm-note', 'zh', { what: 'unheard-of' });
  expect(() => render('pm-note', viewOf(record, BOT))).toThrow('unheard-of');
});

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}
