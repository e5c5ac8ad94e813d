import type { Field } from './header-text.ts';
import type { Repairs } from './repairs.ts';

/** Headers RFC 5322 §3.6 allows once only; a second one is a mistake, or a trick on whoever reads the other. */
const ONCE = [
  'from',
  'sender',
  'reply-to',
  'to',
  'cc',
  'message-id',
  'in-reply-to',
  'references',
  'subject',
  'date',
  'content-type',
];

export function nameDuplicates(fields: readonly Field[], repairs: Repairs): void {
  const counts = new Map<string, number>();
  for (const { name } of fields) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const name of ONCE) {
    const count = counts.get(name) ?? 0;
    if (count > 1) repairs.add(`The header ${name} stands ${count} times; the first one counts.`);
  }
}
