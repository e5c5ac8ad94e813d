import { foldTraditional } from '../classify/traditional.ts';
import { cosine, coverage, rarityIn, termsOf } from './similarity.ts';
import { valuesOf } from './values.ts';

/** A requirement of the baseline, as far as words can be compared with it. */
export interface BaselineRequirement {
  readonly number: number;
  readonly title: string;
  readonly statement: string;
}

export interface Nearest {
  readonly number: number;
  /** 0 (no word in common) to 1. */
  readonly similarity: number;
}

/** `in`: the baseline has it already · `changes`: it has it otherwise · `outside`: it does not have it. */
export interface ScopeVerdict {
  readonly verdict: 'in' | 'changes' | 'outside';
  /** The requirement touched or nearest; null where there is none with any word in common. */
  readonly nearest: number | null;
  readonly similarity: number;
}

/** Below this, words in common are chance. Chosen on the pairs of test/rules/scope-guard. */
export const TOUCHES = 0.2;
/** From this share of its words in the requirement on, an ask says nothing new. */
export const COVERED = 0.6;
/** Half cosine, half coverage: a short ask about a long requirement is near it all the same. */
const COVERAGE_SHARE = 0.5;

const DEFAULT_TOP = 3;

/**
 * The requirements whose words lie nearest to what a client asks for, best first: words, not meaning. Titles count
 * with the statement. Requirements without any word in common are left out.
 */
export function nearestRequirements(
  ask: string,
  requirements: readonly BaselineRequirement[],
  { top = DEFAULT_TOP }: { readonly top?: number } = {},
): Nearest[] {
  return compared(ask, requirements)
    .filter(({ similarity }) => similarity > 0)
    .slice(0, top)
    .map(({ number, similarity }) => ({ number, similarity }));
}

interface Compared extends Nearest {
  readonly covered: number;
  readonly text: string;
}

function compared(ask: string, requirements: readonly BaselineRequirement[]): Compared[] {
  const asked = termsOf(ask);
  const texts = requirements.map(({ title, statement }) => `${title}\n${statement}`);
  const terms = texts.map(termsOf);
  const rarity = rarityIn(terms);
  return requirements
    .map(({ number }, at) => {
      const other = terms[at] ?? new Map<string, number>();
      const covered = coverage(asked, other, rarity);
      const similarity = (1 - COVERAGE_SHARE) * cosine(asked, other, rarity) + COVERAGE_SHARE * covered;
      return { number, similarity: Math.round(similarity * 1000) / 1000, covered, text: texts[at] ?? '' };
    })
    .sort((a, b) => b.similarity - a.similarity || a.number - b.number);
}

/** Words by which a client wants something otherwise than it stands. */
const OTHERWISE =
  /改[成为到用一回掉变]|换[成为掉一用]|变[成为更]|调整|修改|更改|不要|不用|去掉|取消|删[掉除去]|移除|不再|而不是|代替|替换|增加到|减少到|提高到|降到|延长|缩短|(?:多|再|另)加|加[一上个]|新增|增加|还[要想能需得]|也[要能想得]|除了.{1,20}还|而且|改|\b(?:instead|rather than|change[ds]?|chang(?:e|ing) (?:it|this|that)|switch|swap|replace[ds]?|replacing|no longer|remove|drop|without|not .{1,20} but|increase|decrease|reduce|raise|lower|extend|shorten|additional|additionally|in addition|as well|also|another|add(?:ing|ed)?|more|different|longer|shorter|bigger|smaller|move[ds]?|make it|turn it)\b/iu;

/**
 * Whether an ask is in the baseline, changes something in it or lies outside, by its words alone. It is a hint for
 * the PM, who sees the requirement beside it, and never an answer to the client.
 */
export function scopeVerdict(ask: string, requirements: readonly BaselineRequirement[]): ScopeVerdict {
  const [nearest] = compared(ask, requirements);
  if (!nearest || nearest.similarity === 0) return { verdict: 'outside', nearest: null, similarity: 0 };
  const { number, similarity } = nearest;
  if (similarity < TOUCHES) return { verdict: 'outside', nearest: number, similarity };
  const held = valuesOf(nearest.text);
  const otherValues = [...valuesOf(ask)].some((value) => !held.has(value));
  const same = nearest.covered >= COVERED && !otherValues && !OTHERWISE.test(foldTraditional(ask));
  return { verdict: same ? 'in' : 'changes', nearest: number, similarity };
}
