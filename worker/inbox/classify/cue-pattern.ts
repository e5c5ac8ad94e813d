/** A cue's words: Chinese first, then English. Matched on plain wording (simplified, lower case). */
export type CuePattern = readonly [zh: RegExp, en: RegExp];

/** Whole English words (or phrases) out of a list of alternatives. */
export function english(alternatives: string): RegExp {
  return new RegExp(`\\b(?:${alternatives})\\b`, 'u');
}

/** Chinese alternatives, which know no word edges. */
export function chinese(alternatives: string): RegExp {
  return new RegExp(alternatives, 'u');
}
