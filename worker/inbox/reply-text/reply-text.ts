import type { NewText } from '../../mail/new-text.ts';
import { settle, split } from './assemble.ts';
import { linesOf } from './lines.ts';

/**
 * Splits the body of a mail by who wrote what. Only the writer's own words come out as `newText`; what may be
 * quoted is quoted, for our own "reply 确认 or 不同意" must never pass for a client's decision.
 *
 * `ourLetter` is the plain text of the letter of ours that the mail answers: its words are found again however the
 * client's program changed them. Pure, never throws, time linear in the size of the body.
 */
export function replyText(
  body: { text: string; html: string | null },
  ourLetter: string | null = null,
): NewText {
  const text = body.text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const { lines, rest } = linesOf(text);
  const { evidence, ...parts } = settle(split(lines, ourLetter));
  const quotedText = rest === '' ? parts.quotedText : `${parts.quotedText}\n${rest}`;
  const sure = rest === '' && !evidence.textBelowDevice && !evidence.ownWordsFound;
  return { ...parts, quotedText, confidence: sure ? 0.9 : 0.6 };
}
