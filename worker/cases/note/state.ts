import type { CaseRef } from '../decision.ts';

/** Minutes, call notes or a pasted chat: what was agreed by voice goes on the record by the PM's word alone. */
export type Note = { readonly status: 'absent'; readonly number: number } | StandingNote;

export type StandingNote = NoteFacts & {
  /** `recapped`: the client has been asked to confirm it. */
  readonly status: 'proposed' | 'kept' | 'recapped' | 'dropped';
};

export interface NoteFacts {
  readonly number: number;
  readonly title: string;
  /** What was found in the text: a proposal. */
  readonly found: NoteContent;
  /** What the PM keeps of it, in the PM's words; null until then. */
  readonly kept: NoteContent | null;
  readonly person: number;
  readonly mail: number;
  readonly openedAt: Date;
}

/** The lines of a note by kind; `words` is the passage each came from. */
export interface NoteContent {
  readonly requirements: readonly {
    readonly title: string;
    readonly statement: string;
    readonly words: string;
  }[];
  readonly decisions: readonly { readonly statement: string; readonly words: string }[];
  readonly actions: readonly NoteAction[];
  readonly questions: readonly { readonly question: string; readonly words: string }[];
  /** Passages in which nothing was found for sure. */
  readonly rest: readonly string[];
}

export interface NoteAction {
  readonly what: string;
  readonly owner: string | null;
  /** Local day, ISO 8601. */
  readonly due: string | null;
  readonly words: string;
}

export type NoteEvent =
  | {
      readonly happened: 'proposed';
      readonly title: string;
      readonly found: NoteContent;
      readonly person: number;
      readonly mail: number;
    }
  /** The PM has said what stays; nothing at all drops the note. */
  | { readonly happened: 'kept'; readonly kept: NoteContent }
  | { readonly happened: 'recap-asked' }
  | { readonly happened: 'dropped' };

export type NoteRefusal =
  | 'exists-already'
  | 'no-such-note'
  | 'nothing-found'
  | 'nobody-to-confirm'
  | 'not-open-to-this';

/** One line of the proposal, under the number by which the PM answers. */
export interface NoteLine {
  readonly item: number;
  readonly kind: 'requirement' | 'decision' | 'action' | 'question';
  readonly title: string;
  readonly statement: string;
  readonly owner: string | null;
  readonly due: string | null;
}

/** The note as one list from 1: requirements, decisions, actions, questions. */
export function noteLines({ requirements, decisions, actions, questions }: NoteContent): NoteLine[] {
  const none = { owner: null, due: null };
  return [
    ...requirements.map(({ title, statement }) => ({
      kind: 'requirement' as const,
      title,
      statement,
      ...none,
    })),
    ...decisions.map(({ statement }) => ({
      kind: 'decision' as const,
      title: statement,
      statement,
      ...none,
    })),
    ...actions.map(({ what, owner, due }) => ({
      kind: 'action' as const,
      title: what,
      statement: what,
      owner,
      due,
    })),
    ...questions.map(({ question }) => ({
      kind: 'question' as const,
      title: question,
      statement: question,
      ...none,
    })),
  ].map((line, index) => ({ item: index + 1, ...line }));
}

export function refOf({ number }: Pick<NoteFacts, 'number'>): CaseRef {
  return { kind: 'note', number };
}
