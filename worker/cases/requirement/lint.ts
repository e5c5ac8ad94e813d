import type { Language } from '../../mail/language.ts';
import { unanswerable } from './lint/criterion.ts';
import { SAYS } from './lint/says.ts';
import { twoInOne } from './lint/two-in-one.ts';
import { vagueWords } from './lint/vague.ts';

/** What a PM has written down of one requirement before it goes to the client. */
export interface RequirementDraft {
  readonly title: string;
  readonly statement: string;
  /** Acceptance criteria, each to be answered yes or no. */
  readonly criteria: readonly string[];
  readonly priority: string | null;
  readonly owner: string | null;
}

export type LintRule = 'vague' | 'no-criterion' | 'no-priority' | 'no-owner' | 'two-in-one';

/** One weakness of a draft: the words it shows in (empty where something is missing) and what to do about it. */
export interface Finding {
  readonly rule: LintRule;
  readonly words: string;
  readonly says: Readonly<Record<Language, string>>;
}

/**
 * A requirement two people can read in two ways is paid for twice: points at vague words, at two requirements in one
 * sentence, and at a missing priority, owner or criterion that can be answered yes or no.
 * After ISO/IEC/IEEE 29148:2018, 5.2.5 and 5.2.7. Findings stand in the order of the draft.
 *
 * @param language looks for the words of this language only; without it for both
 */
export function lintRequirement(draft: RequirementDraft, language?: Language): Finding[] {
  const doubled = twoInOne(draft.statement, language);
  return onePerWord([
    ...vagueFindings(draft.title, language),
    ...vagueFindings(draft.statement, language),
    ...doubled.map((words) => finding('two-in-one', words)),
    ...criteriaFindings(draft.criteria, language),
    ...(isBlank(draft.priority) ? [finding('no-priority', '')] : []),
    ...(isBlank(draft.owner) ? [finding('no-owner', '')] : []),
  ]);
}

function finding(rule: Exclude<LintRule, 'vague'>, words: string): Finding {
  return { rule, words, says: SAYS[rule] };
}

function vagueFindings(text: string, language: Language | undefined): Finding[] {
  return vagueWords(text, language).map(({ words, family }) => ({
    rule: 'vague',
    words,
    says: SAYS[family],
  }));
}

function criteriaFindings(criteria: readonly string[], language: Language | undefined): Finding[] {
  const written = criteria.filter((criterion) => !isBlank(criterion));
  if (written.length === 0) return [finding('no-criterion', '')];
  return written.flatMap((criterion) => {
    const open = unanswerable(criterion, language);
    if (open === 'not-yes-no')
      return [{ rule: 'no-criterion' as const, words: criterion.trim(), says: SAYS[open] }];
    if (open === 'opinion') return [{ rule: 'vague' as const, words: criterion.trim(), says: SAYS[open] }];
    return vagueFindings(criterion, language);
  });
}

function isBlank(text: string | null): boolean {
  return text === null || !/[\p{L}\p{N}]/u.test(text);
}

/** The same word in title and statement is one thing to mend. */
function onePerWord(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.rule} ${finding.words.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
