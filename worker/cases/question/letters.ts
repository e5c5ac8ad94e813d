import type { Effect, Terms } from '../decision.ts';
import type { StandingQuestion } from './state.ts';

/** The PM's answer to whoever asked; null when they have left the project. */
export function answerLetter(answer: string, state: StandingQuestion, terms: Terms): Effect | null {
  const asker = [...terms.contacts, ...terms.approvers].find(
    ({ personId }) => personId === state.sourcePerson,
  );
  if (!asker) return null;
  const words = state.further.at(-1)?.words ?? state.words;
  return {
    kind: 'send-letter',
    letter: 'question-answered',
    to: [asker],
    cc: terms.pms,
    variables: { ref: { kind: 'question', number: state.number }, words, answer },
    occasion: `answer-${state.answers + 1}`,
    automatic: false,
  };
}

/** The client asks on: the PM reads the words and by when an answer is due. */
export function reopenedNote(state: StandingQuestion, words: string, from: string, terms: Terms): Effect {
  return {
    kind: 'send-letter',
    letter: 'pm-note',
    to: terms.pms,
    variables: {
      what: 'question-again',
      ref: { kind: 'question', number: state.number },
      from,
      words,
      by: state.answerBy,
    },
    occasion: `again-${state.further.length}`,
    automatic: true,
  };
}

/** The time for an answer is running out: a word to the PMs, or, once it is up, to the first of them. */
export function clockLetter(percent: number, state: StandingQuestion, terms: Terms): Effect {
  const late = percent >= 100;
  return {
    kind: 'send-letter',
    letter: late ? 'pm-escalation' : 'pm-clock-warning',
    to: terms.pms,
    variables: {
      ref: { kind: 'question', number: state.number },
      grade: null,
      words: state.words,
      from: state.sourceName,
      promise: 'answer',
      used: percent,
      dueAt: state.answerBy,
      ...(late ? { responsible: terms.pms[0]?.name ?? '', because: null, level: 1 } : {}),
    },
    occasion: `clock-${state.reopenings}-${percent}`,
    automatic: true,
    whileStatus: ['open'],
  };
}
