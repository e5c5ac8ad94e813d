import { AGREEMENT_CUES } from './agreement-cues.ts';
import { BUSINESS_CUES } from './business-cues.ts';
import type { CuePattern } from './cue-pattern.ts';
import { HINT_CUES } from './hint-cues.ts';
import { IDIOM_CUES } from './idiom-cues.ts';
import { SPEECH_CUES } from './speech-cues.ts';
import { TROUBLE_CUES } from './trouble-cues.ts';
import { WISH_CUES } from './wish-cues.ts';

/**
 * Words that mean alike, in both languages, under one name. They let the model learn from a Chinese sentence what
 * an English one means. They weigh as features; alone they decide nothing.
 */
export const CUE_WORDS = {
  ...AGREEMENT_CUES,
  ...WISH_CUES,
  ...TROUBLE_CUES,
  ...SPEECH_CUES,
  ...BUSINESS_CUES,
  ...IDIOM_CUES,
  ...HINT_CUES,
} satisfies Record<string, CuePattern>;

/** The name of a cue. */
export type Cue = keyof typeof CUE_WORDS;

/** All cues, in a fixed order: the place of each in the model's weights. */
export const CUES = Object.keys(CUE_WORDS) as readonly Cue[];
