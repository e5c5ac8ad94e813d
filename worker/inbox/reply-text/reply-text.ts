import type { NewText } from '../../mail/new-text.ts';
import { type Circumstances, type Split, settle, split } from './assemble.ts';
import { type Agreement, confidenceOf } from './confidence.ts';
import type { SubjectSays } from './divide.ts';
import { htmlLines } from './html-lines.ts';
import { bare } from './letter-match.ts';
import { linesOf } from './lines.ts';

/** The parts of a mail that say who wrote what; an InboundMail will do. */
export interface ReplyBody {
  /** LF or CRLF line ends. */
  readonly text: string;
  readonly html: string | null;
  /** Tells a forward from a reply where the program prints the same header above both (Outlook, QQ). */
  readonly subject?: string;
}

/**
 * Splits the body of a mail by who wrote what. Only the writer's own words come out as `newText`; what may be
 * quoted is quoted, for our own "reply 确认 or 不同意" must never pass for a client's decision.
 *
 * `ourLetter` is the plain text of the letter of ours that the mail answers: its words are found again however the
 * client's program changed them. Where the letter's HTML twin words something differently (buttons, footers), hand
 * over both, `text + '\n\n' + htmlToText(html)`: clients quote the HTML, and words missing here look like theirs.
 * Pure, never throws, time linear in the size of the body.
 */
export function replyText(body: ReplyBody, ourLetter: string | null = null): NewText {
  const given = { ourLetter, subject: subjectSays(body.subject ?? '') };
  const { chosen, rest, agreement } = readBodies(body, given);
  const settled = settle(chosen);
  const { evidence: _, ...parts } = settled;
  const quotedText = rest === '' ? parts.quotedText : `${parts.quotedText}\n${rest}`;
  return { ...parts, quotedText, confidence: confidenceOf(settled, agreement) };
}

interface Reading {
  readonly chosen: Split;
  readonly rest: string;
  readonly agreement: Agreement;
}

/** The HTML body knows its quotes by structure and goes first; the text body is the second opinion. */
function readBodies(body: ReplyBody, given: Circumstances): Reading {
  const text = body.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const plain = linesOf(text);
  const plainSplit = split(plain.lines, given);
  const html = body.html === null ? null : htmlSplit(body.html, given);
  if (!html) {
    const agreement = { structured: false, bodiesAgree: null, tooLong: plain.rest !== '' };
    return { chosen: plainSplit, rest: plain.rest, agreement };
  }
  const fromHtml = bare(html.split.newText);
  const fromText = bare(plainSplit.newText);
  const bodiesAgree = text.trim() === '' ? null : fromHtml === fromText;
  const agreement = { structured: html.structured, bodiesAgree, tooLong: !html.whole };
  const textSaysLess = fromText !== '' && fromHtml.length > fromText.length && fromHtml.startsWith(fromText);
  const quotedInText =
    textSaysLess && bare(plainSplit.quotedText).includes(fromHtml.slice(fromText.length).slice(0, 60));
  if (quotedInText) return { chosen: plainSplit, rest: plain.rest, agreement };
  return { chosen: html.split, rest: html.rest, agreement };
}

interface HtmlSplit {
  readonly split: Split;
  readonly rest: string;
  readonly structured: boolean;
  readonly whole: boolean;
}

/** QQ's wrappers hold the quote in a reply, but sometimes the whole mail: then they are looked through. */
function htmlSplit(html: string, given: Circumstances): HtmlSplit | null {
  const read = htmlLines(html, true);
  if (!read) return null;
  const first = read.lines.find((line) => line.text !== '');
  const through = read.wrapped && first && first.depth > 0 ? htmlLines(html, false) : null;
  const { lines, rest, structured, whole } = through ?? read;
  return { split: split(lines, given), rest, structured, whole };
}

/** By the first prefix: it was put on last. */
function subjectSays(subject: string): SubjectSays {
  const start = subject.trimStart().slice(0, 20);
  if (FORWARD_PREFIX.test(start)) return 'forward';
  return REPLY_PREFIX.test(start) ? 'reply' : 'nothing';
}

const FORWARD_PREFIX = /^(?:fwd?|wg|tr|rv|enc|doorst|pd|vl|vb|转发|轉寄|轉發|転送|전달)\s?[:：]/i;
const REPLY_PREFIX = /^(?:re|aw|sv|antw|odp|res|rif|ref|回复|答复|回覆|答覆|返信|회신)\s?(?:\[\d+\])?[:：]/i;
