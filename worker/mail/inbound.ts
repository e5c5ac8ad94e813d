import type { Address } from './address.ts';

/** One header line as it stood in the mail, in order: name in lower case, value unfolded and decoded. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A file that came with a mail. The bytes stay in the raw source; here is what is known about them. */
export interface Attachment {
  /** Cleaned file name (RFC 2231, RFC 2047, raw GBK decoded; no path, no control characters); empty when none was given. */
  readonly filename: string;
  /** Type claimed by the sender, lower case, without parameters. */
  readonly contentType: string;
  /** Type told from the first bytes, null when they say nothing. */
  readonly detectedType: string | null;
  /** Decoded size in bytes. */
  readonly size: number;
  /** SHA-256 of the decoded bytes, hex. */
  readonly sha256: string;
  /** Content-ID without angle brackets when the part is shown inside the HTML body. */
  readonly inlineId: string | null;
  /** Executable, script, macro document or disguised type: never opened, always named to the PM. */
  readonly dangerous: boolean;
}

/** One recipient block of a delivery report (RFC 3464) or of its non-standard relatives. */
export interface DeliveryVerdict {
  readonly recipient: string;
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** Enhanced status code such as `5.1.1` (RFC 3463); null when the report names none. */
  readonly status: string | null;
  readonly permanent: boolean;
  /** The words of the remote server. */
  readonly diagnostic: string | null;
}

/** A calendar part (RFC 5546): what was asked or answered. */
export interface CalendarPart {
  readonly method: string;
  readonly uid: string | null;
  readonly summary: string | null;
  readonly attendee: string | null;
  readonly participation: 'accepted' | 'declined' | 'tentative' | null;
}

/** A mail as read from its raw source: typed once, untrusted in content. */
export interface InboundMail {
  /** Message-ID with angle brackets removed, as written; null when absent. */
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly from: Address | null;
  readonly sender: Address | null;
  readonly replyTo: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  /** Return-Path address: `''` for the null path `<>`, null when the header is absent. */
  readonly returnPath: string | null;
  readonly subject: string;
  /** Date header as ISO 8601 UTC; null when absent or unreadable. */
  readonly date: string | null;
  readonly headers: readonly Header[];
  /** The readable body: the text part, or the HTML part as text when that says more. LF line ends. */
  readonly text: string;
  /** The HTML body as sent (decoded), null when there is none. */
  readonly html: string | null;
  readonly attachments: readonly Attachment[];
  readonly calendar: CalendarPart | null;
  /** Machine-readable report parts as text: message/delivery-status, message/feedback-report, message/disposition-notification … */
  readonly reports: readonly { readonly contentType: string; readonly text: string }[];
  /** The mail (or its headers) carried inside as message/rfc822 or text/rfc822-headers, first one only. */
  readonly enclosed: EnclosedMail | null;
  readonly encrypted: boolean;
  /** What had to be repaired or was left out, one sentence each. */
  readonly warnings: readonly string[];
}

/** A mail attached to a mail: enough to say whose words it carries and which letter it was. */
export interface EnclosedMail {
  readonly messageId: string | null;
  readonly from: Address | null;
  readonly to: readonly Address[];
  readonly subject: string;
  readonly date: string | null;
  readonly text: string;
  readonly headers: readonly Header[];
}

/** The topmost value of one header. */
export function headerValue(mail: Pick<InboundMail, 'headers'>, name: string): string | undefined {
  return mail.headers.find((header) => header.name === name)?.value;
}
