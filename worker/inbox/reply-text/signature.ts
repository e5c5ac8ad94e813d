import { closingOf } from './closings.ts';
import { disclaimerStart } from './disclaimer.ts';
import type { Line } from './lines.ts';
import { isMobileSignature } from './mobile-signature.ts';

/** Lines `start` to `end` of a run of new lines are the signature; `start === end` means there is none. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A signature is looked for in the last lines only, and holds no more filled lines than MAX_FILLED. */
const MAX_TAIL = 60;
const MAX_FILLED = 14;
const MAX_LINE = 100;

/** The signature that ends the new lines `from` to `to`: closing, name and company block, device line, legal notice. */
export function signatureSpan(lines: readonly Line[], from: number, to: number): Span {
  const notice = disclaimerStart(lines, from, to);
  const tail = Math.max(from, notice - MAX_TAIL);
  for (let at = tail; at < notice; at++) {
    const text = lines[at]?.text ?? '';
    if (text === '') continue;
    if (startsSignature(lines, at, notice, from)) {
      const end = notice === to ? postscript(lines, at, to) : to;
      return { start: at, end };
    }
  }
  return { start: notice, end: to };
}

function startsSignature(lines: readonly Line[], at: number, to: number, from: number): boolean {
  const line = lines[at];
  if (!line) return false;
  const text = line.text;
  if (text === '--') return line.raw.startsWith('-- ') || filled(lines, at + 1, to) <= MAX_FILLED + 6;
  if (/^[–—―─_]{1,80}$/.test(text)) return text !== '_' && signatureLike(lines, at + 1, to, 1);
  if (/^[-=*~]{3,80}$/.test(text)) return at > from && signatureLike(lines, at + 1, to, 2);
  if (isMobileSignature(text)) return signatureLike(lines, at + 1, to, 0);
  if (text.startsWith('|')) return contacts(lines, at, to) > 0 && signatureLike(lines, at, to, 0);
  if (isAddress(text) && at > from) return lines[at - 1]?.text === '' && signatureLike(lines, at, to, 1);
  if (isCard(text) && at > from) return lines[at - 1]?.text === '' && signatureLike(lines, at, to, 1);
  const closing = closingOf(text);
  if (closing === 'formal') return signatureLike(lines, at + 1, to, 0);
  if (closing === 'warm') return contacts(lines, at + 1, to) > 0 && signatureLike(lines, at + 1, to, 1);
  return startsContactBlock(lines, at, to, from);
}

/** Nothing below reads like a sentence, and at least `wanted` lines give a name or contact details. */
function signatureLike(lines: readonly Line[], from: number, to: number, wanted: number): boolean {
  let count = 0;
  let signs = 0;
  for (let at = from; at < to; at++) {
    const text = lines[at]?.text ?? '';
    if (text === '') continue;
    if (isPostscript(text)) break;
    if (++count > MAX_FILLED || text.length > MAX_LINE || /[?？]$/.test(text)) return false;
    if (/[。！]$/.test(text) && closingOf(text) === null && text.length > 8) return false;
    if (/\w{3,} \w+ \w+ \w+.*[.!]$/.test(text) && !isContact(text)) return false;
    if (isContact(text)) signs += 2;
    else if (text.length <= 40) signs += 1;
  }
  return wanted === 0 || signs >= wanted * 2 || (wanted === 1 && count > 0 && signs >= count);
}

/** A name, then company and contact lines, after a gap and below some text: the last paragraph of the mail. */
function startsContactBlock(lines: readonly Line[], at: number, to: number, from: number): boolean {
  if (lines[at - 1]?.text !== '' || filled(lines, from, at) === 0) return false;
  const name = lines[at]?.text ?? '';
  if (
    name.length > 30 ||
    /^[-/]|[\d:：?？!！。，；;@]/.test(name) ||
    name.split(' ').length > 4 ||
    closingOf(name)
  )
    return false;
  for (let row = at; row < to; row++) {
    const text = lines[row]?.text ?? '';
    if (
      /[,，;；]$/.test(text) ||
      (/[.!]$/.test(text) && !/\b(?:inc|ltd|co|corp|llc|gmbh|s\.a|jr|sr)\.$/i.test(text))
    )
      return false;
  }
  return contacts(lines, at + 1, to) > 0 && filled(lines, at, to) <= 10 && signatureLike(lines, at, to, 2);
}

function contacts(lines: readonly Line[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (isContact(lines[at]?.text ?? '')) count++;
  return count;
}

const CONTACT_LABEL =
  /^[\s|*_📞📧📱☎✉]{0,4}(?:tel|phone|mobile|mob|cell|fax|e-?mail|mail|web|website|skype|wechat|whatsapp|address|addr|direct|office|t|m|p|f|e|w|电话|手机|传真|邮箱|邮件|微信|地址|网址|网站|座机|办公电话|联系电话|邮编|電話|手機|傳真|地址|電郵|住所|携帯)\s?[.:：|]/iu;
const COMPANY =
  /(?:有限公司|股份公司|有限责任公司|集团|事务所|研究院|\b(?:inc|ltd|llc|gmbh|corp|co\., ?ltd|s\.a\.|b\.v\.|plc|ag)\b\.?)$/i;

function isContact(text: string): boolean {
  if (text === '' || text.length > MAX_LINE) return false;
  if (CONTACT_LABEL.test(text)) return true;
  const digits = text.replace(/[^\d]/g, '').length;
  if (digits >= 7 && /^[+(]?[\d(][\d\s().+\-/extEXT*#]{6,40}$/.test(text)) return true;
  if (isAddress(text) || /^签名由.{0,4}网易邮箱大师.{0,4}定制$/.test(text)) return true;
  if (/[|·•]/.test(text) && (digits >= 7 || text.includes('@'))) return true;
  return /^<?(?:https?:\/\/|www\.)\S{3,90}$/i.test(text) || COMPANY.test(text);
}

/** Name, title and number on one line: `王建国 | 信息部 | 138…`. */
function isCard(text: string): boolean {
  return text.split(/\s?[|｜]\s?/).length >= 3 && isContact(text);
}

function isAddress(text: string): boolean {
  const bare = text.replace(/^[\s|<*]{1,4}/, '').replace(/[\s|>*]{1,4}$/, '');
  return bare.length <= 100 && /^[^\s@<>|]{1,64}@[^\s@<>|]{1,80}\.[^\s@<>|]{2,20}$/.test(bare);
}

function filled(lines: readonly Line[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < 1000; at++) if (lines[at]?.text !== '') count++;
  return count;
}

/** A postscript below the signature is the writer's text again. */
function postscript(lines: readonly Line[], at: number, to: number): number {
  for (let row = at + 1; row < to; row++) if (isPostscript(lines[row]?.text ?? '')) return row;
  return to;
}

function isPostscript(text: string): boolean {
  return /^(?:p\.? ?s\.?[:：,. ]|ps[:：]|附[:：]|又及|另[:：，])/i.test(text);
}
