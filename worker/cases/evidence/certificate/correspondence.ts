import type { Block, Section } from '../../../documents/content.ts';
import type { MailKind } from '../../../mail/screening.ts';
import type { Contents } from '../bundle.ts';
import type { CaseFile } from '../case-file.ts';
import type { Recipient } from '../state.ts';
import { momentWords } from './moment.ts';
import type { CertificateWords } from './words.ts';

type Letter = Contents['letters'][number];
type Mail = Contents['mails'][number];

export function lettersSection(file: CaseFile, { letters }: Contents, words: CertificateWords): Section {
  const { zone } = file.project;
  const row = (letter: Letter) => [
    momentWords(letter.writtenAt, zone, words.language),
    letter.subject ?? words.letters.notLeft,
    letter.recipients.map((one) => recipientLine(one, zone, words)).join('\n'),
    letter.file ? `${letter.file}\n${letter.sha256}` : words.letters.notLeft,
  ];
  const table: Block = {
    kind: 'table',
    columns: words.letters.columns,
    rows: letters.map(row),
    widths: [3, 4, 6, 5],
  };
  return {
    heading: words.letters.heading,
    blocks: [
      { kind: 'paragraph', text: words.letters.explained(zone) },
      letters.length > 0 ? table : { kind: 'paragraph', text: words.letters.none },
    ],
  };
}

function recipientLine(one: Recipient, zone: string, words: CertificateWords): string {
  const status = words.letters.statuses[one.status] ?? one.status;
  const at = one.submittedAt ? ` ${momentWords(one.submittedAt, zone, words.language)}` : '';
  const response = one.response ? ` “${one.response}”` : '';
  const bounced = one.bouncedAt
    ? `; ${words.letters.bounced(momentWords(one.bouncedAt, zone, words.language))}`
    : '';
  return `${one.address}: ${status}${at}${response}${bounced}`;
}

export function mailsSection(file: CaseFile, { mails }: Contents, words: CertificateWords): Section {
  const row = (mail: Mail) => [
    momentWords(mail.receivedAt, file.project.zone, words.language),
    mail.from ?? words.unknown,
    words.mails.kinds[mail.kind as MailKind] ?? words.unknown,
    `${mail.file}\n${mail.sha256}`,
  ];
  const table: Block = {
    kind: 'table',
    columns: words.mails.columns,
    rows: mails.map(row),
    widths: [3, 4, 3, 6],
  };
  return {
    heading: words.mails.heading,
    blocks: [mails.length > 0 ? table : { kind: 'paragraph', text: words.mails.none }],
  };
}

/** Only a person's explicit word is consent; the machines among the mails are counted out by name. */
export function consentSection({ mails }: Contents, words: CertificateWords): Section {
  const machines = mails.filter(({ kind }) => kind !== null && kind !== 'human').length;
  const text = words.consent.text;
  return {
    heading: words.consent.heading,
    blocks: [
      { kind: 'paragraph', text },
      ...(machines > 0 ? [{ kind: 'paragraph', text: words.consent.machines(machines) } as const] : []),
    ],
  };
}

/** What followed the last decision: read-backs and, where there are any, objections. */
export function afterSection(file: CaseFile, { letters, mails }: Contents, words: CertificateWords): Section {
  const last = file.decisions.at(-1);
  const decidedAt = last?.at.toISOString() ?? '';
  const decidedBy = file.decisions.map(({ mailId }) => mailId);
  const laterLetters = letters.filter(({ writtenAt }) => writtenAt >= decidedAt).length;
  const laterMails = mails.filter(
    ({ kind, receivedAt, mailId }) =>
      kind === 'human' && receivedAt > decidedAt && !decidedBy.includes(mailId),
  ).length;
  return {
    heading: words.after.heading,
    blocks: [
      { kind: 'paragraph', text: words.after.letters(laterLetters) },
      { kind: 'paragraph', text: laterMails === 0 ? words.after.noMails : words.after.mails(laterMails) },
    ],
  };
}
