import { createHash } from 'node:crypto';
import type { Attachment } from '../../mail/inbound.ts';
import { cleanFilename } from './attachment-name.ts';
import { isDangerous } from './danger.ts';
import { detectType } from './magic.ts';
import { bufferOf, type Octets } from './octets.ts';
import type { Repairs } from './repairs.ts';
import { decodeTransfer } from './transfer.ts';
import type { Leaf } from './tree.ts';

/** The decoded bytes of a leaf that is a file. */
export function fileOctets(leaf: Leaf, repairs: Repairs): Octets {
  const { octets, repair } = decodeTransfer(leaf.body, leaf.encoding, false);
  if (repair) repairs.add(repair);
  return octets;
}

/** The name a leaf gives its file, undecorated: Content-Disposition before Content-Type (RFC 2183 §2.3). */
export function givenName(leaf: Leaf): string {
  return (
    leaf.dispositionParameters.get('filename') ??
    leaf.dispositionParameters.get('name') ??
    leaf.parameters.get('name') ??
    leaf.parameters.get('filename') ??
    ''
  );
}

/**
 * What is known about a file: clean name, claimed and detected type, size and SHA-256 of the decoded bytes,
 * whether it must never be opened.
 * @param shownIds the Content-IDs the HTML body refers to.
 */
export function describeFile(
  file: { readonly name: string; readonly type: string; readonly contentId: string; readonly octets: Octets },
  shownIds: ReadonlySet<string>,
): Attachment {
  const detectedType = detectType(file.octets);
  return {
    filename: cleanFilename(file.name),
    contentType: file.type,
    detectedType,
    size: file.octets.length,
    sha256: createHash('sha256').update(bufferOf(file.octets)).digest('hex'),
    inlineId: file.contentId !== '' && shownIds.has(file.contentId.toLowerCase()) ? file.contentId : null,
    dangerous: isDangerous(file.name, detectedType, file.octets),
  };
}

/** Content-IDs an HTML body shows (`cid:` links, RFC 2392), lower case. */
export function shownContentIds(html: string | null): Set<string> {
  const ids = new Set<string>();
  for (const [, id] of (html ?? '').matchAll(/cid:([^"'\s<>)]{1,300})/gi)) {
    ids.add((id as string).toLowerCase());
    ids.add(unescapePercent(id as string).toLowerCase());
  }
  return ids;
}

function unescapePercent(id: string): string {
  return id.replace(/%([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
