import type { IntakeTopic } from '../../cases/intake/state.ts';
import { type Answered, type ClientMail, plainStep } from '../client-mail.ts';
import { readIntakeAnswers } from '../forms/intake.ts';
import { questionnaire } from '../forms/questionnaire.ts';

/** Numbered answers in a reply to a questionnaire: answers are wishes by nature and are read as nothing else. */
export function answerIntake(mail: ClientMail): Answered | null {
  const { identity, cases, summary, author, mailId } = mail;
  const ref = identity.about.find(({ kind }) => kind === 'intake');
  if (!ref || !identity.proven) return null;
  const filed = cases.find((one) => one.ref.kind === 'intake' && one.ref.number === ref.number);
  if (!filed) return null;
  // The title of a questionnaire is its topic.
  const questions = questionnaire(filed.title as IntakeTopic, author.language);
  const read = readIntakeAnswers(summary.newText, summary.inline, questions);
  if (read.answers.length === 0) return null;
  const wording = new Map(questions.map(({ number, question }) => [number, question]));
  const event = {
    happened: 'answered',
    answers: read.answers.map((one) => ({ ...one, question: wording.get(one.number) ?? '' })),
    unanswered: questions.filter(({ number }) => read.unanswered.includes(number)),
    person: author.personId,
    personName: author.name,
    mail: mailId,
  } as const;
  return {
    steps: [plainStep({ on: 'intake', number: ref.number, event })],
    letters: [],
    review: null,
    settles: 'all',
    reason: 'understood',
  };
}
