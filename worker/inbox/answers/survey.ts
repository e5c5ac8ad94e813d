import { SURVEY_QUESTIONS, type SurveyQuestion } from '../../cases/survey/questions.ts';
import type { SurveyEvent } from '../../cases/survey/state.ts';
import { type Answered, type ClientMail, plainStep, readingOf } from '../client-mail.ts';
import { isCourtesy } from '../decision/courtesy.ts';
import { writtenLines } from '../decision/lines.ts';
import { readScores } from '../decision/scores.ts';

/**
 * Scores in a proven reply to a survey. Whatever else the mail says is routed as usual when it is clear; an unclear
 * complaint in it is put to the PM. A score never confirms anything.
 */
export function answerSurvey(mail: ClientMail): Answered | null {
  const { identity, summary, surveys = [] } = mail;
  const ref = identity.about.find(({ kind }) => kind === 'survey');
  const survey = surveys.find(({ number }) => number === ref?.number);
  if (!survey || !identity.proven || mail.saidByPm) return null;
  // Only the person who was asked answers: whoever it was passed on to gives no score.
  if (survey.person.personId !== mail.author.personId) return null;
  const questions = SURVEY_QUESTIONS[survey.survey].filter(
    ({ number }) => !survey.scores.some((one) => one.number === number),
  );
  const asked = questions.length === 0 ? SURVEY_QUESTIONS[survey.survey] : questions;
  const { newText, inline } = withYesAsNumber(summary.newText, summary.inline, asked);
  const read = readScores(newText, inline, asked);
  const sure = summary.understanding.decision === 'act';
  const complains = readingOf(mail, 'complaint') !== undefined;
  if (read.kind === 'none' && !isComment(mail, sure)) return null;
  const scores =
    read.kind === 'scores' ? read : { scores: [], outOfRange: [], comment: summary.newText.trim() };
  const event: SurveyEvent = {
    happened: 'answered',
    scores: scores.scores,
    outOfRange: scores.outOfRange,
    comment: scores.comment,
    mail: mail.mailId,
    words: summary.newText,
    dissatisfied: complains && !sure,
  };
  return {
    steps: [plainStep({ on: 'survey', number: survey.number, event })],
    letters: [],
    review: null,
    settles: sure ? ['confirmation', 'other'] : ['confirmation', 'change_request', 'complaint', 'other'],
    reason: 'understood',
  };
}

/** Words without a score are a comment, unless they ask for something or are mere thanks. */
function isComment({ summary, surveys }: ClientMail, sure: boolean): boolean {
  const { asks, intents } = summary.understanding;
  if (asks || (surveys ?? []).length === 0) return false;
  if (sure && intents.some(({ intent }) => intent === 'complaint' || intent === 'change_request'))
    return false;
  return writtenLines(summary.newText).some(({ plain }) => !isCourtesy(plain));
}

const YES = '(?:yes|solved|是的?|已?解决了?)';
const NO = '(?:no|not (?:yet|solved)|否|没有?解决|还没有?|没有|未解决)';
/** At the head of a line, or behind the number of the question wherever that stands. */
const HEAD = String.raw`(^\s*|[\s,，;；](?=(?:第|q)?1\s*(?:题|问)?\s*[:：=]))(?:(?:第|q)?1\s*(?:题|问)?\s*[:：=.、)]\s*)?`;
const TAIL = String.raw`(?=\s*(?:$|[,，;；.。!！]|(?:第|q)?\d))`;

/** `1:是` and `1: yes` mean 1 and 0 where the first question is one of yes and no. */
function withYesAsNumber(
  newText: string,
  inline: ClientMail['summary']['inline'],
  questions: readonly SurveyQuestion[],
): Pick<ClientMail['summary'], 'newText' | 'inline'> {
  if (!questions.some(({ scale }) => scale === 'yes-no')) return { newText, inline };
  const said = (text: string, label: string) =>
    text
      .replace(new RegExp(HEAD + NO + TAIL, 'imu'), `$1${label}0`)
      .replace(new RegExp(HEAD + YES + TAIL, 'imu'), `$1${label}1`);
  return {
    newText: said(newText, '1:'),
    inline: inline.map(({ question, answer }) => ({ question, answer: said(answer, '') })),
  };
}
