import type { ChangeRequestEvent } from './change-request/state.ts';
import type { ComplaintEvent } from './complaint/state.ts';
import type { IntakeEvent } from './intake/state.ts';
import type { MilestoneEvent } from './milestone/state.ts';
import type { NoteEvent } from './note/state.ts';
import type { QuestionEvent } from './question/state.ts';
import type { RequirementEvent } from './requirement/state.ts';
import type { SignOffEvent } from './sign-off/state.ts';
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
  | { readonly on: 'update'; readonly number: number | 'next'; readonly event: UpdateEvent }
  | { readonly on: 'note'; readonly number: number | 'next'; readonly event: NoteEvent }
  | { readonly on: 'intake'; readonly number: number | 'next'; readonly event: IntakeEvent };
