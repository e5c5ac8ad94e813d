import { readCorpus } from './corpus-folder.ts';
import { lintCorpus } from './corpus-lint.ts';

const corpus = readCorpus();
const findings = lintCorpus(corpus);
for (const finding of findings) console.log(`${finding.kind}\t${finding.place}\t${finding.because}`);
console.log(
  `${corpus.sentences.length} sentences, ${corpus.mails.length} mails, ${findings.length} findings`,
);
if (findings.some((finding) => finding.failing)) process.exitCode = 1;
