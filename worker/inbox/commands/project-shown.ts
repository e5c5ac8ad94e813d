import type { ProjectSettings } from '../../cases/project/settings.ts';
import { calendarOf } from '../../working-time/calendar.ts';
import { missingYears } from '../../working-time/coming-year.ts';
import type { Desk } from '../desk.ts';
import { whoIsWho } from './desk-commands.ts';

/** Where a project stands and how it is run, for its PM. */
export function projectShown({ project, author, at }: Desk): string {
  const zh = author.language === 'zh';
  const { key, name, client, phase, baselineVersion, zone, calendar, weekdays, windows, cadence } = project;
  const hours = windows.map(({ from, to }) => `${from}-${to}`).join(', ');
  const ahead = project.dates.length;
  const gap = missingYears(calendarOf(project), at);
  const rows: readonly (readonly [zh: string, en: string, value: string])[] = [
    ['项目', 'Project', `${key} ${name}`],
    ['客户', 'Client', client],
    ['阶段', 'Phase', phase],
    [
      '基线',
      'Baseline',
      baselineVersion === 0 ? (zh ? '尚未签认' : 'none signed yet') : `v${baselineVersion}`,
    ],
    ['时区', 'Zone', zone],
    [
      '日历',
      'Calendar',
      `${calendar}${gap === null ? '' : zh ? `（缺 ${gap} 年）` : ` (${gap} is missing)`}`,
    ],
    ['工作时间', 'Hours', `${weekdays.join(' ')}  ${hours}`],
    ['自定日期', 'Dates of its own', String(ahead)],
    ['进展信', 'Client update', cadence],
    ...settingRows(project.settings, zh),
  ];
  const shown = rows.map(([chinese, english, value]) =>
    zh ? `${chinese}：${value}` : `${english}: ${value}`,
  );
  return [...shown, whoIsWho(project, author.language)].join('\n');
}

function settingRows(settings: ProjectSettings, zh: boolean): [string, string, string][] {
  const none = zh ? '无' : 'none';
  const money = (amount: number | null) => (amount === null ? none : `${amount} ${settings.currency}`);
  const onOff = (on: boolean) => (zh ? (on ? '开' : '关') : on ? 'on' : 'off');
  return [
    ['费用上限', 'Limit cost', money(settings.limitCost)],
    ['天数上限', 'Limit days', settings.limitDays === null ? none : String(settings.limitDays)],
    ['补救上限', 'Remedy limit', money(settings.remedyLimit)],
    ['预算', 'Budget', money(settings.budget)],
    ['已花费', 'Spent', money(settings.spent)],
    ['审批', 'Approvers', `${settings.approverRule}, ${settings.approverOrder}`],
    ['预览', 'Preview', settings.preview],
    ['视为确认', 'Deemed', settings.deemedAcceptance ?? none],
    ['自动', 'Autonomy', settings.autonomy],
    ['模型', 'Model', onOff(settings.languageModel)],
    ['辅导', 'Coach', onOff(settings.coach)],
    ['文档说明', 'Brief', Object.keys(settings.brief).join(', ') || none],
  ];
}
