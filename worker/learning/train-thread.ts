import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { Examples, LabelledSentence } from '../inbox/classify/corpus.ts';
import { readCorpus } from '../inbox/classify/corpus-folder.ts';
import { trainSentences } from '../inbox/classify/train.ts';

/** What the thread is given. */
export interface Training {
  /** What clients of this house wrote, as PMs named it. */
  readonly taught: readonly LabelledSentence[];
  /** Null: the corpus of the program. */
  readonly corpus: Examples | null;
}

const POLITE = 10;

const { taught, corpus } = workerData as Training;
// On Linux a priority belongs to the thread; elsewhere it would slow down the mail too.
if (process.platform === 'linux') setPriority(0, POLITE);
const { sentences, mails } = corpus ?? readCorpus();
// The first sentence of a wording counts: a PM's word goes before the corpus.
parentPort?.postMessage(trainSentences({ sentences: [...taught, ...sentences], mails }));
