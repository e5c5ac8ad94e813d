import { fileOctets, givenName } from '../../inbox/parse/attachment.ts';
import { cleanFilename } from '../../inbox/parse/attachment-name.ts';
import { readFields } from '../../inbox/parse/header-text.ts';
import { readMailHeaders } from '../../inbox/parse/headers.ts';
import { bufferOf } from '../../inbox/parse/octets.ts';
import { Repairs } from '../../inbox/parse/repairs.ts';
import { sourceOf } from '../../inbox/parse/source.ts';
import { Allowance, leavesOf, readPart } from '../../inbox/parse/tree.ts';

export interface AttachedFile {
  readonly filename: string;
  readonly bytes: Buffer;
}

/** The files attached to a letter of ours, decoded. Files of others stay closed inside their mails. */
export function attachedFiles(raw: Buffer): AttachedFile[] {
  const repairs = new Repairs();
  const block = readMailHeaders(sourceOf(raw, repairs), repairs);
  const root = readPart(readFields(block.headers, null, repairs), block.body, repairs, new Allowance());
  return [...leavesOf(root)]
    .filter((leaf) => leaf.disposition === 'attachment')
    .map((leaf) => ({
      filename: cleanFilename(givenName(leaf)),
      bytes: bufferOf(fileOctets(leaf, repairs)),
    }));
}
