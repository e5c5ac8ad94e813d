import { describe, expect, it } from 'vitest';
import type { StandingChange } from '../../worker/cases/change-request/state.ts';
import type { CaseRef, Party } from '../../worker/cases/decision.ts';
import { answerChange } from '../../worker/inbox/answers/change.ts';
import type { ClientMail } from '../../worker/inbox/client-mail.ts';
import { isWeighty } from '../../worker/inbox/second-word.ts';
import type { LetterName } from '../../worker/mail/letter.ts';
import { project, summary } from '../support/desk.ts';
import { AMY, PM, TOM } from '../support/terms.ts';
import { ASKED, changeAfter, inStatus } from './change-states.ts';

const CR: CaseRef = { kind: 'change-request', number: 2 };
const NOON = new Date('2026-12-01T12:00:00Z');

interface Written {
  readonly by?: Party;
  readonly change?: StandingChange;
  readonly about?: readonly CaseRef[];
  readonly proven?: boolean;
  readonly letter?: LetterName;
  readonly answeredAt?: Date;
  readonly saidByPm?: boolean;
  readonly confirms?: boolean;
}

function mail(text: string, written: Written = {}): ClientMail {
  const { by = AMY, change = inStatus('client-decision'), about = [CR], proven = true } = written;
  const letter = {
    letterId: 5,
    projectId: 1,
    name: written.letter ?? 'change-quoted',
    about,
    reviewedMailId: null,
  };
  const confirmation = { intent: 'confirmation', confidence: 1, evidence: [text] } as const;
  return {
    mailId: 9,
    at: NOON,
    today: '2026-12-01',
    summary: summary(text, {
      understanding: {
        intents: written.confirms ? [confirmation] : [],
        decision: 'act',
        severity: null,
        language: 'en',
        refs: [],
        asks: false,
      },
    } as never),
    identity: {
      outcome: 'known',
      projectId: 1,
      personId: by.personId,
      roles: by === AMY ? ['client-approver'] : ['client-contact'],
      answers: proven ? letter : null,
      about,
      proven,
      found: proven ? 'reply-reference' : 'subject-tag',
    },
    author: by,
    project: project({ baselineVersion: 1 }),
    pms: [PM],
    openSignOffs: [],
    cases: [],
    changes: [change],
    baseline: [{ number: 4, title: 'Export', statement: 'Orders can be exported.' }],
    answeredAt: written.answeredAt ?? NOON,
    recentComplaints: 0,
    saidByPm: written.saidByPm ?? false,
  } as ClientMail;
}

const eventOf = (text: string, written: Written = {}) => {
  const answered = answerChange(mail(text, written));
  return answered?.steps[0]?.happening.event ?? answered?.review?.because ?? null;
};

