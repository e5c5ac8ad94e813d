/** A table as written: the cells of its head, and each line below with its number in the text, from 1. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

const MOST_ROWS = 1000;

/**
 * Reads the first table of a text: Markdown (cells between `|`), CSV (RFC 4180, also with semicolons or full-width
 * commas), or cells parted by tabs as pasted from a spreadsheet. It ends at an empty line.
 * @param isHead tells the head of the table from words above it
 */
export function readTable(text: string, isHead: (cells: readonly string[]) => boolean): Table | null {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n')
    .split('\n');
  for (const [index, line] of lines.entries()) {
    for (const mark of ['|', '\t', ';', ',', '，', '；']) {
      const head = cellsOf(line, mark);
      if (head.length < 2 || !isHead(head)) continue;
      return { head, rows: rowsBelow(lines, index + 1, mark) };
    }
  }
  return null;
}

function rowsBelow(lines: readonly string[], first: number, mark: string): TableRow[] {
  const rows: TableRow[] = [];
  for (let index = first; index < lines.length && rows.length < MOST_ROWS; index += 1) {
    const line = index + 1;
    let text = lines[index] ?? '';
    if (text.trim() === '' || (mark === '|' && !text.includes('|'))) break;
    if (mark === '|' && /^[\s|:-]+$/u.test(text)) continue;
    // A quoted cell may hold line breaks (RFC 4180 §2.6).
    while (mark !== '|' && isOpenQuote(text) && index + 1 < lines.length) {
      index += 1;
      text += `\n${lines[index] ?? ''}`;
    }
    const cells = cellsOf(text, mark);
    if (cells.some((cell) => cell !== '')) rows.push({ line, text: text.trim(), cells });
  }
  return rows;
}

function isOpenQuote(text: string): boolean {
  return (text.match(/"/gu) ?? []).length % 2 === 1;
}

function cellsOf(line: string, mark: string): string[] {
  if (mark === '|') {
    const inner = line.trim().replace(/^\|/u, '').replace(/\|$/u, '');
    return line.includes('|') ? inner.split('|').map((cell) => cell.trim()) : [];
  }
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] as string;
    if (sign === '"' && quoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell.trim() === '')) {
      quoted = !quoted;
      if (quoted) cell = '';
    } else if (sign === mark && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += sign;
  }
  cells.push(cell.trim());
  return cells;
}
