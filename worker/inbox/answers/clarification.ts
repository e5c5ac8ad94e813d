import type { Answered, ClientMail } from '../client-mail.ts';
import { plainStep } from '../client-mail.ts';

/** What a client explains in reply to a question about a requirement goes to that requirement and to nothing else. */
export function answerClarification(mail: ClientMail): Answered | null {
  const { identity, summary, author, mailId, cases } = mail;
  if (identity.answers?.name !== 'clarification-asked') return null;
  const ref = identity.about.find(({ kind }) => kind === 'requirement');
  const open = cases.some((one) => one.ref.number === ref?.number && one.status === 'clarifying');
  if (!ref || !open) return null;
  const event = {
    happened: 'clarified',
    words: summary.newText,
    person: author.personId,
    mail: mailId,
  } as const;
  return {
    steps: [plainStep({ on: 'requirement', number: ref.number, event })],
    letters: [
      {
        letter: 'pm-note',
        to: mail.pms,
        variables: { what: 'clarified', from: author.name, ref, words: summary.newText },
        occasion: `clarified:${mailId}`,
        answers: false,
      },
    ],
    review: null,
    settles: ['confirmation', 'change_request', 'other'],
    reason: 'understood',
  };
}
