import type { LabelledSentence } from './corpus.ts';
import type { Corpus } from './corpus-folder.ts';

/** What the linter found; `failing` things must be mended, the rest is for the writer to judge. */
export interface LintFinding {
  readonly kind: 'broken' | 'contradiction' | 'duplicate' | 'near-duplicate' | 'unbalanced';
  readonly failing: boolean;
  readonly place: string;
  readonly because: string;
}

const SIMILAR = 0.85;
const LEAST_OTHER = 0.4;
const LEAST_SENTENCES = 40;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, '');
const labels = (sentence: LabelledSentence): string => sentence.intents.join('+');

function trigrams(text: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at++) grams.add(text.slice(at, at + 3));
  return grams;
}

function repeated(sentences: readonly LabelledSentence[]): LintFinding[] {
  const findings: LintFinding[] = [];
  const first = new Map<string, LabelledSentence>();
  for (const sentence of sentences) {
    const key = `${plain(sentence.text)}|${sentence.ask}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, sentence);
      continue;
    }
    const agrees = labels(earlier) === labels(sentence);
    findings.push({
      kind: agrees ? 'duplicate' : 'contradiction',
      failing: !agrees,
      place: sentence.place,
      because: `${sentence.text} (${labels(sentence)}; ${labels(earlier)} at ${earlier.place})`,
    });
  }
  return findings;
}

interface Spelt {
  readonly sentence: LabelledSentence;
  readonly plain: string;
  readonly grams: ReadonlySet<string>;
}

/** Share of trigrams that two sentences have in common (Jaccard). */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return shared / (a.size + b.size - shared);
}

/**
 * Pairs that are nearly the same. Two sets that share `SIMILAR` of their grams share one of their rarest few, too, so
 * only those are looked up (prefix filtering, Chaudhuri et al. 2006).
 */
function alike(sentences: readonly LabelledSentence[]): LintFinding[] {
  const spelt = sentences
    .map((sentence): Spelt => {
      const text = plain(sentence.text);
      return { sentence, plain: text, grams: trigrams(text) };
    })
    .filter(({ grams }) => grams.size >= 6);
  const frequency = new Map<string, number>();
  for (const { grams } of spelt)
    for (const gram of grams) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const rarest = ({ grams }: Spelt): string[] =>
    [...grams]
      .toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, grams.size - Math.ceil(SIMILAR * grams.size) + 1);
  const findings: LintFinding[] = [];
  const earlier = new Map<string, Spelt[]>();
  for (const each of spelt) {
    const prefix = rarest(each);
    const near = new Set(prefix.flatMap((gram) => earlier.get(gram) ?? []));
    const other = [...near].find(
      (one) => one.plain !== each.plain && similarity(one.grams, each.grams) >= SIMILAR,
    );
    if (other !== undefined) {
      const because = `${each.sentence.text} ~ ${other.sentence.text} (${other.sentence.place})`;
      findings.push({ kind: 'near-duplicate', failing: false, place: each.sentence.place, because });
    }
    for (const gram of prefix) earlier.set(gram, [...(earlier.get(gram) ?? []), each]);
  }
  return findings;
}

function unbalanced(sentences: readonly LabelledSentence[]): LintFinding[] {
  const files = new Map<string, { all: number; other: number }>();
  for (const sentence of sentences) {
    const file = sentence.place.split(':')[0] ?? '';
    const count = files.get(file) ?? { all: 0, other: 0 };
    count.all += 1;
    if (sentence.intents.includes('other')) count.other += 1;
    files.set(file, count);
  }
  return [...files]
    .filter(([, count]) => count.all >= LEAST_SENTENCES && count.other / count.all < LEAST_OTHER)
    .map(([file, count]) => ({
      kind: 'unbalanced',
      failing: false,
      place: file,
      because: `${count.other} of ${count.all} sentences are other, at least ${LEAST_OTHER * 100} % are wanted`,
    }));
}

/** Lints a corpus: broken lines, contradictions, duplicates, near-duplicates, unbalanced personas. */
export function lintCorpus(corpus: Corpus): LintFinding[] {
  const broken = corpus.broken.map((line): LintFinding => ({ kind: 'broken', failing: true, ...line }));
  return [
    ...broken,
    ...repeated(corpus.sentences),
    ...alike(corpus.sentences),
    ...unbalanced([...corpus.sentences, ...corpus.mails.flatMap((mail) => mail.sentences)]),
  ];
}
