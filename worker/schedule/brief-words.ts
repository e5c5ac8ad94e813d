import type { CaseKind } from '../cases/decision.ts';
import type { Language } from '../mail/language.ts';

/** What the brief says around the words of the record. */
export interface BriefWords {
  readonly overdue: string;
  readonly by: (moment: string) => string;
  readonly waiting: (days: number) => string;
  readonly leaves: (moment: string) => string;
  readonly held: string;
  readonly update: (label: string) => string;
  /** The line to write for a case of this kind; null where a call helps more. */
  readonly command: (kind: CaseKind, label: string) => string | null;
  readonly answerDigit: string;
  /** Why it is done this way, for newcomers; one a day. */
  readonly coaching: readonly string[];
}

const zh: BriefWords = {
  overdue: '已超时',
  by: (moment) => `${moment} 前`,
  waiting: (days) => (days === 0 ? '今天起' : `已等 ${days} 个工作日`),
  leaves: (moment) => `${moment} 发出`,
  held: '已暂停，等您放行',
  update: (label) => `进展信 ${label}`,
  command: (kind, label) => {
    switch (kind) {
      case 'complaint':
        return `/解决 ${label}`;
      case 'change-request':
        return `/评估 ${label}`;
      case 'question':
        return `/答复 ${label} 内容`;
      case 'milestone':
        return `/交付 ${label}`;
      default:
        return null;
    }
  },
  answerDigit: '回复那封询问信，写一个数字 1–4',
  coaching: [
    '先回最急的客户，哪怕只是一句“已收到，下午三点前给您答复”。沉默比坏消息更伤信任。',
    '变更先报费用和工期，再动手。客户没有批准，就没有变更。',
    '电话里谈定的事，当天用 /纪要 写下来请对方确认。口说无凭，白纸黑字保护双方。',
    '坏消息要趁早，并且带着办法去说：发生了什么、影响多大、我们建议怎么办。',
    '验收标准要能回答“是”或“否”。写不出来，说明需求还没想清楚。',
    '没有答复不等于同意。提醒两次还没有回音，就打电话问一问卡在哪里。',
    '处理投诉先听完、先记录，再找原因。不争辩，不急着许诺。',
    '客户的“好的”未必是确认。要紧的事，请对方写明确认哪几条。',
    '优先级不是都重要。每周问一次：如果只能做一件，是哪一件？',
    '免费帮忙也要记账。没有记下来的人情，客户看不见，团队却要加班。',
  ],
};

const en: BriefWords = {
  overdue: 'overdue',
  by: (moment) => `by ${moment}`,
  waiting: (days) =>
    days === 0
      ? 'since today'
      : days === 1
        ? 'waiting for 1 business day'
        : `waiting for ${days} business days`,
  leaves: (moment) => `leaves ${moment}`,
  held: 'held, waits for you',
  update: (label) => `Client update ${label}`,
  command: (kind, label) => {
    switch (kind) {
      case 'complaint':
        return `/resolve ${label}`;
      case 'change-request':
        return `/assess ${label}`;
      case 'question':
        return `/answer ${label} YOUR WORDS`;
      case 'milestone':
        return `/deliver ${label}`;
      default:
        return null;
    }
  },
  answerDigit: 'answer the mail that asks, with one digit from 1 to 4',
  coaching: [
    'Answer the most urgent client first, if only with "received, you will hear from me by three". Silence costs more trust than bad news.',
    "Price and delay first, work second. Without the client's approval there is no change.",
    'What was agreed on the phone goes into /note the same day and back to the client to confirm. It protects both sides.',
    'Bad news travels early and with a plan: what happened, what it means, what we advise.',
    'An acceptance criterion can be answered yes or no. If you cannot write one, the requirement is not understood yet.',
    'Silence is not consent. After two reminders a call finds out faster what is in the way.',
    'With a complaint: listen, write it down, then look for the cause. Do not argue, do not promise in haste.',
    'A client\'s "ok" is not always a confirmation. Where it matters, ask which items are meant.',
    'Not everything has priority. Ask once a week: if only one thing could be done, which one?',
    'Favours belong in the books too. What is not written down the client does not see, and the team works late for it.',
  ],
};

export const BRIEF_WORDS: Readonly<Record<Language, BriefWords>> = { zh, en };
