import type { Choice } from '../../cases/sign-off/state.ts';
import type { GrammarReading } from './grammar.ts';
import type { Heard, ItemQuestion, Scope } from './heard.ts';
import type { Listened } from './read-answer.ts';
import type { OpenItem } from './request-context.ts';

type Verdict = Extract<Heard, { heard: 'verdict' }>;

/** Weighs all a mail says against each other: what is clear becomes choices, what contradicts itself goes to a person. */
export function weigh({ heard, doubts }: Listened, openItems: readonly OpenItem[]): GrammarReading {
  const doubt = heard.find((each) => each.heard === 'doubt');
  if (doubt?.heard === 'doubt') return ambiguous(doubt.because, doubt.words);

  const resolved = heard.map((each) => onTheOnlyItem(each, openItems));
  const unnamed = resolved.find((each) => each.heard === 'condition-unnamed');
  if (unnamed) return ambiguous('condition', unnamed.words);

  const questions = resolved
    .filter((each) => each.heard === 'question')
    .map(({ items, words }): ItemQuestion => ({ items, words }));
  const verdicts = resolved.filter((each) => each.heard === 'verdict');
  if (verdicts.every(({ idle }) => idle))
    return questions.length > 0 ? { kind: 'none', questions } : { kind: 'none' };

  const confirms = verdicts.some(({ verdict }) => verdict === 'confirm');
  const [held] = doubts;
  if (held && (confirms || held.because === 'instruction')) return ambiguous(held.because, held.words);
  const vague = resolved.find((each) => each.heard === 'change-unnamed');
  if (vague && confirms) return ambiguous('change-without-item', vague.words);
  const remark = resolved.find(
    (each) => each.heard === 'remark' && !each.items.every((item) => objectedTo(verdicts, item)),
  );
  if (remark) return ambiguous('remark', remark.words);

  const named = withRestSpeltOut(resolved, openItems);
  if (named === null) return ambiguous('rest', verdicts.find(({ scope }) => scope === 'rest')?.words ?? '');
  const choices = withoutOpen(choicesOf(named), named, openItems);
  const words = contradictionIn(choices);
  return words === null ? { kind: 'choices', choices, questions } : ambiguous('contradiction', words);
}

/** Where one item waits, a condition or a change without a number can only mean that one. */
function onTheOnlyItem(each: Heard, openItems: readonly OpenItem[]): Heard {
  const [only] = openItems;
  if (openItems.length !== 1 || !only) return each;
  if (each.heard === 'condition-unnamed') {
    return { heard: 'verdict', verdict: 'condition', scope: [only.item], words: each.words };
  }
  return each.heard === 'change-unnamed'
    ? { heard: 'verdict', verdict: 'change', scope: [only.item], words: each.words }
    : each;
}

function objectedTo(verdicts: readonly Verdict[], item: number): boolean {
  return verdicts.some(
    ({ verdict, scope }) =>
      verdict !== 'confirm' && scope !== 'all' && scope !== 'rest' && scope.includes(item),
  );
}

/** "The rest" means the open items the mail names nowhere; null when nobody can say which those are. */
function withRestSpeltOut(heard: readonly Heard[], openItems: readonly OpenItem[]): Heard[] | null {
  const named = new Set(heard.flatMap((each) => itemsOf(each)));
  const rest = openItems.map(({ item }) => item).filter((item) => !named.has(item));
  const spelt: Heard[] = [];
  for (const each of heard) {
    if (each.heard !== 'verdict' || each.scope !== 'rest') {
      spelt.push(each);
      continue;
    }
    if (openItems.length > 0) {
      if (rest.length > 0) spelt.push({ ...each, scope: rest });
    } else if (each.verdict === 'confirm') spelt.push({ ...each, scope: 'all' });
    else return null;
  }
  return spelt;
}

function itemsOf(each: Heard): readonly number[] {
  if (each.heard === 'verdict') return each.scope === 'all' || each.scope === 'rest' ? [] : each.scope;
  return 'items' in each ? each.items : [];
}

function choicesOf(heard: readonly Heard[]): Choice[] {
  const choices: Choice[] = [];
  const spoken = new Set(
    heard.flatMap((each) => (each.heard === 'verdict' && each.verdict !== 'confirm' ? itemsOf(each) : [])),
  );
  for (const each of heard) {
    if (each.heard === 'excepted') {
      const items = each.items.filter((item) => !spoken.has(item));
      if (items.length > 0) choices.push({ choice: 'change', items, words: each.words });
    } else if (each.heard === 'verdict' && each.scope !== 'rest') choices.push(choiceOf(each, each.scope));
  }
  return choices;
}

function choiceOf({ verdict, words }: Verdict, items: Exclude<Scope, 'rest'>): Choice {
  return verdict === 'confirm' ? { choice: 'confirm', items } : { choice: verdict, items, words };
}

/** What is asked about or put off is not among "all": named one by one where the items are known, else parked. */
function withoutOpen(
  choices: readonly Choice[],
  heard: readonly Heard[],
  openItems: readonly OpenItem[],
): Choice[] {
  const waiting = heard.filter((each) => each.heard === 'question' || each.heard === 'held');
  const items = new Set(waiting.flatMap(itemsOf));
  if (items.size === 0 || !choices.some((choice) => choice.choice === 'confirm' && choice.items === 'all')) {
    return [...choices];
  }
  if (openItems.length > 0) {
    const left = openItems.map(({ item }) => item).filter((item) => !items.has(item));
    return choices
      .map(
        (choice): Choice =>
          choice.choice === 'confirm' && choice.items === 'all' ? { choice: 'confirm', items: left } : choice,
      )
      .filter((choice) => choice.items === 'all' || choice.items.length > 0);
  }
  const parked = waiting.map(
    (each): Choice => ({
      choice: 'condition',
      items: itemsOf(each),
      words: 'words' in each ? each.words : '',
    }),
  );
  return [...choices, ...parked];
}

/** The words of an item that one mail both confirms by number and objects to; null when there are none. */
function contradictionIn(choices: readonly Choice[]): string | null {
  const confirmed = choices.filter((choice) => choice.choice === 'confirm');
  for (const choice of choices) {
    if (choice.choice === 'confirm') continue;
    const { items } = choice;
    if (items === 'all') {
      if (confirmed.length > 0) return choice.words;
    } else if (
      items.some((item) => confirmed.some((yes) => yes.items !== 'all' && yes.items.includes(item)))
    ) {
      return choice.words;
    }
  }
  return null;
}

function ambiguous(because: string, words: string): GrammarReading {
  return { kind: 'ambiguous', because, words };
}
