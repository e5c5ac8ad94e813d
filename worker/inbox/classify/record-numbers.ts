const RECORD = /(?<![A-Za-z0-9])(REQ|CR|CP|SO|Q|M)\s?[-‐‑–_#]?\s?(\d{1,5})(?![0-9%])/gi;

/** Prefixes short enough to be something else: they count only with a hyphen. */
const SHORT = new Set(['Q', 'M', 'SO']);

/** The record numbers named in new text, in capitals with a hyphen (`REQ-3`), each once, in order. */
export function refsIn(newText: string): string[] {
  const refs = new Set<string>();
  for (const [whole, prefix = '', number = ''] of newText.normalize('NFKC').matchAll(RECORD)) {
    const capital = prefix.toUpperCase();
    if (SHORT.has(capital) && !/[-‐‑–]/.test(whole)) continue;
    refs.add(`${capital}-${Number(number)}`);
  }
  return [...refs];
}
