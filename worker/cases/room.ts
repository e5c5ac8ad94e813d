import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { decideChangeRequest } from './change-request/decide.ts';
import { loadChangeRequest, saveChangeRequest } from './change-request/store.ts';
import { decideChoice } from './choice/decide.ts';
import { choices } from './choice/store.ts';
import { decideClosing } from './closing/decide.ts';
import { closings } from './closing/store.ts';
import { decideComplaint } from './complaint/decide.ts';
import { loadComplaint, saveComplaint } from './complaint/store.ts';
import type { CaseKind, Decision, Terms } from './decision.ts';
import { decideIntake } from './intake/decide.ts';
import { intakes } from './intake/store.ts';
import { decideLesson } from './lesson/decide.ts';
import { lessons } from './lesson/store.ts';
import { decideMeeting } from './meeting/decide.ts';
import { meetings } from './meeting/store.ts';
import { decideMilestone } from './milestone/decide.ts';
import { milestones } from './milestone/store.ts';
import { decideNote } from './note/decide.ts';
import { notes } from './note/store.ts';
import { decideQuestion } from './question/decide.ts';
import { loadQuestion, saveQuestion } from './question/store.ts';
import { decideRequirement } from './requirement/decide.ts';
import { loadRequirement, saveRequirement } from './requirement/store.ts';
import { decideRisk } from './risk/decide.ts';
import { risks } from './risk/store.ts';
import { decideSignOff } from './sign-off/decide.ts';
import { loadSignOff, saveSignOff } from './sign-off/store.ts';
import { decideSurvey } from './survey/decide.ts';
import { surveys } from './survey/store.ts';
import { decideTask } from './task/decide.ts';
import { tasks } from './task/store.ts';
import { decideUpdate } from './update/decide.ts';
import { updates } from './update/store.ts';

type Trx = Transaction<Database>;

interface Status {
  readonly status: string;
}

interface Room<State extends Status, Event> {
  readonly load: (trx: Trx, projectId: number, number: number) => Promise<State>;
  readonly decide: (state: State, event: Event, terms: Terms) => Decision<State, string>;
  readonly save: (trx: Trx, projectId: number, state: State, at: Date) => Promise<void>;
}

/** What `commit` needs of a case, whichever it is. */
export interface AnyRoom {
  readonly apply: (
    trx: Trx,
    projectId: number,
    number: number,
    event: unknown,
    terms: Terms,
  ) => Promise<Applied>;
}

export type Applied =
  | { readonly outcome: 'refused'; readonly because: string; readonly from: string }
  | { readonly outcome: 'accepted'; readonly from: string; readonly to: string; readonly effects: Effects };

type Effects = Extract<Decision<unknown, never>, { outcome: 'accepted' }>['effects'];

/** Every case, by kind: load under lock, decide, save. */
export const ROOMS: Readonly<Record<CaseKind, AnyRoom>> = {
  requirement: room({ load: loadRequirement, decide: decideRequirement, save: saveRequirement }),
  'sign-off': room({ load: loadSignOff, decide: decideSignOff, save: saveSignOff }),
  'change-request': room({ load: loadChangeRequest, decide: decideChangeRequest, save: saveChangeRequest }),
  complaint: room({ load: loadComplaint, decide: decideComplaint, save: saveComplaint }),
  question: room({ load: loadQuestion, decide: decideQuestion, save: saveQuestion }),
  update: room({ ...updates, decide: decideUpdate }),
  survey: room({ ...surveys, decide: decideSurvey }),
  closing: room({ ...closings, decide: decideClosing }),
  lesson: room({ ...lessons, decide: decideLesson }),
  milestone: room({ ...milestones, decide: decideMilestone }),
  task: room({ ...tasks, decide: decideTask }),
  note: room({ ...notes, decide: decideNote }),
  intake: room({ ...intakes, decide: decideIntake }),
  meeting: room({ ...meetings, decide: decideMeeting }),
  risk: room({ ...risks, decide: decideRisk }),
  choice: room({ ...choices, decide: decideChoice }),
};

function room<State extends Status, Event>({ load, decide, save }: Room<State, Event>): AnyRoom {
  return {
    apply: async (trx, projectId, number, event, terms) => {
      const state = await load(trx, projectId, number);
      const decision = decide(state, event as Event, terms);
      if (decision.outcome === 'refused') return { ...decision, from: state.status };
      await save(trx, projectId, decision.state, terms.at);
      return {
        outcome: 'accepted',
        from: state.status,
        to: decision.state.status,
        effects: decision.effects,
      };
    },
  };
}
