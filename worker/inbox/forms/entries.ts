import type { InlineAnswer } from '../../mail/new-text.ts';
import { plainWording } from '../classify/wording.ts';
import type { Field } from './field.ts';

/** A label with what was written behind or below it, blank included. */
export interface Entry {
  readonly field: Field;
  readonly value: string;
  /** The line it stands in, as written. */
  readonly line: string;
}

/** The labels of a form by every spelling that is read. */
type Labels = ReadonlyMap<string, Field>;

const MARK = /^\s*(?:[-–*•·>]|\(?\d{1,2}[.)、．](?!\d)|[（(]\d{1,2}[)）]|[☐☑□])\s*/u;
const BLANK = /^[\s_＿.…。\-–—*|/\\[\]【】()（）]*$/u;
const LONGEST_LABEL = 80;

/** The filled-in lines of a form: `label: value`, value below its label, and answers under quoted labels. */
export function entriesOf(text: string, inline: readonly InlineAnswer[], fields: readonly Field[]): Entry[] {
  const labels = labelsOf(fields);
  const entries = entriesIn(text.split('\n'), labels);
  for (const { question, answer } of inline) {
    const lines = answer.split('\n');
    const own = entriesIn(lines, labels);
    const asked = question
      .split('\n')
      .map((line) => labelOf(line, labels)?.field ?? null)
      .findLast((field) => field !== null);
    if (own.length > 0) entries.push(...own);
    else if (asked)
      entries.push({ field: asked, value: valueFrom(lines, asked), line: lines[0]?.trim() ?? '' });
  }
  return entries;
}

function labelsOf(fields: readonly Field[]): Labels {
  const labels = new Map<string, Field>();
  for (const field of fields)
    for (const label of [field.name, ...field.labels.zh, ...field.labels.en]) labels.set(plain(label), field);
  return labels;
}

function entriesIn(lines: readonly string[], labels: Labels): Entry[] {
  const entries: Entry[] = [];
  let open: { field: Field; line: string; below: string[]; first: string } | null = null;
  const close = () => {
    if (!open) return;
    const value = valueFrom([open.first, ...open.below], open.field);
    entries.push({ field: open.field, value, line: open.line });
  };
  let [filled, ended] = [false, false];
  for (const line of lines) {
    if (line.trim() === '') {
      // A blank line ends an answer; before one, it only parts it from its label.
      ended = filled;
      continue;
    }
    const labelled = labelOf(line, labels);
    if (labelled) {
      close();
      open = { field: labelled.field, line: line.trim(), below: [], first: labelled.value };
      filled = !BLANK.test(labelled.value);
      ended = false;
    } else if (open && !ended) {
      open.below.push(line);
      filled ||= !BLANK.test(line);
    }
  }
  close();
  return entries;
}

function valueFrom(lines: readonly string[], field: Field): string {
  const filled = lines.map((line) => line.trim()).filter((line) => !BLANK.test(line));
  return field.kind === 'text' ? filled.join('\n') : (filled[0] ?? '').replace(/^[:：=]\s*/u, '');
}

/** The field a line is labelled for, and what stands behind the label. */
function labelOf(line: string, labels: Labels): { field: Field; value: string } | null {
  const bare = line
    .replace(/^[>\s|]+/u, '')
    .replace(MARK, '')
    .replace(/^[*_#\s]+/u, '');
  const [, before = '', behind = ''] =
    /^([^:：=\t|\n]{1,80}?)\s*(?:\*{0,2})\s*[:：=\t|](.*)$/su.exec(bare) ?? [];
  const field = labels.get(plain(before));
  if (field)
    return {
      field,
      value: behind
        .replace(/^\*+/u, '')
        .replace(/\|\s*$/u, '')
        .trim(),
    };
  if (bare.length > LONGEST_LABEL) return null;
  const alone = labels.get(plain(bare));
  if (alone) return { field: alone, value: '' };
  return spaced(bare, labels);
}

/** "费用 12000", "Cost 900 EUR": without a colon a figure must follow. */
function spaced(bare: string, labels: Labels): { field: Field; value: string } | null {
  const [, before = '', value = ''] =
    /^([^\d]{1,40}?)\s+((?:[A-Za-z]{2,3}\$?\s*)?[-+¥￥$€£]?\s*\d.*)$/su.exec(bare) ?? [];
  const field = labels.get(plain(before));
  return field && field.kind !== 'text' ? { field, value } : null;
}

function plain(label: string): string {
  return plainWording(label)
    .replace(/\s*[(（[][^)）\]]*[)）\]]?/gu, '')
    .replace(/[*_#:：?？。.\s]+$/u, '')
    .trim();
}