describe('a reply to the page about a change', () => {
  it.each([
    ['APPROVE CR-2', { kind: 'approve' }],
    ['批准 CR-2', { kind: 'approve' }],
    ['DECLINE CR-2', { kind: 'decline' }],
    ['不做', { kind: 'decline' }],
    ['DEFER CR-2 until 2027-01-15', { kind: 'defer', until: '2027-01-15' }],
    ['暂缓 CR-2', { kind: 'defer', until: null }],
    ['SWAP REQ-4', { kind: 'swap', requirement: 4 }],
    ['置换 REQ-4', { kind: 'swap', requirement: 4 }],
    ['Does that include refunds?', { kind: 'question' }],
    ['Approved if it is ready by Christmas', { kind: 'unclear' }],
  ])('“%s” is read', (text, answer) => {
    expect(eventOf(text)).toMatchObject({ happened: 'answered', person: AMY.personId, answer });
  });

  it('that is only guessed from the subject decides nothing: it is asked back', () => {
    expect(eventOf('APPROVE CR-2', { proven: false })).toMatchObject({ answer: { kind: 'unclear' } });
  });

  it('passed on by the PM decides nothing', () => {
    expect(eventOf('APPROVE CR-2', { saidByPm: true })).toMatchObject({ answer: { kind: 'unclear' } });
  });

  it('to a letter that speaks of several cases is for this one only where it names it', () => {
    const about = [CR, { kind: 'sign-off', number: 1 }] as const;
    expect(eventOf('APPROVE', { about })).toBeNull();
    expect(eventOf('APPROVE CR-2', { about })).toMatchObject({ answer: { kind: 'approve' } });
    expect(eventOf('APPROVE CR-21', { about })).toBeNull();
  });

  it('about another change is asked back', () => {
    expect(eventOf('APPROVE CR-7')).toMatchObject({ answer: { kind: 'unclear' } });
  });

  it('to an older page is outdated', () => {
    const answeredAt = new Date('2026-11-30T00:00:00Z');
    expect(eventOf('APPROVE CR-2', { answeredAt })).toMatchObject({ answer: { kind: 'outdated' } });
  });

  it('that swaps what the baseline does not hold goes to the PM', () => {
    expect(eventOf('SWAP REQ-9')).toBe('no-such-requirement');
  });

  it('that says yes only to the classifier is asked back', () => {
    expect(eventOf('Looks good to me', { confirms: true })).toMatchObject({ answer: { kind: 'unclear' } });
  });

  it('that promises an answer moves the reminder', () => {
    expect(eventOf('We will get back to you by Friday.')).toMatchObject({
      happened: 'promised',
      by: '2026-12-04',
    });
  });

  it('that says something else is routed as usual', () => {
    expect(eventOf('Thanks a lot')).toBeNull();
  });

  it('from a colleague reaches the change, which takes it for a view', () => {
    expect(eventOf('APPROVE CR-2', { by: TOM })).toMatchObject({
      person: TOM.personId,
      answer: { kind: 'approve' },
    });
  });

  it('with a yes needs a second word from a sender nobody vouches for, with a no it does not', () => {
    const weighty = (text: string) => answerChange(mail(text))?.steps.some(isWeighty);
    expect(weighty('APPROVE CR-2')).toBe(true);
    expect(weighty('SWAP REQ-4')).toBe(true);
    expect(weighty('DECLINE CR-2')).toBe(false);
  });
});

describe('a reply to the read-back', () => {
  const change = inStatus('approved');
  it.each(['That is wrong, I did not approve this.', '我没有同意', 'DECLINE CR-2'])(
    '“%s” objects',
    (text) => {
      expect(eventOf(text, { change, letter: 'received' })).toMatchObject({ happened: 'objected' });
    },
  );
  it.each(['Thank you', 'No objection.'])('“%s” does not', (text) => {
    expect(eventOf(text, { change, letter: 'received' })).toBeNull();
  });
  it('by somebody who may not decide is no objection', () => {
    expect(eventOf('DECLINE CR-2', { change, letter: 'received', by: TOM })).toMatchObject({
      happened: 'answered',
    });
  });
});

describe('before there is a price', () => {
  it('the explanation goes to the change and to nothing else', () => {
    const text = 'On the start page. Could you also add a field?';
    expect(
      eventOf(text, { change: inStatus('clarifying'), by: TOM, letter: 'change-clarification-asked' }),
    ).toMatchObject({
      happened: 'clarified',
      words: text,
    });
  });
  it('the one who asked may take the wish back', () => {
    expect(
      eventOf('Please cancel it, not needed.', { change: inStatus('logged'), by: TOM, letter: 'received' }),
    ).toMatchObject({
      happened: 'withdrawn',
      person: TOM.personId,
    });
  });
  it('a yes approves nothing', () => {
    expect(eventOf('APPROVE CR-2', { change: inStatus('assessing') })).toBeNull();
  });
  it('an emergency by voice is confirmed in writing', () => {
    const { state } = changeAfter([{ ...ASKED, person: PM.personId, byPm: true, emergency: true }]);
    expect(eventOf('APPROVE CR-2', { change: state, letter: 'change-recap' })).toMatchObject({
      answer: { kind: 'approve' },
    });
  });
});
