import { pick } from '../support/chance.ts';

type Language = 'zh' | 'en';

/** What a client answers to a letter of this name; most say yes. */
export function replyOf(name: string, language: Language, questions: number, random: () => number): string {
  const words = ANSWERS[name];
  if (words) return random() < 0.75 ? words.yes[language] : words.no[language];
  if (name === 'choice-asked') return pick(['1', '2'], random);
  // A survey: high scores, now and then a low one.
  return Array.from(
    { length: Math.max(1, questions) },
    (_, index) => `${index + 1}:${random() < 0.2 ? 2 : 5}`,
  ).join(' ');
}

const ANSWERS: Readonly<Record<string, { yes: Record<Language, string>; no: Record<Language, string> }>> = {
  'sign-off-requested': {
    yes: { en: 'CONFIRM ALL', zh: '全部确认' },
    no: { en: 'CHANGE 1: It must be faster than that.', zh: '修改1：还要更快一些。' },
  },
  'change-quoted': {
    yes: { en: 'APPROVE', zh: '批准' },
    no: { en: 'REJECT: too much for us', zh: '拒绝：对我们来说太多了' },
  },
  'complaint-proposal': {
    yes: { en: 'ACCEPT', zh: '同意' },
    no: { en: 'REJECT: the page is still slow', zh: '不同意：页面还是很慢' },
  },
  'complaint-check-back': {
    yes: { en: 'YES', zh: '是' },
    no: { en: 'NO, what happens is: it stopped again', zh: '否，情况是：又停了' },
  },
};
