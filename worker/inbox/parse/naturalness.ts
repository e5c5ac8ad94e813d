import { COMMON_HANGUL, COMMON_HANZI, ORDINARY_HANZI } from './common-characters.ts';

/** Enough to tell one charset from another; more only costs time. */
const MAX_JUDGED = 1500;

/**
 * How much decoded text looks like something a person wrote, from about -4 (broken) to 1: the mean over its
 * characters outside ASCII. The wrong charset yields rare characters, symbols inside words, or nothing valid.
 */
export function naturalness(text: string): number {
  let sum = 0;
  let judged = 0;
  for (let at = 0; at < text.length && judged < MAX_JUDGED; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    judged++;
    sum += weigh(code, text.charCodeAt(at - 1), text.charCodeAt(at + 1));
  }
  return judged === 0 ? 1 : sum / judged;
}

function weigh(code: number, before: number, after: number): number {
  if (code === 0xfffd) return -4;
  if (code < 0xa0) return -3;
  if (code < 0x250) return weighLatin(code, before, after);
  if (code >= 0x370 && code < 0x530) return weighOtherAlphabet(code, before, after);
  if (code >= 0x2010 && code < 0x2040) return 0.4;
  if (code >= 0x2500 && code < 0x2580) return -0.8;
  if (code >= 0x3000 && code < 0x3020) return 0.8;
  if (code >= 0x3040 && code < 0x3100) return 0.6;
  if (code >= 0x3400 && code < 0x4dc0) return -1;
  if (code >= 0x4e00 && code < 0xa000) {
    if (COMMON_HANZI.has(code)) return 1;
    return ORDINARY_HANZI.has(code) ? 0.3 : -0.6;
  }
  if (code >= 0xac00 && code < 0xd7a4) return COMMON_HANGUL.has(code) ? 1 : -0.1;
  if (code >= 0xd83c && code <= 0xd83e) return 0.5;
  if (code >= 0xd800 && code < 0xe000) return -0.3;
  if (code >= 0xe000 && code < 0xf900) return -2;
  if (code >= 0xff00 && code < 0xff61) return 0.6;
  if (code >= 0xff61 && code < 0xffa0) return -0.5;
  return 0.1;
}

function weighLatin(code: number, before: number, after: number): number {
  const crowded = before >= 0x80 && after >= 0x80;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) {
    return (before >= 0x80 && before !== 0xa0) || (after >= 0x80 && after !== 0xa0) ? -0.6 : 0.2;
  }
  if (crowded) return -0.8;
  const upperInsideWord = isLowerAscii(before) && code >= 0xc0 && code < 0xdf;
  if (upperInsideWord) return -0.4;
  if (before >= 0x80 || after >= 0x80) return -0.2;
  return isAsciiLetter(before) || isAsciiLetter(after) ? 0.6 : 0;
}

/** Greek and Cyrillic words are of one script, mostly lower case, and do not turn upper case in the middle. */
function weighOtherAlphabet(code: number, before: number, after: number): number {
  const upper = code < 0x430 && !(code >= 0x3b1 && code < 0x3d0);
  const afterLower = (before >= 0x430 && before < 0x460) || (before >= 0x3b1 && before < 0x3d0);
  if (upper && afterLower) return -0.8;
  if (isAsciiLetter(before) || isAsciiLetter(after)) return -0.6;
  const among = (before >= 0x370 && before < 0x530) || (after >= 0x370 && after < 0x530);
  if (!among) return -0.2;
  if (upper) return code >= 0x410 || (code >= 0x391 && code < 0x3b0) ? 0.2 : -0.3;
  return code < 0x450 || code === 0x451 || code === 0x456 || code === 0x457 ? 0.8 : -0.3;
}

function isLowerAscii(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isAsciiLetter(code: number): boolean {
  return isLowerAscii(code | 0x20);
}

/**
 * How natural bytes read as a given charset, knowing how its languages are written: Chinese holds no kana and
 * rarely goes on from a Latin letter, Korean holds hardly any Chinese characters, Japanese almost always kana;
 * a few Cyrillic letters prove nothing.
 */
export function naturalnessAs(charset: string, text: string): number {
  const sample = text.slice(0, MAX_JUDGED * 2);
  const foreign = count(sample, /[^\x00-\x7f]/g) || 1;
  const general = naturalness(text);
  if (charset === 'gb18030' || charset === 'big5') {
    const kana = count(sample, /[\u3040-\u30ff]/g);
    const insideLatinWords = count(sample, /[A-Za-z][\u4e00-\u9fff]/g);
    return general - (kana + insideLatinWords) / foreign;
  }
  if (charset === 'euc-kr') return general - (0.8 * count(sample, /[\u4e00-\u9fff]/g)) / foreign;
  if (charset === 'euc-jp' || charset === 'shift_jis') {
    const kana = count(sample, /[\u3040-\u30ff]/g) / foreign;
    if (kana > 0.4 && !sample.includes('\ufffd')) return general + 0.5;
    return kana > 0 ? general : general - 0.4;
  }
  if (charset === 'windows-1251' || charset === 'koi8-r') return foreign < 12 ? general - 0.5 : general;
  return general;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
