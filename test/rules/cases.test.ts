import { describe, expect, it } from 'vitest';
import { decideComplaint } from '../../worker/cases/complaint/decide.ts';
import { gradeOf } from '../../worker/cases/complaint/opening.ts';
import { decideQuestion } from '../../worker/cases/question/decide.ts';
import { decideRequirement } from '../../worker/cases/requirement/decide.ts';
import { titleFrom } from '../../worker/cases/requirement/title.ts';
import { AMY, PM, terms } from '../support/terms.ts';

describe('a complaint', () => {
  const complained = {
    happened: 'complained',
    words: 'Down again',
    severity: 'normal',
    person: AMY.personId,
    personName: AMY.name,
    mail: 7,
    byApprover: false,
    recentComplaints: 0,
  } as const;

  it('is answered with number, name and date, and alerts the PM in the same breath', () => {
    expect(decideComplaint({ status: 'absent', number: 1 }, complained, terms())).toMatchObject({
      state: { status: 'acknowledged', grade: 'S3', responsiblePerson: PM.personId },
      effects: [
        {
          kind: 'reply',
          item: {
            kind: 'complaint-acknowledged',
            responsible: PM,
            answerBy: new Date('2026-12-01T18:00:00Z'),
          },
        },
        { kind: 'send-letter', letter: 'pm-complaint-alert', to: [PM] },
        { kind: 'stop-waking' },
        { kind: 'wake', what: 'clock-1' },
      ],
    });
  });

  it.each([
    ['critical', false, 'S1'],
    ['high', false, 'S2'],
    ['normal', false, 'S3'],
    ['normal', true, 'S2'],
    ['high', true, 'S1'],
    ['critical', true, 'S1'],
  ] as const)('that is %s, raised: %s, is graded %s', (severity, raised, grade) => {
    expect(gradeOf(severity, raised)).toBe(grade);
  });

  it('that is the third in 30 days, or comes from an approver, weighs one grade more', () => {
    const third = decideComplaint(
      { status: 'absent', number: 3 },
      { ...complained, recentComplaints: 2 },
      terms(),
    );
    const second = decideComplaint(
      { status: 'absent', number: 2 },
      { ...complained, recentComplaints: 1 },
      terms(),
    );
    const approver = decideComplaint(
      { status: 'absent', number: 1 },
      { ...complained, byApprover: true },
      terms(),
    );
    expect([third, second, approver]).toMatchObject([
      { state: { grade: 'S2' } },
      { state: { grade: 'S3' } },
      { state: { grade: 'S2' } },
    ]);
  });

  it('is never acknowledged in nobody’s name', () => {
    expect(decideComplaint({ status: 'absent', number: 1 }, complained, terms({ pms: [] }))).toEqual({
      outcome: 'refused',
      because: 'nobody-responsible',
    });
  });
});

describe('a question', () => {
  it('gets a number and a time, and is answered once', () => {
    const asked = decideQuestion(
      { status: 'absent', number: 1 },
      { happened: 'asked', words: 'When?', person: 2, mail: 3 },
      terms(),
    );
    if (asked.outcome === 'refused') throw new Error(asked.because);
    expect(asked.state).toMatchObject({ status: 'open', answerBy: new Date('2026-12-01T18:00:00Z') });
    const answered = decideQuestion(asked.state, { happened: 'answered' }, terms());
    if (answered.outcome === 'refused') throw new Error(answered.because);
    expect(decideQuestion(answered.state, { happened: 'answered' }, terms())).toEqual({
      outcome: 'refused',
      because: 'answered-already',
    });
  });
});

describe('a requirement', () => {
  const draft = () => {
    const decision = decideRequirement(
      { status: 'absent', number: 1 },
      { happened: 'asked', words: 'Users log in by phone.', title: null, person: 2, mail: 3, byClient: true },
      terms(),
    );
    if (decision.outcome === 'refused') throw new Error(decision.because);
    return decision.state;
  };

  it('cannot be agreed before it was put to the client', () => {
    expect(decideRequirement(draft(), { happened: 'confirmed', person: 2, mail: 3 }, terms())).toEqual({
      outcome: 'refused',
      because: 'not-open-to-this',
    });
  });

  it('is frozen once it is part of a baseline', () => {
    const steps = [
      { happened: 'put-to-client' },
      { happened: 'confirmed', person: 2, mail: 4 },
      { happened: 'baselined', version: 1 },
    ] as const;
    let state = draft();
    for (const event of steps) {
      const decision = decideRequirement(state, event, terms());
      if (decision.outcome === 'refused') throw new Error(decision.because);
      state = decision.state;
    }
    expect(state).toMatchObject({ status: 'baselined', baselineVersion: 1, confirmedMail: 4 });
    expect(decideRequirement(state, { happened: 'questioned' }, terms()).outcome).toBe('refused');
    expect(decideRequirement(state, { happened: 'put-to-client' }, terms()).outcome).toBe('refused');
  });

  it('takes its working title from its first sentence, cut at a word', () => {
    expect(titleFrom('登录要支持微信。其他以后再说。')).toBe('登录要支持微信');
    expect(titleFrom(`${'word '.repeat(30)}end.`)).toMatch(/^(word )+word…$/);
  });
});
