import { decideNote } from '../../../worker/cases/note/decide.ts';
import type { Note, NoteContent, NoteEvent } from '../../../worker/cases/note/state.ts';
import { PM, terms } from '../../support/terms.ts';
import { reached, type Samples } from '../walk.ts';

const ABSENT: Note = { status: 'absent', number: 1 };
const NOTHING: NoteContent = { requirements: [], decisions: [], actions: [], questions: [], rest: [] };
const FOUND: NoteContent = {
  ...NOTHING,
  requirements: [{ title: 'Login', statement: 'Guests log in by phone.', words: 'login by phone' }],
  actions: [{ what: 'Send the logo', owner: null, due: '2026-12-04', words: 'logo by Friday' }],
};
const PROPOSED = { happened: 'proposed', title: 'Call', found: FOUND, person: PM.personId, mail: 7 } as const;
const KEPT = { happened: 'kept', kept: FOUND } as const;

const basis = { decide: decideNote, terms: terms() };
/** The project names nobody yet who could confirm the recap. */
const alone = { decide: decideNote, terms: terms({ approvers: [] }) };
const proposed = reached(basis, ABSENT, PROPOSED);

export const note: Samples<Note, NoteEvent> = {
  ...basis,
  states: {
    absent: ['不存在', ABSENT],
    proposed: ['待项目经理取舍', proposed],
    kept: ['已留存', reached(alone, proposed, KEPT)],
    recapped: ['已请客户确认', reached(basis, proposed, KEPT)],
    dropped: ['已放弃', reached(basis, proposed, { happened: 'dropped' })],
  },
  events: {
    proposed: { 'with lines': PROPOSED, 'with none': { ...PROPOSED, found: NOTHING } },
    kept: { 'some of it': KEPT, 'none of it': { happened: 'kept', kept: NOTHING } },
    'recap-asked': { happened: 'recap-asked' },
    dropped: { happened: 'dropped' },
  },
};
