import { type Octets, octetsOf } from './octets.ts';
import type { Repairs } from './repairs.ts';

/** A mail larger than this is read up to here; the rest stays in the raw source only. */
const MAX_SOURCE_BYTES = 64 * 1024 * 1024;

/**
 * The raw bytes as octets that start at the first header: what mailboxes, editors and gateways put in front
 * (a byte order mark, an mbox `From ` line, blank lines) is passed over.
 */
export function sourceOf(raw: Buffer, repairs: Repairs): Octets {
  let source = octetsOf(asEightBit(raw.subarray(0, MAX_SOURCE_BYTES), repairs));
  if (raw.length > MAX_SOURCE_BYTES) repairs.add(`Only the first ${MAX_SOURCE_BYTES} bytes were read.`);
  if (source.startsWith('\xef\xbb\xbf')) source = source.slice(3);
  const blank = /^(?:[ \t]*[\r\n])+/.exec(source.slice(0, 4096));
  if (blank) {
    source = source.slice(blank[0].length);
    repairs.add('Blank lines stood before the first header.');
  }
  const mbox = /^>?From [^\r\n]*(?:\r\n|\r|\n)/.exec(source.slice(0, 1000));
  return mbox ? source.slice(mbox[0].length) : source;
}

/** A mail saved as UTF-16 (by an editor) is brought back to 8 bits, where mail syntax lives. */
function asEightBit(raw: Buffer, repairs: Repairs): Buffer {
  const little = raw[0] === 0xff && raw[1] === 0xfe;
  const big = raw[0] === 0xfe && raw[1] === 0xff;
  if (!little && !big) return raw;
  repairs.add('The whole mail was stored as UTF-16.');
  return Buffer.from(new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(raw), 'utf8');
}
