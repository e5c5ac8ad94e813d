import type { HeaderBlock } from './header-block.ts';
import { type HeaderKind, headerKind } from './header-labels.ts';
import { type Line, nextFilled } from './lines.ts';

const MAX_FILLED_LINES = 14;
const LONGEST_LINE = 200;

/**
 * The header of HCL Notes that starts exactly at line `at`: sender, date, then every label on a line of its own
 * with its value below it; null when there is none. A sender's address, a date, a recipient label and a subject
 * label have to follow one another, so that no list of a client's reads like it.
 */
export function labelsAloneAt(lines: readonly Line[], at: number): HeaderBlock | null {
  const first = lines[at]?.text ?? '';
  if (first.length > LONGEST_LINE || !SENDER.test(first)) return null;
  const dateAt = nextFilled(lines, at + 1);
  const date = lines[dateAt]?.text ?? '';
  if (date.length > 40 || !DATE.test(date)) return null;
  const fields = new Map<HeaderKind, string>([
    ['from', first],
    ['date', date],
  ]);
  let kind: HeaderKind | null = null;
  let row = nextFilled(lines, dateAt + 1);
  for (let filled = 0; filled < MAX_FILLED_LINES && row < lines.length; filled++) {
    const text = lines[row]?.text ?? '';
    const label = labelAlone(text);
    if (label === null && (kind === null || text.length > LONGEST_LINE)) return null;
    if (label === null && kind === 'subject')
      return fields.has('to') ? { start: at, end: row + 1, fields: fields.set('subject', text) } : null;
    if (label !== null) fields.set(label, '');
    else if (kind !== null) fields.set(kind, `${fields.get(kind) ?? ''} ${text}`.trim());
    kind = label ?? kind;
    row = nextFilled(lines, row + 1);
  }
  return null;
}

function labelAlone(text: string): HeaderKind | null {
  const kind = text.length > 20 ? null : headerKind(text.replace(/[\s:：]/g, '').toLowerCase());
  return kind === 'from' || kind === 'date' ? null : kind;
}

const SENDER =
  /^.{0,80}<[^<>\s@]{1,64}@[^<>\s]{1,80}>$|^[^\s@]{1,64}@[^\s@]{1,80}$|^[^/]{1,40}(?:\/[\w ]{1,20}){1,4}@\w{1,20}$/;
const DATE = /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}).{0,25}$/;
