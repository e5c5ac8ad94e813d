import { decodeBase64 } from './base64.ts';
import { decodeText } from './charset.ts';
import type { Octets } from './octets.ts';
import { decodeQ } from './quoted-printable.ts';

/** One encoded word (RFC 2047) and where it stands. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly charset: string;
  readonly encoding: 'b' | 'q';
  readonly encoded: Octets;
}

/**
 * The text of a header value with its encoded words (RFC 2047) decoded. Neighbours in one charset are joined
 * as bytes first, because many mailers cut a word inside a multi-byte character; words that stand inside
 * quotes, carry blanks or lack their end are read all the same.
 */
export function decodeWords(value: string): string {
  if (!value.includes('=?')) return value;
  let text = '';
  let at = 0;
  let run: Word[] = [];
  const flush = () => {
    text += textOfRun(run);
    run = [];
  };
  for (const word of wordsOf(value)) {
    const between = value.slice(at, word.start);
    if (run.length === 0 || /\S/.test(between)) {
      flush();
      text += between;
    }
    run.push(word);
    at = word.end;
  }
  flush();
  return text + value.slice(at);
}

/** The stretches of a value taken by encoded words, in order. Linear: every search starts where the last ended. */
export function* wordsOf(value: string): Generator<Word> {
  const lastClose = value.lastIndexOf('?=');
  let at = 0;
  while (true) {
    const start = value.indexOf('=?', at);
    if (start < 0) return;
    const opening = /^=\?([^?\s]{1,60})\?([bq])\?/i.exec(value.slice(start, start + 70));
    if (!opening) {
      at = start + 2;
      continue;
    }
    const content = start + opening[0].length;
    const close = closingOf(value, content, lastClose, /q/i.test(opening[2] as string));
    const charset = (opening[1] as string).split('*')[0] as string;
    const encoding = /q/i.test(opening[2] as string) ? 'q' : 'b';
    yield { start, end: close.to, charset, encoding, encoded: value.slice(content, close.from) };
    at = close.to;
  }
}

function closingOf(
  value: string,
  content: number,
  lastClose: number,
  quoted: boolean,
): { from: number; to: number } {
  const close = content > lastClose ? -1 : value.indexOf('?=', content);
  if (close < 0) {
    const blank = value.slice(content).search(/\s|$/);
    return { from: content + blank, to: content + blank };
  }
  // An unescaped question mark before an escape (`Really?=21?=`) is not the end of a Q word.
  if (quoted && /^[0-9A-F]{2}[^\s"<>]*\?=/i.test(value.slice(close + 2, close + 80))) {
    const later = value.indexOf('?=', close + 2);
    return { from: later, to: later + 2 };
  }
  return { from: close, to: close + 2 };
}

function textOfRun(run: readonly Word[]): string {
  let text = '';
  let at = 0;
  while (at < run.length) {
    const charset = (run[at] as Word).charset.toLowerCase();
    const sameCharset: Word[] = [];
    while (at < run.length && (run[at] as Word).charset.toLowerCase() === charset) {
      sameCharset.push(run[at] as Word);
      at++;
    }
    text += textOfWords(sameCharset, charset);
  }
  return text;
}

function textOfWords(words: readonly Word[], charset: string): string {
  const decoded = decodeText(words.map((word) => octetsOf([word])).join(''), charset);
  if (words.length === 1 || (decoded.charset === decoded.declared && !decoded.text.includes('\ufffd'))) {
    return decoded.text;
  }
  // Some mailers cut the base64 itself, inside a group of four: it only makes sense glued together.
  const glued = decodeText(octetsOf(words), charset);
  return glued.charset === glued.declared && !glued.text.includes('\ufffd') ? glued.text : decoded.text;
}

function octetsOf(words: readonly Word[]): Octets {
  let octets = '';
  let base64 = '';
  for (const { encoding, encoded } of words) {
    if (encoding === 'b') {
      base64 += encoded;
      continue;
    }
    octets += decodeBase64(base64) + decodeQ(encoded);
    base64 = '';
  }
  return octets + decodeBase64(base64);
}
