import type { Answered, ClientAnswer, ClientMail } from '../client-mail.ts';
import { answerChange } from './change.ts';
import { answerChoice } from './choice.ts';
import { answerClarification } from './clarification.ts';
import { answerComplaint } from './complaint.ts';
import { answerDelegation } from './delegation.ts';
import { answerHolding } from './holding.ts';
import { answerIntake } from './intake.ts';
import { answerObjection } from './objection.ts';
import { answerQuestion } from './question.ts';
import { answerSignOff } from './sign-off.ts';
import { answerStatus } from './status.ts';
import { answerSurvey } from './survey.ts';

/** Every kind of answer there is, in the order in which a mail is held against them. */
const ANSWERS: readonly ClientAnswer[] = [
  answerSurvey,
  answerStatus,
  answerIntake,
  answerClarification,
  answerChange,
  answerDelegation,
  answerObjection,
  answerChoice,
  answerSignOff,
  answerComplaint,
  answerQuestion,
  answerHolding,
];

/** What the first kind of answer that fits makes of the mail; null when it answers nothing. */
export function answerOf(mail: ClientMail): Answered | null {
  for (const read of ANSWERS) {
    const answered = read(mail);
    if (answered) return answered;
  }
  return null;
}
