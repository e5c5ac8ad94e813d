import type { Language } from '../mail/language.ts';
import type { ProgressFacts } from './progress.ts';
import { decisionMarks } from './progress-decisions.ts';
import { line, type Mark, rect, text } from './progress-marks.ts';
import { milestoneMarks } from './progress-milestones.ts';
import { PROGRESS_WORDS, type ProgressWords } from './progress-words.ts';

/** Pixels before enlargement. */
export const WIDTH = 560;
const HEIGHT = 180;
const LEFT = { x: 16, width: 356 };
const RIGHT = { x: 396, width: 148 };

export interface Panel {
  readonly facts: ProgressFacts;
  readonly words: ProgressWords;
  readonly language: Language;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Drawn {
  readonly marks: readonly Mark[];
  /** Where the panel ends. */
  readonly bottom: number;
}

/**
 * Milestones against their baseline, and how long decisions have waited, as an SVG of 560 by at least 180 pixels:
 * taller only where more than a handful of milestones must be shown.
 */
export function progressSvg(facts: ProgressFacts): string {
  const { language } = facts;
  const words = PROGRESS_WORDS[language];
  const panel = { facts, words, language, y: 50 };
  const left = milestoneMarks({ ...panel, ...LEFT });
  const right = decisionMarks({ ...panel, ...RIGHT });
  const height = Math.max(HEIGHT, left.bottom, right.bottom);
  const marks = [
    rect({
      x: 0.5,
      y: 0.5,
      width: WIDTH - 1,
      height: height - 1,
      fill: '#ffffff',
      stroke: '#d9e0e6',
      round: 6,
    }),
    text(words.milestones, { x: LEFT.x, y: 26, size: 13, bold: true }),
    text(words.decisions, { x: RIGHT.x, y: 26, size: language === 'zh' ? 13 : 12, bold: true }),
    line({ x1: 384, y1: 14, x2: 384, y2: height - 14, color: '#d9e0e6' }),
    ...left.marks,
    ...right.marks,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">
${marks.join('\n')}
</svg>`;
}
