import { bufferOf, type Octets, octetsOf } from './octets.ts';

/** The dictionary every compressed RTF stream starts with ([MS-OXRTFCP] §2.1.2.1). */
const DICTIONARY =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

const MAX_RTF_BYTES = 4 * 1024 * 1024;
const HEADER_BYTES = 16;

/** RTF as Outlook compresses it ([MS-OXRTFCP]); stops quietly at the first byte that cannot be right. */
export function decompressRtf(octets: Octets): Octets {
  const bytes = bufferOf(octets);
  if (bytes.length < HEADER_BYTES) return '';
  if (octets.slice(8, 12) === 'MELA') return octets.slice(HEADER_BYTES);
  if (octets.slice(8, 12) !== 'LZFu') return '';
  const size = Math.min(bytes.readUInt32LE(4), MAX_RTF_BYTES);
  const out = Buffer.alloc(DICTIONARY.length + size);
  out.write(DICTIONARY, 'latin1');
  let filled = DICTIONARY.length;
  let at = HEADER_BYTES;
  while (at < bytes.length && filled < out.length) {
    const flags = bytes[at++] as number;
    for (let bit = 0; bit < 8 && at < bytes.length && filled < out.length; bit++) {
      if ((flags & (1 << bit)) === 0) {
        out[filled++] = bytes[at++] as number;
        continue;
      }
      const token = ((bytes[at] as number) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      // The offset is a place in a ring of 4,096 bytes; here nothing is overwritten, so it is counted back.
      const distance = (filled - (token >> 4)) & 0xfff;
      if (distance === 0) return octetsOf(out.subarray(DICTIONARY.length, filled));
      for (let step = 0; step < (token & 15) + 2 && filled < out.length; step++) {
        out[filled] = filled >= distance ? (out[filled - distance] as number) : 0;
        filled++;
      }
    }
  }
  return octetsOf(out.subarray(DICTIONARY.length, filled));
}
