import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { startSmtpSink } from '../support/smtp-sink.ts';
import { type Audit, auditYear } from './audit.ts';
import { liveThrough } from './drive.ts';
import { BOT } from './projects.ts';

/** Lives through a year, or two months with a change of the clocks and a long holiday, and looks at what it left. */
export async function simulate(options: {
  readonly db: Kysely<Database>;
  readonly databaseUrl: string;
  readonly random: () => number;
  readonly isShort: boolean;
  readonly tell: (words: string) => void;
}): Promise<Audit> {
  const { db, databaseUrl, random, isShort, tell } = options;
  const sink = await startSmtpSink();
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    SMTP_URL: sink.url,
    IMAP_URL: 'imap://bot:any@127.0.0.1:1',
    BOT_ADDRESS: BOT,
    LIAISON_SECRET: 'a-secret-for-the-length-of-this-run',
  };
  try {
    const year = await liveThrough({
      db,
      env,
      from: new Date(isShort ? '2026-09-20T00:00:00Z' : '2026-01-01T00:00:00Z'),
      to: new Date(isShort ? '2026-11-20T00:00:00Z' : '2027-01-01T00:00:00Z'),
      projects: isShort ? 5 : 20,
      random,
      tell,
    });
    return await auditYear(db, year, sink.letters);
  } finally {
    await sink.close();
  }
}
