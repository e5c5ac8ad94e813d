/** Prints rows of text under a heading, columns aligned by their widest cell (wide characters count double). */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n${line(head)}\n${widths.map((size) => '-'.repeat(size)).join('  ')}`);
  for (const row of rows) console.log(line(row));
}

function width(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/u.test(char) ? 2 : 1), 0);
}

/** `12/15 80.0 %`; `-` of nothing. */
export function share(hits: number, total: number): string {
  return total === 0 ? '-' : `${hits}/${total} ${((100 * hits) / total).toFixed(1)} %`;
}
