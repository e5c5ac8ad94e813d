import type { ChangeRequestEvent } from './change-request/state.ts';
import type { ChoiceEvent } from './choice/state.ts';
import type { ClosingEvent } from './closing/state.ts';
import type { ComplaintEvent } from './complaint/state.ts';
import type { IntakeEvent } from './intake/state.ts';
import type { LessonEvent } from './lesson/state.ts';
import type { MeetingEvent } from './meeting/state.ts';
import type { MilestoneEvent } from './milestone/state.ts';
import type { NoteEvent } from './note/state.ts';
import type { QuestionEvent } from './question/state.ts';
import type { RequirementEvent } from './requirement/state.ts';
import type { RiskEvent } from './risk/state.ts';
import type { SignOffEvent } from './sign-off/state.ts';
import type { SurveyEvent } from './survey/state.ts';
import type { TaskEvent } from './task/state.ts';
import type { UpdateEvent } from './update/state.ts';

/** An event for one case; `next` opens a new one under the next free number. */
export type Happening =
  | { readonly on: 'requirement'; readonly number: number | 'next'; readonly event: RequirementEvent }
  | { readonly on: 'sign-off'; readonly number: number | 'next'; readonly event: SignOffEvent }
  | { readonly on: 'change-request'; readonly number: number | 'next'; readonly event: ChangeRequestEvent }
  | { readonly on: 'complaint'; readonly number: number | 'next'; readonly event: ComplaintEvent }
  | { readonly on: 'question'; readonly number: number | 'next'; readonly event: QuestionEvent }
  | { readonly on: 'milestone'; readonly number: number | 'next'; readonly event: MilestoneEvent }
  | { readonly on: 'task'; readonly number: number | 'next'; readonly event: TaskEvent }
  | { readonly on: 'survey'; readonly number: number | 'next'; readonly event: SurveyEvent }
  | { readonly on: 'closing'; readonly number: number | 'next'; readonly event: ClosingEvent }
  | { readonly on: 'lesson'; readonly number: number | 'next'; readonly event: LessonEvent }
  | { readonly on: 'update'; readonly number: number | 'next'; readonly event: UpdateEvent }
  | { readonly on: 'note'; readonly number: number | 'next'; readonly event: NoteEvent }
  | { readonly on: 'intake'; readonly number: number | 'next'; readonly event: IntakeEvent }
  | { readonly on: 'meeting'; readonly number: number | 'next'; readonly event: MeetingEvent }
  | { readonly on: 'risk'; readonly number: number | 'next'; readonly event: RiskEvent }
  | { readonly on: 'choice'; readonly number: number | 'next'; readonly event: ChoiceEvent };
