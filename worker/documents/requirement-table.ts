import type { Block } from './content.ts';
import type { RequirementRow } from './requirement-facts.ts';
import type { RequirementWords } from './requirement-words.ts';

/** The requirements as a table, one row each, with what the priorities mean. */
export function requirementBlocks(
  requirements: readonly RequirementRow[],
  words: RequirementWords,
): readonly Block[] {
  if (requirements.length === 0) return [{ kind: 'note', text: words.missing.requirements }];
  return [
    { kind: 'paragraph', text: words.prioritiesExplained },
    {
      kind: 'table',
      columns: words.columns.requirements,
      widths: [11, 7, 17, 30, 11, 26, 12],
      rows: requirements.map((one) => [
        one.number,
        `v${one.version}`,
        one.title,
        one.statement,
        one.priority === null ? words.notAgreed : words.priorities[one.priority],
        acceptanceOf(one, words),
        one.owner ?? words.notNamed,
      ]),
    },
  ];
}

function acceptanceOf({ acceptance }: RequirementRow, words: RequirementWords): string {
  if (acceptance.length === 0) return words.notAgreed;
  if (acceptance.length === 1) return acceptance[0] ?? '';
  return acceptance.map((criterion, index) => `${index + 1}) ${criterion}`).join('\n');
}
