import type { Marker } from './attribution.ts';
import { type Line, MAX_MARKER_LENGTH } from './lines.ts';
import { type HeaderKind, headerKind, MAIL_ONLY_LABELS } from './quote-headers.ts';

/** A printed mail header ("From: … Sent: … To: … Subject: …") and what it says. */
export interface HeaderBlock extends Marker {
  readonly fields: ReadonlyMap<HeaderKind, string>;
}

const MAX_BLOCK_LINES = 24;

/**
 * The printed header that starts exactly at line `at`; null when there is none.
 * `announced`: a divider stands above, so that a single label is enough.
 */
export function headerBlockAt(lines: readonly Line[], at: number, announced = false): HeaderBlock | null {
  const fields = new Map<HeaderKind, string>();
  let mailOnly = false;
  let end = at;
  let last: HeaderKind | null = null;
  for (let row = at; row < lines.length && row < at + MAX_BLOCK_LINES; row++) {
    const line = lines[row];
    if (!line) break;
    const field = fieldOf(line.text);
    if (field) {
      if (fields.has(field.kind) && field.kind !== 'other' && field.kind !== 'cc') break;
      mailOnly ||= MAIL_ONLY_LABELS.has(field.label);
      fields.set(field.kind, field.value);
      last = field.kind;
      end = row + 1;
      continue;
    }
    if (last === null) return null;
    const before = lines[row - 1];
    if (line.text === '') {
      if (before?.text === '' || !labelFollows(lines, row + 1)) break;
    } else if (before && continues(before, line, last, lines[row + 1], fields)) {
      fields.set(last, `${fields.get(last) ?? ''} ${line.text}`.trim());
      end = row + 1;
    } else break;
  }
  if (announced ? fields.size > 0 : convinces(fields, mailOnly)) return { start: at, end, fields };
  return null;
}

interface Field {
  readonly kind: HeaderKind;
  readonly label: string;
  readonly value: string;
}

/** "Label: value", also `*Label:* value`, full-width colon, and the `| 发件人 | value |` rows of 网易邮箱大师. */
export function fieldOf(text: string): Field | null {
  if (text.length === 0 || text.length > MAX_MARKER_LENGTH * 4) return null;
  const head = text.slice(0, 40);
  const table = /^\| ?([^|]{1,16}?) ?\| ?/.exec(head) ?? /^([^\t]{1,16}?):?\t/.exec(head);
  const match = table ?? /^[*_\s]{0,4}([^:：*]{1,24}?)\s{0,4}\*{0,2}\s?[:：]\s?\*{0,2}/.exec(head);
  if (!match?.[1]) return null;
  const label = match[1].replace(/\s/g, '').toLowerCase();
  const kind = headerKind(label);
  if (kind === null) return null;
  const value = text
    .slice(match[0].length)
    .replace(/[\s|;*]{1,8}$/, '')
    .trim();
  return { kind, label, value };
}

function labelFollows(lines: readonly Line[], at: number): boolean {
  const next = lines[at];
  return next !== undefined && next.text !== '' && fieldOf(next.text) !== null;
}

function continues(
  before: Line,
  line: Line,
  last: HeaderKind,
  next: Line | undefined,
  fields: ReadonlyMap<HeaderKind, string>,
): boolean {
  if (/^[<[(]/.test(line.text) || /[;,:<[(]$/.test(before.text)) return true;
  if (before.raw.length >= 60 && line.depth === before.depth && fields.get(last) !== '') return true;
  return (
    (last === 'subject' || last === 'to' || last === 'cc') &&
    next !== undefined &&
    fieldOf(next.text) !== null
  );
}

/**
 * Two labels may be a client's own list ("From: Beijing, Date: 5 May"). It is a mail header when an address or a
 * subject stands with it, or when a label is one that only mail headers carry, next to a date or a recipient.
 */
function convinces(fields: ReadonlyMap<HeaderKind, string>, mailOnly: boolean): boolean {
  const from = fields.get('from');
  const date = fields.get('date');
  const to = fields.get('to');
  const dated = date !== undefined && /\d{4}|\d{1,2}[:.]\d{2}/.test(date);
  const addressed = [from, to, fields.get('cc')].some((value) => value?.includes('@'));
  if (from !== undefined && fields.size >= 2) {
    if (addressed) return true;
    return (dated || fields.size >= 3) && (mailOnly || fields.has('subject'));
  }
  return dated && to !== undefined && (to.includes('@') || fields.has('subject'));
}
