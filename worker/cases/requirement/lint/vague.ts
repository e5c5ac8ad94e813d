import { foldTraditional } from '../../../inbox/classify/traditional.ts';
import type { Language } from '../../../mail/language.ts';
import { isDefined, isMeasured } from './measure.ts';
import { MEASURABLE, type VagueFamily, vaguePatterns } from './vague-words.ts';

/** A vague word as written. */
export interface VagueWord {
  readonly words: string;
  readonly family: VagueFamily;
}

/**
 * The vague words of a text in order of appearance. Not vague: a word with its measure beside it ("fast: under 2 s"),
 * a set that is then listed ("主流浏览器（Chrome、Edge）"), and what stands in quotation marks, being a label.
 */
export function vagueWords(text: string, language?: Language): VagueWord[] {
  const folded = withoutQuoted(foldTraditional(text));
  const languages: readonly Language[] = language ? [language] : ['zh', 'en'];
  const found: (VagueWord & { start: number; end: number })[] = [];
  for (const [family, pattern] of languages.flatMap((each) => vaguePatterns(each))) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (MEASURABLE.has(family) && isMeasured(folded, start, end)) continue;
      if (family === 'open-set' && isDefined(folded, end)) continue;
      found.push({ words: text.slice(start, end), family, start, end });
    }
  }
  return outermost(found).map(({ words, family }) => ({ words, family }));
}

const QUOTED = /"[^"\n]{1,60}"|“[^”\n]{1,60}”|「[^」\n]{1,60}」|『[^』\n]{1,60}』|《[^》\n]{1,60}》/gu;

function withoutQuoted(text: string): string {
  return text.replace(QUOTED, (quoted) => '\u0000'.repeat(quoted.length));
}

/** Of overlapping words only the longest, read from the left. */
function outermost<T extends { start: number; end: number }>(found: readonly T[]): T[] {
  const kept: T[] = [];
  let reach = -1;
  for (const word of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (word.start < reach) continue;
    kept.push(word);
    reach = word.end;
  }
  return kept;
}
