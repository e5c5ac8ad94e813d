import { foldTraditional } from '../classify/traditional.ts';
import type { NotedPerson } from './extraction.ts';

/** The people of a project by every way they are called: full name, first name, 王工, 小王, 王总. */
export interface Naming {
  /** The person somebody is called by these words, else null. */
  readonly known: (called: string) => string | null;
  /** The person whose name the text begins with, and how long it is there. */
  readonly leading: (text: string) => { readonly name: string; readonly length: number } | null;
  /** The only person named anywhere in the text; null for none or several. */
  readonly only: (text: string) => string | null;
}

const TITLES = ['工', '总', '经理', '老师', '姐', '哥', '主任', '老板', '女士', '先生', '小姐'];

/** A way of calling that fits two people names nobody. */
export function namingOf(people: readonly NotedPerson[]): Naming {
  const byCall = new Map<string, string | null>();
  for (const person of people) {
    for (const call of new Set(callsOf(person.name)))
      byCall.set(call, byCall.has(call) && byCall.get(call) !== person.name ? null : person.name);
  }
  for (const person of people) byCall.set(folded(person.name), person.name);
  const calls = [...byCall]
    .flatMap(([call, name]) => (name === null ? [] : [{ call, name }]))
    .sort((a, b) => b.call.length - a.call.length);
  const leading: Naming['leading'] = (text) => {
    const start = folded(text.slice(0, 60));
    const found = calls.find(({ call }) => start.startsWith(call) && !joinsOn(call, start));
    return found ? { name: found.name, length: found.call.length } : null;
  };
  return {
    known: (called) => byCall.get(folded(called).trim()) ?? null,
    leading,
    only: (text) => onlyNamed(text, calls),
  };
}

function onlyNamed(text: string, calls: readonly { call: string; name: string }[]): string | null {
  let left = folded(text);
  const named = new Set<string>();
  for (const { call, name } of calls) {
    const at = left.indexOf(call);
    if (
      at < 0 ||
      joinsOn(call, left.slice(at)) ||
      /\p{L}/u.test(/[a-z]/u.test(call) ? left.charAt(at - 1) : '')
    )
      continue;
    named.add(name);
    left = left.replaceAll(call, '\u0000');
  }
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

/** "Tom" is not called in "Tomorrow". */
function joinsOn(call: string, text: string): boolean {
  return (
    /[a-z]$/u.test(call) &&
    /^[\p{L}\p{N}]/u.test(text.slice(call.length)) &&
    !/^\p{sc=Han}/u.test(text.slice(call.length))
  );
}

function callsOf(full: string): string[] {
  const name = folded(full).trim();
  if (/^\p{sc=Han}{2,4}$/u.test(name)) {
    const surname = name.charAt(0);
    const given = name.length === 3 ? [name.slice(1)] : [];
    return [
      name,
      ...given,
      `小${surname}`,
      `老${surname}`,
      `阿${name.slice(-1)}`,
      ...TITLES.map((title) => surname + title),
    ];
  }
  const [first = ''] = name.split(/[\s.]+/u);
  return first.length >= 2 ? [name, first] : [name];
}

function folded(text: string): string {
  return foldTraditional(text).toLowerCase();
}
