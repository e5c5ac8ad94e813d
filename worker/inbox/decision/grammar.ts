import type { Choice } from '../../cases/sign-off/state.ts';
import { itemNumbers, leadingItems, withoutNumbers } from './numbers.ts';
import {
  ALL,
  CHANGE,
  CHANGE_AFTER,
  CONDITION,
  EXCEPT,
  FILLER,
  NEGATION,
  NOT_NOW,
  QUESTION,
  REJECT,
  STRONG_YES,
  WEAK_YES,
} from './words.ts';

/** What the strict grammar makes of an answer: clear choices, nothing of the kind, or words that need a person. */
export type GrammarReading =
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly because: string; readonly words: string };

const NONE: GrammarReading = { kind: 'none' };

/**
 * Reads the decisions a client writes under a sign-off request, clause by clause: `CONFIRM ALL`, `确认 1-3、5`,
 * `1-5 ok, 6 改成…`, `CHANGE 2: …`, `不同意 4：…`, `全部确认，除了3`, `all but 4 approved`.
 * A clause signs only when nothing stands in it but a yes, item numbers and words without weight: whoever writes
 * a condition, a negation, a question or a promise beside the yes has not signed. Looks at new text only.
 */
export function readDecision(newText: string): GrammarReading {
  const choices: Choice[] = [];
  for (const clause of clausesOf(newText)) {
    const reading = readClause(clause);
    if (reading.kind === 'ambiguous') return reading;
    if (reading.kind === 'choices') choices.push(...reading.choices);
  }
  if (choices.length === 0) return NONE;
  const words = contradictionIn(choices);
  return words === null
    ? { kind: 'choices', choices }
    : { kind: 'ambiguous', because: 'contradiction', words };
}

function readClause(clause: string): GrammarReading {
  const change = afterVerb(clause, CHANGE) ?? afterItems(clause);
  if (change) return change.items === 'all' ? NONE : objection('change', change, clause);
  const reject = afterVerb(clause, REJECT);
  if (reject)
    return QUESTION.test(clause) ? ambiguous('question', clause) : objection('reject', reject, clause);
  return readYes(clause);
}

function readYes(clause: string): GrammarReading {
  const strong = matches(clause, STRONG_YES);
  const named = namedItems(clause);
  const everything = matches(clause, ALL);
  if (!strong && !(matches(clause, WEAK_YES) && (everything || named.all.length > 0))) return NONE;
  if (QUESTION.test(clause)) return NONE;

  const residue = residueOf(clause);
  if (residue !== '') {
    if (!strong) return NONE;
    if (CONDITION.test(residue)) return ambiguous('condition', clause);
    if (NOT_NOW.test(residue)) return NONE;
    return NEGATION.test(residue) ? ambiguous('negation', clause) : NONE;
  }
  if (named.excepted.length > 0) {
    const rest: Choice = { choice: 'confirm', items: named.kept.length > 0 ? named.kept : 'all' };
    return { kind: 'choices', choices: [rest, { choice: 'change', items: named.excepted, words: clause }] };
  }
  return {
    kind: 'choices',
    choices: [{ choice: 'confirm', items: named.kept.length > 0 ? named.kept : 'all' }],
  };
}

/** What is left of a clause once the yes, the numbers and the words without weight are taken away. */
function residueOf(clause: string): string {
  return withoutNumbers(clause.replace(FILLER, ' '))
    .replace(STRONG_YES, ' ')
    .replace(WEAK_YES, ' ')
    .replace(ALL, ' ')
    .replace(EXCEPT, ' ')
    .replace(FILLER, ' ')
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();
}

function namedItems(clause: string): { all: number[]; kept: number[]; excepted: number[] } {
  const text = clause.replace(/\bv\s?\d+(?:\.\d+)*/giu, ' ');
  const all = itemNumbers(text);
  const split = EXCEPT.exec(text);
  if (!split || all.length === 0) return { all, kept: all, excepted: [] };
  return {
    all,
    kept: itemNumbers(text.slice(0, split.index)),
    excepted: itemNumbers(text.slice(split.index)),
  };
}

interface Objection {
  readonly items: readonly number[] | 'all';
  readonly words: string;
}

function afterVerb(clause: string, verb: RegExp): Objection | null {
  const match = verb.exec(clause);
  if (!match) return null;
  const { items, rest } = leadingItems(clause.slice(match[0].length));
  return { items: items.length > 0 ? items : 'all', words: rest };
}

function afterItems(clause: string): Objection | null {
  const { items, rest } = leadingItems(clause);
  return items.length > 0 && CHANGE_AFTER.test(rest) ? { items, words: rest } : null;
}

function objection(choice: 'change' | 'reject', { items, words }: Objection, clause: string): GrammarReading {
  return { kind: 'choices', choices: [{ choice, items, words: words === '' ? clause : words }] };
}

/**
 * Lines and sentences, as written but for full-width digits. A comma parts clauses too, where the next one opens
 * with an item number and a verdict of its own.
 */
function clausesOf(text: string): string[] {
  return text
    .replace(/[０-９－]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .split(
      /[\n。!！;；]|\.(?=\s|$)|[,，](?=\s*(?:第|#)?\d{1,3}[^\d,，]{0,20}(?:ok|fine|改|换|換|should|needs|不同意|reject))/iu,
    )
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

const FULL_WIDTH_OFFSET = 0xfee0;

/** The words of an item that one mail both confirms by number and objects to; null when there are none. */
function contradictionIn(choices: readonly Choice[]): string | null {
  const confirmed = choices.filter((choice) => choice.choice === 'confirm');
  for (const choice of choices) {
    if (choice.choice === 'confirm') continue;
    const { items } = choice;
    if (items === 'all' && confirmed.length > 0) return choice.words;
    if (
      items !== 'all' &&
      items.some((item) => confirmed.some((yes) => yes.items !== 'all' && yes.items.includes(item)))
    ) {
      return choice.words;
    }
  }
  return null;
}

function matches(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0;
}

function ambiguous(because: string, words: string): GrammarReading {
  return { kind: 'ambiguous', because, words };
}
