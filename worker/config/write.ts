import { readFileSync, writeFileSync } from 'node:fs';
import { environmentExample, withConfigurationTable } from './document.ts';

writeFileSync('.env.example', environmentExample());
writeFileSync('README.md', withConfigurationTable(readFileSync('README.md', 'utf8')));
