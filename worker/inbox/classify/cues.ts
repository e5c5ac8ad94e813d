import { CUE_WORDS, CUES, type Cue } from './cue-words.ts';
import { plainWording } from './wording.ts';

/** The cues that stand in a piece of text. */
export function cuesIn(text: string): ReadonlySet<Cue> {
  const wording = plainWording(text);
  const found = new Set<Cue>();
  for (const cue of CUES) {
    if (CUE_WORDS[cue].some((words) => words.test(wording))) found.add(cue);
  }
  return found;
}
