import { describe, expect, it } from 'vitest';
import { assessmentReply } from '../../worker/inbox/commands/change-assess.ts';
import { readChangeAnswer } from '../../worker/inbox/decision/change-answer.ts';
import {
  blankFields,
  CHANGE_FORM,
  readChangeForm,
  wholeAssessment,
} from '../../worker/inbox/forms/change-form.ts';
import { printedField } from '../../worker/inbox/forms/field.ts';
import { readApproval } from '../../worker/inbox/sponsor-mail.ts';
import type { Language } from '../../worker/mail/language.ts';
import type { LetterName } from '../../worker/mail/letter.ts';
import { readTemplates } from '../../worker/outbox/templates.ts';
import { viewOf } from '../../worker/outbox/view.ts';
import { desk } from '../support/desk.ts';
import { BOT, sampleRecord, samplesOf } from '../templates/sample-letters.ts';

const render = readTemplates();
const LANGUAGES: readonly Language[] = ['zh', 'en'];
const EUROS = { currency: 'EUR', today: '2026-12-01' } as const;

function letter(name: LetterName, language: Language, sample = 'full') {
  return render(name, viewOf(sampleRecord(name, language, samplesOf(name)[language][sample] ?? {}), BOT));
}

const bodies = (html: string): string[] =>
  [...html.matchAll(/href="mailto:[^"]*body=([^"]+)"/g)].map(([, body = '']) => decodeURIComponent(body));

const FILLED: Readonly<Record<Language, string>> = {
  en: 'Scope: WeChat login, no merging of accounts\nEffort: 3\nCost: EUR 0\nDelay: 0\nQuality: none\nRisk: none\nMilestones moved: M-2 +3 days\nCost of not doing it: some guests leave\nOptions: do, swap REQ-4\nValid until:\nRequirement touched: REQ-3\nFavour: no',
  zh: '变更内容：微信登录，不合并账号\n工作量：3\n费用：0\n工期影响：0\n质量影响：无\n风险：无\n影响的里程碑：M-2 +3 天\n不做的代价：部分客人流失\n可选方案：做、换掉 REQ-4\n有效期至：\n涉及的需求：REQ-3\n友情赠送：否',
};

describe('the assessment form', () => {
  it.each(LANGUAGES)(
    'prints every field as it is read back, in the letter and behind its button (%s)',
    (language) => {
      const { text, html } = letter('pm-assessment-form', language);
      const [body = ''] = bodies(html);
      for (const field of CHANGE_FORM) {
        const line = printedField(field, language).trimEnd();
        expect(text.split('\n')).toContain(line);
        expect(body.split('\r\n')).toContain(line);
      }
      expect(body).toMatch(language === 'zh' ? /^\/评估 CR-2\r\n/ : /^\/assess CR-2\r\n/);
    },
  );

  it.each(LANGUAGES)('filled in is a whole assessment; nought is an answer (%s)', (language) => {
    const { given, favour, mistakes } = readChangeForm(FILLED[language], [], EUROS);
    expect(mistakes).toEqual([]);
    expect(favour).toBe(false);
    expect(wholeAssessment(given)).toMatchObject({
      effort: 3,
      cost: 0,
      days: 0,
      moved: [{ number: 2, days: 3 }],
      options: [{ option: 'do' }, { option: 'swap', requirement: 4 }],
      validUntil: null,
      requirement: 3,
    });
  });

  it('with a blank is no assessment, and the blank is named', () => {
    const { given } = readChangeForm(FILLED.en.replace('Cost: EUR 0', 'Cost:'), [], EUROS);
    expect(wholeAssessment(given)).toBeNull();
    expect(blankFields(given).map(({ name }) => name)).toEqual(['cost']);
  });

  it('in another currency than the project’s, or with a day that is over, is a mistake', () => {
    const read = readChangeForm(
      FILLED.en.replace('EUR 0', 'USD 500').replace('Valid until:', 'Valid until: 2026-11-01'),
      [],
      EUROS,
    );
    expect(read.mistakes.map(({ field }) => field)).toEqual(['cost', 'valid-until']);
    expect(read.given).not.toHaveProperty('cost');
  });

  it('that came back untouched is filed, not applied', () => {
    const blank = CHANGE_FORM.map((field) => printedField(field, 'en')).join('\n');
    expect(assessmentReply(reply(blank))).toBeNull();
  });

  it('that came back filled in is the command it stands for', () => {
    expect(assessmentReply(reply(FILLED.en))).toMatchObject({
      line: '/assess CR-2',
      result: { happenings: [{ on: 'change-request', number: 2, event: { happened: 'assessed' } }] },
    });
  });

  it('is read in reply to itself only', () => {
    expect(assessmentReply({ ...reply(FILLED.en), answers: 'pm-note' })).toBeNull();
  });
});

function reply(text: string) {
  const empty = desk(text);
  const { project } = empty;
  return {
    ...empty,
    project: { ...project, settings: { ...project.settings, currency: 'EUR' } },
    answers: 'pm-assessment-form' as const,
    about: [{ kind: 'change-request', number: 2 } as const],
  };
}

describe('every line a change letter prints is understood as what it says', () => {
  const LINES: Readonly<Record<Language, readonly (readonly [RegExp, object])[]>> = {
    en: [
      [/^APPROVE CR-2$/m, { kind: 'approve' }],
      [/^DECLINE CR-2$/m, { kind: 'decline' }],
      [/^DEFER CR-2 until DATE$/m, { kind: 'defer', until: null }],
      [/^SWAP REQ-4$/m, { kind: 'swap', requirement: 4 }],
    ],
    zh: [
      [/^批准 CR-2$/m, { kind: 'approve' }],
      [/^不做 CR-2$/m, { kind: 'decline' }],
      [/^暂缓 CR-2 到 日期$/m, { kind: 'defer', until: null }],
      [/^置换 REQ-4$/m, { kind: 'swap', requirement: 4 }],
    ],
  };

  it.each(LANGUAGES)('on the page and in the reminder (%s)', (language) => {
    for (const name of ['change-quoted', 'change-reminder'] as const) {
      const { text, html } = letter(name, language, name === 'change-quoted' ? 'full' : 'first');
      for (const [line, meaning] of LINES[language]) {
        const [written = ''] = line.exec(text) ?? [];
        expect(readChangeAnswer(written, { change: 2, today: '2026-12-01' })).toMatchObject(meaning);
      }
      const pressed = bodies(html).map(
        (body) => readChangeAnswer(body.split('\r\n')[0] ?? '', { change: 2 }).kind,
      );
      expect(pressed).toEqual(['approve', 'decline', 'defer', 'swap']);
    }
  });

  it('with a day behind "later" (zh, en)', () => {
    for (const line of ['DEFER CR-2 until 2027-01-15', '暂缓 CR-2 到 2027-01-15'])
      expect(readChangeAnswer(line, { change: 2, today: '2026-12-01' })).toMatchObject({
        kind: 'defer',
        until: '2027-01-15',
      });
  });

  it.each(LANGUAGES)('in the recap of an emergency (%s)', (language) => {
    const pressed = bodies(letter('change-recap', language).html).map(
      (body) => readChangeAnswer(body.split('\r\n')[0] ?? '', { change: 2 }).kind,
    );
    expect(pressed).toEqual(['approve', 'decline']);
  });

  it.each(LANGUAGES)('to the sponsor (%s)', (language) => {
    const pressed = bodies(letter('sponsor-approval-asked', language).html).map((body) =>
      readApproval(body.split('\r\n')[0] ?? '', { kind: 'change-request', number: 2 }),
    );
    expect(pressed).toEqual([true, false]);
  });
});
