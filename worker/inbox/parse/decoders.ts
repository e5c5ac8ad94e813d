import iconv from 'iconv-lite';
import { bufferOf, type Octets } from './octets.ts';

type Decoder = InstanceType<typeof TextDecoder>;

const platform = new Map<string, Decoder | null>();

/**
 * The text of bytes in a charset named as `charsetOf` names it, wrong sequences as U+FFFD; null when nobody
 * knows the charset. Big5 comes from iconv-lite, which has the Hong Kong characters (HKSCS) where the
 * platform answers with private-use code points.
 */
export function decodeAs(charset: string, octets: Octets): string | null {
  if (charset === 'us-ascii') return decodeAs('windows-1252', octets);
  if (charset === 'iso-2022-kr') return decodeAs('euc-kr', shiftedToEightBit(octets));
  if (charset === 'iso-2022-cn') return decodeAs('gb18030', shiftedToEightBit(octets));
  if (charset === 'hz-gb-2312') return decodeAs('gb18030', hzToEightBit(octets));
  if (charset === 'utf-16') return decodeUtf16(octets);
  if (charset === 'big5') return iconv.decode(bufferOf(octets), 'big5-hkscs');
  // Pieces glued together switch back to ASCII and away again at once, which the platform calls an error.
  const joined = charset === 'iso-2022-jp' ? octets.replace(/\x1b\([BJ](?=\x1b)/g, '') : octets;
  const decoder = platformDecoder(charset);
  if (decoder) return decoder.decode(bufferOf(joined));
  return iconv.encodingExists(charset) ? iconv.decode(bufferOf(octets), charset) : null;
}

function platformDecoder(charset: string): Decoder | null {
  const known = platform.get(charset);
  if (known !== undefined) return known;
  if (platform.size > 100) platform.clear();
  let decoder: Decoder | null = null;
  try {
    decoder = new TextDecoder(charset);
  } catch {
    // The platform throws for labels it does not know; iconv-lite may still know them.
  }
  platform.set(charset, decoder);
  return decoder;
}

/** ISO-2022-KR (RFC 1557) and -CN (RFC 1922): between SO and SI stand the same pairs without their high bits. */
function shiftedToEightBit(octets: Octets): Octets {
  const bare = octets.replace(/\x1b\$[()*][A-Z]/g, '');
  return bare.replace(/\x0e([^\x0e\x0f\r\n]+)\x0f?/g, (_, pairs: string) => lift(pairs));
}

/** HZ (RFC 1843): `~{` opens and `~}` closes GB 2312 pairs, `~~` is a tilde, `~` at a line end joins lines. */
function hzToEightBit(octets: Octets): Octets {
  return octets
    .replace(/~\{((?:[\x21-\x77][\x21-\x7e])*)(?:~\})?/g, (_, pairs: string) => lift(pairs))
    .replace(/~\r?\n/g, '')
    .replaceAll('~~', '~');
}

function lift(pairs: Octets): Octets {
  return pairs.replace(/[\x21-\x7e]/g, (octet) => String.fromCharCode(octet.charCodeAt(0) | 0x80));
}

/** UTF-16 without its byte order mark is big-endian by RFC 2781, but zero bytes tell better. */
function decodeUtf16(octets: Octets): string {
  if (octets.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bufferOf(octets));
  if (octets.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bufferOf(octets));
  const sample = octets.slice(0, 2000);
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample.charCodeAt(at) === 0) at % 2 === 0 ? evenZeros++ : oddZeros++;
  }
  return new TextDecoder(oddZeros > evenZeros ? 'utf-16le' : 'utf-16be').decode(bufferOf(octets));
}
