import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { findDovecot, startDovecot } from './dovecot.ts';

/** A mailbox on a server in another process. */
export interface BestImap {
  /** Which server it is, in words. */
  readonly name: string;
  readonly imapUrl: string;
  deliver(raw: Buffer): Promise<void>;
  /** Breaks every connection in mid-word. */
  cutConnections(): Promise<void>;
  stop(): Promise<void>;
}

/** A real Dovecot where it is installed, else the embedded server. */
export async function startBestImap(address: string): Promise<BestImap> {
  if (findDovecot() !== null) return { ...(await startDovecot(address)), name: 'Dovecot' };
  const child: ChildProcess = fork(join(import.meta.dirname, 'imap-process.ts'));
  const [ports] = (await once(child, 'message')) as [{ imapPort: number; smtpPort: number }];
  const mailer = nodemailer.createTransport({ host: '127.0.0.1', port: ports.smtpPort, ignoreTLS: true });
  return {
    name: 'the embedded mail server (Dovecot is not installed)',
    imapUrl: `imap://${encodeURIComponent(address)}:any@127.0.0.1:${ports.imapPort}`,
    async deliver(raw) {
      await mailer.sendMail({ envelope: { from: 'client@example.org', to: address }, raw });
    },
    async cutConnections() {
      child.send('cut');
    },
    async stop() {
      mailer.close();
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
