import type { Language } from '../mail/language.ts';
import type { Health } from '../mail/letter-variables.ts';

/** The sentences of a client update that are put together from the record, each language on its own. */
export interface UpdateWords {
  readonly headline: (facts: HeadlineFacts) => string;
  readonly upward: (facts: HeadlineFacts) => readonly string[];
  /** What became of a case, as a line under "done"; null where the client need not hear of it. */
  readonly done: (label: string, to: string, title: string) => string | null;
  readonly nextMilestone: (name: string, day: string) => string;
  readonly nextAnswer: (label: string, day: string) => string;
}

export interface HeadlineFacts {
  readonly project: string;
  readonly health: Health;
  readonly decisions: number;
  readonly daysLate: number;
  readonly worst: string | null;
  readonly done: number;
  readonly nextMilestone: { readonly name: string; readonly day: string } | null;
  readonly openComplaints: number;
}

const zh: UpdateWords = {
  headline: ({ health, decisions, daysLate, worst, openComplaints }) => {
    if (openComplaints > 0 && health === 'red') return '有严重问题正在处理，详情见下。';
    if (daysLate > 3 && worst) return `“${worst}”预计比原定晚 ${daysLate} 天。`;
    if (decisions > 0) return `总体按计划推进，有 ${decisions} 项等您决定。`;
    return health === 'green' ? '一切按计划推进。' : '有几处需要留意，详情见下。';
  },
  upward: ({ project, health, decisions, nextMilestone, daysLate, worst }) => [
    `${project} 目前${health === 'green' ? '按计划推进' : health === 'amber' ? '总体可控，有几处需要留意' : '存在风险，正在处理'}。`,
    nextMilestone
      ? `下一个里程碑是“${nextMilestone.name}”，预计 ${nextMilestone.day}${daysLate > 0 && worst === nextMilestone.name ? `，比原定晚 ${daysLate} 天` : ''}。`
      : '近期没有到期的里程碑。',
    decisions > 0 ? `我方还有 ${decisions} 项决定待作出。` : '我方没有待作出的决定。',
  ],
  done: (label, to, title) => {
    const named = title === '' ? label : `${label} ${title}`;
    const words: Readonly<Record<string, string>> = {
      agreed: '已确认',
      baselined: '已确认并纳入基线',
      delivered: '已交付',
      accepted: '已验收',
      approved: '已批准',
      implemented: '已实施',
      verified: '已验证',
      resolved: '已解决',
      closed: '已了结',
      answered: '已答复',
      signed: '已签认',
    };
    return words[to] ? `${named}：${words[to]}` : null;
  },
  nextMilestone: (name, day) => `里程碑“${name}”：${day}`,
  nextAnswer: (label, day) => `${label}：${day} 前给您答复`,
};

const en: UpdateWords = {
  headline: ({ health, decisions, daysLate, worst, openComplaints }) => {
    if (openComplaints > 0 && health === 'red')
      return 'A serious concern is being dealt with; details below.';
    if (daysLate > 3 && worst) return `"${worst}" is expected ${daysLate} days later than agreed.`;
    if (decisions > 0)
      return `Work is going to plan; ${decisions === 1 ? 'one decision is' : `${decisions} decisions are`} with you.`;
    return health === 'green'
      ? 'Everything is going to plan.'
      : 'A few points need attention; details below.';
  },
  upward: ({ project, health, decisions, nextMilestone, daysLate, worst }) => [
    `${project} is ${health === 'green' ? 'going to plan' : health === 'amber' ? 'under control, with a few points that need attention' : 'at risk, and the causes are being dealt with'}.`,
    nextMilestone
      ? `The next milestone is "${nextMilestone.name}", expected on ${nextMilestone.day}${daysLate > 0 && worst === nextMilestone.name ? `, ${daysLate} days later than agreed` : ''}.`
      : 'No milestone falls due soon.',
    decisions > 0
      ? `On our side ${decisions === 1 ? 'one decision is' : `${decisions} decisions are`} still to be made.`
      : 'On our side no decision is outstanding.',
  ],
  done: (label, to, title) => {
    const named = title === '' ? label : `${label} ${title}`;
    const words: Readonly<Record<string, string>> = {
      agreed: 'confirmed',
      baselined: 'confirmed and part of the baseline',
      delivered: 'delivered',
      accepted: 'accepted',
      approved: 'approved',
      implemented: 'carried out',
      verified: 'verified',
      resolved: 'resolved',
      closed: 'closed',
      answered: 'answered',
      signed: 'signed',
    };
    return words[to] ? `${named}: ${words[to]}` : null;
  },
  nextMilestone: (name, day) => `Milestone "${name}": ${day}`,
  nextAnswer: (label, day) => `${label}: our answer by ${day}`,
};

export const UPDATE_WORDS: Readonly<Record<Language, UpdateWords>> = { zh, en };
