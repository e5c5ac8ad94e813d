import type { Language } from '../mail/language.ts';
import { shortDate } from './date-words.ts';
import { dayNumber, daysLate, mostTelling, type ProgressMilestone } from './progress.ts';
import { beyond, COLOR, diamond, dot, line, type Mark, text, tick } from './progress-marks.ts';
import type { Drawn, Panel } from './progress-svg.ts';
import { clipped, textWidth } from './svg-text.ts';

const ROWS = 12;
const ROW = 19;
const SIZE = 12;
/** How far the picture reaches around today, in days: one date in 2099 must not press all others together. */
const REACH = { back: 200, ahead: 400 };

interface Scale {
  readonly x: (day: number) => number;
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

/** One row per milestone: open diamond where it was planned, dot where it is expected, tick where it was done. */
export function milestoneMarks({ facts, words, language, x, y, width }: Panel): Drawn {
  if (facts.milestones.length === 0)
    return { marks: [text(words.noMilestones, { x, y: y + 8, size: SIZE, color: COLOR.soft })], bottom: y };
  const rows = mostTelling(facts.milestones, ROWS);
  const scale = scaleOf(rows, facts.asOf, x + width * 0.42, x + width * 0.76);
  const marks: Mark[] = [];
  const bottom = y + rows.length * ROW;
  const today = scale.x(dayNumber(facts.asOf));
  marks.push(line({ x1: today, y1: y - 10, x2: today, y2: bottom - 6, color: COLOR.today, dash: '3 3' }));
  rows.forEach((one, index) => {
    const middle = y + index * ROW;
    const late = daysLate(one);
    const color = one.actual ? COLOR.done : late > 0 ? COLOR.late : COLOR.ahead;
    marks.push(
      text(clipped(one.name, width * 0.39, SIZE), { x, y: middle + 4, size: SIZE }),
      ...track(one, middle, scale, color),
      text(words.late(late), {
        x: x + width,
        y: middle + 4,
        size: 11,
        color: late > 0 && !one.actual ? '#9a5b06' : COLOR.soft,
        anchor: 'end',
      }),
    );
  });
  const axis = bottom + 8;
  marks.push(...axisMarks(scale, axis, today, words, facts.asOf, language));
  const hidden = facts.milestones.length - rows.length;
  if (hidden > 0) marks.push(text(words.more(hidden), { x, y: axis, size: 10, color: COLOR.soft }));
  return { marks: [...marks, ...legend(words, x + width)], bottom: axis + 24 };
}

/** The days at both ends, and today below its line: a line lower where it would touch them. */
function axisMarks(
  scale: Scale,
  y: number,
  today: number,
  words: Panel['words'],
  asOf: string,
  language: Language,
): Mark[] {
  const size = 10;
  const first = shortDate(isoDay(scale.first), asOf, language);
  const last = shortDate(isoDay(scale.last), asOf, language);
  const label = words.today(shortDate(asOf, asOf, language));
  const half = textWidth(label, size) / 2 + 4;
  const free =
    today - half > scale.left + textWidth(first, size) && today + half < scale.right - textWidth(last, size);
  return [
    text(first, { x: scale.left, y, size, color: COLOR.soft }),
    text(last, { x: scale.right, y, size, color: COLOR.soft, anchor: 'end' }),
    text(label, { x: today, y: free ? y : y + 13, size, color: COLOR.soft, anchor: 'middle' }),
  ];
}

function track(one: ProgressMilestone, y: number, scale: Scale, color: string): Mark[] {
  const planned = dayNumber(one.baseline);
  const reached = dayNumber(one.actual ?? one.forecast);
  const place = (day: number, mark: (x: number, y: number) => Mark): Mark => {
    if (day < scale.first) return beyond(scale.left, y, -1, color);
    if (day > scale.last) return beyond(scale.right, y, 1, color);
    return mark(scale.x(day), y);
  };
  return [
    line({ x1: scale.left, y1: y, x2: scale.right, y2: y, color: COLOR.track }),
    line({ x1: scale.x(planned), y1: y, x2: scale.x(reached), y2: y, color, width: 2.5 }),
    place(planned, diamond),
    place(reached, one.actual ? tick : (x, at) => dot(x, at, color)),
  ];
}

function scaleOf(rows: readonly ProgressMilestone[], asOf: string, left: number, right: number): Scale {
  const today = dayNumber(asOf);
  const days = rows.flatMap((one) => [dayNumber(one.baseline), dayNumber(one.actual ?? one.forecast)]);
  const first = Math.max(Math.min(today, ...days), today - REACH.back);
  const last = Math.max(first + 14, Math.min(Math.max(today, ...days), today + REACH.ahead));
  const x = (day: number) =>
    left + ((Math.min(Math.max(day, first), last) - first) / (last - first)) * (right - left);
  return { x, first, last, left, right };
}

function legend({ planned, forecast, done }: Panel['words'], right: number): Mark[] {
  const marks: Mark[] = [];
  let x = right;
  const entries = [
    [done, tick],
    [forecast, (at: number, y: number) => dot(at, y, COLOR.ahead)],
    [planned, diamond],
  ] as const;
  for (const [word, mark] of entries) {
    marks.push(text(word, { x, y: 26, size: 11, color: COLOR.soft, anchor: 'end' }));
    x -= textWidth(word, 11) + 9;
    marks.push(mark(x, 22));
    x -= 18;
  }
  return marks;
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
