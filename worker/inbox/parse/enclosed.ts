import type { EnclosedMail } from '../../mail/inbound.ts';
import { bodyLeavesOf, readBody } from './body.ts';
import { readEnvelope } from './envelope.ts';
import { readFields } from './header-text.ts';
import { readMailHeaders } from './headers.ts';
import { type Octets, Repairs } from './octets.ts';
import { type Allowance, type Leaf, leavesOf, readPart } from './tree.ts';

export function isEnclosure(leaf: Leaf): boolean {
  return /^(?:message\/(?:rfc822|global|news|rfc822-headers|global-headers)|text\/rfc822-headers)$/.test(
    leaf.type,
  );
}

/** The mail inside a mail, read by the same rules; its own repairs are not the outer mail's. */
export function readEnclosed(source: Octets, allowance: Allowance): EnclosedMail | null {
  const repairs = new Repairs();
  const block = readMailHeaders(
    source.replace(/^[\r\n]{1,100}/, '').replace(/^>?From [^\r\n]{0,500}[\r\n]{1,2}/, ''),
    repairs,
  );
  if (block.headers.length === 0) return null;
  const fields = readFields(block.headers, null, repairs);
  const part = readPart(fields, block.body, repairs, allowance);
  const bodyLeaves = bodyLeavesOf([...leavesOf(part)]);
  const body = readBody(part, { isBody: (leaf) => bodyLeaves.has(leaf), repairs, files: [] });
  const { messageId, from, to, subject, date, headers } = readEnvelope(fields);
  return { messageId, from, to, subject, date, text: body.text, headers };
}
