import type { Intent } from '../mail/intent.ts';
import type { LetterName } from '../mail/letter.ts';
import type { EchoedLine } from '../mail/letter-variables.ts';
import type { Party } from './decision.ts';
import type { Happening } from './happening.ts';
import type { LedgerEntry } from './ledger.ts';

/** Everything one cause (a mail, a timer, an import) does to one project, to be committed as a whole. */
export interface Act {
  /** Who did it: an address, or `clock` for timers, `import` for files. */
  readonly actor: string;
  /** The mail that is the cause; null for timers and imports. */
  readonly mail: CausingMail | null;
  readonly steps: readonly Step[];
  readonly letters: readonly PlainLetter[];
  /** Ledger entries for what touches no case, e.g. a mail set aside. */
  readonly notes: readonly Omit<LedgerEntry, 'actor' | 'mailId'>[];
  /** A person must look: the reason code and the words in question. */
  readonly review: Review | null;
  /** The PM's answer to "what is this mail?", which is the true cause of this act. */
  readonly answeredReview: AnsweredReview | null;
}

/** A PM named with one digit what a mail is; the mail is then applied as if it had said so clearly. */
export interface AnsweredReview {
  readonly pmMailId: number;
  readonly pm: Party;
  readonly answer: string;
}

/** One happening; a PM's command carries its line, which is echoed with what became of it. */
export interface Step {
  readonly happening: Happening;
  readonly command: CommandLine | null;
}

export interface CommandLine {
  readonly line: string;
  readonly form: string;
}

export interface CausingMail {
  readonly id: number;
  readonly author: Party;
  /** Copied on the one letter back; empty when the author is the PM. */
  readonly copyTo: readonly Party[];
  readonly disposition: 'applied' | 'set-aside' | 'dismissed';
  readonly reason: string | null;
  /** A client who may get a letter back; a stranger, a failed sender or a machine may not. */
  readonly mayBeAnswered: boolean;
  /** What the PM is shown when this mail needs review. */
  readonly inQuestion: InQuestion;
  /** Lines already known to be wrong, or answered without touching a case. */
  readonly echoes: readonly EchoedLine[];
}

export interface InQuestion {
  readonly from: string;
  readonly mailSubject: string;
  readonly guess: Intent | null;
  readonly confidence: number | null;
}

export interface PlainLetter {
  readonly letter: LetterName;
  readonly to: readonly Party[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly occasion: string;
  /** The letter answers the causing mail: it is threaded under it. */
  readonly answers: boolean;
}

export interface Review {
  readonly because: string;
  readonly words: string;
}
