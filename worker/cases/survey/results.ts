import { SURVEY_QUESTIONS } from './questions.ts';
import type { StandingSurvey, SurveyKind } from './state.ts';

/** Below this many answers a share would tell who said what without saying it: scores are shown by name. */
const SMALL_N = 5;

/** What one question of a kind of survey has brought. */
export interface SurveyResult {
  readonly survey: SurveyKind;
  readonly code: string;
  readonly n: number;
  /** CSAT: percent of 4 and 5; NPS: 9–10 minus 0–6 in percent; percent of 5 to 7 for effort; percent of yes; null below five. */
  readonly share: { readonly measure: 'csat' | 'easy' | 'nps' | 'yes'; readonly percent: number } | null;
  readonly byName: readonly { readonly name: string; readonly score: number }[];
}

type Answers = Pick<StandingSurvey, 'survey' | 'status' | 'person' | 'scores'>;

/**
 * CSAT is the share of 4 and 5, NPS the share of 9 and 10 minus that of 0 to 6; percentages only for five answers or
 * more, else the scores by name: answers are attributed, and the letter has said so (domain §8).
 */
export function results(surveys: readonly Answers[]): SurveyResult[] {
  return (Object.keys(SURVEY_QUESTIONS) as SurveyKind[]).flatMap((survey) =>
    SURVEY_QUESTIONS[survey].flatMap(({ number, code, scale }): SurveyResult[] => {
      const given = surveys
        .filter((one) => one.survey === survey)
        .flatMap(({ person, scores }) =>
          scores.filter((one) => one.number === number).map(({ score }) => ({ name: person.name, score })),
        );
      if (given.length === 0) return [];
      const byName = given.toSorted((a, b) => a.score - b.score);
      if (given.length < SMALL_N) return [{ survey, code, n: given.length, share: null, byName }];
      return [{ survey, code, n: given.length, share: shareOf(scale, given), byName: [] }];
    }),
  );
}

function shareOf(scale: string, given: readonly { readonly score: number }[]): SurveyResult['share'] {
  const percent = (count: number) => Math.round((count / given.length) * 100);
  const count = (holds: (score: number) => boolean) => given.filter(({ score }) => holds(score)).length;
  switch (scale) {
    case 'satisfaction':
      return { measure: 'csat', percent: percent(count((score) => score >= 4)) };
    case 'effort':
      return { measure: 'easy', percent: percent(count((score) => score >= 5)) };
    case 'recommend':
      return {
        measure: 'nps',
        percent: percent(count((score) => score >= 9) - count((score) => score <= 6)),
      };
    default:
      return { measure: 'yes', percent: percent(count((score) => score === 1)) };
  }
}

/** Surveys that left, and how many of them were answered. */
export function responses(surveys: readonly Answers[]): {
  readonly asked: number;
  readonly answered: number;
} {
  const asked = surveys.filter(({ status }) => status !== 'planned' && status !== 'suppressed');
  return { asked: asked.length, answered: asked.filter(({ scores }) => scores.length > 0).length };
}
