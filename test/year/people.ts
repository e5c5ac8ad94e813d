import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { shiftDate } from '../../worker/working-time/zone.ts';
import { pick } from '../support/chance.ts';
import { replyOf } from './answers.ts';
import type { YearMail, YearProject } from './projects.ts';

type Db = Kysely<Database>;

/** Something a client has on their mind. */
export function news(project: YearProject, random: () => number): YearMail {
  const from = pick(project.clients, random);
  const part = Math.floor(random() * 1000);
  const text = pick(NEWS[project.language], random)(part);
  return { from, subject: `[${project.key}] ${part}`, text, answers: null };
}

const NEWS = {
  en: [
    (part: number) =>
      `Could you please add an export button to page ${part} of the portal? Our accountants need it.`,
    (part: number) =>
      `Page ${part} has been broken since Monday and our staff cannot work. I am very disappointed with how this is handled.`,
    (part: number) => `When will the test environment for page ${part} be available for our team?`,
    (part: number) => `Which server does page ${part} run on, and who looks after it at night?`,
  ],
  zh: [
    (part: number) => `麻烦在第${part}页里增加一列，显示发货日期，财务那边需要用。`,
    (part: number) => `第${part}页从周一开始就打不开，我们的同事没法工作，对你们的处理非常不满意。`,
    (part: number) => `请问第${part}页的测试环境什么时候可以开放给我们的团队使用？`,
    (part: number) => `请问第${part}页运行在哪台服务器上，晚上由谁负责？`,
  ],
} as const;

/** A client sits down to their mail and answers some of what they are asked. */
export async function clientSits(
  db: Db,
  project: YearProject,
  at: Date,
  random: () => number,
): Promise<YearMail[]> {
  const since = new Date(at.getTime() - 45 * 86_400_000);
  const { rows } = await sql<{
    name: string;
    messageId: string;
    subject: string;
    address: string;
    asked: number;
  }>`
    select l.name, l.message_id as "messageId", l.subject, d.address,
      coalesce(jsonb_array_length(l.variables->'questions'), 1) as asked
    from letter l join delivery d on d.letter_id = l.id
    where l.project_id = ${project.id} and d.status = 'submitted' and d.field = 'to' and d.submitted_at > ${since}
      and l.name in ('sign-off-requested', 'change-quoted', 'complaint-proposal', 'complaint-check-back', 'survey-asked',
        'choice-asked')
      and not exists (select from mail m where m.summary->>'inReplyTo' = l.message_id
        and m.summary->'from'->>'address' = d.address)
    order by l.id`.execute(db);
  return rows
    .filter(() => random() < 0.35)
    .map(({ name, messageId, subject, address, asked }) => ({
      from: address,
      subject: `Re: ${subject}`,
      text: replyOf(name, project.language, Number(asked), random),
      answers: messageId,
    }));
}

/** The PM sits down and works on what is open: a mail with a few commands, and an answer to a question of ours. */
export async function pmSits(
  db: Db,
  project: YearProject,
  day: string,
  random: () => number,
): Promise<YearMail[]> {
  const { rows: open } = await sql<{ label: string; status: string }>`
    select 'Q-' || number as label, status from question where project_id = ${project.id} and status in ('open', 'reopened')
    union all select 'CP-' || number, status from complaint where project_id = ${project.id}
      and status not in ('closed', 'settled', 'resolved', 'check-back', 'proposed')
    union all select 'CR-' || number, status from change_request where project_id = ${project.id}
      and status in ('logged', 'assessing', 'assessed', 'internal-approval', 'approved', 'scheduled', 'implemented')
    union all select 'SO-' || number, status from sign_off where project_id = ${project.id} and status = 'preview'
    union all select case kind when 'update' then 'UP-' else 'M-' end || number, status from case_file
      where project_id = ${project.id} and (kind = 'update' and status = 'held'
        or kind = 'milestone' and status in ('planned', 'at-risk'))
    order by label`.execute(db);
  const blocks = open
    .filter(() => random() < 0.4)
    .flatMap((one) => commandFor(one.label, one.status, day, random) ?? []);
  if (random() < 0.05)
    blocks.push(
      `/req Page ${Math.floor(random() * 1000)}: The page shows the orders of the day within 2 seconds.`,
      `/baseline Round of ${day}`,
    );
  if (random() < 0.04)
    blocks.push(
      `/milestone Stage ${Math.floor(random() * 1000)}: ${shiftDate(day, 10 + Math.floor(40 * random()))}`,
    );
  if (random() < 0.03)
    blocks.push(
      '/decide Which colour does the portal have?\n1. Blue\n2. Green\nadvice: Blue\nwaiting costs: One week',
    );
  const mails: YearMail[] = [];
  if (blocks.length > 0)
    mails.push({
      from: project.pm,
      subject: `[${project.key}] ${day}`,
      text: blocks.slice(0, 5).join('\n\n'),
      answers: null,
    });
  return [...mails, ...(await reviewed(db, project, random))];
}

/** Mails that wait for the PM to say what they are. */
async function reviewed(db: Db, project: YearProject, random: () => number): Promise<YearMail[]> {
  const { rows } = await sql<{ messageId: string; subject: string }>`
    select l.message_id as "messageId", l.subject from review r join letter l on l.project_id = r.project_id
      and l.name = 'pm-review-needed' and l.variables->>'mailId' = r.mail_id::text
    where r.project_id = ${project.id} and r.status = 'open' and l.subject is not null order by l.id limit 3`.execute(
    db,
  );
  return rows.map(({ messageId, subject }) => ({
    from: project.pm,
    subject: `Re: ${subject}`,
    text: pick(['2', '3', '4'], random),
    answers: messageId,
  }));
}

function commandFor(label: string, status: string, day: string, random: () => number): string[] | null {
  const [prefix] = label.split('-');
  switch (prefix) {
    case 'Q':
      return [`/answer ${label} It runs on a server of ours, and it is ready today.`];
    case 'CP':
      if (status === 'accepted') return [`/done ${label}`];
      return random() < 0.4
        ? [`/complaint ${label} answered`]
        : [
            `/resolve ${label}\ncause: quality\nfix: The page has a server of its own\nprevention: Weekly checks`,
          ];
    case 'CR':
      return [changeCommand(label, status, day)];
    case 'SO':
      return [`/send ${label}`];
    case 'UP':
      return ['/update send'];
    default:
      return [
        random() < 0.5
          ? `/milestone ${label} forecast ${shiftDate(day, 20)} because us: It takes longer than we thought.`
          : `/deliver ${label}\nThe pages as agreed`,
      ];
  }
}

function changeCommand(label: string, status: string, day: string): string {
  if (status === 'assessed') return `/assess ${label}`;
  if (status === 'internal-approval')
    return `/approve ${label} because: The sponsor agreed by telephone today.`;
  if (status === 'implemented') return `/implement ${label} verified`;
  if (status === 'approved' || status === 'scheduled') return `/implement ${label}`;
  return `/assess ${label}
Scope: One more button on the page
Effort: 2
Cost: 0
Delay: 1
Quality: none
Risk: none
Milestones moved: none
Cost of not doing it: The accountants type by hand
Options: do
Valid until: ${shiftDate(day, 25)}
Favour: no`;
}
