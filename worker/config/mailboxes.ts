import { parse } from 'yaml';
import { z } from 'zod';
import type { Mistake } from './mistake.ts';
import { type Environment, type MailAfter, mailboxFields, VARIABLES } from './variables.ts';

/** One mailbox that Liaison reads and writes from. */
export interface MailboxConfig {
  /** Names the mailbox in the record, for good. */
  readonly name: string;
  readonly address: string;
  /** null: the embedded server. */
  readonly imapUrl: string | null;
  readonly smtpUrl: string | null;
  readonly folder: string;
  readonly after: MailAfter;
  readonly authservId: string | null;
}

const file = z.strictObject({
  mailboxes: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9-]+$/, 'is not made of small letters, digits and -'),
        address: mailboxFields.address,
        imapUrl: mailboxFields.imapUrl,
        smtpUrl: mailboxFields.smtpUrl,
        folder: mailboxFields.folder.default('INBOX'),
        after: mailboxFields.after.default({ kind: 'keep' }),
        authservId: mailboxFields.authservId.nullable().default(null),
      }),
    )
    .min(1, 'names no mailbox'),
});

const FILE_EXAMPLE =
  'mailboxes: [{ name: support, address: support@example.com, ' +
  `imapUrl: "${VARIABLES.IMAP_URL.example}", smtpUrl: "${VARIABLES.SMTP_URL.example}" }]`;

/** Reads the text of liaison.yaml; mistakes carry their place in it. */
export function readMailboxFile(
  path: string,
  text: string,
): { mailboxes: readonly MailboxConfig[]; mistakes: readonly Mistake[] } {
  const mistake = (place: string, wrong: string) => ({
    setting: `${path}: ${place}`,
    wrong,
    example: FILE_EXAMPLE,
  });
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    return { mailboxes: [], mistakes: [mistake('the file', `is not YAML: ${reason}`)] };
  }
  const read = file.safeParse(content);
  if (!read.success) {
    const mistakes = read.error.issues.map((issue) =>
      mistake(issue.path.join('.') || 'the file', asPredicate(issue.message)),
    );
    return { mailboxes: [], mistakes };
  }
  const { mailboxes } = read.data;
  const repeated = [
    ...twice(mailboxes.map(({ name }) => name)),
    ...twice(mailboxes.map(({ address }) => address)),
  ];
  return { mailboxes, mistakes: repeated.map((value) => mistake(value, 'stands twice')) };
}

/** The one mailbox that the environment describes; what it leaves out is embedded. */
export function readMailbox(environment: Environment): { mailbox: MailboxConfig } | { mistake: Mistake } {
  const { IMAP_URL, SMTP_URL, BOT_ADDRESS } = environment;
  const address =
    BOT_ADDRESS ?? addressIn(IMAP_URL) ?? (IMAP_URL || SMTP_URL ? null : 'liaison@liaison.example');
  if (!address) {
    const wrong = 'is needed, because the user in IMAP_URL is not an email address';
    return { mistake: { setting: 'BOT_ADDRESS', wrong, example: VARIABLES.BOT_ADDRESS.example } };
  }
  const mailbox = {
    name: 'main',
    address,
    imapUrl: IMAP_URL ?? null,
    smtpUrl: SMTP_URL ?? null,
    folder: environment.IMAP_FOLDER ?? 'INBOX',
    after: environment.MAIL_AFTER ?? { kind: 'keep' as const },
    authservId: environment.AUTHSERV_ID ?? null,
  };
  return { mailbox };
}

function addressIn(imapUrl: string | undefined): string | null {
  if (!imapUrl) return null;
  const read = mailboxFields.address.safeParse(decodeURIComponent(new URL(imapUrl).username));
  return read.success ? read.data : null;
}

function twice(values: readonly string[]): string[] {
  return values.filter((value, at) => values.indexOf(value) !== at);
}

/** Our own messages continue the setting into a sentence; those of the schema library begin anew. */
function asPredicate(message: string): string {
  return /^(is|does|names) /.test(message) ? message : `is wrong: ${message}`;
}
