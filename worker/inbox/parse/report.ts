import type { InboundMail } from '../../mail/inbound.ts';
import { decodeText } from './charset.ts';
import { tidy } from './plain-text.ts';
import { decodeTransfer } from './transfer.ts';
import type { Leaf } from './tree.ts';

const MAX_REPORT_BYTES = 1024 * 1024;

/** Parts for machines: delivery, disposition and feedback reports (RFC 3464, 8098, 5965) and their UTF-8 forms (RFC 6533). */
export function isReport(leaf: Leaf): boolean {
  return /^message\/(?:(?:global-)?delivery-status|(?:global-)?disposition-notification|feedback-report|tracking-status|delivery-report)$/.test(
    leaf.type,
  );
}

export function readReport(leaf: Leaf): InboundMail['reports'][number] {
  const { octets } = decodeTransfer(leaf.body.slice(0, MAX_REPORT_BYTES), leaf.encoding, true);
  return {
    contentType: leaf.type,
    text: tidy(decodeText(octets, leaf.parameters.get('charset') ?? null).text),
  };
}
