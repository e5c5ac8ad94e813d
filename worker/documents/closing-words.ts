import type { Language } from '../mail/language.ts';
import type { ClosingFacts } from './closing-facts.ts';

type Standing = ClosingFacts['changes'][number]['standing'];

/** The words of the closing report in one language. */
export interface ClosingWords {
  readonly titleOf: (project: string) => string;
  readonly subtitle: string;
  readonly about: string;
  readonly facts: Readonly<Record<'project' | 'client' | 'date' | 'pm', string>>;
  readonly headings: Readonly<
    Record<
      | 'about'
      | 'goals'
      | 'deliverables'
      | 'schedule'
      | 'cost'
      | 'changes'
      | 'complaints'
      | 'satisfaction'
      | 'signOffs'
      | 'open'
      | 'went-well'
      | 'did-not'
      | 'learned'
      | 'thanks'
      | 'next',
      string
    >
  >;
  readonly columns: Readonly<
    Record<'deliverables' | 'schedule' | 'changes' | 'complaints' | 'open', readonly string[]>
  >;
  readonly none: Readonly<
    Record<
      'goals' | 'deliverables' | 'schedule' | 'changes' | 'complaints' | 'satisfaction' | 'open' | 'cost',
      string
    >
  >;
  readonly standing: Readonly<Record<Standing, string>>;
  /** Causes of complaints and gates of the closing, by their codes. */
  readonly causes: Readonly<Record<string, string>>;
  readonly gates: Readonly<Record<string, string>>;
  readonly notAccepted: string;
  readonly notDelivered: string;
  readonly unknown: string;
  readonly late: (days: number | null) => string;
  readonly delays: (delays: ClosingFacts['delays']) => string;
  readonly cost: Readonly<Record<'budget' | 'changes' | 'agreed' | 'spent' | 'effort', string>>;
  readonly days: (count: number) => string;
  readonly signOffs: (count: number, averageDays: number | null) => string;
  readonly settled: (yes: boolean) => string;
  readonly waived: (gate: string, because: string) => string;
}

const en: ClosingWords = {
  titleOf: (project) => `${project}: Closing report`,
  subtitle: 'For your confirmation',
  about:
    'This report looks back on the whole project. Its figures come from the record kept along the way; the last five sections are written by the project manager. If something reads differently from how you remember it, please tell us before you confirm.',
  facts: { project: 'Project', client: 'Client', date: 'Date', pm: 'Project manager' },
  headings: {
    about: 'About this report',
    goals: 'What we set out to do',
    deliverables: 'What was delivered, and who accepted it',
    schedule: 'Schedule: agreed and actual',
    cost: 'Cost and effort',
    changes: 'Changes along the way',
    complaints: 'What you were not happy with',
    satisfaction: 'Your ratings',
    signOffs: 'Decisions',
    open: 'What is still open, and with whom',
    'went-well': 'What went well',
    'did-not': 'What did not go well',
    learned: 'What we learned',
    thanks: 'Thanks',
    next: 'What comes next',
  },
  columns: {
    deliverables: ['No.', 'Delivered', 'Accepted by'],
    schedule: ['Milestone', 'Agreed', 'Delivered', 'Difference'],
    changes: ['No.', 'Change', 'Outcome', 'Cost', 'Days'],
    complaints: ['No.', 'In your words', 'Cause', 'What was done', 'Settled'],
    open: ['No.', 'Open item', 'With'],
  },
  none: {
    goals: 'No goals were written down at the start.',
    deliverables: 'No requirement stands in the signed baseline.',
    schedule: 'No milestones with dates were agreed.',
    changes: 'There were no changes.',
    complaints: 'There were no complaints.',
    satisfaction: 'No ratings were given.',
    open: 'Nothing is open.',
    cost: 'No budget is kept in this record.',
  },
  standing: { made: 'made', declined: 'not made', deferred: 'put off', withdrawn: 'withdrawn', open: 'open' },
  causes: {
    requirement: 'the requirement',
    communication: 'communication',
    quality: 'quality',
    delay: 'delay',
    billing: 'billing',
    attitude: 'the way you were treated',
    'third-party': 'a third party',
  },
  gates: { milestones: 'milestones', changes: 'changes', 'complaints-s2': 'complaints' },
  notAccepted: 'not accepted',
  notDelivered: 'not delivered',
  unknown: 'not on record',
  late: (days) =>
    days === null
      ? ''
      : days === 0
        ? 'on the day'
        : `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'late' : 'early'}`,
  delays: ({ us, client, 'third-party': third }) =>
    `Days of delay by origin: ours ${us}, on your side ${client}, third parties ${third}.`,
  cost: {
    budget: 'Agreed budget',
    changes: 'Agreed changes',
    agreed: 'Budget with changes',
    spent: 'Spent',
    effort: 'Effort of the changes',
  },
  days: (count) => `${count} person-${count === 1 ? 'day' : 'days'}`,
  signOffs: (count, averageDays) =>
    count === 0
      ? 'No sign-off request was completed.'
      : `${count} sign-off ${count === 1 ? 'request was' : 'requests were'} completed${averageDays === null ? '' : `, on average ${averageDays} ${averageDays === 1 ? 'day' : 'days'} after the request`}.`,
  settled: (yes) => (yes ? 'yes' : 'no'),
  waived: (gate, because) => `Closed although open (${gate}): ${because}`,
};

