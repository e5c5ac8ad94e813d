import { type Answered, type ClientMail, forReview, plainStep } from '../client-mail.ts';

/** A reply to a decision we asked for: the number of an option, alone on its line or named as such. */
export function answerChoice(mail: ClientMail): Answered | null {
  const { identity, summary, author, mailId, cases } = mail;
  const ref = identity.about.find(({ kind }) => kind === 'choice');
  const asked = cases.some(
    (one) => one.ref.kind === 'choice' && one.ref.number === ref?.number && one.status === 'asked',
  );
  if (!ref || !asked || !identity.proven || mail.saidByPm) return null;
  const option = optionIn(summary.newText);
  if (option === null) return null;
  if (option === 'unclear') return forReview('decision-contradiction', summary.newText);
  const event = {
    happened: 'answered',
    person: author.personId,
    name: author.name,
    mail: mailId,
    words: summary.newText,
    option,
  } as const;
  return {
    steps: [plainStep({ on: 'choice', number: ref.number, event })],
    letters: [],
    review: null,
    settles: ['confirmation', 'change_request', 'other'],
    reason: 'understood',
  };
}

const NAMED =
  /^(?:(?:we|i)\s+(?:choose|take|go for|pick)\s+|go (?:for|with)\s+|选择?|就选|我们选)?\s*(?:option|no\.?|选项|方案|第)?\s*(\d{1,2})\s*(?:个|项|号)?\s*(?:please|吧|。|\.|!|！|,|，)*\s*$/iu;

/** The option a mail names in a line of its own; `unclear` when it names two; null when it names none. */
export function optionIn(newText: string): number | 'unclear' | null {
  const named = new Set<number>();
  for (const line of newText.normalize('NFKC').split('\n')) {
    const [, digits] = NAMED.exec(line.trim()) ?? [];
    if (digits !== undefined) named.add(Number(digits));
  }
  const [only] = named;
  if (only === undefined) return null;
  return named.size > 1 ? 'unclear' : only;
}
