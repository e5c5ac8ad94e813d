import type { Language } from '../../../mail/language.ts';
import type { VagueFamily } from './vague-words.ts';

type Told =
  | VagueFamily
  | 'two-in-one'
  | 'no-criterion'
  | 'not-yes-no'
  | 'opinion'
  | 'no-priority'
  | 'no-owner';

/** What the PM reads beside a finding: the weakness and how to mend it. */
export const SAYS: Readonly<Record<Told, Readonly<Record<Language, string>>>> = {
  quality: {
    zh: '这个词各人理解不同，请写成能量出来的指标（数值、单位、条件）。',
    en: 'Everyone reads this word differently; put a figure, a unit and a condition in its place.',
  },
  amount: {
    zh: '数量不确定，请写明具体数值或上下限。',
    en: 'The amount is open; give a number or limits.',
  },
  time: {
    zh: '时间不明确，请写明日期或时限。',
    en: 'The time is open; give a date or a limit.',
  },
  discretion: {
    zh: '由谁、按什么标准判断没有说明，请写明条件。',
    en: 'It does not say who judges and by what; write the condition.',
  },
  'open-list': {
    zh: '清单没有写完，请逐项列全。',
    en: 'The list is left open; write out every item.',
  },
  'open-set': {
    zh: '范围不明确，请逐个列出名称和版本。',
    en: 'It is not said which ones; list them with their versions.',
  },
  undecided: {
    zh: '这里还没有定，定下来之前不宜请客户确认。',
    en: 'This is not decided yet; settle it before the client is asked to confirm.',
  },
  'two-in-one': {
    zh: '一句话里有两条需求，请拆成两条，便于分别确认和验收。',
    en: 'Two requirements stand in one sentence; part them so that each can be confirmed and accepted by itself.',
  },
  'no-criterion': {
    zh: '还没有验收标准，请至少写一条能用“是/否”回答的。',
    en: 'There is no acceptance criterion; write at least one that can be answered yes or no.',
  },
  'not-yes-no': {
    zh: '这条验收标准不能用“是/否”回答，请改成可以判断的陈述。',
    en: 'This criterion cannot be answered yes or no; turn it into a statement that can be checked.',
  },
  opinion: {
    zh: '这条验收标准取决于个人看法，请写成双方都能检查的事实。',
    en: 'This criterion rests on an opinion; write a fact that both sides can check.',
  },
  'no-priority': {
    zh: '还没有优先级（must / should / could / won’t）。',
    en: 'There is no priority (must / should / could / won’t).',
  },
  'no-owner': {
    zh: '还没有负责人。',
    en: 'There is no owner.',
  },
};
