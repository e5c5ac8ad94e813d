import { printMoney } from '../outbox/amounts.ts';
import type { ClosingFacts } from './closing-facts.ts';
import { CLOSING_WORDS, type ClosingWords } from './closing-words.ts';
import type { Block, DocumentContent, Labelled } from './content.ts';
import { sealed } from './content-hash.ts';
import { dateWords } from './date-words.ts';

const BLOCKS = ['went-well', 'did-not', 'learned', 'thanks', 'next'] as const;

/**
 * The report both sides close the project with: what was agreed beside what came true, what is open and with whom, and
 * five parts in the words of the PM. Ends with the SHA-256 of its own content.
 */
export function closingReport(facts: ClosingFacts): DocumentContent {
  const words = CLOSING_WORDS[facts.language];
  const date = dateWords(facts.date, facts.language);
  const title = words.titleOf(facts.project.name);
  const sections: readonly (readonly [keyof ClosingWords['headings'], readonly Block[]])[] = [
    ['about', [{ kind: 'paragraph', text: words.about }]],
    ['goals', listOr(facts.goals, words.none.goals)],
    ['deliverables', deliverables(facts, words)],
    ['schedule', schedule(facts, words)],
    ['cost', cost(facts, words)],
    ['changes', changes(facts, words)],
    ['complaints', complaints(facts, words)],
    ['satisfaction', listOr(facts.satisfaction, words.none.satisfaction)],
    [
      'signOffs',
      [{ kind: 'paragraph', text: words.signOffs(facts.signOffs.count, facts.signOffs.averageDays) }],
    ],
    ['open', open(facts, words)],
    ...BLOCKS.map((block) => [block, [{ kind: 'paragraph', text: facts.blocks[block] }]] as const),
  ];
  return sealed({
    kind: 'closing-report',
    language: facts.language,
    date: facts.date,
    title,
    subtitle: words.subtitle,
    facts: [
      [words.facts.project, `${facts.project.name} (${facts.project.key})`],
      [words.facts.client, facts.project.client],
      [words.facts.date, date],
      [words.facts.pm, facts.pm],
    ],
    sections: sections.map(([name, blocks], index) => ({
      heading: `${index + 1}. ${words.headings[name]}`,
      blocks,
    })),
    footer: `${facts.project.key} · ${title} · ${date}`,
  });
}

function listOr(items: readonly string[], none: string): readonly Block[] {
  return items.length === 0 ? [{ kind: 'note', text: none }] : [{ kind: 'list', items }];
}

function tableOr(
  columns: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  none: string,
): readonly Block[] {
  return rows.length === 0 ? [{ kind: 'note', text: none }] : [{ kind: 'table', columns, widths, rows }];
}

function deliverables({ deliverables: rows }: ClosingFacts, words: ClosingWords): readonly Block[] {
  const { columns, none, notAccepted } = words;
  return tableOr(
    columns.deliverables,
    [14, 56, 30],
    rows.map(({ label, title, acceptedBy }) => [label, title, acceptedBy ?? notAccepted]),
    none.deliverables,
  );
}

function schedule({ milestones, delays, language }: ClosingFacts, words: ClosingWords): readonly Block[] {
  const table = tableOr(
    words.columns.schedule,
    [37, 22, 22, 19],
    milestones.map(({ name, baseline, actual, late }) => [
      name,
      dateWords(baseline, language),
      actual === null ? words.notDelivered : dateWords(actual, language),
      words.late(late),
    ]),
    words.none.schedule,
  );
  return milestones.length === 0 ? table : [...table, { kind: 'paragraph', text: words.delays(delays) }];
}

function cost(
  { cost: { budget, changes: sum, spent, changeEffort }, currency, language }: ClosingFacts,
  words: ClosingWords,
): readonly Block[] {
  const money = (amount: number | null) =>
    amount === null ? words.unknown : printMoney(amount, currency, language);
  if (budget === null && spent === null && sum === 0 && changeEffort === 0)
    return [{ kind: 'note', text: words.none.cost }];
  const pairs: readonly Labelled[] = [
    [words.cost.budget, money(budget)],
    [words.cost.changes, money(sum)],
    [words.cost.agreed, money(budget === null ? null : budget + sum)],
    [words.cost.spent, money(spent)],
    [words.cost.effort, words.days(changeEffort)],
  ];
  return [{ kind: 'key-value', pairs }];
}

function changes({ changes: rows, currency, language }: ClosingFacts, words: ClosingWords): readonly Block[] {
  return tableOr(
    words.columns.changes,
    [12, 44, 16, 16, 12],
    rows.map(({ label, title, standing, cost: amount, days }) => [
      label,
      title,
      words.standing[standing],
      amount === null ? '–' : printMoney(amount, currency, language),
      days === null ? '–' : String(days),
    ]),
    words.none.changes,
  );
}

function complaints({ complaints: rows }: ClosingFacts, words: ClosingWords): readonly Block[] {
  return tableOr(
    words.columns.complaints,
    [11, 34, 14, 29, 12],
    rows.map(({ label, words: said, cause, fix, settled }) => [
      label,
      said,
      cause === null ? '–' : (words.causes[cause] ?? cause),
      fix ?? '–',
      words.settled(settled),
    ]),
    words.none.complaints,
  );
}

function open({ open: rows, waivers }: ClosingFacts, words: ClosingWords): readonly Block[] {
  const table = tableOr(
    words.columns.open,
    [14, 58, 28],
    rows.map(({ label, title, owner }) => [label, title, owner]),
    words.none.open,
  );
  return [
    ...table,
    ...waivers.map(
      ({ gate, because }): Block => ({
        kind: 'note',
        text: words.waived(words.gates[gate] ?? gate, because),
      }),
    ),
  ];
}
