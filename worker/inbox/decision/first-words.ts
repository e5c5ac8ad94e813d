import { isCourtesy } from './courtesy.ts';
import { type Line, writtenLines } from './lines.ts';
import { cut, type Wording } from './plain.ts';
import { sentencesOf } from './sentences.ts';

/** The first sentence that is more than a greeting, and all that follows it. */
export interface FirstWords {
  readonly first: Wording | null;
  readonly others: readonly Wording[];
}

/** A letter that asked for one word is answered by the first words a person writes after the greeting. */
export function firstWords(text: string): FirstWords {
  const sentences = writtenLines(text)
    .flatMap((line: Line) => keepMark(line))
    .filter(({ plain }) => !isCourtesy(plain));
  const [first, ...others] = sentences;
  return { first: first ?? null, others };
}

/** Sentences with their end mark: a question mark must not be lost. */
function keepMark(line: Line): Wording[] {
  const sentences = sentencesOf(line);
  return sentences.length > 0 ? sentences : [cut(line, 0)];
}
