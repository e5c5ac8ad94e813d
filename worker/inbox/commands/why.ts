import { caseLabel } from '../../cases/decision.ts';
import type { Intent } from '../../mail/intent.ts';
import type { Language } from '../../mail/language.ts';
import type { Desk, RecentMail } from '../desk.ts';
import { type CommandKind, misread } from './kind.ts';
import { leadingLabel } from './labels.ts';

/** Whether a mail asks how one was understood: only then are the last mails looked up. */
export function asksWhy(newText: string): boolean {
  return /^\s*[/／](?:why|为什么)/imu.test(newText);
}

/** `/why`: how a mail was understood, by number, by the case it touched, or in reply to our letter about it. */
export const why: CommandKind = {
  names: ['why', '为什么'],
  form: {
    zh: '/为什么（回复我们的来信，说明对应来件是怎样理解的）；/为什么 CP-1；/为什么 12（来件编号）',
    en: '/why (in reply to a letter of ours: how the mail behind it was understood); /why CP-1; /why 12 (number of a mail)',
  },
  weighty: false,
  block: 'none',
  plan: ({ rest }, desk) => {
    const mail = mailMeant(rest, desk);
    return mail
      ? { outcome: 'planned', says: explained(mail, desk.author.language) }
      : misread(
          '找不到对应的来件，请写来件编号或事项编号。',
          'the mail could not be found; please name its number or the number of a case.',
        );
  },
};

function mailMeant(rest: string, { recent = [], about, mailId }: Desk): RecentMail | null {
  const others = recent.filter(({ id }) => id !== mailId);
  const [, number = null] = /^(?:mail|邮件|来件)?[\s#-]*(\d{1,12})$/iu.exec(rest) ?? [];
  if (number !== null) return others.find(({ id }) => id === Number(number)) ?? null;
  const label = leadingLabel(rest);
  if (rest !== '' && !label) return null;
  const labels = label ? [caseLabel(label.ref)] : about.map(caseLabel);
  return others.find(({ appliedTo }) => appliedTo.some((one) => labels.includes(one))) ?? null;
}

const INTENTS: Readonly<Record<Intent, Readonly<Record<Language, string>>>> = {
  confirmation: { zh: '确认', en: 'confirmation' },
  change_request: { zh: '变更请求', en: 'change request' },
  complaint: { zh: '投诉', en: 'complaint' },
  other: { zh: '其他', en: 'something else' },
};

const TRUST = {
  authenticated: { zh: '已验证', en: 'authenticated' },
  unverified: { zh: '无法验证', en: 'unverified' },
  failed: { zh: '验证失败', en: 'authentication failed' },
} as const;

function explained({ id, summary, status, reason, appliedTo }: RecentMail, language: Language): string {
  const zh = language === 'zh';
  const { understanding, from, subject, trust } = summary;
  const sender = from ? `${from.name} <${from.address}>`.trim() : '-';
  const read = understanding.intents.map(({ intent, confidence, evidence }) => {
    const words = evidence.map((one) => `“${one}”`).join(zh ? '、' : ', ');
    const share = `${Math.round(confidence * 100)}%`;
    return zh
      ? `- ${INTENTS[intent].zh}，把握 ${share}${words === '' ? '' : `，依据：${words}`}`
      : `- ${INTENTS[intent].en}, ${share} sure${words === '' ? '' : `, because of ${words}`}`;
  });
  const grammar = ruleSays(summary.understanding.decision, language);
  const touched = appliedTo.length > 0 ? appliedTo.join(', ') : zh ? '无' : 'nothing';
  return zh
    ? [
        `来件 ${id}：${sender}，主题“${subject}”`,
        `发件人：${TRUST[trust].zh}`,
        ...read,
        grammar,
        `结果：${status}${reason ? `（${reason}）` : ''}；涉及：${touched}`,
      ].join('\n')
    : [
        `Mail ${id} from ${sender}, subject "${subject}"`,
        `Sender: ${TRUST[trust].en}`,
        ...read,
        grammar,
        `Outcome: ${status}${reason ? ` (${reason})` : ''}; touched: ${touched}`,
      ].join('\n');
}

function ruleSays(decision: 'act' | 'ask', language: Language): string {
  if (decision === 'act')
    return language === 'zh'
      ? '规则：含义明确，直接处理；签认与决定只看明文语句，不看这里的判断'
      : 'Rule: clear enough to act on; signing and deciding rest on plain words alone, never on this reading';
  return language === 'zh'
    ? '规则：含义不够明确，先请项目经理判断'
    : 'Rule: not clear enough, so the project manager is asked first';
}
