import type { Header } from '../../mail/inbound.ts';

/** One decision to be proven, as the case that made it tells it. */
export interface Proof {
  readonly projectId: number;
  /** The case as printed: `SO-5`, `CR-2`, `CP-1`. */
  readonly about: string;
  /** The mail that decided; null for timers and imports. */
  readonly mailId: number | null;
  readonly at: Date;
  /** What was decided: `signed`, `item-confirmed`, `approved`, `declined`, `deemed-accepted` … */
  readonly decision: string;
  /** Which rule accepted it, or who overrode it and why. */
  readonly rule: string;
  /** Whose word it is; null where nobody spoke. */
  readonly personId: number | null;
  /** What the case adds: item choices, terms shown, reasons. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** What was known at the moment of a decision. Times are ISO 8601 UTC, hashes SHA-256 in hex. */
export interface EvidenceRecord {
  readonly shown: {
    /** The case row as it stands with this decision. */
    readonly case: Readonly<Record<string, unknown>> | null;
    /** The letter that the deciding mail answers: what the person was asked, in the words shown. */
    readonly asked: { readonly messageId: string; readonly subject: string; readonly text: string } | null;
    readonly baselineVersion: number;
    /** Documents made for the case, by the hash of their content and of the document they followed. */
    readonly documents: readonly DocumentKnown[];
  };
  /** Hash of the evidence before this one, in this case and in the whole project; null for the first. */
  readonly previous: { readonly inCase: string | null; readonly inProject: string | null };
  readonly person: DecidingPerson | null;
  readonly letters: readonly LetterKnown[];
  readonly reply: ReplyKnown | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly time: { readonly utc: string; readonly local: string; readonly zone: string };
  /** Where the project's ledger stood before this decision. */
  readonly ledgerBefore: { readonly seq: number; readonly hash: string };
}

export interface DocumentKnown {
  readonly kind: string;
  readonly fileName: string;
  readonly contentHash: string;
  /** Of the previous baseline; null for the first. */
  readonly previousHash: string | null;
}

export interface DecidingPerson {
  readonly name: string;
  readonly address: string;
  readonly roles: readonly string[];
  /** The newest ledger entry that gave this address its place in the project; null when none names it. */
  readonly grantedBy: {
    readonly seq: number;
    readonly at: string;
    readonly actor: string;
    readonly what: string;
    readonly hash: string;
  } | null;
}

export interface LetterKnown {
  readonly id: number;
  readonly name: string;
  readonly language: string;
  readonly subject: string | null;
  readonly messageId: string;
  readonly serverMessageId: string | null;
  readonly writtenAt: string;
  /** Of the bytes as they left; null when they have not. */
  readonly sha256: string | null;
  readonly size: number | null;
  readonly documents: readonly {
    readonly filename: string;
    readonly size: number;
    readonly sha256: string;
  }[];
  readonly recipients: readonly Recipient[];
}

/** One envelope recipient of a letter. */
export interface Recipient {
  readonly address: string;
  readonly field: string;
  readonly status: string;
  readonly attempts: number;
  /** The reply of our SMTP server. */
  readonly response: string | null;
  readonly because: string | null;
  readonly submittedAt: string | null;
  readonly bouncedAt: string | null;
}

export interface ReplyKnown {
  readonly mailId: number;
  readonly messageId: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly receivedAt: string;
  /** When the server took it in (IMAP INTERNALDATE). */
  readonly internalDate: string | null;
  readonly places: readonly { readonly folder: string; readonly uidValidity: string; readonly uid: number }[];
  /** As they stand in the mail, topmost first: the Received chain, signatures and verdicts among them. */
  readonly headers: readonly Header[];
  readonly from: string | null;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly authentication: unknown;
  readonly trust: string | null;
  /** How the mail was tied to our letter. */
  readonly matched: {
    readonly found: string | null;
    readonly proven: boolean;
    readonly inReplyTo: string | null;
    readonly references: readonly string[];
  };
  /** The writer's own words; quotes never decide. */
  readonly newText: string;
  readonly inline: unknown;
  readonly attachments: readonly {
    readonly filename: string;
    readonly size: number;
    readonly sha256: string;
  }[];
}
