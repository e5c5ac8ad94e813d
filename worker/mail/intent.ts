import type { TextLanguage } from './language.ts';

export const INTENTS = ['confirmation', 'change_request', 'complaint', 'other'] as const;
export type Intent = (typeof INTENTS)[number];

export type Severity = 'critical' | 'high' | 'normal';

/** Where words stand in the new text: UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One intent found in a mail: how sure, and the words of the new text that say so. */
export interface Reading {
  readonly intent: Intent;
  /** 0–1, calibrated: of readings given with .9, nine in ten should be right. */
  readonly confidence: number;
  /** Verbatim substrings of the new text. */
  readonly evidence: readonly string[];
  /** The same words by their place, one span for each; absent when a person, not the classifier, said so. */
  readonly spans?: readonly Span[];
}

/** What a mail was understood as. `ask`: too unsure to act, a person decides. */
export interface Understanding {
  readonly intents: readonly Reading[];
  readonly decision: 'act' | 'ask';
  /** Only with a complaint among the intents. */
  readonly severity: Severity | null;
  readonly language: TextLanguage;
  /** Record numbers named in the new text, e.g. `REQ-3`. */
  readonly refs: readonly string[];
  /** The new text ends in, or contains, a question that wants an answer. */
  readonly asks: boolean;
}

/** A second opinion on a mail: it can have a person asked, it decides nothing. */
export interface Opinion {
  readonly labels: readonly Intent[];
  /** Verbatim substrings of the new text, cut by us. */
  readonly evidence: readonly string[];
}

/** What the classifier may look at. Only `newText` can carry evidence. */
export interface ClassifyInput {
  readonly newText: string;
  readonly subject: string;
  readonly quotedText: string;
  /** The letter of ours that this mail answers (its name, e.g. `sign-off-requested`), when known. */
  readonly answers: string | null;
  /** Whether the writer's word decides for the client; null or absent when unknown. */
  readonly role?: 'approver' | 'contact' | null;
  /** Whether a baseline has been signed; null or absent when unknown. */
  readonly phase?: 'before-baseline' | 'after-baseline' | null;
}
