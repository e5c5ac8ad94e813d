const TITLE_LENGTH = 60;

/** A working title until the PM gives a better one: the first sentence, cut at a word. */
export function titleFrom(words: string): string {
  const first = words.split(/[\n。！？!?]|\.\s/u, 1)[0]?.trim() ?? '';
  const letters = [...first];
  if (letters.length <= TITLE_LENGTH) return first;
  const cut = letters.slice(0, TITLE_LENGTH).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > TITLE_LENGTH / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
