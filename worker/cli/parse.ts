import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { languageOf } from '../inbox/classify/text-language.ts';
import { parse as parseMail } from '../inbox/parse/parse.ts';
import { replyText } from '../inbox/reply-text/reply-text.ts';
import { screen } from '../inbox/screen/screen.ts';
import { isOurs } from '../outbox/mark.ts';
import { type Command, EXIT, print, say, UsageError } from './command.ts';

/** `liaison parse`: what reading makes of mail files, without touching any record. */
export const parse: Command = {
  usage: `liaison parse FILE…
liaison parse --list PATHS.txt        one path per line; - reads the list from standard input

Prints one JSON object per mail and line: file, messageId, from, to, cc, subject, date, kind, newText, quotedText,
signature, inline, language, attachments, warnings, and why the kind was chosen (reason), deliveries of a bounce,
returnDate of an absence note, the forwarded mail. A file that cannot be opened is named on standard error; exit code 1.`,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { list: { type: 'string' } },
      allowPositionals: true,
    });
    const files = [...positionals, ...(values.list === undefined ? [] : await listed(values.list))];
    if (files.length === 0) throw new UsageError('No file was named.');
    let unread = 0;
    for (const file of files) {
      const raw = await readFile(file).catch((error: Error) => error);
      if (raw instanceof Error) {
        say(`${file}: ${raw.message}`);
        unread += 1;
      } else await print(JSON.stringify(await describe(file, raw)));
    }
    return unread > 0 ? EXIT.failed : EXIT.done;
  },
};

async function listed(path: string): Promise<string[]> {
  const text = await readFile(path === '-' ? '/dev/stdin' : path, 'utf8').catch((error: Error) => error);
  if (text instanceof Error) throw new UsageError(`The list cannot be read: ${text.message}`);
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

async function describe(file: string, raw: Buffer): Promise<Record<string, unknown>> {
  const mail = await parseMail(raw);
  const screening = screen(mail, { addresses: [], isOurs: ({ headers }) => isOurs(headers, '') });
  const split = replyText(mail);
  return {
    file,
    messageId: mail.messageId,
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    subject: mail.subject,
    date: mail.date,
    kind: screening.kind,
    reason: screening.reason,
    newText: split.newText,
    quotedText: split.quotedText,
    signature: split.signature,
    inline: split.inline,
    forwarded: split.forwarded,
    confidence: split.confidence,
    language: languageOf(split.newText),
    text: mail.text,
    attachments: mail.attachments,
    calendar: mail.calendar,
    deliveries: screening.deliveries,
    regarding: screening.regarding,
    returnDate: screening.returnDate,
    encrypted: mail.encrypted,
    warnings: mail.warnings,
  };
}
