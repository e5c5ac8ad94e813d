import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { simpleParser } from 'mailparser';
import nodemailer from 'nodemailer';
import pg from 'pg';

/**
 * The least that any program must do with a mail: fetch it, parse it, store it so that it survives a power cut, and
 * send an answer. One process, each part as its own makers recommend. Arguments: IMAP URL, SMTP URL, database URL,
 * number of mails. Says how many milliseconds it took, and how many of its processor.
 */
const [imapUrl = '', smtpUrl = '', databaseUrl = '', count = '0'] = process.argv.slice(2);
const PER_FETCH = 50;
const AT_ONCE = 4;

const { hostname, port, username, password } = new URL(imapUrl);
const pool = new pg.Pool({ connectionString: databaseUrl, max: AT_ONCE });
await pool.query(
  'create table if not exists floor_mail (id serial primary key, message_id text, subject text, raw bytea)',
);
const mailer = nodemailer.createTransport({
  pool: true,
  url: smtpUrl,
  maxConnections: AT_ONCE,
  maxMessages: 500,
});
const imap = new ImapFlow({
  host: hostname,
  port: Number(port),
  secure: false,
  auth: { user: decodeURIComponent(username), pass: password },
  logger: false,
});
await imap.connect();
await imap.mailboxOpen('INBOX', { readOnly: true });
while (imap.mailbox && imap.mailbox.exists < Number(count)) {
  await pause(50);
  await imap.noop();
}

const started = performance.now();
const before = process.cpuUsage();
for (let first = 1; first <= Number(count); first += PER_FETCH) {
  const rows = await imap.fetchAll(`${first}:${first + PER_FETCH - 1}`, { uid: true, source: true });
  const waiting = rows.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const { source } of waiting) await answer(source ?? Buffer.alloc(0));
    }),
  );
}
const { user, system } = process.cpuUsage(before);
process.stdout.write(`${performance.now() - started} ${(user + system) / 1000}\n`);
await imap.logout();
mailer.close();
await pool.end();

async function answer(raw: Buffer): Promise<void> {
  const mail = await simpleParser(raw);
  await pool.query('insert into floor_mail (message_id, subject, raw) values ($1, $2, $3)', [
    mail.messageId,
    mail.subject,
    raw,
  ]);
  const text = `We have received your mail “${mail.subject}” and will come back to you within two working days.\n`;
  await mailer.sendMail({
    from: 'bot@studio.example',
    to: mail.from?.value[0]?.address ?? '',
    subject: `Re: ${mail.subject}`,
    inReplyTo: mail.messageId,
    text,
    html: `<p>${text}</p>`,
  });
}
