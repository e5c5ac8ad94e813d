import type { ComplaintEvent } from '../../cases/complaint/state.ts';
import { type Answered, type ClientMail, forReview, plainStep } from '../client-mail.ts';
import { isCourtesy } from '../decision/courtesy.ts';
import { firstWords } from '../decision/first-words.ts';
import { writtenLines } from '../decision/lines.ts';
import { readPromise } from '../decision/promise.ts';
import { type ResolutionAnswer, readResolutionAnswer } from '../decision/resolution-answer.ts';
import { readYesNo } from '../decision/yes-no.ts';
import type { FiledCase } from '../desk.ts';

/** Below this the split of new and quoted text is too unsure for a decision. */
const SURE_OF_SPLIT = 0.5;

/**
 * What a client answers about a complaint: to a question of ours, to a proposal, to the check-back. Only a proven reply
 * to that very letter accepts or closes; a PM's word about the mail never does.
 */
export function answerComplaint(mail: ClientMail): Answered | null {
  const complaint = complaintOf(mail);
  if (!complaint || mail.saidByPm) return null;
  switch (complaint.status) {
    case 'waiting-for-client':
      return reply(mail, complaint.ref.number);
    case 'proposed':
      return verdict(mail, complaint.ref.number, 'complaint-proposal');
    case 'check-back':
    case 'closed':
      return verdict(mail, complaint.ref.number, 'complaint-check-back');
    default:
      return null;
  }
}

/** The complaint whose thread this mail belongs to. */
export function complaintOf({ identity, cases }: ClientMail): FiledCase | null {
  const ref = identity.about.find(({ kind }) => kind === 'complaint');
  return cases.find((one) => one.ref.kind === 'complaint' && one.ref.number === ref?.number) ?? null;
}

/** Anything but thanks and a holding reply answers our question. */
function reply(mail: ClientMail, number: number): Answered | null {
  const { newText } = mail.summary;
  if (readPromise(newText, mail.today)) return null;
  const said = writtenLines(newText).filter(({ plain }) => !isCourtesy(plain));
  if (said.length === 0 && mail.summary.inline.length === 0) return nothing();
  return step(number, { happened: 'client-replied', ...wordsOf(mail) });
}

function verdict(
  mail: ClientMail,
  number: number,
  letter: 'complaint-proposal' | 'complaint-check-back',
): Answered | null {
  const { identity, summary } = mail;
  if (!identity.proven || identity.answers?.name !== letter) return null;
  const read = readVerdict(summary.newText);
  if (read.kind === 'none') return null;
  if (summary.splitConfidence < SURE_OF_SPLIT) return forReview('unsure-what-is-quoted', summary.newText);
  if (read.kind === 'ambiguous') return forReview('resolution-unclear', read.words);
  const yes = read.kind === 'accepts';
  return step(
    number,
    letter === 'complaint-proposal'
      ? { happened: 'proposal-answered', accepts: yes, letterAt: mail.answeredAt ?? null, ...wordsOf(mail) }
      : { happened: 'check-back-answered', solved: yes, ...wordsOf(mail) },
  );
}

/** The line as printed begins with the word and goes on with what happens: a no stays a no. */
const NO_AND_WHY = /^(?:no|否|不|reject|不同意)\s*[,:。.]/u;

function readVerdict(newText: string): ResolutionAnswer {
  if (NO_AND_WHY.test(firstWords(newText).first?.plain ?? '')) return { kind: 'rejects', words: newText };
  switch (readYesNo(newText)) {
    case 'yes':
      return { kind: 'accepts' };
    case 'no':
      return { kind: 'rejects', words: newText };
    case null:
      return readResolutionAnswer(newText);
  }
}

function wordsOf({ author, mailId, summary }: ClientMail) {
  return { person: author.personId, personName: author.name, mail: mailId, words: summary.newText };
}

/** A change hidden beside the answer stays a change: it alone is left for the rest of the routing. */
function step(number: number, event: ComplaintEvent): Answered {
  return {
    steps: [plainStep({ on: 'complaint', number, event })],
    letters: [],
    review: null,
    settles: ['confirmation', 'complaint', 'other'],
    reason: 'understood',
  };
}

function nothing(): Answered {
  return { steps: [], letters: [], review: null, settles: 'all', reason: 'nothing-to-do' };
}
