/** A table of words written as one text: `a | b`, over as many lines as it takes. */
export function phrases(table: string): string[] {
  return table
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
