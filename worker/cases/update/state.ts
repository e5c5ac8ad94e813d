import type { WeeklyUpdate } from '../../mail/letter-variables.ts';
import type { Party, Woken } from '../decision.ts';

/** A client update on its way: the PM sees it first, and it leaves by itself only when nothing in it is bad news. */
export type Update = { readonly status: 'absent'; readonly number: number } | StandingUpdate;

export type StandingUpdate = UpdateFacts & {
  /** `released`: the PM lets it go at its hour whatever it says. */
  readonly status: 'previewed' | 'released' | 'held' | 'sent' | 'dropped';
};

export interface UpdateFacts {
  readonly number: number;
  readonly draft: WeeklyUpdate;
  readonly edits: UpdateEdits;
  readonly releaseAt: Date;
  /** Why it does not leave by itself, as codes; empty when all is well. */
  readonly because: readonly HoldReason[];
  readonly recipients: readonly Party[];
  readonly openedAt: Date;
}

export type HoldReason = 'red' | 'new-complaint' | 'bad-news' | 'pm';

/** Sections a PM has written anew; what is absent stays as drafted. */
export interface UpdateEdits {
  readonly headline?: string;
  readonly done?: readonly string[];
  readonly next?: readonly string[];
  readonly upward?: readonly string[];
  readonly note?: string;
  readonly health?: { readonly health: WeeklyUpdate['health']; readonly because: string };
}

export type UpdateEvent =
  | {
      readonly happened: 'drafted';
      readonly draft: WeeklyUpdate;
      readonly releaseAt: Date;
      readonly because: readonly HoldReason[];
      readonly recipients: readonly Party[];
    }
  | { readonly happened: 'edited'; readonly edits: UpdateEdits }
  | { readonly happened: 'held' }
  | { readonly happened: 'released' }
  /** Its hour has come; drawn up anew, since the record has gone on. */
  | {
      readonly happened: 'release-due';
      readonly draft: WeeklyUpdate;
      readonly because: readonly HoldReason[];
      readonly recipients: readonly Party[];
    }
  | { readonly happened: 'dropped' }
  | Woken;

export type UpdateRefusal = 'exists-already' | 'no-such-update' | 'left-already' | 'not-open-to-this';
