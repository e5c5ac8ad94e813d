import { startMailServer } from '../../worker/playground/mail-server.ts';

/**
 * The embedded mail server as a program of its own. Says its ports to its parent, takes `cut` (break every IMAP
 * connection) and ends with it.
 */
const server = await startMailServer({ directory: null, imapPort: 0, smtpPort: 0 });
process.on('message', (word) => {
  if (word === 'cut') server.cutConnections();
});
process.on('disconnect', () => process.exit(0));
process.send?.({ imapPort: server.imapPort, smtpPort: server.smtpPort });
