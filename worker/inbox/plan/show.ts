import { caseLabel } from '../../cases/decision.ts';
import type { StandingMilestone } from '../../cases/milestone/state.ts';
import { type DelaySum, daysBetween, delaysBySide } from '../../cases/plan.ts';
import type { StandingTask } from '../../cases/task/state.ts';
import type { Language } from '../../mail/language.ts';
import type { Plan } from '../desk.ts';

const STATUS: Readonly<
  Record<StandingMilestone['status'] | StandingTask['status'], Record<Language, string>>
> = {
  planned: { zh: '计划中', en: 'planned' },
  'at-risk': { zh: '临近，未交付', en: 'at risk' },
  delivered: { zh: '已交付，待验收', en: 'delivered' },
  accepted: { zh: '已验收', en: 'accepted' },
  'accepted-with-items': { zh: '已验收，有遗留项', en: 'accepted with items' },
  rejected: { zh: '未通过验收', en: 'rejected' },
  dropped: { zh: '已取消', en: 'dropped' },
  open: { zh: '未完成', en: 'open' },
  late: { zh: '已推迟', en: 'late' },
  done: { zh: '已完成', en: 'done' },
};

/** The plan as a PM reads it: milestones with all three dates, then tasks, then whose delays they are. */
export function showPlan({ milestones, tasks }: Plan, language: Language): string {
  const shownMilestones = milestones.filter(({ status }) => status !== 'dropped');
  const shownTasks = tasks.filter(({ status }) => status !== 'dropped');
  if (shownMilestones.length + shownTasks.length === 0)
    return language === 'zh'
      ? '计划还是空的。用 /计划 导入 或 /里程碑 名称：日期 添加。'
      : 'The plan is empty. Fill it with /plan import, or /milestone NAME: DATE.';
  const lines = [
    ...shownMilestones
      .toSorted((a, b) => (a.forecast < b.forecast ? -1 : 1))
      .map((one) => milestoneLine(one, language)),
    ...shownTasks
      .toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
      .map((one) => taskLine(one, language)),
  ];
  const sum = delayWords(delaysBySide(milestones), language);
  return [...lines, ...(sum === '' ? [] : [sum])].join('\n');
}

function milestoneLine(one: StandingMilestone, language: Language): string {
  const { number, name, baseline, forecast, actual, frozen, status, dependsOn } = one;
  const late = daysBetween(baseline, actual ?? forecast);
  const after = dependsOn.map(caseLabel);
  if (language === 'zh') {
    const agreed = `${frozen ? '基线' : '约定（未固定）'} ${baseline}`;
    const expected = actual ? `交付 ${actual}` : `预计 ${forecast}`;
    const delta = late === 0 ? '' : `，${late > 0 ? '晚' : '早'} ${Math.abs(late)} 天`;
    return `M-${number} ${name}：${agreed}，${expected}${delta}，${STATUS[status].zh}${after.length > 0 ? `，依赖 ${after.join('、')}` : ''}`;
  }
  const agreed = `${frozen ? 'baseline' : 'agreed, not frozen:'} ${baseline}`;
  const expected = actual ? `delivered ${actual}` : `forecast ${forecast}`;
  const unit = Math.abs(late) === 1 ? 'day' : 'days';
  const delta = late === 0 ? '' : ` (${Math.abs(late)} ${unit} ${late > 0 ? 'late' : 'early'})`;
  return `M-${number} ${name}: ${agreed}, ${expected}${delta}, ${STATUS[status].en}${after.length > 0 ? `, after ${after.join(', ')}` : ''}`;
}

function taskLine(
  { number, what, owner, due, actual, status, dependsOn }: StandingTask,
  language: Language,
): string {
  const after = dependsOn.map(caseLabel);
  if (language === 'zh') {
    const day = actual ? `完成于 ${actual}` : due ? `截止 ${due}` : '日期未定';
    return `T-${number} ${what}：${owner?.name ?? '无负责人'}，${day}，${STATUS[status].zh}${after.length > 0 ? `，依赖 ${after.join('、')}` : ''}`;
  }
  const day = actual ? `done on ${actual}` : due ? `due ${due}` : 'no date';
  return `T-${number} ${what}: ${owner?.name ?? 'nobody'}, ${day}, ${STATUS[status].en}${after.length > 0 ? `, after ${after.join(', ')}` : ''}`;
}

/** Whose delays they are, in calendar days; empty when there are none. */
export function delayWords(sum: DelaySum, language: Language): string {
  const zh = { us: '我方', client: '客户', 'third-party': '第三方', change: '经批准的变更' } as const;
  const en = {
    us: 'us',
    client: 'the client',
    'third-party': 'third parties',
    change: 'approved changes',
  } as const;
  const sides = (['us', 'client', 'third-party', 'change'] as const).filter((side) => sum[side] !== 0);
  if (sides.length === 0) return '';
  return language === 'zh'
    ? `延误（日历天）：${sides.map((side) => `${zh[side]} ${sum[side]} 天`).join('，')}`
    : `Delays (calendar days): ${sides.map((side) => `${en[side]} ${sum[side]}`).join(', ')}`;
}
