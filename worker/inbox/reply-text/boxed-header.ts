import type { HeaderBlock } from './header-block.ts';
import { type HeaderKind, headerKind } from './header-labels.ts';
import type { Line } from './lines.ts';

const MAX_LINES_OF_BOX = 80;
const LONGEST_LINE = 300;

/**
 * The header that Notes 8 and later draws as a table of dashes in plain text, a label and its value in boxes of
 * their own, when it starts exactly at line `at`; null when there is none.
 */
export function boxedHeaderAt(lines: readonly Line[], at: number): HeaderBlock | null {
  if (!/^\|-{4,90}>$/.test(lines[at]?.text ?? '')) return null;
  const fields = new Map<HeaderKind, string>();
  let kind: HeaderKind | null = null;
  let end = at;
  for (let row = at; row < lines.length && row < at + MAX_LINES_OF_BOX; row++) {
    const raw = lines[row]?.raw.trim() ?? '';
    if (raw === '') continue;
    if (raw.length > LONGEST_LINE || !/^[|>]/.test(raw) || !/[|>]$/.test(raw)) break;
    end = row + 1;
    const cell = raw.slice(1, raw.endsWith('|') ? -1 : undefined).trim();
    if (/^-{0,300}>?$/.test(cell)) continue;
    const label: HeaderKind | null = /[:：]$/.test(cell)
      ? headerKind(cell.slice(0, -1).replace(/\s/g, '').toLowerCase())
      : null;
    if (label !== null) kind = label;
    else if (kind !== null) fields.set(kind, `${fields.get(kind) ?? ''} ${cell}`.trim());
  }
  return fields.has('from') && fields.size >= 2 ? { start: at, end, fields } : null;
}
