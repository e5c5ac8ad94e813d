import type { Config } from '../config.ts';
import type { RunningWorker } from '../main.ts';
import { say } from './command.ts';

/** Tells a newcomer how to look in: with a mail client, at the record, at the health page. */
export function welcome(config: Config, { mailServer, httpUrl }: RunningWorker): void {
  const [mailbox] = config.mailboxes;
  say(`
Liaison is running. Clients write to ${mailbox?.address ?? ''}.${mailServer ? playground(mailServer) : ''}

  The record:   npm run -s liaison -- export --project KEY      (liaison project list names the keys)
  Health:       ${httpUrl}/health
  Stop:         Ctrl-C
`);
}

function playground({ imapPort, smtpPort }: { imapPort: number; smtpPort: number }): string {
  return `
This is the playground: an embedded mail server on this machine, with two sample projects whose people write during
the first minute. Connect any mail client as one of them:

  IMAP 127.0.0.1:${imapPort}, SMTP 127.0.0.1:${smtpPort}, no encryption, any password; the user is the address:
  wang.fang@hailan.example · liu.yang@hailan.example · zhang.wei@studio.example (project manager)
  amy.lin@harbour.example · tom.ray@harbour.example · clare@studio.example (project manager)`;
}
