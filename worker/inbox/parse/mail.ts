import type { InboundMail } from '../../mail/inbound.ts';
import { describeFile, fileOctets, givenName, shownContentIds } from './attachment.ts';
import { isBodyLeaf, readBody } from './body.ts';
import { isEnclosure, readEnclosed } from './enclosed.ts';
import { readEnvelope } from './envelope.ts';
import { readFields } from './header-text.ts';
import { readMailHeaders } from './headers.ts';
import { type Octets, Repairs } from './octets.ts';
import { isReport, readReport } from './report.ts';
import { sourceOf } from './source.ts';
import { Allowance, type Leaf, leavesOf, readPart } from './tree.ts';

/** Reads a whole mail in one straight line: source, headers, parts, body, files. */
export function readMail(raw: Buffer): InboundMail {
  const repairs = new Repairs();
  const allowance = new Allowance();
  const block = readMailHeaders(sourceOf(raw, repairs), repairs);
  const fields = readFields(block.headers, charsetHint(block.headers, block.body), repairs);
  const root = readPart(fields, block.body, repairs, allowance);
  const leaves = [...leavesOf(root)];
  const bodyLeaves = new Set(leaves.filter((leaf, index) => isBodyLeaf(leaf, index === 0)));
  const body = readBody(root, (leaf) => bodyLeaves.has(leaf), repairs);
  const shownIds = shownContentIds(body.html);
  const enclosure = leaves.find(isEnclosure);
  return {
    ...readEnvelope(fields),
    text: body.text,
    html: body.html,
    attachments: leaves
      .filter((leaf) => !bodyLeaves.has(leaf) && !isReport(leaf))
      .map((leaf) => describeLeaf(leaf, shownIds, repairs)),
    calendar: null,
    reports: leaves.filter(isReport).map(readReport),
    enclosed: enclosure ? readEnclosed(fileOctets(enclosure, repairs), allowance) : null,
    encrypted: false,
    warnings: repairs.sentences,
  };
}

function describeLeaf(leaf: Leaf, shownIds: ReadonlySet<string>, repairs: Repairs) {
  return describeFile(
    { name: givenName(leaf), type: leaf.type, contentId: leaf.contentId, octets: fileOctets(leaf, repairs) },
    shownIds,
  );
}

/** The first charset the mail names anywhere: raw bytes in its headers are most likely in the same one. */
function charsetHint(headers: readonly { readonly octets: Octets }[], body: Octets): string | null {
  const named = /charset\s{0,3}=\s{0,3}["']?([\w.:-]{1,40})/i;
  for (const header of headers) {
    const found = named.exec(header.octets);
    if (found) return found[1] as string;
  }
  return named.exec(body.slice(0, 16_000))?.[1] ?? null;
}
