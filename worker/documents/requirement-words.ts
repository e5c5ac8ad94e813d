import type { Language } from '../mail/language.ts';
import type { Priority, RequirementDocumentFacts, Stakeholder } from './requirement-facts.ts';
import { en } from './requirement-words-en.ts';
import { zh } from './requirement-words-zh.ts';

export type SectionName =
  | 'about'
  | 'goals'
  | 'scope'
  | 'stakeholders'
  | 'assumptions'
  | 'constraints'
  | 'clientSupplies'
  | 'glossary'
  | 'requirements'
  | 'deliverables'
  | 'milestones'
  | 'budget'
  | 'changePolicy'
  | 'communication'
  | 'history'
  | 'seal';

/** Everything a requirement document says that is not the project's own words. */
export interface RequirementWords {
  readonly title: string;
  readonly titleOf: (project: string) => string;
  readonly version: (version: number) => string;
  readonly standing: Readonly<Record<RequirementDocumentFacts['standing'], string>>;
  readonly about: Readonly<Record<RequirementDocumentFacts['standing'], string>>;
  readonly facts: {
    readonly project: string;
    readonly client: string;
    readonly version: string;
    readonly standing: string;
    readonly date: string;
    readonly pm: string;
    readonly signOff: string;
  };
  readonly headings: Readonly<Record<SectionName, string>>;
  /** What stands where nothing has been agreed: a gap is something to talk about, so it is never left out. */
  readonly missing: Readonly<
    Record<Exclude<SectionName, 'about' | 'scope' | 'seal'> | 'scopeIn' | 'scopeOut', string>
  >;
  readonly scopeIn: string;
  readonly scopeOut: string;
  readonly prioritiesExplained: string;
  readonly priorities: Readonly<Record<Priority, string>>;
  readonly roles: Readonly<Record<Stakeholder['role'], string>>;
  readonly undated: string;
  readonly notNamed: string;
  readonly notAgreed: string;
  readonly columns: {
    readonly requirements: readonly [string, string, string, string, string, string, string];
    readonly stakeholders: readonly [string, string, string];
    readonly clientSupplies: readonly [string, string];
    readonly deliverables: readonly [string, string];
    readonly milestones: readonly [string, string];
    readonly communication: readonly [string, string, string, string];
    readonly history: readonly [string, string, string];
  };
  readonly sealExplained: string;
  readonly previousHash: string;
}

export const REQUIREMENT_WORDS: Readonly<Record<Language, RequirementWords>> = { zh, en };
