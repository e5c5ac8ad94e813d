import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Database } from '../../db/schema.ts';
import { prove } from '../../worker/cases/evidence/prove.ts';
import type { Proof } from '../../worker/cases/evidence/state.ts';
import { appendToLedger } from '../../worker/cases/ledger.ts';
import { applyProjectFile } from '../../worker/cases/project/apply.ts';
import { readProjectFile } from '../../worker/cases/project/file.ts';
import { contentHash } from '../../worker/inbox/mailbox/content-hash.ts';
import type { LetterName } from '../../worker/mail/letter.ts';
import { writeLetter } from '../../worker/outbox/store.ts';

type Db = Kysely<Database>;

const BOT = 'liaison@studio.example';
export const APPROVER = 'wang.fang@hailan.example';
export const ASKED_AT = new Date('2026-12-01T02:00:00Z');
export const SIGNED_AT = new Date('2026-12-02T02:30:15Z');
const REF = { kind: 'sign-off', number: 1 } as const;
const ITEMS = [
  {
    item: 1,
    requirement: 1,
    version: 1,
    title: '手机号登录',
    statement: '用户可以用手机号和短信验证码登录。',
  },
  { item: 2, requirement: 2, version: 1, title: '订单导出', statement: '运营可以按日期导出订单为 Excel。' },
];

/** A project whose sign-off request SO-1 was asked, answered by a robot and then by its approver. */
export interface SignedWorld {
  readonly projectId: number;
  readonly approverId: number;
  readonly requestId: number;
  readonly replyId: number;
  readonly document: Buffer;
  /** What a case would emit about the reply; override what differs. */
  proof(over?: Partial<Proof>): Proof;
  /** Puts a decision into evidence and the ledger, as the commit does. */
  prove(over?: Partial<Proof>): Promise<void>;
  /** A letter about SO-1 that left. */
  letter(name: LetterName, at: Date): Promise<number>;
  /** A mail of the approver about SO-1. */
  mail(text: string, at: Date, kind?: string): Promise<number>;
}

export async function signedWorld(db: Db, key: string): Promise<SignedWorld> {
  const read = readProjectFile(`key: ${key}
name: 海蓝商城改版
client: 海蓝商贸
language: zh
zone: Asia/Shanghai
cadence: none
pms: ["张伟 <zhang.wei@studio.example>"]
contacts: [{ name: 王芳, address: ${APPROVER}, role: approver }]
`);
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  const { id: projectId } = await applyProjectFile(db, read.project, new Date('2026-11-30T01:00:00Z'));
  const person = await db
    .selectFrom('person')
    .select(['id as personId', 'name', 'address'])
    .where('address', '=', APPROVER)
    .executeTakeFirstOrThrow();
  const mailbox = await mailboxId(db);
  const document = Buffer.from(`%PDF-1.7\n${'需求文档 '.repeat(200)}\n%%EOF\n`);
  const letter = async (name: LetterName, at: Date): Promise<number> => {
    const id = await writeLetter(db, {
      projectId,
      name,
      language: 'zh',
      automatic: true,
      occasion: `${key}:${name}:${at.toISOString()}`,
      about: [REF],
      answersMailId: null,
      variables: {},
      stillDue: null,
      to: [{ ...person, language: 'zh' }],
      cc: [],
      createdAt: at,
      notBefore: at,
      messageIdDomain: 'studio.example',
    });
    if (id === null) throw new Error('the letter was not written');
    await submit(db, id, key, name, at, name === 'sign-off-requested' ? document : null);
    return id;
  };
  const requestId = await letter('sign-off-requested', ASKED_AT);
  const { message_id: request } = await db
    .selectFrom('letter')
    .select('message_id')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow();
  let uid = 0;
  const mail = async (text: string, at: Date, kind = 'human'): Promise<number> => {
    uid += 1;
    const messageId = `${uid}.${at.getTime()}.${key.toLowerCase()}@hailan.example`;
    const raw = replyBytes({ text, at, messageId, request, automatic: kind !== 'human' });
    return await receive(
      db,
      { mailbox, uid, projectId, personId: person.personId, requestId, request },
      raw,
      {
        messageId,
        text,
        at,
        kind,
      },
    );
  };
  await mail('本人外出，12月2日回复。', new Date('2026-12-01T02:01:00Z'), 'auto-reply');
  const replyId = await mail('确认 全部', SIGNED_AT);
  const items = ITEMS.map((item) => ({ ...item, confirmedBy: [person.personId], remarks: [] }));
  await db
    .insertInto('sign_off')
    .values({
      project_id: projectId,
      number: 1,
      status: 'signed',
      subject: '第一版需求',
      approver_rule: 'all',
      approvers: JSON.stringify([person]),
      items: JSON.stringify(items),
      opinions: '[]',
      requested_at: ASKED_AT,
      changed_at: SIGNED_AT,
    })
    .execute();
  await db.insertInto('case_number').values({ project_id: projectId, kind: 'sign-off', last: 1 }).execute();
  const proof = (over: Partial<Proof> = {}): Proof => ({
    projectId,
    about: 'SO-1',
    mailId: replyId,
    at: SIGNED_AT,
    decision: 'signed',
    rule: 'explicit words of a registered approver in reply to the current request',
    personId: person.personId,
    details: { items: [1, 2] },
    ...over,
  });
  return {
    projectId,
    approverId: person.personId,
    requestId,
    replyId,
    document,
    letter,
    mail,
    proof,
    prove: async (over) =>
      await db.transaction().execute(async (trx) => {
        const made = proof(over);
        const entry = await prove(trx, made);
        await appendToLedger(trx, key, made.at, [{ ...entry, actor: APPROVER, mailId: made.mailId }]);
      }),
  };
}

