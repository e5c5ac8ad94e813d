import { CUE_WORDS, CUES, type Cue } from './cue-words.ts';
import { plainWording } from './wording.ts';

const CHINESE = /\p{sc=Han}/u;
const LATIN = /[a-z]/;

/** The cues that stand in a piece of text. */
export function cuesIn(text: string): ReadonlySet<Cue> {
  const wording = plainWording(text);
  const chinese = CHINESE.test(wording);
  const latin = LATIN.test(wording) || !chinese;
  const found = new Set<Cue>();
  for (const cue of CUES) {
    const [zh, en] = CUE_WORDS[cue];
    if ((chinese && zh.test(wording)) || (latin && en.test(wording))) found.add(cue);
  }
  return found;
}
