import { readFileSync } from 'node:fs';
import type { Model } from './model.ts';
import { type ModelNotes, modelFrom } from './model-file.ts';

const FOLDER = new URL('./weights/', import.meta.url);

/** Reads the shipped weights (0.8 MB). Throws when they are missing or belong to another version of the columns. */
export function loadModel(): Model {
  const bytes = readFileSync(new URL('grams.bin', FOLDER));
  const notes = JSON.parse(readFileSync(new URL('model.json', FOLDER), 'utf8')) as ModelNotes;
  return modelFrom(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength), notes);
}
