import type { Language } from '../mail/language.ts';

/** What the closing report says; days are ISO dates in project time. */
export interface ClosingFacts {
  readonly language: Language;
  readonly project: { readonly key: string; readonly name: string; readonly client: string };
  readonly date: string;
  readonly pm: string;
  readonly currency: string;
  readonly goals: readonly string[];
  /** What was handed over, and who has accepted it; null: nobody has. */
  readonly deliverables: readonly {
    readonly label: string;
    readonly title: string;
    readonly acceptedBy: string | null;
  }[];
  readonly milestones: readonly {
    readonly name: string;
    readonly baseline: string;
    readonly actual: string | null;
    /** Calendar days behind the baseline; null while it is not handed over. */
    readonly late: number | null;
  }[];
  /** Calendar days of delay by whose they were. */
  readonly delays: Readonly<Record<'us' | 'client' | 'third-party', number>>;
  readonly cost: {
    readonly budget: number | null;
    readonly changes: number;
    readonly spent: number | null;
    /** Person-days of the agreed changes. */
    readonly changeEffort: number;
  };
  readonly changes: readonly {
    readonly label: string;
    readonly title: string;
    readonly standing: 'made' | 'declined' | 'deferred' | 'withdrawn' | 'open';
    readonly cost: number | null;
    readonly days: number | null;
  }[];
  readonly complaints: readonly {
    readonly label: string;
    readonly words: string;
    readonly cause: string | null;
    readonly fix: string | null;
    readonly settled: boolean;
  }[];
  /** Satisfaction as the results say it, one line each. */
  readonly satisfaction: readonly string[];
  /** Sign-off requests that came to an end, with the calendar days from request to signature. */
  readonly signOffs: { readonly count: number; readonly averageDays: number | null };
  readonly open: readonly { readonly label: string; readonly title: string; readonly owner: string }[];
  readonly waivers: readonly { readonly gate: string; readonly because: string }[];
  readonly blocks: Readonly<Record<'went-well' | 'did-not' | 'learned' | 'thanks' | 'next', string>>;
}
