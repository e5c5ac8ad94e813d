import { firstWords } from './first-words.ts';
import { doubtIn, reserves } from './guards.ts';
import { asks } from './sentences.ts';

const YES =
  /^(?:yes|y|yep|yeah|yes please|correct|confirmed?|i confirm|approved?|agreed?|ok(?:ay)? yes|是的?|对的?|是我|没错|确认|同意|属实)(?:(?: |,|, )(?:that (?:was|is) (?:me|mine|right|correct)|it (?:was|is) (?:me|mine|i)|i (?:confirm|did|do|wrote (?:it|this|that))(?: (?:it|this|that))?|please|是我(?:发的|写的)?|没错|确认|同意|是的|对))?$/u;

const NO =
  /^(?:no|n|nope|no way|never|not me|not mine|incorrect|i did not|i didn't|不|否|不是|不是(?:我|本人)(?:发的|写的|回的|确认的)?|没有|不对|不同意|不确认|错)(?:(?: |,|, )(?:that (?:was|is) not (?:me|mine|right|correct)|that wasn't me|it was not me|it wasn't me|(?:i|we) (?:did not|didn't)(?: (?:write|send|confirm|approve) (?:it|this|that))?|不是(?:我|本人)(?:发的|写的)?|没有|不同意|不对|thanks))?$/u;

/**
 * The answer to a letter that asked for YES or NO (是 / 否), or null when the first line is neither in so many words.
 * Strict: a question, a condition or anything else on that line or a reservation below it is no yes; a no stays a no.
 */
export function readYesNo(newText: string): 'yes' | 'no' | null {
  const { first, others } = firstWords(newText);
  if (first === null || asks(first.plain)) return null;
  const said = first.plain.replace(/[\s.!。~,;👍✅]+$/u, '').replace(/^["']|["']$/gu, '');
  if (NO.test(said)) return 'no';
  if (!YES.test(said)) return null;
  const held = others.some(
    ({ plain }) =>
      asksForMore(plain) ||
      doubtIn(plain) !== null ||
      reserves(plain) ||
      NO.test(plain.replace(/[\s.!。]+$/u, '')),
  );
  return held ? null : 'yes';
}

/** A line of nothing but a question mark turns the yes above it into a question. */
function asksForMore(plain: string): boolean {
  return /^[?\s]+$/u.test(plain);
}
