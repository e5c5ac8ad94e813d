import { type Answered, type ClientMail, plainStep } from '../client-mail.ts';
import { plainCopy } from '../decision/plain.ts';

const NOT_ANSWERED =
  /没有?(?:回答|答复|解答|说清|讲清)|还是不(?:清楚|明白|懂)|仍(?:然)?不(?:清楚|明白)|不是我(?:们)?(?:要)?(?:问|想知道)的|答非所问|\b(?:doesn't|does not|didn't|did not|hasn't|has not)(?: really| quite)? answer|\bnot (?:what (?:i|we) asked|answered|an answer)\b|\bstill (?:not clear|unclear|don't understand|do not understand|no answer)\b/u;

/**
 * A further question in the thread of one: it adds to an open question, and says of an answered one that the answer did
 * not answer it. Thanks reopen nothing.
 */
export function answerQuestion(mail: ClientMail): Answered | null {
  const { identity, cases, summary, author, mailId } = mail;
  const ref = identity.about.find(({ kind }) => kind === 'question');
  const question = cases.find((one) => one.ref.kind === 'question' && one.ref.number === ref?.number);
  if (!question) return null;
  const again = NOT_ANSWERED.test(plainCopy(summary.newText));
  if (!again && !summary.understanding.asks) return null;
  const event = {
    happened: 'asked-further',
    words: summary.newText,
    person: author.personId,
    personName: author.name,
    mail: mailId,
  } as const;
  return {
    steps: [plainStep({ on: 'question', number: question.ref.number, event })],
    letters: [],
    review: null,
    settles: again ? ['confirmation', 'complaint', 'other'] : ['other'],
    reason: 'understood',
  };
}
