import { COLOR, type Mark, rect, text } from './progress-marks.ts';
import type { Drawn, Panel } from './progress-svg.ts';
import { clipped } from './svg-text.ts';

const ROWS = 4;
const ROW = 31;
const SIZE = 12;
/** Business days of a full bar, at least: one day must not look like an age. */
const FULL = 10;

/** The longest waiting decisions, each with a bar as long as its age. */
export function decisionMarks({ facts, words, x, y, width }: Panel): Drawn {
  if (facts.decisions.length === 0)
    return { marks: [text(words.noDecisions, { x, y: y + 8, size: SIZE, color: COLOR.soft })], bottom: y };
  const oldest = [...facts.decisions].sort((a, b) => b.ageDays - a.ageDays);
  const full = Math.max(FULL, oldest[0]?.ageDays ?? 0);
  const room = width - 46;
  const marks: Mark[] = oldest.slice(0, ROWS).flatMap(({ label, ageDays }, index) => {
    const top = y + index * ROW;
    const bar = Math.max(2, (Math.max(0, ageDays) / full) * room);
    return [
      text(clipped(label, width, SIZE), { x, y: top + 4, size: SIZE }),
      rect({ x, y: top + 11, width: room, height: 7, fill: '#eef1f4', round: 3 }),
      rect({ x, y: top + 11, width: bar, height: 7, fill: ageDays > 5 ? COLOR.late : COLOR.ahead, round: 3 }),
      text(words.days(ageDays), { x: x + width, y: top + 18.5, size: 11, color: COLOR.soft, anchor: 'end' }),
    ];
  });
  const shown = Math.min(oldest.length, ROWS);
  const bottom = y + shown * ROW;
  const hidden = oldest.length - shown;
  if (hidden > 0) marks.push(text(words.more(hidden), { x, y: bottom + 2, size: 10, color: COLOR.soft }));
  return { marks, bottom: bottom + 12 };
}
