import type { IntakeTopic } from '../../cases/intake/state.ts';
import { type Desk, takeNext } from '../desk.ts';
import { questionnaire } from '../forms/questionnaire.ts';
import { type Misread, misread, type Planned } from './kind.ts';

const TOPICS: Readonly<Record<string, IntakeTopic>> = {
  web: 'web',
  website: 'web',
  网站: 'web',
  app: 'app',
  应用: 'app',
  generic: 'generic',
  general: 'generic',
  通用: 'generic',
};

/** `/send intake web`: the questions of a new project go to the client; null when the line sends something else. */
export function sendIntake(rest: string, desk: Desk): Planned | Misread | null {
  const [, word] = /^(?:intake|questionnaire|问卷)(?:\s+(\S+))?$/iu.exec(rest) ?? [];
  if (!/^(?:intake|questionnaire|问卷)/iu.test(rest)) return null;
  const topic = TOPICS[word?.toLowerCase() ?? ''];
  if (!topic)
    return misread('请写明问卷：网站、应用 或 通用。', 'name the questionnaire: web, app or generic.');
  const english = questionnaire(topic, 'en');
  const questions = questionnaire(topic, 'zh').map(({ number, question }) => ({
    number,
    zh: question,
    en: english.find((one) => one.number === number)?.question ?? question,
  }));
  takeNext(desk, 'intake');
  return {
    outcome: 'planned',
    happenings: [{ on: 'intake', number: 'next', event: { happened: 'sent', topic, questions } }],
  };
}
