const RANGE = /(\d{1,3})(?:\s*(?:-|–|—|~|～|至|到|\bto\b|\bthrough\b)\s*(\d{1,3}))?/giu;
const LEADING =
  /^[\s#第]*\d{1,3}(?:[\s,，、和与及&#第\d-]|–|—|~|～|至|到|\band\b|\bto\b)*[条條项項点點号號]?[\s:：,，.、-]*/iu;
const LONGEST_RANGE = 200;

/** The item numbers a text names, ranges spelt out, each once, in order of appearance. */
export function itemNumbers(text: string): number[] {
  const found = new Set<number>();
  for (const [, from, to] of text.matchAll(RANGE)) {
    const first = Number(from);
    const last = Math.min(to === undefined ? first : Number(to), first + LONGEST_RANGE);
    for (let item = first; item <= last; item += 1) found.add(item);
  }
  return [...found];
}

/** The numbers a clause opens with, and what follows them. */
export function leadingItems(clause: string): { items: number[]; rest: string } {
  const match = LEADING.exec(clause);
  if (!match) return { items: [], rest: clause.replace(/^[\s:：,，.、-]+/u, '').trim() };
  return { items: itemNumbers(match[0]), rest: clause.slice(match[0].length).trim() };
}

export function withoutNumbers(text: string): string {
  return text.replace(RANGE, ' ');
}
