import type { Language } from '../mail/language.ts';
import { changeRequestSays } from './change-request/says.ts';
import { choiceSays } from './choice/says.ts';
import { closingSays } from './closing/says.ts';
import { complaintSays } from './complaint/says.ts';
import type { CaseKind } from './decision.ts';
import { intakeSays } from './intake/says.ts';
import { lessonSays } from './lesson/says.ts';
import { meetingSays } from './meeting/says.ts';
import { milestoneSays } from './milestone/says.ts';
import { noteSays } from './note/says.ts';
import { questionSays } from './question/says.ts';
import { requirementSays } from './requirement/says.ts';
import { riskSays } from './risk/says.ts';
import type { AfterRefusal, RoomSays } from './says.ts';
import { signOffSays } from './sign-off/says.ts';
import { surveySays } from './survey/says.ts';
import { taskSays } from './task/says.ts';
import { updateSays } from './update/says.ts';

type AnySays = RoomSays<string, string>;

/** The words of every room. A new event or refusal does not compile until its room has words for it. */
export const SAYS: Readonly<Record<CaseKind, AnySays>> = {
  requirement: requirementSays,
  'sign-off': signOffSays,
  'change-request': changeRequestSays,
  complaint: complaintSays,
  question: questionSays,
  update: updateSays,
  survey: surveySays,
  closing: closingSays,
  lesson: lessonSays,
  milestone: milestoneSays,
  task: taskSays,
  note: noteSays,
  intake: intakeSays,
  meeting: meetingSays,
  risk: riskSays,
  choice: choiceSays,
};

/** Every reason for which a room refuses and a person must look. */
export function reviewedRefusals(): string[] {
  return Object.values(SAYS).flatMap(({ refusals }) =>
    Object.entries(refusals).flatMap(([because, { after }]) => (after === 'needs-review' ? [because] : [])),
  );
}

/** The rule for a refusal; a reason unknown to its room is looked at by a person. */
export function afterRefusal(kind: CaseKind, because: string): AfterRefusal {
  return SAYS[kind].refusals[because]?.after ?? 'needs-review';
}

/** Why a PM's command was refused, as a sentence. */
export function saysRefused(kind: CaseKind, because: string, language: Language): string {
  return SAYS[kind].refusals[because]?.[language] ?? because;
}

/** Why some room refused, as a part of a sentence; the reason as it is when no room knows it. */
export function saysWhy(because: string, language: Language): string {
  const said = Object.values(SAYS).flatMap(({ refusals }) => refusals[because]?.[language] ?? [])[0];
  return said?.replace(/[.。]$/u, '') ?? because;
}
