import { readFileSync, writeFileSync } from 'node:fs';
import { written } from './page.ts';

const README = new URL('../../worker/cases/README.md', import.meta.url);

writeFileSync(README, written(readFileSync(README, 'utf8')));
