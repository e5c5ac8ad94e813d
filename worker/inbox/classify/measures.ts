import { INTENTS, type Intent, type Understanding } from '../../mail/intent.ts';
import { seeded } from './composed-mails.ts';
import type { EvaluationRow } from './evaluation-rows.ts';

/** A mail with what was understood and what is true. */
export interface Judged {
  readonly row: EvaluationRow;
  readonly understood: Understanding;
  readonly ms: number;
}

/** Precision, recall and F1 of one label; `support`: how often it is true. */
export interface LabelMeasure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const readings = (judged: Judged): Set<Intent> =>
  new Set(judged.understood.intents.map((reading) => reading.intent));

/** Whether the set of labels is right. */
export function isExact(judged: Judged): boolean {
  const read = readings(judged);
  return read.size === judged.row.labels.length && judged.row.labels.every((label) => read.has(label));
}

/** How sure the whole reading is: as sure as its least sure label. */
export function sureness(judged: Judged): number {
  return Math.min(...judged.understood.intents.map((reading) => reading.confidence));
}

/** Precision, recall and F1 per label. */
export function perLabel(all: readonly Judged[]): Record<Intent, LabelMeasure> {
  const measure = (label: Intent): LabelMeasure => {
    let hits = 0;
    let read = 0;
    let support = 0;
    for (const judged of all) {
      const said = readings(judged).has(label);
      const true_ = judged.row.labels.includes(label);
      if (said) read++;
      if (true_) support++;
      if (said && true_) hits++;
    }
    return {
      precision: share(hits, read),
      recall: share(hits, support),
      f1: share(2 * hits, read + support),
      support,
    };
  };
  return Object.fromEntries(INTENTS.map((label) => [label, measure(label)])) as Record<Intent, LabelMeasure>;
}

/** Mean F1 over the four labels. */
export function macroF1(all: readonly Judged[]): number {
  const labels = Object.values(perLabel(all));
  return labels.reduce((sum, label) => sum + label.f1, 0) / labels.length;
}

/** Lower and upper end of a 95 % interval. */
export type Interval = readonly [number, number];

/** 95 % interval of a measure over mails, from 400 seeded resamples (percentile bootstrap). */
export function intervalOf(all: readonly Judged[], measure: (some: readonly Judged[]) => number): Interval {
  if (all.length === 0) return [0, 1];
  const next = seeded(97);
  const drawn = Array.from({ length: 400 }, () =>
    measure(all.map(() => all[Math.floor(next() * all.length)] as Judged)),
  ).sort((a, b) => a - b);
  return [drawn[9] as number, drawn[389] as number];
}

/** Mails read as a confirmation that are none, as a share of all mails. */
export function falseConfirmations(all: readonly Judged[]): number {
  const wrong = all.filter(
    (judged) => readings(judged).has('confirmation') && !judged.row.labels.includes('confirmation'),
  );
  return all.length === 0 ? 0 : wrong.length / all.length;
}

/** Expected calibration error of the readings, ten bins of confidence. */
export function calibrationError(all: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, confidence: 0, right: 0 }));
  let total = 0;
  for (const judged of all)
    for (const { intent, confidence } of judged.understood.intents) {
      const bin = bins[Math.min(9, Math.floor(confidence * 10))];
      if (bin === undefined) continue;
      bin.count++;
      bin.confidence += confidence;
      if (judged.row.labels.includes(intent)) bin.right++;
      total++;
    }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / Math.max(1, total);
}

/** Area under the risk-coverage curve (lower is better) and the widest coverage at which 97 % are exactly right. */
export function riskAndCoverage(all: readonly Judged[]) {
  const ranked = all.toSorted((a, b) => sureness(b) - sureness(a));
  let wrong = 0;
  let area = 0;
  let coverageAt97 = 0;
  ranked.forEach((judged, index) => {
    if (!isExact(judged)) wrong++;
    const risk = wrong / (index + 1);
    area += risk / ranked.length;
    if (risk <= 0.03) coverageAt97 = (index + 1) / ranked.length;
  });
  return { area, coverageAt97 };
}

/** Whether two substrings of a text touch. */
function touch(body: string, one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true;
  const a = body.indexOf(one);
  const b = body.indexOf(other);
  return a >= 0 && b >= 0 && a < b + other.length && b < a + one.length;
}

/** Of the labels rightly read that have spans: the share whose evidence touches a span. */
export function evidenceHits(all: readonly Judged[]): number {
  let hits = 0;
  let total = 0;
  for (const { row, understood } of all)
    for (const { intent, evidence } of understood.intents) {
      const spans = row.spans[intent] ?? [];
      if (intent === 'other' || spans.length === 0 || !row.labels.includes(intent)) continue;
      total++;
      if (evidence.some((said) => spans.some((span) => touch(row.body, said, span)))) hits++;
    }
  return share(hits, total);
}
