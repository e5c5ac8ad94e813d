import type { Choice } from '../../cases/sign-off/state.ts';

/** A counter-question about items: they stay open until it is answered. */
export interface ItemQuestion {
  readonly items: readonly number[];
  readonly words: string;
}

/** Item numbers, everything, or what the mail names nowhere else. */
export type Scope = readonly number[] | 'all' | 'rest';

/** What one part of a mail says, before the mail is weighed as a whole. */
export type Heard =
  | {
      readonly heard: 'verdict';
      readonly verdict: Choice['choice'];
      readonly scope: Scope;
      readonly words: string;
      readonly idle?: true;
    }
  | { readonly heard: 'excepted'; readonly items: readonly number[]; readonly words: string }
  | { readonly heard: 'question'; readonly items: readonly number[]; readonly words: string }
  | { readonly heard: 'held'; readonly items: readonly number[]; readonly words: string }
  | { readonly heard: 'remark'; readonly items: readonly number[]; readonly words: string }
  | { readonly heard: 'change-unnamed'; readonly words: string }
  | { readonly heard: 'condition-unnamed'; readonly words: string }
  | { readonly heard: 'doubt'; readonly because: string; readonly words: string };

/** What a reader may know of the request: how many items are open, and which item a line stands under. */
export interface Setting {
  /** Number of open items; null when not known. */
  readonly openCount: number | null;
  /** The item whose printed text the words stand under. */
  readonly under: number | null;
}
