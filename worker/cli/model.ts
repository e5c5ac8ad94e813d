import { readFile } from 'node:fs/promises';
import { classify } from '../inbox/classify/classify.ts';
import { evaluate } from '../inbox/classify/evaluate.ts';
import { type EvaluationRow, readRows } from '../inbox/classify/evaluation-rows.ts';
import { loadModel } from '../inbox/classify/load-model.ts';
import { replyText } from '../inbox/reply-text/reply-text.ts';
import { type Command, EXIT, print, UsageError } from './command.ts';

/** `liaison model evaluate`: how well labelled mails are understood. */
export const model: Command = {
  usage: `liaison model evaluate FILE.jsonl

Each line is a mail with the truth about it: {id, subject, from, body, labels, spans, severity, refs}. Prints one JSON
object: macro-F1 with its interval, per-label precision and recall, exact label sets, evidence, severity, calibration
error, risk and coverage, share acted on and right, false confirmations and times, in all and per language.`,
  run: async ([verb, file, ...rest]) => {
    if (verb !== 'evaluate' || file === undefined || rest.length > 0) {
      throw new UsageError('Say evaluate and name one file.');
    }
    const { all, languages } = evaluate(await rowsOf(file), understander(), () => performance.now());
    await print(JSON.stringify({ all, languages }, null, 2));
    return EXIT.done;
  },
};

async function rowsOf(file: string): Promise<EvaluationRow[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => error);
  if (text instanceof Error) throw new UsageError(`The file cannot be read: ${text.message}`);
  try {
    return readRows(text);
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

function understander(): (row: EvaluationRow) => ReturnType<typeof classify> {
  const shipped = loadModel();
  return ({ body, subject, answers }) => {
    const { newText, quotedText } = replyText({ text: body, html: null });
    return classify({ newText, subject, quotedText, answers }, shipped);
  };
}
