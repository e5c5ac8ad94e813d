import { readFileSync } from 'node:fs';
import { type LabelledMail, readMails } from '../inbox/classify/corpus.ts';
import type { ClassifyInput, Intent } from '../mail/intent.ts';

/** A mail with the truth about it. */
export interface TrueMail {
  readonly input: ClassifyInput;
  readonly truth: readonly Intent[];
}

const FILES = ['en', 'zh'].map((language) => new URL(`./regression/${language}.txt`, import.meta.url));

function trueMail({ subject, newText, answers, sentences }: LabelledMail): TrueMail {
  const said = new Set(sentences.flatMap(({ intents }) => intents));
  const truth = [...said].filter((intent) => intent !== 'other' || said.size === 1);
  return { input: { newText, subject, quotedText: '', answers }, truth };
}

/** The mails that no version may unlearn: our own words, plain, never trained on. */
export function regressionMails(): TrueMail[] {
  return FILES.flatMap((file) => readMails(file.pathname, readFileSync(file, 'utf8')).mails).map(trueMail);
}
