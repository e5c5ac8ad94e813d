import type { CaseRef, Woken } from '../decision.ts';

/**
 * What a project has taught, for every project of the house. `private`: a PM's own weekly reflection, which nobody
 * else is shown. No client ever reads either.
 */
export type Lesson = { readonly status: 'absent'; readonly number: number } | StandingLesson;

export type StandingLesson = LessonFacts & { readonly status: 'recorded' | 'private' };

export interface LessonFacts {
  readonly number: number;
  readonly openedAt: Date;
  /** Who wrote it down. */
  readonly person: number;
  readonly personName: string;
  readonly context: string;
  readonly cause: string;
  readonly impact: string;
  readonly recommendation: string;
  /** The case it comes from; null where it names none. */
  readonly about: CaseRef | null;
}

export type LessonFields = Pick<LessonFacts, 'context' | 'cause' | 'impact' | 'recommendation'>;

interface Writer {
  readonly person: number;
  readonly personName: string;
}

export type LessonEvent =
  | (Writer & LessonFields & { readonly happened: 'learned'; readonly about: CaseRef | null })
  | (Writer & { readonly happened: 'reflected'; readonly words: string })
  | Woken;

export type LessonRefusal = 'exists-already' | 'not-open-to-this';

/** A lesson of whatever project, with that project's key. */
export interface LibraryLesson extends LessonFields {
  readonly project: string;
  readonly number: number;
  readonly at: Date;
}
