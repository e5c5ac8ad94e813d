/** What the record holds for a closing report; days are ISO dates. */
export interface ClosingRows {
  readonly requirements: readonly {
    readonly number: number;
    readonly title: string;
    readonly status: string;
    readonly acceptedBy: string | null;
  }[];
  readonly milestones: readonly {
    readonly name: string;
    readonly baseline: string;
    readonly actual: string | null;
    readonly delays: readonly {
      readonly days: number;
      readonly side: 'us' | 'client' | 'third-party';
      readonly cause: unknown;
    }[];
  }[];
  readonly changes: readonly {
    readonly number: number;
    readonly title: string;
    readonly status: string;
    readonly cost: number | null;
    readonly days: number | null;
    readonly effort: number | null;
    readonly favour: boolean;
  }[];
  readonly complaints: readonly {
    readonly number: number;
    readonly words: string;
    readonly status: string;
    readonly cause: string | null;
    readonly fix: string | null;
  }[];
  readonly questions: readonly { readonly number: number; readonly words: string }[];
  readonly signOffs: { readonly count: number; readonly averageDays: number | null };
}
