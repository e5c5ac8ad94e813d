import { expect, test } from 'vitest';
import type { Language } from '../../worker/mail/language.ts';
import type { LetterName } from '../../worker/mail/letter.ts';
import { readTemplates } from '../../worker/outbox/templates.ts';
import { viewOf } from '../../worker/outbox/view.ts';
import { BOT, sampleRecord, samplesOf } from './sample-letters.ts';

const render = readTemplates();
const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Letters about a complaint that leave without a person having chosen their words. */
const AUTOMATIC: readonly LetterName[] = [
  'complaint-logged',
  'complaint-interim',
  'complaint-check-back',
  'complaint-lapsed',
];

const CONCEDES =
  /抱歉|对不起|道歉|致歉|遗憾|我们的错|我方责任|保证|一定|承诺|sorry|apolog|regret|our (?:fault|mistake)|guarantee|promise|we will fix|compensat/i;

function rendered(name: LetterName, language: Language, variables: Record<string, unknown>) {
  return render(name, viewOf(sampleRecord(name, language, variables), BOT));
}

test.each(AUTOMATIC)('%s apologises for nothing, promises nothing and admits nothing', (name) => {
  for (const language of LANGUAGES)
    for (const variables of Object.values(samplesOf(name)[language])) {
      const { subject, text, html } = rendered(name, language, variables);
      for (const part of [subject, text, html]) expect(part).not.toMatch(CONCEDES);
    }
});

test('what goes back to a client about a complaint concedes nothing either', () => {
  for (const language of LANGUAGES) {
    const samples = Object.entries(samplesOf('received')[language]);
    const ours = samples.filter(([sample]) => sample.startsWith('complaint'));
    expect(ours.length).toBeGreaterThan(8);
    for (const [, variables] of ours)
      expect(rendered('received', language, variables).text).not.toMatch(CONCEDES);
  }
});

test.each(AUTOMATIC)('%s repeats the words of the client', (name) => {
  for (const language of LANGUAGES)
    for (const variables of Object.values(samplesOf(name)[language]))
      expect(rendered(name, language, variables).text).toContain(String(variables.words));
});

const LINES: Partial<Record<LetterName, Record<Language, RegExp[]>>> = {
  'complaint-proposal': { zh: [/^同意$/m, /^不同意：/m], en: [/^ACCEPT$/m, /^REJECT: /m] },
  'complaint-check-back': { zh: [/^是$/m, /^否，/m], en: [/^YES$/m, /^NO, /m] },
  'sponsor-remedy-asked': {
    zh: [/^批准 CP-1$/m, /^拒绝 CP-1$/m],
    en: [/^APPROVE CP-1$/m, /^DECLINE CP-1$/m],
  },
  'pm-complaint-alert': {
    zh: [/^\/投诉 CP-1 已答复$/m, /^\/投诉 CP-1 问 /m, /^\/解决 CP-1$/m, /^\/投诉 CP-1 S1$/m],
    en: [
      /^\/complaint CP-1 answered$/m,
      /^\/complaint CP-1 ask /m,
      /^\/resolve CP-1$/m,
      /^\/complaint CP-1 S1$/m,
    ],
  },
};

test.each(Object.keys(LINES) as LetterName[])('%s prints every line its reader may type', (name) => {
  for (const language of LANGUAGES)
    for (const variables of Object.values(samplesOf(name)[language])) {
      const { text } = rendered(name, language, variables);
      for (const line of LINES[name]?.[language] ?? []) expect(text).toMatch(line);
    }
});

test('a complaint closed by silence says that nobody took the silence for consent', () => {
  const [zh, en] = LANGUAGES.map((language) => {
    const { full = {} } = samplesOf('complaint-lapsed')[language];
    return rendered('complaint-lapsed', language, full).text;
  });
  expect(zh).toMatch(/未收到客户答复.*不表示您认可/);
  expect(en).toMatch(/no word from the client.*does not say that you were content/);
});
