import type { Choice } from '../../cases/sign-off/state.ts';
import { type Answered, type ClientMail, forReview, plainStep, readingOf } from '../client-mail.ts';
import { readDecision } from '../decision/grammar.ts';
import type { ItemQuestion } from '../decision/heard.ts';

/** Below this the split of new and quoted text is too unsure for a decision. */
const SURE_OF_SPLIT = 0.5;

/**
 * An answer to a sign-off request. The strict grammar speaks first; a confirmation that only the classifier sees, or a
 * PM names, signs nothing: it is asked back.
 */
export function answerSignOff(mail: ClientMail): Answered | null {
  const signOff = signOffAnswered(mail);
  if (signOff === null) return null;
  const { newText, inline, splitConfidence } = mail.summary;
  const confirms = readingOf(mail, 'confirmation') !== undefined;
  if (mail.saidByPm) return confirms ? answered(mail, signOff, [], ['confirmation']) : null;
  const openItems = mail.openSignOffs.find(({ number }) => number === signOff)?.items ?? [];
  const decision = readDecision(newText, { openItems, inline, request: signOff });
  switch (decision.kind) {
    case 'ambiguous':
      return forReview(`decision-${decision.because}`, decision.words);
    case 'none':
      if (asksBack(decision.questions) && repliesTo(mail, signOff))
        return answered(mail, signOff, [], ['confirmation', 'change_request', 'other'], decision.questions);
      if (!confirms || mail.summary.understanding.decision === 'ask') return null;
      return answered(mail, signOff, [], ['confirmation']);
    case 'choices': {
      if (splitConfidence < SURE_OF_SPLIT) return forReview('unsure-what-is-quoted', newText);
      const { choices, questions } = decision;
      // What an item is wanted otherwise is a remark on that item, not a change request beside it.
      const objects = choices.some(({ choice }) => choice !== 'confirm');
      const settles = objects ? (['confirmation', 'change_request'] as const) : (['confirmation'] as const);
      if (!repliesTo(mail, signOff)) return answered(mail, signOff, [], settles);
      return answered(
        mail,
        signOff,
        choices,
        asksBack(questions) ? [...settles, 'other'] : settles,
        questions,
      );
    }
  }
}

function asksBack(questions: readonly ItemQuestion[] = []): boolean {
  return questions.some(({ items }) => items.length > 0);
}

/**
 * The sign-off request this mail speaks to: the one its thread or subject names, else the only one that waits for
 * this approver.
 */
function signOffAnswered({ identity, openSignOffs }: ClientMail): number | null {
  const named = identity.about.find((ref) => ref.kind === 'sign-off');
  if (named && (identity.proven || openSignOffs.some(({ number }) => number === named.number)))
    return named.number;
  const [only] = openSignOffs;
  return openSignOffs.length === 1 && identity.roles.includes('client-approver')
    ? (only?.number ?? null)
    : null;
}

/**
 * Whether the mail replies to a letter of ours about this request. Only such a mail decides: a subject can be guessed,
 * and 确认 in a mail of its own may be about a meeting; it is asked back instead.
 */
function repliesTo({ identity }: ClientMail, signOff: number): boolean {
  return identity.proven && identity.about.some((ref) => ref.kind === 'sign-off' && ref.number === signOff);
}

function answered(
  { author, summary, mailId }: ClientMail,
  number: number,
  choices: readonly Choice[],
  settles: Answered['settles'],
  questions: readonly ItemQuestion[] = [],
): Answered {
  const event = {
    happened: 'answered',
    person: author.personId,
    personName: author.name,
    mail: mailId,
    words: summary.newText,
    choices,
    ...(asksBack(questions) ? { questions: questions.filter(({ items }) => items.length > 0) } : {}),
  } as const;
  return {
    steps: [plainStep({ on: 'sign-off', number, event })],
    letters: [],
    review: null,
    settles,
    reason: 'understood',
  };
}
