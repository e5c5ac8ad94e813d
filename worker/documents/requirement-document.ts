import type { Block, DocumentContent, Labelled, Section } from './content.ts';
import { sealed } from './content-hash.ts';
import { dateWords } from './date-words.ts';
import type { RequirementDocumentFacts } from './requirement-facts.ts';
import { requirementBlocks } from './requirement-table.ts';
import { REQUIREMENT_WORDS, type RequirementWords, type SectionName } from './requirement-words.ts';

/**
 * The document both sides sign: everything agreed, and every gap said openly, so that nobody finds out later
 * what was never talked about. Ends with the SHA-256 of its own content.
 */
export function requirementDocument(facts: RequirementDocumentFacts): DocumentContent {
  const words = REQUIREMENT_WORDS[facts.language];
  const version = words.version(facts.version);
  const date = dateWords(facts.date, facts.language);
  return sealed({
    kind: 'requirements',
    language: facts.language,
    date: facts.date,
    title: words.titleOf(facts.project.name),
    subtitle: `${version} · ${words.standing[facts.standing]}`,
    facts: factsOf(facts, words, version, date),
    sections: sectionsOf(facts, words).map(({ name, blocks }, index) => ({
      heading: `${index + 1}. ${words.headings[name]}`,
      blocks,
    })),
    footer: `${facts.project.key} · ${words.title} · ${version} · ${date}`,
  });
}

function factsOf(
  facts: RequirementDocumentFacts,
  { facts: label, standing }: RequirementWords,
  version: string,
  date: string,
): Labelled[] {
  return [
    [label.project, `${facts.project.name} (${facts.project.key})`],
    [label.client, facts.project.client],
    [label.version, version],
    [label.standing, standing[facts.standing]],
    [label.date, date],
    [label.pm, facts.pm],
    ...(facts.signOff ? [[label.signOff, facts.signOff] as const] : []),
  ];
}

interface Named {
  readonly name: SectionName;
  readonly blocks: Section['blocks'];
}

function sectionsOf(facts: RequirementDocumentFacts, words: RequirementWords): readonly Named[] {
  const { missing } = words;
  const day = (date: string | null) => (date === null ? words.undated : dateWords(date, facts.language));
  const table = (
    name: keyof RequirementWords['columns'] & keyof typeof missing,
    rows: readonly (readonly string[])[] | undefined,
    widths: readonly number[],
  ): Named => ({
    name,
    blocks: rows?.length
      ? [{ kind: 'table', columns: words.columns[name], rows, widths }]
      : [{ kind: 'note', text: missing[name] }],
  });
  const list = (name: 'goals' | 'assumptions' | 'constraints'): Named => ({
    name,
    blocks: [listOrGap(facts[name], missing[name])],
  });
  const text = (name: 'budget' | 'changePolicy'): Named => ({
    name,
    blocks: [
      facts[name]?.trim()
        ? { kind: 'paragraph', text: facts[name].trim() }
        : { kind: 'note', text: missing[name] },
    ],
  });
  return [
    { name: 'about', blocks: [{ kind: 'paragraph', text: words.about[facts.standing] }] },
    list('goals'),
    {
      name: 'scope',
      blocks: [
        { kind: 'paragraph', text: words.scopeIn },
        listOrGap(facts.scopeIn, missing.scopeIn),
        { kind: 'paragraph', text: words.scopeOut },
        listOrGap(facts.scopeOut, missing.scopeOut),
      ],
    },
    table(
      'stakeholders',
      facts.stakeholders?.map(({ name, role, organisation }) => [
        name,
        words.roles[role],
        organisation ?? '',
      ]),
      [2, 2, 3],
    ),
    list('assumptions'),
    list('constraints'),
    table(
      'clientSupplies',
      facts.clientSupplies?.map(({ what, by }) => [what, day(by)]),
      [5, 3],
    ),
    {
      name: 'glossary',
      blocks: facts.glossary?.length
        ? [{ kind: 'key-value', pairs: facts.glossary.map(({ term, meaning }) => [term, meaning]) }]
        : [{ kind: 'note', text: missing.glossary }],
    },
    { name: 'requirements', blocks: requirementBlocks(facts.requirements, words) },
    table(
      'deliverables',
      facts.deliverables?.map(({ what, acceptance }) => [what, acceptance || words.notAgreed]),
      [2, 3],
    ),
    table(
      'milestones',
      facts.milestones?.map(({ name, date }) => [name, day(date)]),
      [5, 3],
    ),
    text('budget'),
    text('changePolicy'),
    table(
      'communication',
      facts.communication?.map(({ audience, content, channel, frequency }) => [
        audience,
        content,
        channel,
        frequency,
      ]),
      [3, 5, 2, 2],
    ),
    table(
      'history',
      facts.history.map(({ version, date, what }) => [words.version(version), day(date), what]),
      [2, 3, 6],
    ),
    { name: 'seal', blocks: sealBlocks(facts, words) },
  ];
}

function listOrGap(items: readonly string[] | undefined, missing: string): Block {
  return items?.length ? { kind: 'list', items } : { kind: 'note', text: missing };
}

function sealBlocks(facts: RequirementDocumentFacts, words: RequirementWords): readonly Block[] {
  const explained: Block = { kind: 'paragraph', text: words.sealExplained };
  if (facts.previousHash === null) return [explained];
  return [
    { kind: 'paragraph', text: words.previousHash },
    { kind: 'code', text: facts.previousHash },
    explained,
  ];
}