const zh: ClosingWords = {
  titleOf: (project) => `${project}结项报告`,
  subtitle: '请您确认',
  about:
    '本报告回顾整个项目。数字来自过程中留下的记录，最后五节由项目经理撰写。若有与您印象不符之处，请在确认前告诉我们。',
  facts: { project: '项目', client: '客户', date: '日期', pm: '项目经理' },
  headings: {
    about: '关于本报告',
    goals: '项目目标',
    deliverables: '交付成果与验收人',
    schedule: '进度：约定与实际',
    cost: '费用与工作量',
    changes: '过程中的变更',
    complaints: '您不满意的事',
    satisfaction: '您的评价',
    signOffs: '确认与决定',
    open: '遗留事项与负责方',
    'went-well': '做得好的',
    'did-not': '做得不够的',
    learned: '我们学到的',
    thanks: '致谢',
    next: '接下来',
  },
  columns: {
    deliverables: ['编号', '交付内容', '验收人'],
    schedule: ['里程碑', '约定', '交付', '差异'],
    changes: ['编号', '变更', '结果', '费用', '天数'],
    complaints: ['编号', '您的原话', '原因', '处理', '已解决'],
    open: ['编号', '事项', '负责方'],
  },
  none: {
    goals: '立项时没有写下目标。',
    deliverables: '没有已确认基线中的需求。',
    schedule: '没有约定带日期的里程碑。',
    changes: '没有发生变更。',
    complaints: '没有收到投诉。',
    satisfaction: '没有收到评分。',
    open: '没有遗留事项。',
    cost: '本记录中没有预算数据。',
  },
  standing: { made: '已实施', declined: '未实施', deferred: '暂缓', withdrawn: '已撤回', open: '未了结' },
  causes: {
    requirement: '需求',
    communication: '沟通',
    quality: '质量',
    delay: '延误',
    billing: '费用',
    attitude: '态度',
    'third-party': '第三方',
  },
  gates: { milestones: '里程碑', changes: '变更', 'complaints-s2': '投诉' },
  notAccepted: '未验收',
  notDelivered: '未交付',
  unknown: '无记录',
  late: (days) => (days === null ? '' : days === 0 ? '按期' : days > 0 ? `晚 ${days} 天` : `早 ${-days} 天`),
  delays: ({ us, client, 'third-party': third }) =>
    `延误天数按来源：我方 ${us} 天，贵方 ${client} 天，第三方 ${third} 天。`,
  cost: {
    budget: '约定预算',
    changes: '已确认的变更',
    agreed: '含变更的预算',
    spent: '实际支出',
    effort: '变更的工作量',
  },
  days: (count) => `${count} 人天`,
  signOffs: (count, averageDays) =>
    count === 0
      ? '没有完成的确认请求。'
      : `共完成 ${count} 次确认${averageDays === null ? '' : `，从发出到确认平均 ${averageDays} 天`}。`,
  settled: (yes) => (yes ? '是' : '否'),
  waived: (gate, because) => `结项时尚未了结（${gate}）：${because}`,
};

export const CLOSING_WORDS: Readonly<Record<Language, ClosingWords>> = { zh, en };
