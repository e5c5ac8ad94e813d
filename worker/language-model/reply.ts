import { z } from 'zod';
import { INTENTS, type Opinion } from '../mail/intent.ts';

/** Labels with the numbers of the sentences that carry them. */
const answer = z.strictObject({
  labels: z
    .array(
      z.strictObject({
        label: z.enum(INTENTS),
        sentences: z.array(z.int().min(1)).max(200),
      }),
    )
    .min(1)
    .max(4),
});
export type Labels = z.infer<typeof answer>['labels'];

/** The parts of a completion that are looked at; servers add what they like beside them. */
const completion = z.looseObject({
  choices: z
    .array(
      z.looseObject({
        finish_reason: z.string().nullish(),
        message: z.looseObject({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.looseObject({ total_tokens: z.int().min(0) }).nullish(),
});

export interface ReadReply {
  readonly labels: Labels | null;
  /** Tokens the server counted; null: it does not say. */
  readonly tokens: number | null;
  /** Why there are no labels, for the log. */
  readonly trouble: string | null;
}

const nothing = (trouble: string, tokens: number | null = null): ReadReply => ({
  labels: null,
  tokens,
  trouble,
});

/** The first JSON object in a text; servers without a JSON mode write around it. */
function firstObject(text: string): unknown {
  const start = text.indexOf('{');
  for (let end = text.indexOf('}', start); start >= 0 && end > start; end = text.indexOf('}', end + 1)) {
    try {
      return JSON.parse(text.slice(start, end + 1));
    } catch {}
  }
  return null;
}

/**
 * Reads what came back for a mail of so many sentences. Everything but labels we know on sentences that exist is
 * refused as a whole: half an opinion is none.
 */
export function readReply(body: string, sentences: number): ReadReply {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return nothing('the answer is not JSON');
  }
  const read = completion.safeParse(parsed);
  const [choice] = read.data?.choices ?? [];
  if (!read.success || !choice) return nothing('the answer is no completion');
  const tokens = read.data.usage?.total_tokens ?? null;
  const { content, refusal } = choice.message;
  if (refusal) return nothing('the model refused', tokens);
  if (choice.finish_reason === 'length') return nothing('the answer was cut off', tokens);
  if (!content) return nothing('the answer is empty', tokens);
  const said = answer.safeParse(firstObject(content));
  if (!said.success) return nothing('the answer holds no labels in the agreed form', tokens);
  const { labels } = said.data;
  const names = labels.map(({ label }) => label);
  if (new Set(names).size < names.length || (names.includes('other') && names.length > 1))
    return nothing('the labels contradict each other', tokens);
  if (labels.some((one) => one.sentences.some((number) => number > sentences)))
    return nothing('a sentence is named that the mail does not have', tokens);
  if (labels.some(({ label, sentences: some }) => label !== 'other' && some.length === 0))
    return nothing('a label stands on no sentence', tokens);
  return { labels, tokens, trouble: null };
}

/** The opinion in our own words: evidence is cut from the mail by us, never taken from the answer. */
export function opinionOf(labels: Labels, sentences: readonly string[]): Opinion {
  const numbers = [...new Set(labels.flatMap((one) => one.sentences))].toSorted((a, b) => a - b);
  return {
    labels: INTENTS.filter((intent) => labels.some(({ label }) => label === intent)),
    evidence: numbers.flatMap((number) => sentences[number - 1] ?? []),
  };
}
