import type { ItemRun } from './numbers.ts';

/** A number word with its noun: "all 3 items", 3条都, 全部5项. */
const COUNT =
  /(?:\b(?:all|the|these)\s(?:of the\s)?|全部|所有|这|共|以上|一共|总共|上述)?\s?(\d{1,3}|[两一二三四五六七八九十]{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s?(?:items|points|requirements|个?(?:条目|条|项|点|个|需求))\s?(?=全|都|均|are|$|[^\d、,和])/u;

const PAIR = /\bboth\b(?! sides)|两[条项点个]|俩/u;

const ENGLISH = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** How many items a part claims to speak of ("all 3 items", 3条都, both); null when it counts none. */
export function countIn(masked: string): number | null {
  const match = COUNT.exec(masked);
  if (!match || !isCountMatch(masked, match)) return PAIR.test(masked) ? 2 : null;
  const word = match[1] ?? '';
  const number = Number(word);
  if (!Number.isNaN(number)) return number;
  const english = ENGLISH.indexOf(word);
  if (english >= 0) return english + 2;
  return word === '两' ? 2 : '零一二三四五六七八九十'.indexOf(word);
}

/** The run of numbers that is such a count and names no item; null when all name items. */
export function countedRun(masked: string, runs: readonly ItemRun[]): ItemRun | null {
  const match = COUNT.exec(masked);
  if (!match || !isCountMatch(masked, match)) return null;
  const end = match.index + match[0].length;
  return runs.find((run) => run.items.length === 1 && run.start >= match.index && run.start < end) ?? null;
}

/** The text without number words that count. */
export function withoutCountWords(masked: string): string {
  return masked.replace(
    /\bboth\b|两(?=[条项点个])|俩|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b(?= (?:items|points|requirements))|[一二三四五六七八九十]{1,2}(?=[条项]\s?(?:全|都|均))/gu,
    ' ',
  );
}

function isCountMatch(masked: string, match: RegExpExecArray): boolean {
  const before = masked.slice(Math.max(0, match.index - 3), match.index);
  if (/[第\d、,和及#-]\s?$/u.test(before)) return false;
  const quantified = /^(?:all|the|these|全部|所有|这|共|以上|一共|总共|上述)/u.test(match[0]);
  const after = masked.slice(match.index + match[0].length);
  return quantified || /items|points|requirements/u.test(match[0]) || /^\s?(?:全|都|均)/u.test(after);
}
