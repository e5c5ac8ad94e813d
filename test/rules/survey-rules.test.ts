import { describe, expect, test } from 'vitest';
import { decideSurvey } from '../../worker/cases/survey/decide.ts';
import { maySurvey } from '../../worker/cases/survey/may-survey.ts';
import { results } from '../../worker/cases/survey/results.ts';
import type { Standing, StandingSurvey, Survey, SurveyEvent } from '../../worker/cases/survey/state.ts';
import { AMY, terms } from '../support/terms.ts';

const AT = new Date('2026-12-01T10:00:00Z');
const daysAgo = (days: number) => new Date(AT.getTime() - days * 86_400_000);
const FREE: Standing = {
  lastAsked: null,
  lastRelationship: null,
  graveComplaint: false,
  copyOnly: false,
  muted: false,
  askedAboutThis: false,
};

describe('who may be asked', () => {
  test.each([
    ['milestone', { lastAsked: daysAgo(89) }, 'asked-lately'],
    ['milestone', { lastAsked: daysAgo(90) }, null],
    ['pulse', { lastRelationship: daysAgo(179) }, 'relationship-asked-lately'],
    ['pulse', { lastRelationship: daysAgo(180), lastAsked: daysAgo(180) }, null],
    ['closing', { lastAsked: daysAgo(10) }, null],
    ['closing', { lastRelationship: daysAgo(10) }, 'relationship-asked-lately'],
    ['milestone', { graveComplaint: true }, 'complaint-open'],
    ['milestone', { copyOnly: true }, 'copy-only'],
    ['milestone', { muted: true }, 'muted'],
    ['milestone', { askedAboutThis: true }, 'asked-about-this'],
  ] as const)('a %s survey with %o: %s', (kind, standing, because) => {
    expect(maySurvey(kind, { ...FREE, ...standing }, AT)).toBe(because);
  });
});

function led(...events: SurveyEvent[]): { state: Survey; effects: readonly { kind: string }[] } {
  let state: Survey = { status: 'absent', number: 3 };
  let effects: readonly { kind: string }[] = [];
  for (const event of events) {
    const decided = decideSurvey(state, event, terms({ at: AT }));
    if (decided.outcome === 'refused') throw new Error(decided.because);
    ({ state, effects } = decided);
  }
  return { state, effects };
}

const ASKED: SurveyEvent = { happened: 'asked', kind: 'milestone', person: AMY.personId, about: null };
const SENT: SurveyEvent = { happened: 'send-due', standing: FREE };
const answered = (score: number | null): SurveyEvent => ({
  happened: 'answered',
  scores: score === null ? [] : [{ number: 1, score }],
  outOfRange: [],
  comment: '',
  mail: 9,
  words: String(score),
  dissatisfied: false,
});

describe('the way of a survey', () => {
  test('a person who may not be asked gets no letter', () => {
    const { state, effects } = led(ASKED, { happened: 'send-due', standing: { ...FREE, muted: true } });
    expect(state).toMatchObject({ status: 'suppressed', because: 'muted' });
    expect(effects.some(({ kind }) => kind === 'send-letter')).toBe(false);
  });

  test('three or less makes the PM get in touch, four does not', () => {
    expect(led(ASKED, SENT, answered(3)).effects).toContainEqual(
      expect.objectContaining({ letter: 'pm-low-score' }),
    );
    expect(led(ASKED, SENT, answered(4)).effects).not.toContainEqual(
      expect.objectContaining({ letter: 'pm-low-score' }),
    );
  });

  test('what is missing is asked for once and never again', () => {
    const missing = (effects: readonly { kind: string }[]) =>
      effects.some(
        (effect) => 'item' in effect && (effect.item as { kind: string }).kind === 'survey-incomplete',
      );
    expect(missing(led(ASKED, SENT, answered(null)).effects)).toBe(true);
    expect(missing(led(ASKED, SENT, answered(null), answered(null)).effects)).toBe(false);
  });

  test('a second answer changes no score', () => {
    expect(led(ASKED, SENT, answered(5), answered(1)).state).toMatchObject({
      status: 'answered',
      scores: [{ number: 1, score: 5 }],
    });
  });

  test('an answered survey is not reminded of', () => {
    const { state } = led(ASKED, SENT, answered(5));
    const rung = decideSurvey(state, { happened: 'woken', what: 'reminder', heard: [] }, terms({ at: AT }));
    expect(rung.outcome).toBe('refused');
  });
});

describe('results', () => {
  const given = (score: number, name: string) =>
    ({
      survey: 'pulse',
      status: 'answered',
      person: { ...AMY, name },
      scores: [{ number: 1, score }],
    }) as Pick<StandingSurvey, 'survey' | 'status' | 'person' | 'scores'>;

  test('four answers are shown by name, five as NPS', () => {
    const four = [10, 9, 6, 8].map((score, index) => given(score, `P${index}`));
    expect(results(four)).toMatchObject([{ n: 4, share: null }]);
    expect(results([...four, given(10, 'P5')])).toMatchObject([
      { n: 5, share: { measure: 'nps', percent: 40 }, byName: [] },
    ]);
  });
});
