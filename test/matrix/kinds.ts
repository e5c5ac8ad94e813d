import type { CaseKind } from '../../worker/cases/decision.ts';
import { changeRequest } from './kinds/change-request.ts';
import { choice } from './kinds/choice.ts';
import { closing } from './kinds/closing.ts';
import { complaint } from './kinds/complaint.ts';
import { intake } from './kinds/intake.ts';
import { lesson } from './kinds/lesson.ts';
import { meeting } from './kinds/meeting.ts';
import { milestone } from './kinds/milestone.ts';
import { note } from './kinds/note.ts';
import { question } from './kinds/question.ts';
import { requirement } from './kinds/requirement.ts';
import { risk } from './kinds/risk.ts';
import { signOff } from './kinds/sign-off.ts';
import { survey } from './kinds/survey.ts';
import { task } from './kinds/task.ts';
import { update } from './kinds/update.ts';
import { type Walked, walk } from './walk.ts';

/** Every kind of case, with each of its events decided in each of its statuses. */
export const MATRIX: Readonly<Record<CaseKind, { readonly zh: string } & Walked>> = {
  requirement: { zh: '需求', ...walk(requirement) },
  'sign-off': { zh: '签认', ...walk(signOff) },
  'change-request': { zh: '变更', ...walk(changeRequest) },
  complaint: { zh: '投诉', ...walk(complaint) },
  question: { zh: '问题', ...walk(question) },
  milestone: { zh: '里程碑', ...walk(milestone) },
  task: { zh: '任务', ...walk(task) },
  note: { zh: '纪要', ...walk(note) },
  intake: { zh: '需求问卷', ...walk(intake) },
  update: { zh: '周报', ...walk(update) },
  meeting: { zh: '会议', ...walk(meeting) },
  risk: { zh: '风险', ...walk(risk) },
  choice: { zh: '决定', ...walk(choice) },
  survey: { zh: '满意度问卷', ...walk(survey) },
  closing: { zh: '结项', ...walk(closing) },
  lesson: { zh: '经验', ...walk(lesson) },
};
