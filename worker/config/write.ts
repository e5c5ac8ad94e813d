import { readFileSync, writeFileSync } from 'node:fs';
import { withCommandTable } from '../inbox/commands/table.ts';
import { environmentExample, withConfigurationTable } from './document.ts';

writeFileSync('.env.example', environmentExample());
writeFileSync('README.md', withCommandTable(withConfigurationTable(readFileSync('README.md', 'utf8'))));
