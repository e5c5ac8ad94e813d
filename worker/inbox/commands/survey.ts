import type { CaseRef } from '../../cases/decision.ts';
import { resultLine } from '../../cases/survey/result-words.ts';
import { responses, results } from '../../cases/survey/results.ts';
import type { StandingSurvey, SurveyKind } from '../../cases/survey/state.ts';
import type { Language } from '../../mail/language.ts';
import { caseNamed, type Desk, takeNext } from '../desk.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';
import { labelOf, leadingLabel } from './labels.ts';
import { clientsNamed, clientsOf } from './people.ts';

/** `/survey`: asks clients, shows what they have said, tells one of them what was changed. */
export const survey: CommandKind = {
  names: ['survey', '问卷'],
  form: {
    zh: '/问卷 里程碑 M-2 或 季度 或 结项 [给：邮箱]（规则不允许打扰的人不会收到）；/问卷 结果；/问卷 SV-3 已跟进：我们改了什么（发给对方）',
    en: '/survey milestone M-2, or pulse, or closing [to: ADDRESS] (nobody is asked against the rules); /survey results; /survey SV-3 followed: WHAT WE CHANGED (goes to the client)',
  },
  weighty: false,
  block: 'paragraph',
  plan: ({ rest, block }, desk) => {
    const named = labelOf('survey', rest);
    if (named) return follow(named.number, [named.rest, block].join('\n').trim(), desk);
    if (/^(?:results?|结果)[。.]?$/iu.test(rest)) return { outcome: 'planned', says: resultsIn(desk) };
    return ask(rest, desk);
  },
};

const KINDS: Readonly<Record<string, SurveyKind>> = {
  milestone: 'milestone',
  里程碑: 'milestone',
  pulse: 'pulse',
  季度: 'pulse',
  closing: 'closing',
  结项: 'closing',
};

function ask(rest: string, desk: Desk): Planned | Misread {
  const [, word = '', more = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(rest) ?? [];
  const kind = KINDS[word.toLowerCase()];
  if (!kind) return INCOMPLETE;
  const [whole = '', to = ''] = /(?:to|给|发给)\s*[:：]\s*(.+)$/imu.exec(more) ?? [];
  const { people, unknown } =
    to === '' ? { people: clientsOf(desk.project), unknown: [] } : clientsNamed(to, desk.project);
  if (unknown.length > 0)
    return misread(
      `项目里没有这位客户：${unknown.join('、')}`,
      `no client of this project: ${unknown.join(', ')}`,
    );
  if (people.length === 0) return misread('项目还没有客户方人员。', 'the project has no clients yet.');
  const about = aboutOf(kind, more.slice(0, more.length - whole.length), desk);
  if ('outcome' in about) return about;
  return {
    outcome: 'planned',
    happenings: people.map(({ personId }) => {
      takeNext(desk, 'survey');
      return {
        on: 'survey',
        number: 'next',
        event: { happened: 'asked', kind, person: personId, ...about },
      };
    }),
  };
}

function aboutOf(
  kind: SurveyKind,
  words: string,
  desk: Desk,
): { readonly about: CaseRef | null; readonly words: string | null } | Misread {
  const ref = leadingLabel(words)?.ref ?? null;
  if (kind !== 'milestone' || ref === null) return { about: null, words: null };
  const found = ref.kind === 'milestone' ? caseNamed(desk, 'milestone', ref.number) : null;
  return found
    ? { about: ref, words: found.title }
    : misread('没有这个编号的里程碑。', 'there is no milestone with this number.');
}

function follow(number: number, rest: string, desk: Desk): Planned | Misread {
  if (!caseNamed(desk, 'survey', number))
    return misread('没有这个编号的问卷。', 'there is no survey with this number.');
  const [, words = ''] = /^(?:followed(?: up)?|已?跟进|已改进)\s*[:：]?\s*([\s\S]*)$/iu.exec(rest) ?? [];
  if (words.trim() === '')
    return misread(
      '请写明改了什么，这段话会发给对方：/问卷 SV-3 已跟进：我们改了什么',
      'please say what was changed, the client reads it: /survey SV-3 followed: WHAT WE CHANGED',
    );
  return {
    outcome: 'planned',
    happenings: [{ on: 'survey', number, event: { happened: 'followed', words: words.trim() } }],
  };
}

/** What the clients of this project have said, and below it those of every project of this PM. */
function resultsIn({ surveys = [], portfolio = [], project, author: { language } }: Desk): string {
  const zh = language === 'zh';
  const own = block(zh ? `本项目（${project.key}）` : `This project (${project.key})`, surveys, language);
  if (portfolio.length <= surveys.length) return own;
  return `${own}\n\n${block(zh ? '您负责的全部项目' : 'All your projects', portfolio, language)}`;
}

function block(title: string, surveys: readonly StandingSurvey[], language: Language): string {
  const { asked, answered } = responses(surveys);
  const zh = language === 'zh';
  const head = zh
    ? `${title}：发出 ${asked} 份，回答 ${answered} 份`
    : `${title}: ${asked} asked, ${answered} answered`;
  return [head, ...results(surveys).map((result) => resultLine(result, language, { named: true }))].join(
    '\n',
  );
}
