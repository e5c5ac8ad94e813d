import { fileOctets, givenName } from './attachment.ts';
import { cleanFilename, extensionOf } from './attachment-name.ts';
import { decodeText } from './charset.ts';
import { readFields } from './header-text.ts';
import { readMailHeaders } from './headers.ts';
import { Repairs } from './repairs.ts';
import { openSignatures } from './smime.ts';
import { sourceOf } from './source.ts';
import { Allowance, leavesOf, readPart } from './tree.ts';

const TEXT = new Set(['csv', 'tsv', 'md', 'txt']);
const MOST_BYTES = 512 * 1024;
const MOST_FILES = 5;

/**
 * The small text files that came with a mail (csv, tsv, md, txt; at most five, each up to 512 KiB), decoded whatever
 * charset they are in: a spreadsheet in China saves CSV as GBK.
 */
export function attachedTexts(raw: Buffer): { readonly fileName: string; readonly text: string }[] {
  const repairs = new Repairs();
  const allowance = new Allowance();
  const block = readMailHeaders(sourceOf(raw, repairs), repairs);
  const fields = readFields(block.headers, null, repairs);
  const root = openSignatures(readPart(fields, block.body, repairs, allowance), repairs, allowance);
  return [...leavesOf(root)]
    .map((leaf) => ({ leaf, fileName: cleanFilename(givenName(leaf)) }))
    .filter(({ fileName }) => TEXT.has(extensionOf(fileName).replace(/^\./u, '')))
    .slice(0, MOST_FILES)
    .flatMap(({ leaf, fileName }) => {
      const octets = fileOctets(leaf, repairs);
      if (octets.length > MOST_BYTES) return [];
      return [{ fileName, text: decodeText(octets, leaf.parameters.get('charset') ?? null).text }];
    });
}
