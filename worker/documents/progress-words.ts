import type { Language } from '../mail/language.ts';
import { dateWords } from './date-words.ts';
import { daysLate, type ProgressDecision, type ProgressFacts, type ProgressMilestone } from './progress.ts';
import { shown } from './shown.ts';

/** The few words of the picture itself. */
export interface ProgressWords {
  readonly milestones: string;
  readonly decisions: string;
  readonly noMilestones: string;
  readonly noDecisions: string;
  readonly planned: string;
  readonly forecast: string;
  readonly done: string;
  readonly today: (date: string) => string;
  readonly more: (count: number) => string;
  readonly late: (days: number) => string;
  readonly days: (count: number) => string;
}

export const PROGRESS_WORDS: Readonly<Record<Language, ProgressWords>> = {
  zh: {
    milestones: '里程碑',
    decisions: '等您决定（工作日）',
    noMilestones: '还没有商定里程碑日期',
    noDecisions: '目前没有',
    planned: '计划',
    forecast: '预计',
    done: '完成',
    today: (date) => `今天 ${date}`,
    more: (count) => `另有 ${count} 项`,
    late: (days) => (days === 0 ? '按计划' : days > 0 ? `晚 ${days} 天` : `早 ${-days} 天`),
    days: (count) => `${count} 天`,
  },
  en: {
    milestones: 'Milestones',
    decisions: 'With you (business days)',
    noMilestones: 'No milestone dates agreed yet',
    noDecisions: 'Nothing at the moment',
    planned: 'planned',
    forecast: 'forecast',
    done: 'done',
    today: (date) => `today, ${date}`,
    more: (count) => `and ${count} more`,
    late: (days) =>
      days === 0 ? 'on plan' : `${Math.abs(days)} ${plural(days, 'day')} ${days > 0 ? 'late' : 'early'}`,
    days: (count) => `${count} ${plural(count, 'day')}`,
  },
};

/** The picture in words, complete: for readers who do not see it, and for mail programs that hold it back. */
export function progressAlt(facts: ProgressFacts, language: Language): string {
  const { noMilestones } = PROGRESS_WORDS[language];
  const milestones = facts.milestones.map((one) => milestoneWords(one, language));
  const decisions = facts.decisions.map((one) => decisionWords(one, language));
  const date = dateWords(facts.asOf, language);
  if (language === 'zh')
    return [
      `截至${date}。`,
      milestones.length > 0 ? `里程碑：${milestones.join('；')}。` : `${noMilestones}。`,
      decisions.length > 0 ? `等您决定：${decisions.join('；')}。` : '目前没有等您决定的事项。',
    ].join('');
  return [
    `As of ${date}.`,
    milestones.length > 0 ? `Milestones: ${milestones.join('; ')}.` : `${noMilestones}.`,
    decisions.length > 0
      ? `Decisions we need from you: ${decisions.join('; ')}.`
      : 'There is nothing for you to decide at the moment.',
  ].join(' ');
}

function milestoneWords(milestone: ProgressMilestone, language: Language): string {
  const day = (date: string) => dateWords(date, language);
  const late = PROGRESS_WORDS[language].late(daysLate(milestone));
  const { baseline, forecast, actual } = milestone;
  const name = shown(milestone.name);
  if (language === 'zh')
    return actual
      ? `${name}，计划${day(baseline)}，${day(actual)}完成，${late}`
      : `${name}，计划${day(baseline)}，预计${day(forecast)}，${late}`;
  return actual
    ? `${name}, planned ${day(baseline)}, done ${day(actual)}, ${late}`
    : `${name}, planned ${day(baseline)}, forecast ${day(forecast)}, ${late}`;
}

function decisionWords({ label, ageDays }: ProgressDecision, language: Language): string {
  return language === 'zh'
    ? `${shown(label)}，已等待 ${ageDays} 个工作日`
    : `${shown(label)}, waiting for ${ageDays} business ${plural(ageDays, 'day')}`;
}

function plural(count: number, word: string): string {
  return Math.abs(count) === 1 ? word : `${word}s`;
}
