const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 三万五千 → 35000, 一万二 → 12000, 十五 → 15; null for anything else. */
export function chineseNumber(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/u.test(text)) return null;
  let [total, section, digit, power] = [0, 0, 0, 1];
  for (const sign of text) {
    if (sign in DIGITS) {
      digit = DIGITS[sign] ?? 0;
      if (sign === '零' || sign === '〇') power = 10;
      continue;
    }
    if (sign in POWERS) {
      power = POWERS[sign] ?? 1;
      section += (digit || 1) * power;
    } else {
      power = sign === '万' ? 10_000 : 100_000_000;
      total = (total + section + digit) * power;
      section = 0;
    }
    digit = 0;
  }
  // 一万二 is twelve thousand: a last digit counts the next lower power.
  const last = digit * (power > 10 && !text.includes('零') ? power / 10 : 1);
  return total + section + last;
}

/** 12,000 · 1.200,50 · 1'000 · 1,5 · 900: groups of three digits are thousands, whatever parts them. */
export function writtenNumber(text: string): number {
  const bare = text.replace(/[\s'’]/gu, '');
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  if (last < 0) return Number(bare);
  const parts = bare.split(/[,.]/u);
  const mixed = bare.includes(',') && bare.includes('.');
  const grouped = parts.slice(1).every((part) => part.length === 3) && parts[0] !== '0' && !mixed;
  if (grouped) return Number(parts.join(''));
  return Number(`${bare.slice(0, last).replace(/[,.]/gu, '')}.${bare.slice(last + 1)}`);
}
