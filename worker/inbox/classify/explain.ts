import type { ClassifyInput } from '../../mail/intent.ts';
import { answersRequest, bareAnswer } from './assent.ts';
import { weigh } from './chances.ts';
import { columnsOf, GRAM_COLUMNS, pairColumn } from './columns.ts';
import { CUE_NAMES, type Naming } from './cue-names.ts';
import { CUES } from './cue-words.ts';
import { cuesIn } from './cues.ts';
import { type Model, SCORED, type Scored, type SentenceModel } from './model.ts';
import { BUCKETS, spellGrams } from './ngrams.ts';
import { weightOf } from './scores.ts';
import { VETO_NAMES } from './veto-names.ts';
import { judge, type VetoName } from './vetoes.ts';

/** Something seen in the words, and what it added to the log odds (below 0: it spoke against). */
export interface Clue {
  /** A cue by its name in both languages, or words as they stand in the mail (lower case, simplified). */
  readonly seen: Naming;
  readonly kind: 'cue' | 'words';
  readonly weight: number;
}

/** Words struck out before the intent was weighed, and why. */
export interface FiredVeto {
  readonly veto: VetoName;
  readonly name: Naming;
  readonly sentence: string;
}

/** Why one intent was read, or not. */
export interface LabelExplanation {
  readonly intent: Scored;
  /** 0–1, calibrated. */
  readonly confidence: number;
  /** From this confidence on it is among the readings, and from `sure` on it is acted upon. */
  readonly there: number;
  readonly sure: number;
  /** The sentence that speaks loudest for it; null in a mail without sentences. */
  readonly sentence: string | null;
  readonly for: readonly Clue[];
  readonly against: readonly Clue[];
  readonly vetoes: readonly FiredVeto[];
}

/** Why a mail was understood as it was. */
export interface Explanation {
  /** The whole mail is a nod or a bare choice; only what it answers says what it means. */
  readonly bare: 'assent' | 'choice' | null;
  /** It answers a request to confirm. */
  readonly asked: boolean;
  readonly speaksToTheMachine: boolean;
  readonly labels: readonly LabelExplanation[];
}

const MOST = 5;
const LEAST_WEIGHT = 0.02;

const plainNaming = (words: string): Naming => ({ en: words, zh: words });

/** Everything seen in a text with its weight for one intent, pieces of one word added up. */
function cluesIn(text: string, intent: number, model: SentenceModel): Clue[] {
  const { columns, values } = columnsOf(text);
  const valueAt = new Map(Array.from(columns, (column, at) => [column, values[at] as number]));
  const worth = (column: number): number => (valueAt.get(column) ?? 0) * weightOf(model, column, intent);
  const clues = new Map<string, Clue>();
  const add = (seen: Naming, kind: Clue['kind'], weight: number): void => {
    const key = `${kind} ${seen.en}`;
    clues.set(key, { seen, kind, weight: (clues.get(key)?.weight ?? 0) + weight });
  };
  const { characters, words } = spellGrams(text);
  for (const [bucket, gram] of characters) add(plainNaming(gram), 'words', worth(bucket));
  for (const [bucket, gram] of words) {
    const inside = gram.replace(/[\^$]/g, '').replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, '');
    if (/[\p{L}\p{N}?!]/u.test(inside)) add(plainNaming(inside.trim()), 'words', worth(BUCKETS + bucket));
  }
  const present = CUES.flatMap((cue, index) => (cuesIn(text).has(cue) ? [{ cue, index }] : []));
  for (const [at, second] of present.entries()) {
    add(CUE_NAMES[second.cue], 'cue', worth(GRAM_COLUMNS + second.index));
    for (const first of present.slice(0, at)) {
      const [one, other] = [CUE_NAMES[first.cue], CUE_NAMES[second.cue]];
      const both = { en: `${one.en} + ${other.en}`, zh: `${one.zh} + ${other.zh}` };
      add(both, 'cue', worth(GRAM_COLUMNS + pairColumn(first.index, second.index)));
    }
  }
  return [...clues.values()];
}

/** The weightiest clues on one side; words that only repeat a part of weightier ones are left out. */
function top(clues: readonly Clue[], side: 1 | -1): Clue[] {
  const ranked = clues
    .filter(({ weight }) => weight * side > LEAST_WEIGHT)
    .toSorted((a, b) => (b.weight - a.weight) * side);
  const kept: Clue[] = [];
  for (const clue of ranked) {
    if (kept.length === MOST) break;
    const repeats = kept.some(
      ({ kind, seen }) => kind === clue.kind && kind === 'words' && seen.en.includes(clue.seen.en),
    );
    if (!repeats) kept.push({ ...clue, weight: Number(clue.weight.toFixed(3)) });
  }
  return kept;
}

/**
 * Why a mail was understood as it was: per intent the loudest sentence, what in it spoke for and against, and what
 * was struck out. For the PM who asks; `classify` decides without it.
 */
export function explain(input: ClassifyInput, model: Model): Explanation {
  const { scored, attacked, chances } = weigh(input, model);
  const labels = chances.map(({ intent, confidence, band }): LabelExplanation => {
    const loudest = scored.toSorted((a, b) => b.scores[intent] - a.scores[intent])[0]?.sentence.text ?? null;
    const spoken = loudest === null ? null : judge(loudest, intent).left;
    const clues = spoken === null ? [] : cluesIn(spoken, SCORED.indexOf(intent), model);
    const vetoes = scored.flatMap(({ sentence }) =>
      judge(sentence.text, intent).fired.map((veto) => ({
        veto,
        name: VETO_NAMES[veto],
        sentence: sentence.text,
      })),
    );
    const { there, sure } = band;
    return {
      intent,
      confidence,
      there,
      sure,
      sentence: loudest,
      for: top(clues, 1),
      against: top(clues, -1),
      vetoes,
    };
  });
  return {
    bare: bareAnswer(input.newText),
    asked: answersRequest(input),
    speaksToTheMachine: attacked,
    labels,
  };
}
