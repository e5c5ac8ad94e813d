import { htmlToText } from '../html-text.ts';
import type { Body } from './body.ts';
import { tidy } from './plain-text.ts';
import type { Repairs } from './repairs.ts';
import { isTnef, readTnef } from './tnef.ts';
import type { FoundFile } from './uuencode.ts';

/**
 * Puts the contents of every `winmail.dat` in its place: its files among the files, its words into the body
 * when the mail has none of its own.
 */
export function unpack(
  written: Body,
  files: readonly FoundFile[],
  repairs: Repairs,
): { readonly body: Body; readonly files: readonly FoundFile[] } {
  let body = written;
  const all: FoundFile[] = [];
  for (const file of files) {
    const unpacked = isTnef(file.type, file.name) ? readTnef(file.octets) : null;
    if (!unpacked) {
      all.push(file);
      continue;
    }
    repairs.add('A winmail.dat (Outlook TNEF) was unpacked.');
    all.push(...unpacked.files);
    if (body.text !== '') continue;
    const text = tidy(unpacked.text || htmlToText(unpacked.html ?? ''));
    body = { text, html: body.html ?? unpacked.html };
  }
  return { body, files: all };
}
