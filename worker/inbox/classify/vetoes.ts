import type { Scored } from './model.ts';
import * as words from './veto-words.ts';
import { plainWording } from './wording.ts';

/** A veto: true where the words cannot speak for the intent, whatever was learned about them. */
type Veto = (wording: string) => boolean;

/** Said outright, an acceptance stands even beside a date or a promise. */
const outright: Veto = (wording) =>
  /(?<!不|没|未|待|后|再)(?:同意(?!见)|批准|验收|签收|认可)|\b(?:(?:we|i|and) (?:hereby |gladly |fully |also )?(?:accept|approve|agree|endorse)|(?:is|are|been|was|were) (?:accepted|approved|agreed)|agrees?|approved|accepted)\b/.test(
    wording,
  );

const meetingOnly: Veto = (wording) => words.MEETING.test(wording) && !words.SUBJECT_MATTER.test(wording);

/** Vetoes that silence a whole sentence. */
const SENTENCE_VETOES: Record<Scored, readonly Veto[]> = {
  confirmation: [
    (wording) => words.TO_THE_CLASSIFIER.test(wording),
    (wording) => meetingOnly(wording) && !outright(wording),
  ],
  change_request: [(wording) => words.TO_THE_CLASSIFIER.test(wording), meetingOnly],
  complaint: [
    (wording) => words.TO_THE_CLASSIFIER.test(wording),
    (wording) => words.SOLVED.test(wording) && !words.NOT_OVER.test(wording),
    (wording) => words.THIRD_PARTY.test(wording) && !words.THE_TEAM.test(wording),
    (wording) => words.IMAGINED.test(wording) && !words.NOT_OVER.test(wording),
  ],
};

/** An agreement on a condition is none, as far as the sentence does not turn round with a "but". */
const conditional: Veto = (wording) => words.CONDITION.test(wording) && words.AGREEMENT.test(wording);

/** Vetoes that strike out one clause and let the rest speak. */
const CLAUSE_VETOES: Record<Scored, readonly Veto[]> = {
  confirmation: [
    (wording) => words.DENIED_APPROVAL.test(wording),
    (wording) => words.CONFIRM_ASKED.test(wording),
    (wording) => words.LATER.test(wording) && !outright(wording),
    (wording) => /[?]$/.test(wording) && words.AGREEMENT.test(wording),
  ],
  change_request: [
    (wording) => words.DENIED_CHANGE.test(wording),
    (wording) => words.SENT_AGAIN.test(wording) && !words.SUBJECT_MATTER.test(wording),
  ],
  complaint: [(wording) => words.DENIED_PROBLEM.test(wording)],
};

/** Whether a sentence addresses the machine that reads the mail. */
export function speaksToTheClassifier(sentence: string): boolean {
  return words.TO_THE_CLASSIFIER.test(plainWording(sentence));
}

const CLAUSE = /[^,，;；:：—–]+[,，;；:：—–]*/g;
const TURN = /(?<=[;；])|(?=(?:但(?:是)?|不过|然而|\b(?:but|however|except)\b))/i;

function withoutConditional(sentence: string): string {
  const parts = sentence.split(TURN);
  const kept = parts.filter((part) => !conditional(plainWording(part)));
  return kept.length === parts.length ? sentence : kept.join('').trim();
}

function withoutClauses(sentence: string, vetoes: readonly Veto[]): string {
  const clauses = sentence.match(CLAUSE) ?? [sentence];
  const kept = clauses.filter((clause) => {
    const wording = plainWording(clause).replace(/[,，;；:：—–\s]+$/, '');
    return !vetoes.some((veto) => veto(wording));
  });
  return kept.length === clauses.length ? sentence : kept.join('').trim();
}

/**
 * The part of a sentence that may speak for an intent: the sentence itself when nothing is vetoed, less the
 * clauses struck out, or null when nothing is left.
 */
export function withoutVetoed(sentence: string, intent: Scored): string | null {
  const wording = plainWording(sentence);
  if (SENTENCE_VETOES[intent].some((veto) => veto(wording))) return null;
  const agreed = intent === 'confirmation' ? withoutConditional(sentence) : sentence;
  const left = withoutClauses(agreed, CLAUSE_VETOES[intent]);
  return /[\p{L}\p{N}]/u.test(left) ? left : null;
}
