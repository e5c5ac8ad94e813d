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

function alike(sentences: readonly LabelledSentence[]): LintFinding[] {
  const findings: LintFinding[] = [];
  const seen: { grams: Set<string>; sentence: LabelledSentence }[] = [];
  const byGram = new Map<string, number[]>();
  for (const sentence of sentences) {
    const grams = trigrams(plain(sentence.text));
    if (grams.size < 6) continue;
    const shared = new Map<number, number>();
    for (const gram of grams)
      for (const index of byGram.get(gram) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    for (const [index, count] of shared) {
      const other = seen[index];
      if (other === undefined || count / (grams.size + other.grams.size - count) < SIMILAR) continue;
      if (plain(other.sentence.text) === plain(sentence.text)) continue;
      const because = `${sentence.text} ~ ${other.sentence.text} (${other.sentence.place})`;
      findings.push({ kind: 'near-duplicate', failing: false, place: sentence.place, because });
      break;
    }
    for (const gram of grams) {
      const list = byGram.get(gram);
      if (list === undefined) byGram.set(gram, [seen.length]);
      else list.push(seen.length);
    }
    seen.push({ grams, sentence });
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
