import type { EnclosedMail } from '../../mail/inbound.ts';
import { fileOctets, givenName } from './attachment.ts';
import { cleanFilename } from './attachment-name.ts';
import { bodyLeavesOf, readBody } from './body.ts';
import { isDangerous } from './danger.ts';
import { readEnvelope } from './envelope.ts';
import { readFields } from './header-text.ts';
import { readMailHeaders } from './headers.ts';
import { detectType } from './magic.ts';
import type { Octets } from './octets.ts';
import { Repairs } from './repairs.ts';
import { type Allowance, type Leaf, leavesOf, readPart } from './tree.ts';

export function isEnclosure(leaf: Leaf): boolean {
  return /^(?:message\/(?:rfc822|global|news|rfc822-headers|global-headers)|text\/rfc822-headers)$/.test(
    leaf.type,
  );
}

/**
 * The mail inside a mail, read by the same rules; its own repairs are not the outer mail's.
 * @param outer is told of the files inside, which are not listed among the attachments of the outer mail.
 */
export function readEnclosed(source: Octets, allowance: Allowance, outer: Repairs): EnclosedMail | null {
  const repairs = new Repairs();
  const block = readMailHeaders(
    source.replace(/^[\r\n]{1,100}/, '').replace(/^>?From [^\r\n]{0,500}[\r\n]{1,2}/, ''),
    repairs,
  );
  if (block.headers.length === 0) return null;
  const fields = readFields(block.headers, null, repairs);
  const part = readPart(fields, block.body, repairs, allowance);
  const leaves = [...leavesOf(part)];
  const bodyLeaves = bodyLeavesOf(leaves);
  nameFiles(
    leaves.filter((leaf) => !bodyLeaves.has(leaf)),
    outer,
  );
  const body = readBody(part, { isBody: (leaf) => bodyLeaves.has(leaf), repairs, files: [] });
  const { messageId, from, to, subject, date, headers } = readEnvelope(fields);
  return { messageId, from, to, subject, date, text: body.text, headers };
}

function nameFiles(leaves: readonly Leaf[], outer: Repairs): void {
  for (const leaf of leaves.filter((candidate) => givenName(candidate) !== '').slice(0, 20)) {
    const octets = fileOctets(leaf, outer);
    const dangerous = isDangerous(givenName(leaf), detectType(octets), octets);
    outer.add(
      `The mail inside this mail carries a ${dangerous ? 'dangerous ' : ''}file: ${cleanFilename(givenName(leaf))}.`,
    );
  }
}
