import type { CaseKind, CaseRef } from '../../cases/decision.ts';
import type { Happening } from '../../cases/happening.ts';
import { type Answered, type ClientMail, plainStep } from '../client-mail.ts';
import { readPromise } from '../decision/promise.ts';

/** Statuses in which a case waits for a word of the client. */
const WAITING: Partial<Record<CaseKind, readonly string[]>> = {
  'sign-off': ['requested', 'changes-requested'],
  complaint: ['waiting-for-client', 'proposed'],
};

/** "Next week you will have our answer": the request keeps waiting, and is not asked about before that day. */
export function answerHolding(mail: ClientMail): Answered | null {
  const { identity, cases, summary, today, saidByPm } = mail;
  if (saidByPm) return null;
  const ref = identity.about.find(({ kind, number }) =>
    cases.some(
      (one) =>
        one.ref.kind === kind && one.ref.number === number && WAITING[kind]?.includes(one.status) === true,
    ),
  );
  const promise = ref ? readPromise(summary.newText, today) : null;
  if (!ref || !promise) return null;
  const alone = summary.understanding.intents.every(
    ({ intent }) => intent === 'other' || intent === 'confirmation',
  );
  return {
    steps: [plainStep(promisedOn(ref, promise.by, mail))],
    letters: alone
      ? [
          {
            letter: 'promise-noted',
            to: [mail.author],
            variables: { ref, by: promise.by },
            occasion: `promise:${mail.mailId}`,
            answers: true,
          },
        ]
      : [],
    review: null,
    settles: ['confirmation', 'other'],
    reason: 'promised',
  };
}

function promisedOn({ kind, number }: CaseRef, by: string | null, mail: ClientMail): Happening {
  const { author, mailId, summary } = mail;
  const event = {
    happened: 'promised',
    by,
    person: author.personId,
    personName: author.name,
    mail: mailId,
    words: summary.newText,
  } as const;
  return kind === 'complaint' ? { on: 'complaint', number, event } : { on: 'sign-off', number, event };
}
