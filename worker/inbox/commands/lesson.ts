import { type CaseRef, caseLabel } from '../../cases/decision.ts';
import type { LessonFields, LibraryLesson } from '../../cases/lesson/state.ts';
import type { Language } from '../../mail/language.ts';
import { withoutRefs } from '../../mail/message-id.ts';
import { caseNamed, type Desk, takeNext } from '../desk.ts';
import type { FormReply } from '../form-replies.ts';
import { lessonsLike } from '../guard/lessons.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';
import { leadingLabel } from './labels.ts';

/** `/lesson`: what was learned, for every project of the house. */
export const lesson: CommandKind = {
  names: ['lesson', '经验'],
  form: {
    zh: '/经验 [CP-1] 背景：… 原因：… 影响：… 建议：…（可分行写；只在内部看）；/经验 无 CP-1；/经验 查找 关键词',
    en: '/lesson [CP-1] CONTEXT: … CAUSE: … IMPACT: … RECOMMENDATION: … (several lines are fine; never shown to a client); /lesson none CP-1; /lesson find WORDS',
  },
  weighty: false,
  block: 'to-next-command',
  plan: ({ rest, block }, desk) => {
    const [, none = ''] = /^(?:none|无|没有)\s*(.*)$/iu.exec(rest) ?? [];
    if (none !== '') return without(none, desk);
    const [, wanted = ''] = /^(?:find|search|查找|搜索)\s+(.+)$/iu.exec(rest) ?? [];
    if (wanted !== '') return { outcome: 'planned', says: found(wanted, desk) };
    const named = leadingLabel(rest);
    return learn(named?.ref ?? null, [named ? named.rest : rest, block].join('\n'), desk);
  },
};

const FIELDS: readonly (readonly [keyof LessonFields, RegExp])[] = [
  ['context', /(?:^|[\s;；。.])(?:context|背景|情况)\s*[:：]/iu],
  ['cause', /(?:^|[\s;；。.])(?:cause|原因)\s*[:：]/iu],
  ['impact', /(?:^|[\s;；。.])(?:impact|影响|后果)\s*[:：]/iu],
  ['recommendation', /(?:^|[\s;；。.])(?:recommendation|advice|建议|做法)\s*[:：]/iu],
];

/** The four parts, wherever their labels stand, on one line or on several. */
export function lessonFields(text: string): Readonly<Partial<LessonFields>> {
  const marks = FIELDS.flatMap(([field, label]) => {
    const at = label.exec(text);
    return at ? [{ field, from: at.index, to: at.index + at[0].length }] : [];
  }).toSorted((a, b) => a.from - b.from);
  return Object.fromEntries(
    marks.flatMap(({ field, to }, index) => {
      const words = text
        .slice(to, marks[index + 1]?.from)
        .trim()
        .replace(/[;；]$/u, '');
      return words === '' ? [] : [[field, words]];
    }),
  );
}

function learn(about: CaseRef | null, text: string, desk: Desk): Planned | Misread {
  if (about && !caseNamed(desk, about.kind, about.number))
    return misread(`没有 ${caseLabel(about)}。`, `there is no ${caseLabel(about)}.`);
  const { context, cause, impact, recommendation } = lessonFields(text);
  if (!context || !cause || !impact || !recommendation)
    return misread(
      '四段都要有：背景、原因、影响、建议。少一段，别人就用不上。',
      'all four parts are needed: context, cause, impact, recommendation. With one missing it helps nobody else.',
    );
  takeNext(desk, 'lesson');
  const { personId: person, name: personName } = desk.author;
  return {
    outcome: 'planned',
    happenings: [
      {
        on: 'lesson',
        number: 'next',
        event: { happened: 'learned', person, personName, about, context, cause, impact, recommendation },
      },
    ],
  };
}

function without(label: string, desk: Desk): Planned | Misread {
  const ref = leadingLabel(label)?.ref;
  if (!ref) return INCOMPLETE;
  if (!caseNamed(desk, ref.kind, ref.number))
    return misread(`没有 ${caseLabel(ref)}。`, `there is no ${caseLabel(ref)}.`);
  if (ref.kind !== 'complaint')
    return misread('只有投诉关闭后才要求总结经验。', 'only a closed complaint asks for a lesson.');
  return {
    outcome: 'planned',
    happenings: [{ on: 'complaint', number: ref.number, event: { happened: 'lesson-waived' } }],
  };
}

const MOST_FOUND = 5;

function found(words: string, { library = [], author: { language } }: Desk): string {
  const near = lessonsLike(words, library, { most: MOST_FOUND, least: 0.05 });
  if (near.length === 0)
    return language === 'zh' ? '经验库里没有相近的条目。' : 'nothing in the library is like this.';
  return near.map((one) => printed(one, language)).join('\n\n');
}

function printed(
  { project, number, context, cause, impact, recommendation }: LibraryLesson,
  language: Language,
): string {
  const zh = language === 'zh';
  return [
    `${project} ${caseLabel({ kind: 'lesson', number })}  ${context}`,
    zh ? `原因：${cause}` : `Cause: ${cause}`,
    zh ? `影响：${impact}` : `Impact: ${impact}`,
    zh ? `建议：${recommendation}` : `Recommendation: ${recommendation}`,
  ].join('\n');
}

/** `/reflect`: a PM's own note, for the monthly learning note and nobody else. */
export const reflect: CommandKind = {
  names: ['reflect', '反思'],
  form: { zh: '/反思 内容（只有您自己看得到）', en: '/reflect TEXT (for your eyes only)' },
  weighty: false,
  block: 'to-next-command',
  plan: ({ rest, block }, desk) => {
    const words = [rest, block].join('\n').trim();
    return words === '' ? INCOMPLETE : noted(words, desk);
  },
};

/** A reply to the three weekly questions. */
export const reflectionReply: FormReply = (desk) => {
  if (desk.answers !== 'pm-reflection') return null;
  const { newText, inline } = desk.summary;
  const under = inline.map(({ question, answer }) => `${question.replace(/^[\s>|]+/u, '')}\n${answer}`);
  const words = withoutRefs([newText, ...under].join('\n')).trim();
  if (words === '') return null;
  const line = desk.author.language === 'zh' ? '/反思' : '/reflect';
  return { kind: reflect, line, result: noted(words, desk) };
};

function noted(words: string, desk: Desk): Planned {
  takeNext(desk, 'lesson');
  const { personId: person, name: personName } = desk.author;
  return {
    outcome: 'planned',
    happenings: [
      { on: 'lesson', number: 'next', event: { happened: 'reflected', person, personName, words } },
    ],
  };
}
