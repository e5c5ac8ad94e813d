import { describe, expect, it } from 'vitest';
import { decideNote } from '../../worker/cases/note/decide.ts';
import type { Note, NoteContent } from '../../worker/cases/note/state.ts';
import { PM, terms } from '../support/terms.ts';

const CONTENT: NoteContent = {
  requirements: [{ title: 'Export', statement: 'Orders can be exported.', words: 'export' }],
  decisions: [{ statement: 'Go-live is after New Year.', words: 'go-live' }],
  actions: [{ what: 'prepare accounts', owner: 'Nobody Known', due: '2026-12-04', words: 'accounts' }],
  questions: [],
  rest: [],
};

const ABSENT: Note = { status: 'absent', number: 1 };
const propose = (found: NoteContent) =>
  decideNote(ABSENT, { happened: 'proposed', title: 'Call', found, person: PM.personId, mail: 7 }, terms());

function proposed(): Note {
  const decision = propose(CONTENT);
  if (decision.outcome !== 'accepted') throw new Error(decision.because);
  return decision.state;
}

describe('what was agreed by voice', () => {
  it('is a proposal to the PM alone until the PM has spoken', () => {
    const decision = propose(CONTENT);
    expect(decision).toMatchObject({
      state: { status: 'proposed', kept: null },
      effects: [{ kind: 'send-letter', letter: 'pm-note-proposal', to: [{ personId: PM.personId }] }],
    });
    expect(decision.outcome === 'accepted' && decision.effects).toHaveLength(1);
  });

  it('notes without anything in them are refused', () => {
    const nothing = { requirements: [], decisions: [], actions: [], questions: [], rest: ['hello'] };
    expect(propose(nothing)).toEqual({ outcome: 'refused', because: 'nothing-found' });
  });

  it('kept lines become a draft, a task and a recap of every line for the client to confirm', () => {
    const decision = decideNote(proposed(), { happened: 'kept', kept: CONTENT }, terms());
    expect(decision).toMatchObject({
      state: { status: 'recapped' },
      effects: [
        { kind: 'raise', happening: { on: 'requirement', event: { happened: 'asked', byClient: false } } },
        { kind: 'raise', happening: { on: 'task', event: { happened: 'assigned', owner: null } } },
        {
          kind: 'raise',
          happening: {
            on: 'sign-off',
            event: { happened: 'requested', purpose: 'recap', items: [{ subject: null }, {}, {}] },
          },
        },
      ],
    });
  });

  it('without an approver it is kept, and the recap goes out once there is one', () => {
    const kept = decideNote(proposed(), { happened: 'kept', kept: CONTENT }, terms({ approvers: [] }));
    if (kept.outcome !== 'accepted') throw new Error(kept.because);
    expect(kept.state.status).toBe('kept');
    const alone = decideNote(kept.state, { happened: 'recap-asked' }, terms({ approvers: [] }));
    expect(alone).toEqual({ outcome: 'refused', because: 'nobody-to-confirm' });
    expect(decideNote(kept.state, { happened: 'recap-asked' }, terms())).toMatchObject({
      state: { status: 'recapped' },
    });
  });

  it('a note of which nothing stays is dropped, and takes no second word', () => {
    const none = { ...CONTENT, requirements: [], decisions: [], actions: [] };
    const decision = decideNote(proposed(), { happened: 'kept', kept: none }, terms());
    if (decision.outcome !== 'accepted') throw new Error(decision.because);
    expect(decision).toMatchObject({ state: { status: 'dropped' }, effects: [] });
    expect(decideNote(decision.state, { happened: 'kept', kept: CONTENT }, terms())).toEqual({
      outcome: 'refused',
      because: 'not-open-to-this',
    });
  });
});
