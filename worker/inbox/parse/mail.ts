import type { Attachment, InboundMail } from '../../mail/inbound.ts';
import { describeFile, fileOctets, givenName, shownContentIds } from './attachment.ts';
import { type Body, bodyLeavesOf, readBody } from './body.ts';
import { isCalendar, readCalendar } from './calendar.ts';
import { cloudFiles } from './cloud-links.ts';
import { nameDuplicates } from './duplicate-headers.ts';
import { isEnclosure, readEnclosed } from './enclosed.ts';
import { isEncrypted } from './encrypted.ts';
import { readEnvelope } from './envelope.ts';
import { readFields } from './header-text.ts';
import { readMailHeaders } from './headers.ts';
import type { Octets } from './octets.ts';
import { unarmour } from './pgp.ts';
import { Repairs } from './repairs.ts';
import { isReport, readReport } from './report.ts';
import { openSignatures } from './smime.ts';
import { sourceOf } from './source.ts';
import { storable } from './storable.ts';
import { Allowance, type Leaf, leavesOf, type Part, readPart } from './tree.ts';
import type { FoundFile } from './uuencode.ts';
import { unpack } from './winmail.ts';

/** Reads a whole mail in one straight line: source, headers, parts, body, files. */
export function readMail(raw: Buffer): InboundMail {
  const repairs = new Repairs();
  const allowance = new Allowance();
  const block = readMailHeaders(sourceOf(raw, repairs), repairs);
  const fields = readFields(block.headers, charsetHint(block.headers, block.body), repairs);
  nameDuplicates(fields, repairs);
  const root = openSignatures(readPart(fields, block.body, repairs, allowance), repairs, allowance);
  const leaves = [...leavesOf(root)];
  const bodyLeaves = bodyLeavesOf(leaves);
  const files: FoundFile[] = [];
  const written = readBody(root, { isBody: (leaf) => bodyLeaves.has(leaf), repairs, files });
  const given = leaves
    .filter((leaf) => !bodyLeaves.has(leaf) && isFile(leaf, root))
    .map((leaf) => fileOf(leaf, repairs));
  const { body, files: allFiles } = unpack(written, [...given, ...files], repairs);
  const opened = unarmour(body.text);
  const encrypted = opened.encrypted || isEncrypted(root, leaves);
  if (encrypted) repairs.add('The mail is encrypted; its words cannot be read here.');
  for (const sentence of cloudFiles(opened.text, body.html)) repairs.add(sentence);
  const enclosure = leaves.find(isEnclosure);
  return storable({
    ...readEnvelope(fields),
    text: opened.text,
    html: body.html,
    attachments: describeAll(allFiles, body),
    calendar: readFirstCalendar(leaves),
    reports: leaves.filter(isReport).map(readReport),
    enclosed: enclosure ? readEnclosed(fileOctets(enclosure, repairs), allowance, repairs) : null,
    encrypted,
    warnings: repairs.sentences,
  });
}

/** Parts that are neither words nor reports; a nameless signature or returned mail is no file to anybody. */
function isFile(leaf: Leaf, root: Part): boolean {
  if (isReport(leaf) || leaf.type === 'text/rfc822-headers' || leaf.type === 'text/x-amp-html') return false;
  const nameless = givenName(leaf) === '' && leaf.disposition !== 'attachment';
  const returned = isEnclosure(leaf) && root.kind === 'container' && root.subtype === 'report';
  const forMachines =
    leaf.type === 'text/calendar' || /^application\/pgp-(?:signature|encrypted)$/.test(leaf.type);
  if (nameless && (returned || forMachines)) return false;
  return !(leaf.untyped && nameless && leaf.body.trim() === '');
}

function fileOf(leaf: Leaf, repairs: Repairs): FoundFile {
  return {
    name: givenName(leaf),
    type: leaf.type,
    contentId: leaf.contentId,
    octets: fileOctets(leaf, repairs),
  };
}

function describeAll(files: readonly FoundFile[], body: Body): Attachment[] {
  const shownIds = shownContentIds(body.html);
  return files.map((file) => describeFile(file, shownIds));
}

function readFirstCalendar(leaves: readonly Leaf[]): InboundMail['calendar'] {
  for (const leaf of leaves) {
    const calendar = isCalendar(leaf) ? readCalendar(leaf) : null;
    if (calendar) return calendar;
  }
  return null;
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