async function mailboxId(db: Db): Promise<number> {
  const row = await db
    .insertInto('mailbox')
    .values({ name: 'main', address: BOT })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ address: BOT }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function submit(
  db: Db,
  id: number,
  key: string,
  name: string,
  at: Date,
  document: Buffer | null,
): Promise<void> {
  const { message_id } = await db
    .selectFrom('letter')
    .select('message_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const subject = `[${key} SO-1] ${name === 'sign-off-requested' ? '请确认：第一版需求' : '已记录：第一版需求'}`;
  const text =
    name === 'sign-off-requested'
      ? `王芳，您好：\n\n请确认以下两项。\n\n1. ${ITEMS[0]?.statement}\n2. ${ITEMS[1]?.statement}\n\n同意请回复：确认 全部\n`
      : '王芳，您好：\n\n已记录您的确认。如有异议，请在一个工作日内回复。\n';
  const raw = await new MailComposer({
    from: BOT,
    to: APPROVER,
    subject,
    text,
    date: at,
    messageId: `<${message_id}>`,
    attachments: document ? [{ filename: '需求文档 v1.pdf', content: document }] : [],
  })
    .compile()
    .build();
  await db.updateTable('letter').set({ subject, raw }).where('id', '=', id).execute();
  await db
    .updateTable('delivery')
    .set({ status: 'submitted', attempts: 1, response: '250 2.0.0 Ok: queued as 4F2A', submitted_at: at })
    .where('letter_id', '=', id)
    .execute();
}

function replyBytes(mail: {
  readonly text: string;
  readonly at: Date;
  readonly messageId: string;
  readonly request: string;
  readonly automatic: boolean;
}): Buffer {
  const body = `${mail.text}\r\n`;
  const bodyHash = createHash('sha256').update(body).digest('base64');
  return Buffer.from(
    [
      'Received: from mx.hailan.example (mx.hailan.example [192.0.2.7]) by mail.studio.example; Wed, 2 Dec 2026 02:30:15 +0000',
      'Authentication-Results: mail.studio.example; dkim=pass header.d=hailan.example; spf=pass; dmarc=pass',
      `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=hailan.example; s=s1; h=from:subject; bh=${bodyHash}; b=AAAA`,
      `From: =?UTF-8?B?${Buffer.from('王芳').toString('base64')}?= <${APPROVER}>`,
      `To: ${BOT}`,
      'Subject: Re: SO-1',
      `Date: ${mail.at.toUTCString()}`,
      `Message-ID: <${mail.messageId}>`,
      `In-Reply-To: <${mail.request}>`,
      ...(mail.automatic ? ['Auto-Submitted: auto-replied'] : []),
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      body,
    ].join('\r\n'),
  );
}

async function receive(
  db: Db,
  place: {
    readonly mailbox: number;
    readonly uid: number;
    readonly projectId: number;
    readonly personId: number;
    readonly requestId: number;
    readonly request: string;
  },
  raw: Buffer,
  mail: { readonly messageId: string; readonly text: string; readonly at: Date; readonly kind: string },
): Promise<number> {
  const summary = {
    messageId: mail.messageId,
    inReplyTo: place.request,
    references: [],
    from: { name: '王芳', address: APPROVER },
    to: [{ name: '', address: BOT }],
    cc: [],
    subject: 'Re: SO-1',
    screening: { kind: mail.kind, reason: 'none', returnDate: null, deliveries: [], regarding: null },
    newText: mail.text,
    inline: [],
    authentication: { dkim: 'pass', spf: 'pass', dmarc: 'pass', aligned: true, source: 'server' },
    trust: 'authenticated',
    attachments: [],
    identity: {
      outcome: 'known',
      found: 'reply-reference',
      proven: true,
      about: [REF],
      answers: { letterId: place.requestId },
    },
  };
  const { id } = await db
    .insertInto('mail')
    .values({
      mailbox_id: place.mailbox,
      identity: mail.messageId,
      message_id: mail.messageId,
      content_hash: contentHash(raw),
      size: raw.length,
      internal_date: mail.at,
      received_at: mail.at,
      status: mail.kind === 'human' ? 'applied' : 'set-aside',
      project_id: place.projectId,
      person_id: place.personId,
      summary: JSON.stringify(summary),
      applied_to: JSON.stringify(mail.kind === 'human' ? ['SO-1'] : []),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('mail_source').values({ mail_id: id, raw }).execute();
  await db
    .insertInto('mail_location')
    .values({
      mailbox_id: place.mailbox,
      folder: 'INBOX',
      uid_validity: `1-${place.projectId}`,
      uid: place.uid,
      mail_id: id,
    })
    .execute();
  return id;
}
