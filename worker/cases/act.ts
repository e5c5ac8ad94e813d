import type { Intent } from '../mail/intent.ts';
import type { Language } from '../mail/language.ts';
import type { LetterName } from '../mail/letter.ts';
import type { EchoedLine } from '../mail/letter-variables.ts';
import type { Party, Role } from './decision.ts';
import type { Happening } from './happening.ts';
import type { LedgerEntry } from './ledger.ts';
import type { ProjectFile } from './project/file.ts';
import type { ProjectSettings } from './project/settings.ts';
import type { Cadence, CalendarDate } from './project/state.ts';
import type { Said } from './says.ts';

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
  /** Money or scope is at stake in what a PM commands. */
  readonly weighty?: boolean;
  /** Commands of this person that are to be taken back, as the ids of their undo rows. */
  readonly undo?: readonly number[];
  /** What is asked of the record beside cases, with the command line each stands on; empty in a client's mail. */
  readonly chores?: readonly { readonly chore: Chore; readonly line: string }[];
}

/** A thing of the record that is no case. */
export type Chore =
  | {
      readonly chore: 'add-person';
      readonly name: string;
      readonly address: string;
      readonly role: Role;
      readonly language: Language | null;
    }
  | { readonly chore: 'remove-person'; readonly address: string }
  /** An approver lets somebody decide for them; an earlier delegation of theirs ends. */
  | {
      readonly chore: 'delegate';
      readonly from: number;
      readonly to: number;
      /** Last local day, ISO 8601; null: until taken back. */
      readonly until: string | null;
      readonly mail: number;
    }
  | { readonly chore: 'end-delegation'; readonly from: number }
  | {
      readonly chore: 'change-settings';
      readonly settings: Readonly<Partial<ProjectSettings>>;
      /** What the PM hears of it. */
      readonly says?: Said;
    }
  | {
      readonly chore: 'change-project';
      readonly phase?: string;
      readonly cadence?: Cadence;
      readonly says: Said;
    }
  | { readonly chore: 'set-dates'; readonly dates: readonly CalendarDate[]; readonly by: number }
  | { readonly chore: 'clear-dates'; readonly dates: readonly string[] }
  /** A project of its own, beside the one in which it is asked for. */
  | { readonly chore: 'new-project'; readonly file: ProjectFile };

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
  /** Belongs to its command, whose echo says it already: echoed by itself only when it is refused. */
  readonly quiet?: boolean;
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
  /** Marks a further answer to a mail that has been answered before; absent for the first. */
  readonly again?: string;
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
  /** Ids of documents that travel with the letter. */
  readonly documents?: readonly number[];
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
  /** A letter of its own has put it before those who must look. */
  readonly told?: boolean;
  /** Nobody knows yet to which project the mail belongs, so it shows up in none. */
  readonly homeless?: boolean;
}
