import type { Answered, ClientAnswer, ClientMail } from '../client-mail.ts';
import { answerClarification } from './clarification.ts';
import { answerSignOff } from './sign-off.ts';

/** Every kind of answer there is, in the order in which a mail is held against them. */
const ANSWERS: readonly ClientAnswer[] = [answerClarification, answerSignOff];

/** What the first kind of answer that fits makes of the mail; null when it answers nothing. */
export function answerOf(mail: ClientMail): Answered | null {
  for (const read of ANSWERS) {
    const answered = read(mail);
    if (answered) return answered;
  }
  return null;
}
