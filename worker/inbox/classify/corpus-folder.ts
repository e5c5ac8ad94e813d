import { readdirSync, readFileSync } from 'node:fs';
import {
  type BrokenLine,
  type Examples,
  type LabelledMail,
  type LabelledSentence,
  readMails,
  readSentences,
} from './corpus.ts';

/** The whole corpus, in the order of file names and lines. */
export interface Corpus extends Examples {
  readonly broken: readonly BrokenLine[];
}

const FOLDER = new URL('./corpus/', import.meta.url);

function textFiles(folder: string): string[] {
  return readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Reads the corpus that stands beside this file. */
export function readCorpus(): Corpus {
  const sentences: LabelledSentence[] = [];
  const mails: LabelledMail[] = [];
  const broken: BrokenLine[] = [];
  for (const file of textFiles('sentences')) {
    const read = readSentences(file, readFileSync(new URL(file, FOLDER), 'utf8'));
    sentences.push(...read.sentences);
    broken.push(...read.broken);
  }
  for (const file of textFiles('mails')) {
    const read = readMails(file, readFileSync(new URL(file, FOLDER), 'utf8'));
    mails.push(...read.mails);
    broken.push(...read.broken);
  }
  return { sentences, mails, broken };
}
