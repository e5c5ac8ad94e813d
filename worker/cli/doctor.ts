import { access, constants } from 'node:fs/promises';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import { connect } from '../../db/connect.ts';
import { makeFolder } from '../../db/folder.ts';
import { type Config, readConfig } from '../config.ts';
import { openMailbox } from '../inbox/mailbox.ts';
import { readSmtpUrl } from '../outbox/smtp-settings.ts';
import { smtpTransport } from '../outbox/transport.ts';
import { type Command, EXIT, print } from './command.ts';

interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'embedded' | 'advice' | 'wrong';
  readonly says: string;
}

/** `liaison doctor`: tries every connection and setting, and says what to fix. */
export const doctor: Command = {
  usage: `liaison doctor

Prints one line per check: ok, embedded (comes with Liaison), advice, or wrong with what to do. Exit code 1 when
something is wrong, 3 when the configuration itself cannot be read. Sends no mail and changes no mailbox.`,
  run: async () => {
    const config = readConfig();
    const findings = await examine(config);
    for (const { what, state, says } of findings) await print(`${state.padEnd(8)}  ${what}: ${says}`);
    return findings.some((finding) => finding.state === 'wrong') ? EXIT.failed : EXIT.done;
  },
};

async function examine(config: Config): Promise<Finding[]> {
  const findings = [await dataFolder(config), await database(config), await redis(config)];
  for (const mailbox of config.mailboxes) {
    findings.push(await imap(config, mailbox), await smtp(mailbox), authentication(mailbox));
  }
  for (const warning of config.warnings) findings.push({ what: 'settings', state: 'advice', says: warning });
  if (config.mode === 'shadow')
    findings.push({ what: 'LIAISON_MODE', state: 'advice', says: 'shadow: nothing is sent' });
  return findings;
}

async function attempt(what: string, fix: string, work: () => Promise<string>): Promise<Finding> {
  try {
    return { what, state: 'ok', says: await work() };
  } catch (error) {
    const words = error instanceof Error ? error.message || error.name : String(error);
    return { what, state: 'wrong', says: `${words}. ${fix}` };
  }
}

async function dataFolder({ dataDir }: Config): Promise<Finding> {
  return await attempt('DATA_DIR', 'Give this user the right to write there, or set DATA_DIR.', async () => {
    makeFolder(dataDir);
    await access(dataDir, constants.R_OK | constants.W_OK);
    return `${dataDir} can be written`;
  });
}

async function database({ databaseUrl }: Config): Promise<Finding> {
  if (databaseUrl === null)
    return { what: 'DATABASE_URL', state: 'embedded', says: 'PostgreSQL comes with Liaison' };
  return await attempt(
    'DATABASE_URL',
    'Check host, user, password and that the database exists.',
    async () => {
      const db = connect(databaseUrl, { max: 1, name: 'liaison-doctor' });
      try {
        const { rows } = await sql<{
          version: string;
        }>`select current_setting('server_version') as version`.execute(db);
        const version = rows[0]?.version ?? '';
        if (Number.parseInt(version, 10) < 15) throw new Error(`PostgreSQL ${version} is older than 15`);
        return `PostgreSQL ${version}`;
      } finally {
        await db.destroy();
      }
    },
  );
}

async function redis({ redisUrl }: Config): Promise<Finding> {
  if (redisUrl === null)
    return { what: 'REDIS_URL', state: 'embedded', says: 'the queue lives in PostgreSQL' };
  return await attempt('REDIS_URL', 'Check that Redis runs there, or leave REDIS_URL out.', async () => {
    const client = new Redis(redisUrl, {
      lazyConnect: true,
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
    });
    let trouble = '';
    client.on('error', (error: Error) => {
      trouble = error.message;
    });
    try {
      await client.connect();
      return `answers ${await client.ping()}`;
    } catch (error) {
      throw new Error(trouble || (error as Error).message, { cause: error });
    } finally {
      client.disconnect();
    }
  });
}

type MailboxSettings = Config['mailboxes'][number];

async function imap(config: Config, mailbox: MailboxSettings): Promise<Finding> {
  const what = `IMAP of ${mailbox.address}`;
  const url = mailbox.imapUrl;
  if (url === null) return { what, state: 'embedded', says: 'the mail server of the playground' };
  return await attempt(
    what,
    'Check IMAP_URL; QQ and 163 want an authorisation code (授权码) as password.',
    async () => {
      const account = {
        name: mailbox.name,
        url,
        folder: mailbox.folder,
        after: 'keep',
        maxBytes: config.mailMaxBytes,
      } as const;
      const opened = await openMailbox(account, { fetch: globalThis.fetch, log: () => {} });
      await opened.close();
      return `${mailbox.folder} can be read`;
    },
  );
}

async function smtp(mailbox: MailboxSettings): Promise<Finding> {
  const what = `SMTP of ${mailbox.address}`;
  const url = mailbox.smtpUrl;
  if (url === null) return { what, state: 'embedded', says: 'the mail server of the playground' };
  return await attempt(what, 'Check SMTP_URL, its port (465 smtps, 587 smtp) and the password.', async () => {
    const transport = smtpTransport(readSmtpUrl(url));
    try {
      await transport.verify();
      return 'accepts the login';
    } finally {
      transport.close();
    }
  });
}

function authentication(mailbox: MailboxSettings): Finding {
  const what = `AUTHSERV_ID of ${mailbox.address}`;
  if (mailbox.authservId !== null) return { what, state: 'ok', says: mailbox.authservId };
  if (mailbox.imapUrl === null) return { what, state: 'embedded', says: 'not needed in the playground' };
  const says =
    'not set: senders are checked by DKIM alone. Open a received mail’s source, find Authentication-Results, and set ' +
    'AUTHSERV_ID to the name right after it';
  return { what, state: 'advice', says };
}
