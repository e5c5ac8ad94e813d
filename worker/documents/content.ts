import type { Language } from '../mail/language.ts';

/** What a document is for. */
export type DocumentKind = 'requirements' | 'change-page' | 'closing-report' | 'certificate';

/** A label and what stands beside it. */
export type Labelled = readonly [label: string, value: string];

/**
 * A document as words, before any page: what HTML and PDF both print, and what a hash is taken of. Line breaks
 * in any text are kept; nothing in it is markup.
 */
export interface DocumentContent {
  readonly kind: DocumentKind;
  readonly language: Language;
  /** Day of the record it shows, ISO, in project time: also the creation date of its PDF. */
  readonly date: string;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly Labelled[];
  readonly sections: readonly Section[];
  readonly footer: string;
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | TableBlock
  | { readonly kind: 'key-value'; readonly pairs: readonly Labelled[] }
  /** Something the reader must not miss, or what is still missing. */
  | { readonly kind: 'note'; readonly text: string }
  /** Characters to compare one by one: a hash, an id, a command. `seal` marks the document's own hash. */
  | { readonly kind: 'code'; readonly text: string; readonly seal?: true };

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly string[];
  /** One cell per column. */
  readonly rows: readonly (readonly string[])[];
  /** Share of each column in the width, in any unit; equal without it. */
  readonly widths?: readonly number[];
}
