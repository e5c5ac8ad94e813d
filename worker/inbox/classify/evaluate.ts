import type { Intent, Understanding } from '../../mail/intent.ts';
import type { EvaluationRow } from './evaluation-rows.ts';
import {
  calibrationError,
  evidenceHits,
  falseConfirmations,
  type Interval,
  intervalOf,
  isExact,
  type Judged,
  type LabelMeasure,
  macroF1,
  perLabel,
  riskAndCoverage,
} from './measures.ts';
import { languageOf } from './text-language.ts';

/** How well mails were understood; shares are 0–1, times in milliseconds, intervals 95 % by bootstrap. */
export interface Evaluation {
  readonly mails: number;
  readonly macroF1: number;
  readonly macroF1Interval: Interval;
  readonly labels: Readonly<Record<Intent, LabelMeasure>>;
  readonly exact: number;
  readonly exactInterval: Interval;
  /** Of the labels rightly read: evidence that touches a span. */
  readonly evidence: number;
  /** Of the complaints read as such. */
  readonly severity: number;
  readonly refs: number;
  readonly calibrationError: number;
  readonly riskCoverageArea: number;
  /** Widest share of mails, surest first, of which 97 % are exactly right: the threshold is chosen on these mails. */
  readonly coverageAt97: number;
  /** Share acted on: with the shipped thresholds, chosen elsewhere (97 % held by writers not yet read). */
  readonly acted: number;
  /** How many of those are exactly right. */
  readonly actedExact: number;
  /** Precision per label among the mails acted on. */
  readonly actedPrecision: Readonly<Record<Intent, number>>;
  /** Mails read as a confirmation that are none, as a share of all mails; `acted`: without a person asked. */
  readonly falseConfirmations: number;
  readonly falseConfirmationsInterval: Interval;
  readonly falseConfirmationsActed: number;
  readonly msMean: number;
  readonly msP95: number;
}

const portion = (all: readonly Judged[], holds: (judged: Judged) => boolean): number =>
  all.length === 0 ? 1 : all.filter(holds).length / all.length;

function sameRefs({ row, understood }: Judged): boolean {
  return row.refs.length === understood.refs.length && row.refs.every((ref) => understood.refs.includes(ref));
}

function precisions(acted: readonly Judged[]): Record<Intent, number> {
  const labels = Object.entries(perLabel(acted)).map(([label, { precision }]) => [label, precision]);
  return Object.fromEntries(labels) as Record<Intent, number>;
}

function summed(all: readonly Judged[]): Evaluation {
  const complaints = all.filter(
    ({ row, understood }) => row.severity !== null && understood.severity !== null,
  );
  const acted = all.filter(({ understood }) => understood.decision === 'act');
  const actedShare = all.length === 0 ? 0 : acted.length / all.length;
  const { area, coverageAt97 } = riskAndCoverage(all);
  const times = all.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    mails: all.length,
    macroF1: macroF1(all),
    macroF1Interval: intervalOf(all, macroF1),
    labels: perLabel(all),
    exact: portion(all, isExact),
    exactInterval: intervalOf(all, (some) => portion(some, isExact)),
    evidence: evidenceHits(all),
    severity: portion(complaints, ({ row, understood }) => row.severity === understood.severity),
    refs: portion(all, sameRefs),
    calibrationError: calibrationError(all),
    riskCoverageArea: area,
    coverageAt97,
    acted: actedShare,
    actedExact: portion(acted, isExact),
    actedPrecision: precisions(acted),
    falseConfirmations: falseConfirmations(all),
    falseConfirmationsInterval: intervalOf(all, falseConfirmations),
    falseConfirmationsActed: falseConfirmations(acted) * actedShare,
    msMean: times.reduce((sum, ms) => sum + ms, 0) / Math.max(1, times.length),
    msP95: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

/**
 * Judges a classifier on rows it has never seen, all together and per language of the body. `clock` gives
 * milliseconds; a row's time is whatever `classifyRow` takes, splitting off quoted text included.
 */
export function evaluate(
  rows: readonly EvaluationRow[],
  classifyRow: (row: EvaluationRow) => Understanding,
  clock: () => number,
): { all: Evaluation; languages: Record<string, Evaluation>; judged: readonly Judged[] } {
  const judged = rows.map((row): Judged => {
    const start = clock();
    const understood = classifyRow(row);
    return { row, understood, ms: clock() - start };
  });
  const byLanguage = Object.groupBy(judged, ({ row }) => languageOf(row.body));
  const languages = Object.fromEntries(
    Object.entries(byLanguage).map(([language, part]) => [language, summed(part ?? [])]),
  );
  return { all: summed(judged), languages, judged };
}
