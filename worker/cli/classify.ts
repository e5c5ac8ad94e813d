import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { classify as understand } from '../inbox/classify/classify.ts';
import { loadModel } from '../inbox/classify/load-model.ts';
import type { Model } from '../inbox/classify/model.ts';
import { replyText } from '../inbox/reply-text/reply-text.ts';
import { type Command, EXIT, print, say, UsageError } from './command.ts';

const row = z.looseObject({
  id: z.union([z.string(), z.number()]),
  subject: z.string().default(''),
  from: z.unknown(),
  body: z.string(),
});

const EXAMPLE =
  '{"id": "1", "subject": "Re: scope", "from": "amy@example.com", "body": "We approve items 1-3."}';

/** `liaison classify --jsonl`: what mails are understood as, streaming, in input order. */
export const classify: Command = {
  usage: `liaison classify --jsonl < MAILS.jsonl

Each line of standard input is an object {id, subject, from, body}; each line of standard output is
{id, intents: [{intent, confidence, evidence}], decision, newText, severity, language, refs}, in the same order.
A line that is not such an object is answered with {id: null, error} and named on standard error; exit code 2.
Example line: ${EXAMPLE}`,
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { jsonl: { type: 'boolean' } } });
    if (!values.jsonl) throw new UsageError('Say --jsonl: one mail per line on standard input.');
    const model = loadModel();
    let number = 0;
    let wrong = 0;
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() === '') continue;
      const read = readRow(line);
      if (typeof read === 'string') {
        wrong += 1;
        say(`line ${number}: ${read}. The right form: ${EXAMPLE}`);
        await print(JSON.stringify({ id: null, error: `line ${number}: ${read}` }));
      } else await print(JSON.stringify(describe(read, model)));
    }
    return wrong > 0 ? EXIT.usage : EXIT.done;
  },
};

function readRow(line: string): z.infer<typeof row> | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is not JSON';
  }
  const read = row.safeParse(value);
  return read.success
    ? read.data
    : read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
}

function describe(mail: z.infer<typeof row>, model: Model): Record<string, unknown> {
  const { newText, quotedText } = replyText({ text: mail.body, html: null });
  const { asks: _, ...understood } = understand(
    { newText, subject: mail.subject, quotedText, answers: null },
    model,
  );
  return { id: mail.id, ...understood, newText };
}
