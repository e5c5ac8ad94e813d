import type { Language } from '../mail/language.ts';

export type Said = Readonly<Record<Language, string>>;

/** What follows when a client's mail is refused by a case: a person looks, or the ledger alone knows. */
export type AfterRefusal = 'needs-review' | 'ledger-only';

/** The words of one room: what a PM's command did to a case, and why it was refused. */
export interface RoomSays<Happened extends string, Because extends string> {
  readonly done: Readonly<Record<Happened, Said>>;
  readonly refusals: Readonly<Record<Because, Said & { readonly after: AfterRefusal }>>;
}
