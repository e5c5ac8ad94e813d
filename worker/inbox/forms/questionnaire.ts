import type { Language } from '../../mail/language.ts';
import { APP_QUESTIONS } from './questions-app.ts';
import { GENERIC_QUESTIONS } from './questions-generic.ts';
import { WEB_QUESTIONS } from './questions-web.ts';

export type QuestionnaireKind = 'web' | 'app' | 'generic';

/** A question in both languages. */
export type Wording = Readonly<Record<Language, string>>;

export interface IntakeQuestion {
  readonly number: number;
  readonly question: string;
}

const QUESTIONS: Readonly<Record<QuestionnaireKind, readonly Wording[]>> = {
  web: WEB_QUESTIONS,
  app: APP_QUESTIONS,
  generic: GENERIC_QUESTIONS,
};

/** The questions a client is asked at the start of a project, numbered from 1; a number means the same in both languages. */
export function questionnaire(kind: QuestionnaireKind, language: Language): IntakeQuestion[] {
  return QUESTIONS[kind].map((wording, at) => ({ number: at + 1, question: wording[language] }));
}
