import { z } from 'zod';
import { INTENTS } from '../../mail/intent.ts';

const intent = z.enum(INTENTS);
const words = z.union([z.string().transform((one) => [one]), z.array(z.string())]);

/** Spans as `{ intent: words }` or as a list of `{ label | intent, text | span }`. */
const spans = z.union([
  z.partialRecord(intent, words),
  z
    .array(
      z.looseObject({
        label: intent.optional(),
        intent: intent.optional(),
        text: words.optional(),
        span: words.optional(),
      }),
    )
    .transform((list) => {
      const byIntent: Partial<Record<z.infer<typeof intent>, string[]>> = {};
      for (const each of list) {
        const named = each.label ?? each.intent;
        if (named !== undefined)
          byIntent[named] = [...(byIntent[named] ?? []), ...(each.text ?? each.span ?? [])];
      }
      return byIntent;
    }),
]);

const row = z.looseObject({
  id: z.coerce.string(),
  subject: z.string().default(''),
  from: z.string().default(''),
  body: z.string(),
  labels: z.array(intent).min(1),
  spans: spans.default({}),
  severity: z
    .enum(['critical', 'high', 'normal'])
    .nullish()
    .transform((severity) => severity ?? null),
  refs: z.array(z.string()).default([]),
  answers: z
    .string()
    .nullish()
    .transform((letter) => letter ?? null),
});

/** A mail with the truth about it, as the labelling guide wants it. */
export type EvaluationRow = z.infer<typeof row>;

/** Reads JSONL, one row a line. Throws with the line number when a row is not of the guide's form. */
export function readRows(jsonl: string): EvaluationRow[] {
  return jsonl.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [row.parse(JSON.parse(line))];
    } catch (cause) {
      throw new Error(`line ${index + 1} is not a row of the labelling guide`, { cause });
    }
  });
}
