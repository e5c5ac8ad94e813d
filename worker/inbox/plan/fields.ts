import type { CaseRef } from '../../cases/decision.ts';
import { plainWording } from '../classify/wording.ts';
import { leadingLabel } from '../commands/labels.ts';
import { dateIn } from '../decision/dates.ts';

/** What may be said of a part of a plan, by the words people use for it. */
export type PlanField = 'criteria' | 'requirements' | 'after' | 'phase' | 'owner' | 'due' | 'start';

const LABELS: readonly (readonly [PlanField, RegExp])[] = [
  ['criteria', /^(?:acceptance criteria|criteria|criterion|acceptance|验收标准|验收条件|标准|验收)/iu],
  ['requirements', /^(?:requirements?|reqs?(?!-?\d)|需求)/iu],
  ['after', /^(?:after|depends on|dependencies|waits for|前置(?:任务|事项)?|依赖)/iu],
  ['phase', /^(?:phase|stage|阶段)/iu],
  ['owner', /^(?:owner|responsible|assignee|负责人|责任人|由)/iu],
  ['due', /^(?:due(?: date)?|deadline|by|end|截止(?:日期)?|到期|期限|结束|完成日期)/iu],
  ['start', /^(?:start|from|begin|开始)/iu],
];

export type Fields = ReadonlyMap<PlanField, readonly string[]>;

/** Reads `criteria: …; requirements: REQ-1,2; after: M-1`: a part without a label of its own goes on with the one before. */
export function readFields(text: string): { readonly fields: Fields; readonly strange: readonly string[] } {
  const fields = new Map<PlanField, string[]>();
  const strange: string[] = [];
  let open: string[] | null = null;
  // Brackets around the fields are taken for what they are in the printed form: optional.
  for (const part of text.split(/[;；\n[\]［］【】]/u).flatMap(commaParts)) {
    const found = labelled(part);
    if (found) {
      open = [...(fields.get(found.field) ?? []), ...(found.words === '' ? [] : [found.words])];
      fields.set(found.field, open);
    } else if (open) open.push(part);
    else strange.push(part);
  }
  return { fields, strange };
}

/** A comma parts fields only where a label follows: criteria and names may hold commas of their own. */
function commaParts(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(/[,，]/u)) {
    const trimmed = piece.trim();
    if (trimmed === '') continue;
    if (parts.length === 0 || labelled(trimmed)) parts.push(trimmed);
    else parts.push(`${parts.pop() ?? ''}, ${trimmed}`);
  }
  return parts.map((part) => part.replace(/^[-*•·]\s*/u, ''));
}

function labelled(part: string): { field: PlanField; words: string } | null {
  for (const [field, pattern] of LABELS) {
    const label = pattern.exec(part)?.[0];
    if (label === undefined) continue;
    const rest = part.slice(label.length);
    // "bypass" begins with "by" and is none: a label ends at a space, a colon, or between Chinese words.
    if (!/^\s*[:：]|^\s|^$/u.test(rest) && !(/\p{sc=Han}$/u.test(label) && field !== 'criteria')) continue;
    return { field, words: rest.replace(/^\s*[:：]?\s*/u, '').trim() };
  }
  return null;
}

/** A day in any wording people use (`2026-12-18`, 12月18日, next Friday), as an ISO local date; null for none. */
export function dayOf(words: string, today: string): string | null {
  const text = plainWording(words.trim());
  const found = dateIn(text, today);
  return found?.date ?? null;
}

/** A day that stands by itself, at most with a word like "by" or "前"; null where more is said. */
export function dayAlone(words: string, today: string): string | null {
  const text = plainWording(words.trim());
  const found = dateIn(text, today);
  if (!found) return null;
  const left = `${text.slice(0, found.start)} ${text.slice(found.end)}`
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
  return /^(?:(?:on|by|until|at the latest|前|之前|以前|为止)\s?)*$/u.test(left) ? found.date : null;
}

/** `REQ-1,2、5`: numbers of requirements; null where something else stands there. */
export function requirementNumbers(words: string): number[] | null {
  const parts = words
    .split(/[\s,，、;；]+/u)
    .filter((part) => part !== '' && !/^(?:and|和|及)$/iu.test(part));
  const numbers = parts.flatMap((part) => {
    const [, from, to] = /^(?:REQ-?)?(\d{1,6})(?:[-–~至到](?:REQ-?)?(\d{1,6}))?$/iu.exec(part) ?? [];
    if (from === undefined) return [null];
    const last = to === undefined ? Number(from) : Number(to);
    return last < Number(from) || last - Number(from) > 500
      ? [null]
      : Array.from({ length: last - Number(from) + 1 }, (_, at) => Number(from) + at);
  });
  const known = numbers.filter((number) => number !== null);
  return known.length === numbers.length ? [...new Set(known)] : null;
}

/** `M-1, T-3`: labels of milestones and tasks; null where something else stands there. */
export function planLabels(words: string): CaseRef[] | null {
  const parts = words
    .split(/[\s,，、;；]+/u)
    .filter((part) => part !== '' && !/^(?:and|和|及)$/iu.test(part));
  const refs = parts.map((part) => {
    const named = leadingLabel(part);
    const isPart = named?.ref.kind === 'milestone' || named?.ref.kind === 'task';
    return named && isPart && named.rest === '' ? named.ref : null;
  });
  const known = refs.filter((one) => one !== null);
  return known.length === refs.length ? known : null;
}
