import type { Address } from './address.ts';

/** An answer written under a quoted line, paired with that line. */
export interface InlineAnswer {
  readonly question: string;
  readonly answer: string;
}

/** A mail carried below a forward header. */
export interface ForwardedMail {
  readonly from: Address | null;
  readonly subject: string | null;
  readonly date: string | null;
  readonly text: string;
}

/** A body split by who wrote what. Only `newText` and `inline[].answer` are the writer's own words. */
export interface NewText {
  readonly newText: string;
  readonly quotedText: string;
  readonly inline: readonly InlineAnswer[];
  readonly signature: string;
  readonly forwarded: ForwardedMail | null;
  /** 0–1: how sure the split is; below 0.5 a person should look. */
  readonly confidence: number;
}
