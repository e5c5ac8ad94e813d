import { isUtf8 } from 'node:buffer';
import { charsetOf, SEVEN_BIT, VAGUE } from './charset-label.ts';
import { decodeAs } from './decoders.ts';
import { naturalness, naturalnessAs } from './naturalness.ts';
import { bufferOf, hasHighBytes, type Octets } from './octets.ts';

const SAMPLE_BYTES = 6000;
const CLEARLY_NATURAL = 0.35;
const NEVER = -9;
/** Bytes below which valid UTF-8 may be chance. */
const SHORT = 40;

/** Charsets tried when the declared one cannot be true, and how readily each is believed. */
const CANDIDATES: readonly (readonly [string, number])[] = [
  ['utf-8', 0.3],
  ['gb18030', 0.1],
  ['big5', 0.05],
  ['windows-1252', 0.1],
  ['shift_jis', -0.1],
  ['euc-kr', -0.1],
  ['euc-jp', -0.2],
  ['windows-1251', -0.1],
  ['koi8-r', -0.15],
];

/** Text and the charset it was read in; `declared` is what the sender said (null when nothing usable). */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly declared: string | null;
}

/**
 * Text from bytes whose label may be missing, too small or wrong. The label is believed while the result
 * reads naturally; strict UTF-8 is believed over any single-byte label, because text in another charset is
 * almost never valid UTF-8 by chance; otherwise the charset that reads most naturally wins.
 * @param hint a charset known from elsewhere in the same mail, believed a little.
 */
export function decodeText(octets: Octets, label: string | null, hint: string | null = null): Decoded {
  const declared = charsetOf(label);
  const charset = chooseCharset(octets, declared, charsetOf(hint));
  const text = decodeAs(charset, octets) ?? decodeAs('windows-1252', octets) ?? octets;
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, charset, declared };
}

/** True when the text had to be read in another charset than the sender said, or the sender said nothing. */
export function wasRelabelled(decoded: Decoded): boolean {
  return decoded.charset !== 'us-ascii' && decoded.charset !== decoded.declared;
}

export function chooseCharset(octets: Octets, declared: string | null, hint: string | null): string {
  if (octets.startsWith('\xff\xfe') || octets.startsWith('\xfe\xff')) return 'utf-16';
  if (declared?.startsWith('utf-16') && looksWide(octets)) return declared;
  if (isUnmarkedUtf16(octets)) return 'utf-16';
  if (!hasHighBytes(octets)) return chooseSevenBit(octets, declared);
  if (isUtf8(bufferOf(octets))) return chooseDespiteUtf8(octets, declared);
  const sample = sampleOf(octets);
  const known = declared && !SEVEN_BIT.has(declared) && !declared.startsWith('utf-16') ? declared : null;
  let best = { charset: 'windows-1252', score: NEVER };
  const consider = (charset: string, score: number) => {
    if (score > best.score) best = { charset: charset === 'us-ascii' ? 'windows-1252' : charset, score };
  };
  if (known) {
    const score = scoreAs(known, sample);
    if (score >= CLEARLY_NATURAL) return known === 'us-ascii' ? 'windows-1252' : known;
    consider(known, score + beliefIn(known));
  }
  if (hint && hint !== known && !SEVEN_BIT.has(hint)) consider(hint, scoreAs(hint, sample) + 0.3);
  for (const [candidate, prior] of CANDIDATES) {
    if (candidate !== known) consider(candidate, scoreAs(candidate, sample) + prior);
  }
  return best.charset;
}

/** How far a label is believed against the bytes: little when every mailer writes it by default. */
function beliefIn(declared: string): number {
  if (VAGUE.has(declared)) return 0.15;
  return /^(?:euc-|shift_jis)/.test(declared) ? 0.8 : 0.5;
}

function chooseSevenBit(octets: Octets, declared: string | null): string {
  if (declared && SEVEN_BIT.has(declared)) return declared;
  if (octets.includes('\x1b$')) return /\x1b\$\)C/.test(octets) ? 'iso-2022-kr' : 'iso-2022-jp';
  return 'us-ascii';
}

/**
 * Valid UTF-8 outside ASCII: believed, unless a double-byte label reads better, or it is so short and so
 * Chinese in GBK that chance explains it (`谢谢` in GBK is valid UTF-8, two Cyrillic letters).
 */
function chooseDespiteUtf8(octets: Octets, declared: string | null): string {
  if (declared === 'utf-8' && octets.length >= SHORT) return 'utf-8';
  const sample = sampleOf(octets);
  const text = decodeAs('utf-8', sample) ?? '\ufffd';
  const byChance = !/[\xe0-\xff]/.test(sample) && !/[A-Za-z][^\x00-\x7f]|[^\x00-\x7f][A-Za-z]/.test(text);
  if (declared === null || declared === 'utf-8' || VAGUE.has(declared)) {
    const rival =
      byChance && octets.length >= 4 && octets.length < SHORT ? scoreAs('gb18030', octets) : NEVER;
    const sure = rival > (declared === 'utf-8' ? 0.9 : 0.6);
    return sure && rival > naturalness(text) + 0.1 ? 'gb18030' : 'utf-8';
  }
  const asDeclared = decodeAs(declared, sample);
  if (asDeclared === null || asDeclared.includes('\ufffd')) return 'utf-8';
  return naturalnessAs(declared, asDeclared) + (byChance ? 0.5 : 0) > naturalness(text) ? declared : 'utf-8';
}

function scoreAs(charset: string, octets: Octets): number {
  const text = decodeAs(charset, octets);
  return text === null ? NEVER : naturalnessAs(charset, text);
}

/** Two bytes to a character without saying so: in Latin text and line ends every other byte is zero. */
function isUnmarkedUtf16(octets: Octets): boolean {
  if (!octets.slice(0, 200).includes('\0')) return false;
  const zeros = [0, 0];
  const sample = octets.slice(0, 1000);
  for (let at = 0; at < sample.length; at++) {
    if (sample.charCodeAt(at) === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  }
  const [even, odd] = zeros as [number, number];
  return Math.max(even, odd) > sample.length / 4 && Math.min(even, odd) === 0;
}

function looksWide(octets: Octets): boolean {
  return octets.slice(0, 200).includes('\0');
}

/** A stretch around the first byte that tells charsets apart, cut where no character can be cut. */
function sampleOf(octets: Octets): Octets {
  if (octets.length <= SAMPLE_BYTES) return octets;
  const start = Math.max(0, octets.search(/[\x80-\xff]/));
  const end = start + SAMPLE_BYTES;
  const lastLine = octets.lastIndexOf('\n', end);
  return octets.slice(start, lastLine > start + SAMPLE_BYTES / 2 ? lastLine : end);
}
