import type { Scored } from './model.ts';
import * as words from './veto-words.ts';
import { plainWording } from './wording.ts';

/** A veto: true where the words cannot speak for the intent, whatever was learned about them. */
type Veto = (wording: string) => boolean;

const meetingOnly: Veto = (wording) => words.MEETING.test(wording) && !words.SUBJECT_MATTER.test(wording);

/** Vetoes that silence a whole sentence. */
const SENTENCE_VETOES: Record<Scored, readonly Veto[]> = {
  confirmation: [
    (wording) => words.TO_THE_CLASSIFIER.test(wording),
    (wording) => words.CONDITION.test(wording) && words.AGREEMENT.test(wording),
    meetingOnly,
  ],
  change_request: [(wording) => words.TO_THE_CLASSIFIER.test(wording), meetingOnly],
  complaint: [
    (wording) => words.TO_THE_CLASSIFIER.test(wording),
    (wording) => words.SOLVED.test(wording) && !words.NOT_OVER.test(wording),
    (wording) => words.THIRD_PARTY.test(wording) && !words.THE_TEAM.test(wording),
    (wording) => words.IMAGINED.test(wording) && !words.NOT_OVER.test(wording),
  ],
};

/** Vetoes that strike out one clause and let the rest speak. */
const CLAUSE_VETOES: Record<Scored, readonly Veto[]> = {
  confirmation: [
    (wording) => words.DENIED_APPROVAL.test(wording),
    (wording) => words.CONFIRM_ASKED.test(wording),
    (wording) => words.LATER.test(wording),
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

/**
 * The part of a sentence that may speak for an intent: the sentence itself when nothing is vetoed, less the
 * clauses struck out, or null when nothing is left.
 */
export function withoutVetoed(sentence: string, intent: Scored): string | null {
  const wording = plainWording(sentence);
  if (SENTENCE_VETOES[intent].some((veto) => veto(wording))) return null;
  if (!CLAUSE_VETOES[intent].some((veto) => veto(wording))) return sentence;
  const clauses = sentence.match(CLAUSE) ?? [sentence];
  const kept = clauses.filter((clause) => {
    const trimmed = plainWording(clause).replace(/[,，;；:：—–\s]+$/, '');
    return !CLAUSE_VETOES[intent].some((veto) => veto(trimmed));
  });
  const left = kept.join('').trim();
  if (!/[\p{L}\p{N}]/u.test(left)) return null;
  return kept.length === clauses.length ? sentence : left;
}
