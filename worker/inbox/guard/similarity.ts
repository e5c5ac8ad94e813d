import { plainWording } from '../classify/wording.ts';

/** A text as weighted terms; the weights are counts before they meet a collection. */
export type Terms = ReadonlyMap<string, number>;

/** How rare every term of a collection is. */
export interface Rarity {
  readonly of: (term: string) => number;
}

/** Words that say that something is asked for, not what. */
const COURTESY_ZH =
  /请问?|麻烦|辛苦|能不能|能否|可不可以|可以|是否|我们?|咱们|你们?|您|贵司|希望|想要?|需要|应该?|必须|要求|一下|这个|那个|帮忙|帮|谢谢|目前|现在|另外|还有|系统|功能|支持|改[成为到]|换成|增加|新增|延长|缩短|调整|[再还]|一个|从|到|进行|以及|并且|并|和|与|的|了|在|把|将|给|对|是|有|能够?|要|会|都|也|就|吗|呢|吧|啊|呀/gu;
const STOP_EN = new Set(
  'a an the and or of to in on at for by with from into onto as is are was were be been being it its this that these those there we i you they he she our your their us them me my shall should must will would can could may might need needs want wants like please kindly also just so if then than when which who whose what how do does did done have has had not no any some all each every up out over about via per let make made get able possible system feature support instead rather than add change remove extend thanks hi hello'.split(
    ' ',
  ),
);
const CHINESE_RUN = /\p{sc=Han}+/gu;
const LATIN_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'+.-]*/gu;
/** Longer texts say everything several times; the beginning is compared. */
const LONGEST = 4000;

/**
 * The terms of a text: for Chinese single characters (light) and pairs, for other scripts word stems and the
 * character trigrams inside them, so that "export", "exports" and a typing slip still meet. Traditional is folded.
 */
export function termsOf(text: string): Terms {
  const wording = plainWording(text.slice(0, LONGEST));
  const terms = new Map<string, number>();
  const add = (term: string, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight);
  for (const [run] of wording.matchAll(CHINESE_RUN)) {
    for (const part of run.replace(COURTESY_ZH, ' ').split(' ')) {
      for (let at = 0; at < part.length; at++) {
        add(part.charAt(at), SINGLE);
        if (at + 1 < part.length) add(part.slice(at, at + 2), PAIR);
      }
    }
  }
  for (const [found] of wording.replace(CHINESE_RUN, ' ').matchAll(LATIN_WORD)) {
    const word = stem(found.replace(/['.-]+$/u, ''));
    if (word === '' || STOP_EN.has(word) || STOP_EN.has(found)) continue;
    add(word, WORD);
    for (let at = 0; at + 3 <= word.length && word.length > 3; at++)
      add(`~${word.slice(at, at + 3)}`, TRIGRAM / word.length);
  }
  return terms;
}

const SINGLE = 0.4;
const PAIR = 1;
const WORD = 1;
const TRIGRAM = 1.5;

function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/u, '');
  return word
    .replace(/(?:ies)$/u, 'y')
    .replace(/(?:ing|ed|es|s|ly)$/u, '')
    .replace(/e$/u, '');
}

/** Smoothed inverse document frequency over the texts of one project, so that its everyday words weigh little. */
export function rarityIn(collection: readonly Terms[]): Rarity {
  const seen = new Map<string, number>();
  for (const terms of collection) for (const term of terms.keys()) seen.set(term, (seen.get(term) ?? 0) + 1);
  return { of: (term) => 1 + Math.log((collection.length + 1) / ((seen.get(term) ?? 0) + 1)) };
}

/** Cosine of two texts, 0 to 1. */
export function cosine(a: Terms, b: Terms, rarity: Rarity): number {
  const length = Math.sqrt(squares(a, rarity) * squares(b, rarity));
  if (length === 0) return 0;
  let dot = 0;
  for (const [term, weight] of a) dot += weight * (b.get(term) ?? 0) * rarity.of(term) ** 2;
  return Math.min(1, dot / length);
}

/** The share of what the first text says that the second says too, 0 to 1: an ask is often shorter than its requirement. */
export function coverage(ask: Terms, by: Terms, rarity: Rarity): number {
  let [covered, all] = [0, 0];
  for (const [term, weight] of ask) {
    const value = Math.min(weight, 1) * rarity.of(term);
    all += value;
    if (by.has(term)) covered += value;
  }
  return all === 0 ? 0 : covered / all;
}

function squares(terms: Terms, rarity: Rarity): number {
  let sum = 0;
  for (const [term, weight] of terms) sum += (weight * rarity.of(term)) ** 2;
  return sum;
}
