import type { AddressInfo } from 'node:net';
import type { StoredMessage } from '../../worker/playground/message-folder.ts';
import { MessageStore } from '../../worker/playground/message-store.ts';
import { type SmtpHook, smtpServer } from '../../worker/playground/smtp.ts';

/** A letter as the sink accepted it. */
export interface SunkLetter {
  readonly messageId: string;
  /** Message-ID of the mail it answers; null for a letter that answers none. */
  readonly inReplyTo: string | null;
  readonly recipients: readonly string[];
  /** `performance.now()` at the moment of acceptance. */
  readonly at: number;
}

export interface SmtpSink {
  readonly url: string;
  readonly letters: readonly SunkLetter[];
  onLetter(listener: (letter: SunkLetter) => void): void;
  close(): Promise<void>;
}

/** A real SMTP socket that accepts letters for anybody and remembers each acceptance, but delivers nothing. */
export async function startSmtpSink(hook: SmtpHook = () => 'ok'): Promise<SmtpSink> {
  const letters: SunkLetter[] = [];
  const listeners: ((letter: SunkLetter) => void)[] = [];
  const server = smtpServer(
    new Nowhere(null),
    ({ to, raw }) => {
      const head = raw.toString('latin1', 0, raw.indexOf('\r\n\r\n'));
      const letter = {
        messageId: idIn(head, 'Message-ID') ?? '',
        inReplyTo: idIn(head, 'In-Reply-To'),
        recipients: to.map((address) => address.toLowerCase()),
        at: performance.now(),
      };
      letters.push(letter);
      for (const listener of listeners) listener(letter);
    },
    hook,
  );
  // A worker that is killed resets its connections.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}?ignoreTLS=true`,
    letters,
    onLetter: (listener) => void listeners.push(listener),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Acceptances are remembered, bytes are not. */
class Nowhere extends MessageStore {
  override deliver(): StoredMessage {
    return { uid: 0, size: 0, internalDate: new Date(0), flags: new Set() };
  }
}

function idIn(head: string, name: string): string | null {
  const found = new RegExp(`^${name}:\\s*<([^>]+)>`, 'im').exec(head);
  return found?.[1] ?? null;
}
