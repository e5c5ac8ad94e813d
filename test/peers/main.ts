import { printAutomaticFigures } from './automatic-figures.ts';
import { printForwardFigures } from './forward-figures.ts';
import { installPeers } from './install.ts';
import { printParseFigures } from './parse-figures.ts';
import { printReplyFigures } from './reply-figures.ts';

const [corpora] = process.argv.slice(2);
if (corpora === undefined) {
  console.error(
    'npm run peers -- <folder with reply.jsonl, forward.jsonl, automatic.jsonl, parse.jsonl and raw/>',
  );
  process.exitCode = 2;
} else {
  installPeers();
  await printReplyFigures(corpora);
  printForwardFigures(corpora);
  await printAutomaticFigures(corpora);
  await printParseFigures(corpora);
}
