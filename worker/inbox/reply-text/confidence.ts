import type { Split } from './assemble.ts';
import { type HeaderKind, headerKind } from './header-labels.ts';

/** What reading both bodies of a mail said. */
export interface Agreement {
  /** The HTML marks its quotes with elements of the mail client. */
  readonly structured: boolean;
  /** Text and HTML body gave the same, a different new text; `null` when there is only one. */
  readonly bodiesAgree: boolean | null;
  /** The body was longer than is read. */
  readonly tooLong: boolean;
}

/** Text that points at answers further down, which a quote without marks would hide. */
const POINTS_BELOW =
  /见下文|见下方|如下批注|批注如下|红字|蓝字|标红|標紅|見下|下面(?:逐条|逐項)?回复|原文中|邮件中回复|\binline\b|\bin (?:red|blue|bold|green)\b|(?:comments|answers|replies|notes|responses|see) below/i;

/** New text shorter than this may only say where the answers are. */
const SHORT_ANSWER = 40;

/** What is left when a marker was not understood. */
const LEFT_OVER =
  /^.{0,3}(?:发件人|发送时间|收件人|寄件者|from|sent)\s?[:：].{0,80}(?:@|\d{4})|[@\d].{0,60}(?:写道|寫道|wrote)[:：]$|^[-_ ]{3,40}(?:原始邮件|original message)/im;

/** Lines that carry labels of a mail header; three kinds together are a header that was not understood. */
function hasHeaderLeft(head: string): boolean {
  const kinds = new Set<HeaderKind>();
  for (const [, label] of head.matchAll(/^[*_\s]{0,4}([^:：*\n]{1,24}?)\s{0,4}\*{0,2}[:：]/gm)) {
    const kind = headerKind((label ?? '').replace(/\s/g, '').toLowerCase());
    if (kind !== null && kind !== 'other') kinds.add(kind);
  }
  return kinds.size >= 3 && kinds.has('from');
}

/** How sure a split is, 0–1. Below 0.5 a person should look before anything is decided by it. */
export function confidenceOf(split: Split, agreement: Agreement): number {
  const head = split.newText.slice(0, 5000);
  const { evidence } = split;
  if (LEFT_OVER.test(head) || hasHeaderLeft(head)) return 0.4;
  if (evidence.openQuote && head.length < 400 && POINTS_BELOW.test(head)) return 0.4;
  if (evidence.foreignBetweenOurs && evidence.ownWordsFound) return 0.45;
  if (evidence.answersBetweenOurs && head.length < SHORT_ANSWER) return 0.45;
  if (evidence.ownWordsFound && head === '') return 0.45;
  let sure = agreement.structured ? 0.97 : 0.93;
  if (agreement.bodiesAgree === true) sure = 0.98;
  if (agreement.bodiesAgree === false) sure -= 0.25;
  if (evidence.ownWordsFound) sure -= 0.25;
  if (evidence.textBelowDevice) sure -= 0.25;
  if (split.inline.length > 0 || evidence.bottomText) sure -= 0.12;
  if (agreement.tooLong) sure -= 0.4;
  return Math.max(0.1, Math.round(sure * 100) / 100);
}
