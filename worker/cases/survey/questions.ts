import type { PrintedQuestion, PrintedScore, SurveyKind, SurveyScore } from './state.ts';

/** A question answered by a number. */
export interface SurveyQuestion extends PrintedQuestion {
  readonly min: number;
  readonly max: number;
  readonly scale: 'satisfaction' | 'effort' | 'recommend' | 'yes-no';
}

const SATISFACTION = { scale: 'satisfaction', min: 1, max: 5 } as const;
const EFFORT = { scale: 'effort', min: 1, max: 7 } as const;
const RECOMMEND = { scale: 'recommend', min: 0, max: 10 } as const;
const YES_NO = { scale: 'yes-no', min: 0, max: 1 } as const;

/** Every survey's numbered questions; each ends with one free question that nobody must answer. */
export const SURVEY_QUESTIONS: Readonly<Record<SurveyKind, readonly SurveyQuestion[]>> = {
  milestone: [{ number: 1, code: 'milestone-satisfaction', ...SATISFACTION }],
  'complaint-closed': [
    { number: 1, code: 'solved', ...YES_NO },
    { number: 2, code: 'effort', ...EFFORT },
    { number: 3, code: 'complaint-satisfaction', ...SATISFACTION },
  ],
  pulse: [{ number: 1, code: 'recommend-now', ...RECOMMEND }],
  closing: [
    { number: 1, code: 'understood', ...SATISFACTION },
    { number: 2, code: 'quality', ...SATISFACTION },
    { number: 3, code: 'dates', ...SATISFACTION },
    { number: 4, code: 'cost', ...SATISFACTION },
    { number: 5, code: 'changes', ...SATISFACTION },
    { number: 6, code: 'reachable', ...SATISFACTION },
    { number: 7, code: 'problems', ...SATISFACTION },
    { number: 8, code: 'handover', ...SATISFACTION },
    { number: 9, code: 'overall', ...SATISFACTION },
    { number: 10, code: 'recommend', ...RECOMMEND },
  ],
};

/** Dissatisfied with something (3 or less, not solved), or NPS 6 or less: the PM must make contact (domain §8). */
export function isLow(survey: SurveyKind, { number, score }: SurveyScore): boolean {
  const question = SURVEY_QUESTIONS[survey].find((one) => one.number === number);
  switch (question?.scale) {
    case 'satisfaction':
    case 'effort':
      return score <= 3;
    case 'recommend':
      return score <= 6;
    case 'yes-no':
      return score === 0;
    case undefined:
      return false;
  }
}

/** Questions that have no score yet. */
export function missingOf(survey: SurveyKind, scores: readonly SurveyScore[]): SurveyQuestion[] {
  return SURVEY_QUESTIONS[survey].filter(({ number }) => !scores.some((one) => one.number === number));
}

export function printedQuestion({ number, code, scale }: SurveyQuestion): PrintedQuestion {
  return { number, code, scale };
}

export function printedScores(survey: SurveyKind, scores: readonly SurveyScore[]): PrintedScore[] {
  return SURVEY_QUESTIONS[survey].flatMap((question) => {
    const given = scores.find(({ number }) => number === question.number);
    return given ? [{ ...printedQuestion(question), score: given.score }] : [];
  });
}

/** The line to fill in, `1:  2:  3:`; it suggests no score. Empty where one bare number will do. */
export function lineToFill(asked: readonly SurveyQuestion[], alone: boolean): string {
  return alone ? '' : asked.map(({ number }) => `${number}:`).join('   ');
}
