import { accepted, type Decision, type Effect, type Party, refused, type Terms } from '../decision.ts';
import type { Happening } from '../happening.ts';
import {
  type Note,
  type NoteAction,
  type NoteContent,
  type NoteEvent,
  type NoteLine,
  type NoteRefusal,
  noteLines,
  refOf,
  type StandingNote,
} from './state.ts';

type AskedItem = Extract<
  Extract<Happening, { on: 'sign-off' }>['event'],
  { happened: 'requested' }
>['items'][number];
type NoteDecision = Decision<Note, NoteRefusal>;

/**
 * Agreed by voice, confirmed in writing: what a machine finds in notes is a proposal, the PM's word puts it on the
 * record, and the client is asked to confirm the recap line by line (domain §4).
 */
export function decideNote(state: Note, event: NoteEvent, terms: Terms): NoteDecision {
  if (event.happened === 'proposed') return propose(state, event, terms);
  if (state.status === 'absent') return refused('no-such-note');
  switch (event.happened) {
    case 'kept':
      return state.status === 'proposed' ? keep(state, event.kept, terms) : refused('not-open-to-this');
    case 'recap-asked':
      return askRecap(state, terms);
    case 'dropped':
      return state.status === 'proposed'
        ? accepted({ ...state, status: 'dropped' })
        : refused('not-open-to-this');
  }
}

function propose(
  state: Note,
  event: Extract<NoteEvent, { happened: 'proposed' }>,
  terms: Terms,
): NoteDecision {
  if (state.status !== 'absent') return refused('exists-already');
  const { title, found, person, mail } = event;
  const lines = noteLines(found);
  if (lines.length === 0) return refused('nothing-found');
  const proposed: StandingNote = {
    status: 'proposed',
    number: state.number,
    title,
    found,
    kept: null,
    person,
    mail,
    openedAt: terms.at,
  };
  return accepted(proposed, {
    kind: 'send-letter',
    letter: 'pm-note-proposal',
    to: terms.pms.filter(({ personId }) => personId === person),
    variables: { ref: refOf(state), title, items: lines, rest: found.rest },
    occasion: 'proposal',
    automatic: true,
    whileStatus: ['proposed'],
  });
}

/** Wishes become drafts; the recap goes out at once where the client has somebody who may confirm it. */
function keep(state: StandingNote, kept: NoteContent, terms: Terms): NoteDecision {
  const lines = noteLines(kept);
  if (lines.length === 0) return accepted({ ...state, status: 'dropped', kept });
  const drafts = kept.requirements.map(
    ({ title, statement }): Effect => ({
      kind: 'raise',
      happening: {
        on: 'requirement',
        number: 'next',
        event: {
          happened: 'asked',
          words: statement,
          title,
          person: state.person,
          mail: state.mail,
          byClient: false,
        },
      },
    }),
  );
  const effects = [...drafts, ...kept.actions.flatMap((action) => task(action, terms))];
  if (terms.approvers.length === 0) return accepted({ ...state, status: 'kept', kept }, ...effects);
  return accepted({ ...state, status: 'recapped', kept }, ...effects, recap(state.title, lines, terms));
}

/** What the client's people have taken upon them stands in the recap; ours is a task. */
function task({ what, owner, due }: NoteAction, terms: Terms): Effect[] {
  const named = (people: readonly Party[]) => people.find(({ name }) => name === owner) ?? null;
  if (named([...terms.approvers, ...terms.contacts])) return [];
  const ours = named([...terms.team, ...terms.pms, ...terms.sponsors]);
  return [
    {
      kind: 'raise',
      happening: {
        on: 'task',
        number: 'next',
        event: { happened: 'assigned', what, owner: ours, due, from: 'note' },
      },
    },
  ];
}

function askRecap(state: StandingNote, terms: Terms): NoteDecision {
  if (state.status !== 'kept' || state.kept === null) return refused('not-open-to-this');
  if (terms.approvers.length === 0) return refused('nobody-to-confirm');
  return accepted({ ...state, status: 'recapped' }, recap(state.title, noteLines(state.kept), terms));
}

/** One approver's yes is enough for a recap: it changes no requirement, it says that we heard right. */
function recap(title: string, lines: readonly NoteLine[], terms: Terms): Effect {
  return {
    kind: 'raise',
    happening: {
      on: 'sign-off',
      number: 'next',
      event: {
        happened: 'requested',
        purpose: 'recap',
        subject: title,
        approverRule: 'any',
        items: lines.map((line) => asked(line, terms)),
      },
    },
  };
}

function asked(line: NoteLine, { language }: Terms): AskedItem {
  return { subject: null, version: 1, title: line.title, statement: told(line, language === 'zh') };
}

/** An action names who does it and by when; every other line stands for itself. */
function told({ statement, owner, due }: NoteLine, zh: boolean): string {
  const who = owner === null ? [] : [zh ? `负责人：${owner}` : `by ${owner}`];
  const when = due === null ? [] : [zh ? `期限：${due}` : `due ${due}`];
  const tail = [...who, ...when];
  if (tail.length === 0) return statement;
  return zh ? `${statement}（${tail.join('，')}）` : `${statement} (${tail.join(', ')})`;
}
