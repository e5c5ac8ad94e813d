import { mkdirSync, writeFileSync } from 'node:fs';
import { readCorpus } from './corpus-folder.ts';
import { notesOf } from './model-file.ts';
import { train } from './train.ts';

const FOLDER = new URL('./weights/', import.meta.url);

const model = train(readCorpus());
mkdirSync(FOLDER, { recursive: true });
writeFileSync(new URL('grams.bin', FOLDER), model.grams);
writeFileSync(new URL('model.json', FOLDER), `${JSON.stringify(notesOf(model), null, 1)}\n`);
console.log(JSON.stringify({ bands: model.bands, calibration: model.calibration }, null, 1));
