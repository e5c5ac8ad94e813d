import { headerBlockAt } from './header-block.ts';
import { type Line, nextFilled } from './lines.ts';
import { phrases } from './phrases.ts';
import { FORWARD_DIVIDERS, ORIGINAL_DIVIDERS } from './quote-phrases.ts';

export type Divider = 'original' | 'forward' | 'reply-above';

/** Without dashes a divider is a short line of its own. */
const MAX_UNDASHED = 50;
const DASHES = /^[-–—―─_=*~>\s]{2,80}/;
const CLOSING_DASHES = /[-–—―─_=*~:：\s]{2,80}$/;

/** What kind of divider line `at` is; null when it is none. */
export function dividerAt(lines: readonly Line[], at: number): Divider | null {
  const text = lines[at]?.text ?? '';
  if (text.length < 4 || text.length > 200) return null;
  if (asksToReplyAbove(text)) return 'reply-above';
  const dashes = DASHES.exec(text);
  if (!dashes && text.length > MAX_UNDASHED) return null;
  const inner = wordsOf(dashedPart(text, dashes?.[0].length ?? 0));
  if (dashes) {
    if (FORWARD_DIVIDERS.has(inner)) return 'forward';
    return ORIGINAL_DIVIDERS.has(inner) ? 'original' : null;
  }
  if (FORWARD_DIVIDERS.has(inner)) {
    const announces = /[:：]$/.test(text) || headerBlockAt(lines, nextFilled(lines, at + 1), true) !== null;
    return announces ? 'forward' : null;
  }
  if (!ORIGINAL_DIVIDERS.has(inner) || inner === 'original' || inner === '原文') return null;
  return headerBlockAt(lines, nextFilled(lines, at + 1), true) ? 'original' : null;
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
