import { plainWording } from '../classify/wording.ts';
import { dateIn } from '../decision/dates.ts';

/** What a PM writes behind a case number: the words before `because:` and the reason after it. */
export function withReason(
  rest: string,
  block: string,
): { readonly words: string; readonly because: string | null } {
  const text = [rest, block]
    .filter((part) => part.trim() !== '')
    .join('\n')
    .trim();
  const [all = '', reason = ''] =
    /(?:because|reason|原因|因为|理由|依据)\s*[:：]\s*([\s\S]+)$/iu.exec(text) ?? [];
  const words = text.slice(0, text.length - all.length).replace(/[\s,，;；.。]+$/u, '');
  return { words, because: reason.trim() === '' ? null : reason.trim() };
}

/** The day a PM names (`2027-01-15`, 下周五, next Monday), as an ISO local date after today; null for any other. */
export function dayAhead(words: string, today: string): string | null {
  const date = dateIn(plainWording(words), today)?.date ?? null;
  return date !== null && date > today ? date : null;
}
