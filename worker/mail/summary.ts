import type { Address } from './address.ts';
import type { Attachment, CalendarPart } from './inbound.ts';
import type { Opinion, Understanding } from './intent.ts';
import type { ForwardedMail, InlineAnswer } from './new-text.ts';
import type { Screening } from './screening.ts';
import type { Authentication, Trust } from './trust.ts';

/** What reading found in a mail, kept beside its raw source: everything that applying it needs. */
export interface MailSummary {
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly from: Address | null;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly date: string | null;
  readonly screening: Screening;
  readonly newText: string;
  readonly quotedText: string;
  readonly inline: readonly InlineAnswer[];
  readonly signature: string;
  /** 0–1: how sure the split into new and quoted text is. */
  readonly splitConfidence: number;
  readonly authentication: Authentication;
  readonly trust: Trust;
  readonly understanding: Understanding;
  /** Version of the weights it was understood with; absent or 0: the shipped ones. */
  readonly modelVersion?: number;
  /** What a language model made of it; absent or null: none was asked, or none answered. */
  readonly opinion?: Opinion | null;
  /** The body is encrypted: only people with the key can read it. */
  readonly encrypted: boolean;
  /** The mail this one passes on, understood by itself; null when it passes on none. */
  readonly forwarded: ForwardedSummary | null;
  /** A calendar part, e.g. the answer to an invitation. */
  readonly calendar: CalendarPart | null;
  readonly attachments: readonly Attachment[];
  readonly warnings: readonly string[];
}

/** A mail passed on by somebody else: it is filed under its author and never decides anything. */
export interface ForwardedSummary extends ForwardedMail {
  readonly understanding: Understanding;
}
