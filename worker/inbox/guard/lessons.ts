import type { LessonFields } from '../../cases/lesson/state.ts';
import { cosine, coverage, rarityIn, termsOf } from './similarity.ts';

/** From here on a lesson is offered unasked; below it, it would be noise. */
const ALIKE = 0.25;

/** The lessons that speak of what these words speak of, the nearest first. */
export function lessonsLike<Some extends LessonFields>(
  words: string,
  lessons: readonly Some[],
  { most, least = ALIKE }: { readonly most: number; readonly least?: number },
): Some[] {
  const collection = lessons.map((lesson) => termsOf(textOf(lesson)));
  const rarity = rarityIn(collection);
  const asked = termsOf(words);
  return lessons
    .map((lesson, index) => {
      const terms = collection[index] ?? termsOf('');
      return { lesson, near: Math.max(cosine(asked, terms, rarity), coverage(asked, terms, rarity) * 0.5) };
    })
    .filter(({ near }) => near >= least)
    .toSorted((a, b) => b.near - a.near)
    .slice(0, most)
    .map(({ lesson }) => lesson);
}

function textOf({ context, cause, impact, recommendation }: LessonFields): string {
  return [context, cause, impact, recommendation].join('\n');
}
