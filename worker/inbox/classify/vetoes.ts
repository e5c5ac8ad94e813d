import type { Scored } from './model.ts';
import * as words from './veto-words.ts';
import { plainWording } from './wording.ts';

/** True where the words cannot speak for the intent, whatever was learned about them. */
type Holds = (wording: string) => boolean;
type Vetoes = Partial<Record<VetoName, Holds>>;

/** Why words were struck out. */
export type VetoName =
  | 'speaks-to-the-machine'
  | 'meeting-only'
  | 'solved'
  | 'third-party'
  | 'imagined'
  | 'conditional'
  | 'denied-approval'
  | 'confirmation-asked'
  | 'answers-later'
  | 'asks-about-agreement'
  | 'denied-change'
  | 'sent-again'
  | 'denied-problem';

/** Said outright, an acceptance stands even beside a date or a promise. */
const outright: Holds = (wording) =>
  /(?<!不|没|未|待|后|再)(?:同意(?!见)|批准|验收|签收|认可)|\b(?:(?:we|i|and) (?:hereby |gladly |fully |also )?(?:accept|approve|agree|endorse)|(?:is|are|been|was|were) (?:accepted|approved|agreed)|agrees?|approved|accepted)\b/.test(
    wording,
  );

const meetingOnly: Holds = (wording) => words.MEETING.test(wording) && !words.SUBJECT_MATTER.test(wording);
const toTheMachine: Holds = (wording) => words.TO_THE_CLASSIFIER.test(wording);

/** Vetoes that silence a whole sentence. */
const SENTENCE_VETOES: Record<Scored, Vetoes> = {
  confirmation: {
    'speaks-to-the-machine': toTheMachine,
    'meeting-only': (wording) => meetingOnly(wording) && !outright(wording),
  },
  change_request: { 'speaks-to-the-machine': toTheMachine, 'meeting-only': meetingOnly },
  complaint: {
    'speaks-to-the-machine': toTheMachine,
    solved: (wording) => words.SOLVED.test(wording) && !words.NOT_OVER.test(wording),
    'third-party': (wording) => words.THIRD_PARTY.test(wording) && !words.THE_TEAM.test(wording),
    imagined: (wording) => words.IMAGINED.test(wording) && !words.NOT_OVER.test(wording),
  },
};

/** An agreement on a condition is none, as far as the sentence does not turn round with a "but". */
const PART_VETOES: Record<Scored, Vetoes> = {
  confirmation: {
    conditional: (wording) => words.CONDITION.test(wording) && words.AGREEMENT.test(wording),
  },
  change_request: {},
  complaint: {},
};

/** Vetoes that strike out one clause and let the rest speak. */
const CLAUSE_VETOES: Record<Scored, Vetoes> = {
  confirmation: {
    'denied-approval': (wording) => words.DENIED_APPROVAL.test(wording),
    'confirmation-asked': (wording) => words.CONFIRM_ASKED.test(wording),
    'answers-later': (wording) => words.LATER.test(wording) && !outright(wording),
    'asks-about-agreement': (wording) => /[?]$/.test(wording) && words.AGREEMENT.test(wording),
  },
  change_request: {
    'denied-change': (wording) => words.DENIED_CHANGE.test(wording),
    'sent-again': (wording) => words.SENT_AGAIN.test(wording) && !words.SUBJECT_MATTER.test(wording),
  },
  complaint: { 'denied-problem': (wording) => words.DENIED_PROBLEM.test(wording) },
};

/** Whether a sentence addresses the machine that reads the mail. */
export function speaksToTheClassifier(sentence: string): boolean {
  return toTheMachine(plainWording(sentence));
}

const CLAUSE = /[^,，;；:：—–]+[,，;；:：—–]*/g;
const TURN = /(?<=[;；])|(?=(?:但(?:是)?|不过|然而|\b(?:but|however|except)\b))/i;

const firedIn = (vetoes: Vetoes, wording: string): VetoName[] =>
  Object.entries(vetoes).flatMap(([name, holds]) => (holds(wording) ? [name as VetoName] : []));

/** What is left of pieces after the vetoes, and which of them struck something out. */
function strike(pieces: readonly string[], whole: string, vetoes: Vetoes) {
  const fired = pieces.map((piece) => firedIn(vetoes, plainWording(piece).replace(/[,，;；:：—–\s]+$/, '')));
  const kept = pieces.filter((_, at) => fired[at]?.length === 0);
  return { left: kept.length === pieces.length ? whole : kept.join('').trim(), fired: fired.flat() };
}

/** A sentence after the vetoes for one intent: the part that may speak (null: none), and the vetoes that fired. */
export function judge(sentence: string, intent: Scored): { left: string | null; fired: VetoName[] } {
  const silenced = firedIn(SENTENCE_VETOES[intent], plainWording(sentence));
  if (silenced.length > 0) return { left: null, fired: silenced };
  const parts = strike(sentence.split(TURN), sentence, PART_VETOES[intent]);
  const clauses = strike(parts.left.match(CLAUSE) ?? [parts.left], parts.left, CLAUSE_VETOES[intent]);
  const left = /[\p{L}\p{N}]/u.test(clauses.left) ? clauses.left : null;
  return { left, fired: [...new Set([...parts.fired, ...clauses.fired])] };
}

/**
 * The part of a sentence that may speak for an intent: the sentence itself when nothing is vetoed, less the
 * clauses struck out, or null when nothing is left.
 */
export const withoutVetoed = (sentence: string, intent: Scored): string | null =>
  judge(sentence, intent).left;
