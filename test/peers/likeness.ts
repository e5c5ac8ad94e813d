/** One space for every run of white space: the form in which two texts are held to be the same. */
export function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Without any white space, for fixtures whose project compares so. */
export function dense(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Words, and single characters of Chinese and Japanese. */
function tokens(text: string): string[] {
  return (
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? []
  );
}

/** F1 over tokens as multisets; 1 where both texts are empty. */
export function tokenF1(found: string, expected: string): number {
  const [one, other] = [tokens(found), tokens(expected)];
  if (one.length === 0 && other.length === 0) return 1;
  const left = new Map<string, number>();
  for (const token of other) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of one) {
    const count = left.get(token) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(token, count - 1);
    }
  }
  return shared === 0 ? 0 : (2 * shared) / (one.length + other.length);
}
