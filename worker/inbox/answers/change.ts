import { UNDECIDED } from '../../cases/change-request/standing.ts';
import type { ChangeRequestEvent, ChangeVerdict, StandingChange } from '../../cases/change-request/state.ts';
import { type Answered, type ClientMail, forReview, plainStep, readingOf } from '../client-mail.ts';
import { type ChangeAnswer, readChangeAnswer } from '../decision/change-answer.ts';
import { readObjection } from '../decision/objection.ts';
import { readPromise } from '../decision/promise.ts';

/** Below this the split of new and quoted text is too unsure for a decision. */
const SURE_OF_SPLIT = 0.5;

/**
 * An answer to the page about a change, to its recap, to a question about it or to the read-back. Money hangs on it:
 * only the strict grammar decides, and only in reply to a letter of ours about this change and nothing else.
 */
export function answerChange(mail: ClientMail): Answered | null {
  const change = changeAnswered(mail);
  if (!change) return null;
  if (change.status === 'clarifying') return explanation(mail, change);
  const { newText, splitConfidence } = mail.summary;
  const read = readChangeAnswer(newText, { change: change.number, today: mail.today });
  const objection = objectionTo(mail, change, read);
  if (objection) return objection;
  if (isBeforeThePrice(change)) return withdrawal(mail, change, read);
  if (read.kind === 'none') return withoutVerdict(mail, change);
  if (splitConfidence < SURE_OF_SPLIT) return forReview('unsure-what-is-quoted', newText);
  const verdict = verdictOf(mail, change, read);
  if (verdict.kind === 'swap' && !isInBaseline(mail, verdict.requirement))
    return forReview('no-such-requirement', newText);
  return settled(mail, change, answeredBy(mail, verdict));
}

/**
 * The change this mail speaks of by its thread or subject. In reply to a letter about several cases it is the one the
 * client names: "APPROVE" alone could mean any of them.
 */
function changeAnswered({ identity, changes = [], summary }: ClientMail): StandingChange | null {
  const about = identity.about.filter(({ kind }) => kind === 'change-request');
  const named = about.filter((ref) => names(summary.newText, ref.number));
  const [only, other] = identity.about.length === 1 ? about : named;
  if (!only || other) return null;
  return changes.find(({ number }) => number === only.number) ?? null;
}

function names(text: string, number: number): boolean {
  return new RegExp(`(?<![a-z])cr\\s?-?\\s?${number}(?!\\d)`, 'iu').test(text.normalize('NFKC'));
}

/** Whether it answers a letter of ours about this change: a subject can be guessed. A PM's word about it decides nothing. */
function decides({ identity, saidByPm }: ClientMail): boolean {
  return identity.proven && !saidByPm;
}

function explanation(mail: ClientMail, change: StandingChange): Answered | null {
  if (!mail.identity.proven) return null;
  const { author, mailId, summary } = mail;
  const { personId: person, name: personName } = author;
  const words = summary.newText;
  return settled(mail, change, { happened: 'clarified', person, personName, mail: mailId, words });
}

/** Until there is a price only an emergency has anything to answer; the client may still take the wish back. */
function isBeforeThePrice({ status, emergency }: StandingChange): boolean {
  const unwritten = emergency !== null && emergency.confirmedBy === null;
  return UNDECIDED.includes(status) && status !== 'client-decision' && !unwritten;
}

function withdrawal(mail: ClientMail, change: StandingChange, read: ChangeAnswer): Answered | null {
  const { author, identity, summary } = mail;
  const may = author.personId === change.sourcePerson || identity.roles.includes('client-approver');
  if (read.kind !== 'decline' || !decides(mail) || !may) return null;
  return settled(mail, change, { happened: 'withdrawn', words: summary.newText, person: author.personId });
}

/** Within the window a "that is not what we meant", or a no after the yes, opens the decision again. */
function objectionTo(mail: ClientMail, change: StandingChange, read: ChangeAnswer): Answered | null {
  const { decision } = change;
  if (!decision?.objectBy || !decides(mail) || !mayDecide(mail, change)) return null;
  const { newText } = mail.summary;
  const agreed = decision.kind === 'approved' || decision.kind === 'swapped' || decision.kind === 'favour';
  const turned = agreed ? read.kind === 'decline' || read.kind === 'defer' : read.kind === 'approve';
  if (!turned && !readObjection(newText).objects) return null;
  const { author, mailId } = mail;
  const { personId: person, name: personName } = author;
  return settled(mail, change, { happened: 'objected', person, personName, mail: mailId, words: newText });
}

function mayDecide({ author, project }: ClientMail, { quote }: StandingChange): boolean {
  const lent = project.delegations.find(({ to }) => to.personId === author.personId);
  return (quote?.approvers ?? []).some(
    ({ personId }) => personId === author.personId || personId === lent?.from,
  );
}

/** A yes that only the classifier sees is asked back; a holding reply is waited for. */
function withoutVerdict(mail: ClientMail, change: StandingChange): Answered | null {
  const { summary, author, today } = mail;
  if (change.status !== 'client-decision' && !change.emergency) return null;
  const promise = readPromise(summary.newText, today);
  if (promise && decides(mail) && change.status === 'client-decision')
    return settled(mail, change, {
      happened: 'promised',
      person: author.personId,
      words: promise.words,
      by: promise.by !== null && promise.by > today ? promise.by : null,
    });
  if (!readingOf(mail, 'confirmation') || summary.understanding.decision === 'ask') return null;
  return settled(mail, change, answeredBy(mail, { kind: 'unclear' }));
}

function verdictOf(mail: ClientMail, change: StandingChange, read: ChangeAnswer): ChangeVerdict {
  if (read.kind === 'question') return { kind: 'question' };
  if (!decides(mail)) return { kind: 'unclear' };
  const written = mail.answeredAt;
  if (change.quote && written && written < change.quote.quotedAt) return { kind: 'outdated' };
  switch (read.kind) {
    case 'approve':
    case 'decline':
      return { kind: read.kind };
    case 'defer':
      return { kind: 'defer', until: read.until !== null && read.until > mail.today ? read.until : null };
    case 'swap':
      return { kind: 'swap', requirement: read.requirement };
    case 'ambiguous':
    case 'none':
      return { kind: 'unclear' };
  }
}

function isInBaseline({ baseline = [] }: ClientMail, requirement: number): boolean {
  return baseline.some(({ number }) => number === requirement);
}

function answeredBy({ author, mailId, summary }: ClientMail, answer: ChangeVerdict): ChangeRequestEvent {
  const { personId: person, name: personName } = author;
  return { happened: 'answered', person, personName, mail: mailId, words: summary.newText, answer };
}

/** What is said about the change is said: neither a new wish nor a question, and a complaint only where it is sure. */
function settled(mail: ClientMail, { number }: StandingChange, event: ChangeRequestEvent): Answered {
  const complains =
    readingOf(mail, 'complaint') !== undefined && mail.summary.understanding.decision === 'act';
  return {
    steps: [plainStep({ on: 'change-request', number, event })],
    letters: [],
    review: null,
    settles: complains ? ['confirmation', 'change_request', 'other'] : 'all',
    reason: 'understood',
  };
}
