import type { Marker } from './attribution.ts';
import { type HeaderKind, headerKind, MAIL_ONLY_LABELS } from './header-labels.ts';
import { type Line, MAX_MARKER_LENGTH } from './lines.ts';

/** A printed mail header ("From: … Sent: … To: … Subject: …") and what it says. */
export interface HeaderBlock extends Marker {
  readonly fields: ReadonlyMap<HeaderKind, string>;
}

const MAX_BLOCK_LINES = 24;
/** Recipient lists are long. */
const MAX_HEADER_LENGTH = 1600;

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
    const found = fieldsOf(line.text);
    if (found.length > 0) {
      if (found.some(({ kind }) => fields.has(kind) && kind !== 'other' && kind !== 'cc')) break;
      for (const { kind, label, value } of found) {
        mailOnly ||= MAIL_ONLY_LABELS.has(label);
        fields.set(kind, value);
        last = kind;
      }
      end = row + 1;
      continue;
    }
    if (last === null) return null;
    const before = lines[row - 1];
    if (line.text === '') {
      if (!labelFollows(lines, row + 1)) break;
    } else if (isStrangeLabel(line.text) && fieldOf(lines[row + 1]?.text ?? '') !== null) {
      end = row + 1;
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
function fieldOf(text: string): Field | null {
  if (text.length === 0 || text.length > MAX_HEADER_LENGTH) return null;
  const head = text.slice(0, 40);
  if (!/[:：|\t】]/.test(head)) return null;
  const table =
    /^\| ?([^|]{1,16}?) ?\| ?/.exec(head) ??
    /^([^\t:：]{1,16}?)\s?[:：]?\s?\t/.exec(head) ??
    /^【([^】]{1,8})】[:：]?\s?/.exec(head);
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

/** Every field of a line: some programs run the whole header together ("From: a@b.c Date: 5 May To: …"). */
function fieldsOf(text: string): Field[] {
  const first = fieldOf(text);
  if (!first) return [];
  const fields = [first];
  let rest = first.value;
  for (let colon = nextColon(rest, 0); colon > 0 && fields.length < 8; colon = nextColon(rest, colon + 1)) {
    const words = /(?:^|[\s;；,，|])((?:[^\s;；,，|:：]{1,10} )?[^\s;；,，|:：]{1,16})\s?$/.exec(
      rest.slice(0, colon),
    );
    const label = [words?.[1] ?? '', words?.[1]?.split(' ').at(-1) ?? ''].find(
      (word) => headerKind(word.replace(/\s/g, '').toLowerCase()) !== null,
    );
    const next = label === undefined ? null : fieldOf(`${label}: ${rest.slice(colon + 1)}`);
    if (!next || label === undefined) continue;
    const before = fields.pop();
    if (before)
      fields.push({ ...before, value: rest.slice(0, colon).trimEnd().slice(0, -label.length).trim() });
    fields.push(next);
    rest = next.value;
    colon = -1;
  }
  return fields;
}

function nextColon(text: string, from: number): number {
  const half = text.indexOf(':', from);
  const full = text.indexOf('：', from);
  const near = half < 0 ? full : full < 0 ? half : Math.min(half, full);
  return near < MAX_MARKER_LENGTH ? near : -1;
}

/** A label no table knows, in the middle of a header: programs change their words. */
function isStrangeLabel(text: string): boolean {
  return /^[*_]{0,2}\p{L}[\p{L} ]{1,19}\*{0,2}\s?[:：]\*{0,2}\s?\S/u.test(text);
}

/** A header may be printed with blank lines between its fields, but not with many. */
function labelFollows(lines: readonly Line[], from: number): boolean {
  for (let row = from; row < from + 2; row++) {
    const text = lines[row]?.text;
    if (text === undefined) return false;
    if (text !== '') return fieldOf(text) !== null;
  }
  return false;
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
