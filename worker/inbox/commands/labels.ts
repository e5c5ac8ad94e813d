import { type CaseKind, type CaseRef, PREFIXES } from '../../cases/decision.ts';

const KINDS = Object.entries(PREFIXES) as [CaseKind, string][];

/** The case number a text opens with (`CR-2`, `cr 2`, `REQ3`), and what follows it. */
export function leadingLabel(text: string): { ref: CaseRef; rest: string } | null {
  const [whole = '', prefix = '', digits = ''] =
    /^\s*([A-Z]{1,3})[-\s]?(\d{1,6})(?![\d.])/iu.exec(text) ?? [];
  const kind = KINDS.find(([, known]) => known === prefix.toUpperCase())?.[0];
  if (!kind) return null;
  const rest = text
    .slice(whole.length)
    .replace(/^[\s:：,，]+/u, '')
    .trim();
  return { ref: { kind, number: Number(digits) }, rest };
}

/** The label of a case of the wanted kind, or null. */
export function labelOf(kind: CaseKind, text: string): { number: number; rest: string } | null {
  const found = leadingLabel(text);
  return found?.ref.kind === kind ? { number: found.ref.number, rest: found.rest } : null;
}
