import { isCourtesy } from './courtesy.ts';
import { doubtIn } from './guards.ts';
import { writtenLines } from './lines.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/** The sentences of new text that are more than courtesy, and the first doubt a line casts on them all. */
export interface Spoken {
  readonly sentences: readonly Sentence[];
  readonly doubt: { readonly because: string; readonly words: string } | null;
}

/** Takes new text apart for a reader of short answers. */
export function spokenIn(newText: string): Spoken {
  const lines = writtenLines(newText).filter(({ plain }) => !isCourtesy(plain));
  const doubted = lines.find(({ plain }) => doubtIn(plain) !== null);
  const doubt = doubted ? { because: doubtIn(doubted.plain) ?? '', words: doubted.written } : null;
  const sentences = lines.flatMap((line) => sentencesOf(line)).filter(({ plain }) => !isCourtesy(plain));
  return { sentences, doubt };
}
