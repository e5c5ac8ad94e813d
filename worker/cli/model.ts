import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { classify } from '../inbox/classify/classify.ts';
import { readCorpus } from '../inbox/classify/corpus-folder.ts';
import { learningCurve } from '../inbox/classify/curve.ts';
import { type Evaluation, evaluate } from '../inbox/classify/evaluate.ts';
import { type EvaluationRow, readRows } from '../inbox/classify/evaluation-rows.ts';
import { loadModel } from '../inbox/classify/load-model.ts';
import type { Model } from '../inbox/classify/model.ts';
import { replyText } from '../inbox/reply-text/reply-text.ts';
import { type Command, EXIT, print, UsageError } from './command.ts';
import { retrainNow, rollBack, showVersions } from './model-versions.ts';

/** `liaison model`: how well labelled mails are understood, and what this installation has learned. */
export const model: Command = {
  usage: `liaison model show
liaison model retrain
liaison model rollback [VERSION]
liaison model evaluate [--curve] FILE.jsonl…

show prints the weights this installation has trained, which are in use, and how often each label was right; retrain
trains now; rollback puts the version before into use, or VERSION (0: the shipped weights). Running workers follow.

Each line is a mail with the truth about it: {id, subject, from, body, labels, spans, severity, refs}. Prints one JSON
object per file: macro-F1 and exact label sets with their intervals, per-label precision and recall, evidence, severity,
calibration error, risk and coverage, share acted on and right, false confirmations, times and memory, in all and per
language. With --curve the model is trained anew on a quarter, half, three quarters and all of the corpus, and one
line is printed per share and file; that takes some minutes.`,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { curve: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [verb, ...files] = positionals;
    if (verb === 'show') return await showVersions();
    if (verb === 'retrain') return await retrainNow();
    if (verb === 'rollback') return await rollBack(files[0]);
    if (verb !== 'evaluate' || files.length === 0)
      throw new UsageError('Say show, retrain, rollback, or evaluate and name a file.');
    const sets = await Promise.all(files.map(async (file) => ({ file, rows: await rowsOf(file) })));
    await (values.curve ? printCurve(sets) : printEvaluations(sets));
    return EXIT.done;
  },
};

interface LabelledSet {
  readonly file: string;
  readonly rows: readonly EvaluationRow[];
}

async function printEvaluations(sets: readonly LabelledSet[]): Promise<void> {
  const shipped = loadModel();
  for (const { file, rows } of sets) {
    const { all, languages } = judged(rows, shipped);
    const memoryMb = Math.round(process.memoryUsage().rss / 2 ** 20);
    await print(JSON.stringify({ file, all, languages, memoryMb }, null, 2));
  }
}

async function printCurve(sets: readonly LabelledSet[]): Promise<void> {
  for (const { model: trained, ...point } of learningCurve(readCorpus())) {
    for (const { file, rows } of sets) {
      const { macroF1, exact, falseConfirmations }: Evaluation = judged(rows, trained).all;
      await print(JSON.stringify({ ...point, file, macroF1, exact, falseConfirmations }));
    }
  }
}

async function rowsOf(file: string): Promise<EvaluationRow[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => error);
  if (text instanceof Error) throw new UsageError(`The file cannot be read: ${text.message}`);
  try {
    return readRows(text);
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}

function judged(rows: readonly EvaluationRow[], by: Model) {
  const understand = ({ body, subject, answers }: EvaluationRow) => {
    const { newText, quotedText } = replyText({ text: body, html: null });
    return classify({ newText, subject, quotedText, answers }, by);
  };
  return evaluate(rows, understand, () => performance.now());
}
