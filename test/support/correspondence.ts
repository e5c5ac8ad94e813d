import MailComposer from 'nodemailer/lib/mail-composer';
import { pick } from './chance.ts';

/** A client project with its people, as `liaison project apply` reads it. */
export interface TestProject {
  readonly key: string;
  readonly language: 'zh' | 'en';
  readonly clients: readonly string[];
  readonly file: string;
}

/** A mail of a client, ready to be put into the mailbox. */
export interface ClientMail {
  readonly messageId: string;
  readonly from: string;
  readonly project: string;
  readonly raw: Buffer;
}

/** Writers of one project: few enough mails from each, that nobody is taken for a robot. */
const CLIENTS = 6;

/** So many projects, every other one in Chinese. */
export function testProjects(count: number): TestProject[] {
  return Array.from({ length: count }, (_, index) => {
    const key = `P${index + 100}`;
    const language = index % 2 === 0 ? ('zh' as const) : ('en' as const);
    const names = language === 'zh' ? ['陈静', '王磊', '赵敏', '刘洋', '孙莉', '周涛'] : ENGLISH_NAMES;
    const clients = names
      .slice(0, CLIENTS)
      .map((_, person) => `client${person}@${key.toLowerCase()}.example`);
    const file = `key: ${key}
name: ${language === 'zh' ? `门户网站 ${key}` : `Portal ${key}`}
client: ${language === 'zh' ? `客户公司 ${key}` : `Client ${key}`}
language: ${language}
zone: ${language === 'zh' ? 'Asia/Shanghai' : 'Europe/London'}
cadence: none
pms:
  - { name: ${language === 'zh' ? '张伟' : 'Li Wei'}, address: pm-${key.toLowerCase()}@studio.example }
contacts:
${clients.map((address, person) => `  - { name: ${names[person]}, address: ${address}, role: ${person === 0 ? 'approver' : 'contact'} }`).join('\n')}
`;
    return { key, language, clients, file };
  });
}

const ENGLISH_NAMES = ['Amy Lin', 'Tom Ray', 'Sara Ward', 'John Hale', 'Ruth Moss', 'Ian Bell'];

const WORDS = {
  zh: {
    parts: ['订单列表', '报表页面', '会员中心', '库存页面', '支付流程', '登录页面', '首页', '导出功能'],
    says: [
      (part: string) => `麻烦在${part}里增加一列，显示发货日期，财务那边需要用。`,
      (part: string) => `${part}能不能再加一个导出Excel的功能？我们希望月底之前用上。`,
      (part: string) => `${part}从周一开始就打不开，我们的同事没法工作，对你们的处理非常不满意。`,
      (part: string) => `请问${part}的测试环境什么时候可以开放给我们的团队使用？`,
      (part: string) => `这已经是本周第三次了，${part}一直报错，没有人回复我们，实在无法接受。`,
    ],
    hello: '您好，',
    end: '谢谢！\n此致\n敬礼',
    quote: '在 2026年11月20日，张伟 写道：\n> 附件是上周的会议纪要，请查收。\n> 有任何问题请随时联系我。',
  },
  en: {
    parts: [
      'the order list',
      'the report page',
      'the member area',
      'the stock view',
      'the checkout',
      'the login page',
    ],
    says: [
      (part: string) => `Please add a column with the delivery date to ${part}; our accountants need it.`,
      (part: string) => `We would like ${part} to have a CSV export before the end of the month.`,
      (part: string) =>
        `${part} has been broken since Monday and our staff cannot work. I am very disappointed with how this is handled.`,
      (part: string) => `When will the test environment for ${part} be available for our team?`,
      (part: string) => `This is the third time ${part} failed this week and nobody answers. Not acceptable.`,
    ],
    hello: 'Hello,',
    end: 'Kind regards',
    quote:
      'On Fri, 20 Nov 2026 at 10:00, Li Wei wrote:\n> Attached are the minutes of last week.\n> Let me know if anything is unclear.',
  },
};

/**
 * So many mails of clients, evenly spread over projects and people: plain text, text with HTML, some with an answer's
 * quotation, one in ten with an attachment of up to 200 KB. The same `random` gives the same mails.
 */
export async function clientMails(
  projects: readonly TestProject[],
  count: number,
  random: () => number,
): Promise<ClientMail[]> {
  const mails: ClientMail[] = [];
  for (let number = 0; number < count; number += 1) {
    const project = projects[number % projects.length];
    const from = project?.clients[Math.floor(number / projects.length) % CLIENTS];
    if (!project || !from) throw new Error('no project to write to');
    mails.push(await clientMail(project, from, number, random));
  }
  return mails;
}

async function clientMail(
  project: TestProject,
  from: string,
  number: number,
  random: () => number,
): Promise<ClientMail> {
  const attachments =
    random() < 0.1
      ? [{ filename: `screenshot-${number}.png`, content: noise(200_000 * random(), random) }]
      : [];
  return await writtenMail(project, from, number, random, attachments);
}

/** A mail with one attachment of so many bytes. */
export async function heavyMail(
  project: TestProject,
  bytes: number,
  random: () => number,
): Promise<ClientMail> {
  const attachments = [{ filename: 'film.mp4', content: noise(bytes, random) }];
  return await writtenMail(project, project.clients[0] ?? '', 9_999_999, random, attachments);
}

async function writtenMail(
  { key, language }: TestProject,
  from: string,
  number: number,
  random: () => number,
  attachments: { filename: string; content: Buffer }[],
): Promise<ClientMail> {
  const { parts, says, hello, end, quote } = WORDS[language];
  const part = pick(parts, random);
  const sentence = pick(says, random)(part);
  const text = `${hello}\n\n${sentence}\n\n${end}\n${random() < 0.3 ? `\n${quote}\n` : ''}`;
  const messageId = `${number}.${Math.floor(random() * 1e9)}@${key.toLowerCase()}.example`;
  const composer = new MailComposer({
    from: { name: from.split('@')[0] ?? '', address: from },
    to: BOT,
    subject: `${part} ${number}`,
    messageId: `<${messageId}>`,
    date: new Date(),
    text,
    ...(random() < 0.6 ? { html: `<div>${text.replaceAll('\n', '<br>\n')}</div>` } : {}),
    attachments,
  });
  return { messageId, from, project: key, raw: await composer.compile().build() };
}

/** Address of the mailbox under test. */
export const BOT = 'bot@studio.example';

function noise(bytes: number, random: () => number): Buffer {
  const block = Buffer.from(Array.from({ length: 4096 }, () => Math.floor(random() * 256)));
  return Buffer.alloc(Math.max(1, Math.floor(bytes)), block);
}
