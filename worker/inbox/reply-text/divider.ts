import { type HeaderBlock, headerBlockAt } from './header-block.ts';
import { type Line, nextFilled } from './lines.ts';
import { phrases } from './phrases.ts';
import { FORWARD_DIVIDERS, ORIGINAL_DIVIDERS } from './quote-phrases.ts';

type Divider = 'original' | 'forward' | 'reply-above';

/** Without dashes a divider is a short line of its own. */
const MAX_UNDASHED = 50;
const DASHES = /^[-–—―─_=*~>\s]{2,80}/;
const CLOSING_DASHES = /[-–—―─_=*~:：\s]{2,80}$/;

/** What kind of divider line `at` is; null when it is none. */
export function dividerAt(lines: readonly Line[], at: number): Divider | null {
  const text = lines[at]?.text ?? '';
  if (text.length < 4 || text.length > 200) return null;
  if (asksToReplyAbove(text) || pointsAbove(lines, at)) return 'reply-above';
  const dashes = DASHES.exec(text);
  if (!dashes && text.length > MAX_UNDASHED) return null;
  const inner = wordsOf(dashedPart(text, dashes?.[0].length ?? 0));
  if (dashes) {
    if (FORWARD_DIVIDERS.has(inner)) return 'forward';
    if (ORIGINAL_DIVIDERS.has(inner) || ORIGINAL_TITLE.test(inner)) return 'original';
    const announces =
      isDashedTitle(text) && headerBlockAt(lines, nextFilled(lines, at + 1), true)?.fields.has('from');
    if (!announces) return null;
    return FORWARD_TITLE.test(inner) ? 'forward' : 'original';
  }
  if (FORWARD_DIVIDERS.has(inner)) {
    return /[:：]$/.test(text) || announcedHeader(lines, at + 1) !== null ? 'forward' : null;
  }
  if (!ORIGINAL_DIVIDERS.has(inner) || inner === 'original' || inner === '原文') return null;
  return announcedHeader(lines, at + 1) ? 'original' : null;
}

/** The printed header below a divider, over blank lines and rules; one label is enough there. */
export function announcedHeader(lines: readonly Line[], from: number): HeaderBlock | null {
  let row = nextFilled(lines, from);
  while (row < from + 5 && isRule(lines[row]?.text ?? '')) row = nextFilled(lines, row + 1);
  return headerBlockAt(lines, row, true);
}

/** Titles of programs that are in no table, by their root. */
const ORIGINAL_TITLE =
  /^(?:回复的|邮件)?(?:原始|历史|往来)(?:的)?(?:邮件|信息|内容|消息|郵件)|original(?:message|mail|email|nachricht)$/;
const FORWARD_TITLE =
  /转发|轉寄|轉發|転送|전달|forward|fwd|weitergeleitet|transf|reenvi|encaminh|inoltrat|doorgestuurd/;

/** Words between dashes: `----- 回复邮件 -----`. */
export function isDashedTitle(text: string): boolean {
  return text.length <= 120 && /^[-–—―─_=*]{3,60}[^-–—―─_=*]{1,40}[-–—―─_=*]{3,60}$/.test(text);
}

/** A line of nothing but dashes, underscores or equal signs. */
export function isRule(text: string): boolean {
  return text.length >= 3 && /^[-–—―─_=*~ ]{3,200}$/.test(text);
}

/** The words between the dashes; a header glued behind the closing dashes does not count. */
function dashedPart(text: string, from: number): string {
  const tail = text.slice(from);
  const close = from > 0 ? /[-–—―─_=]{3,}/.exec(tail) : null;
  return close ? tail.slice(0, close.index) : tail.replace(CLOSING_DASHES, '');
}

function wordsOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const REPLY_ABOVE = phrases(`
  reply above this line | reply above the line | write above this line | type your reply above |
  reply above here | above this line to reply | antworten sie oberhalb dieser zeile |
  répondez au-dessus de cette ligne | responda por encima de esta línea | 在此行上方回复 | 在此线以上回复 |
  在此线上方回复 | 在这条线以上回复 | 请在此行以上回复 | 請在此行上方回覆 | 在此線上方回覆`);

function asksToReplyAbove(text: string): boolean {
  if (text.length > 120) return false;
  const lower = text.toLowerCase();
  return REPLY_ABOVE.some((phrase) => lower.includes(phrase));
}

/** 请在此线上方回复 and its many wordings, next to a rule or decorated as one. */
function pointsAbove(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (text.length > 60 || !/[线線行].{0,3}(?:上方|以上|之上)/.test(text) || !/回复|回覆|答复|填写/.test(text))
    return false;
  return /^[-#=*—]/.test(text) || isRule(lines[at - 1]?.text ?? '') || isRule(lines[at + 1]?.text ?? '');
}
