import { cut, type Wording } from './plain.ts';

/** A sentence, and whether it asks. */
export interface Sentence extends Wording {
  readonly asked: boolean;
}

const ABBREVIATED = /(?:^|[\s(])(?:no|nos|mr|mrs|ms|dr|e\.g|i\.e|etc|vs|approx|incl)\.$/u;

const STARTS_LIKE_QUESTION =
  /^(?:(?:so|and|but|then|ok|hi|hello)[, ]+)?(?:(?:have|has|had|do|does|did|is|are|am|was|were|can|could|should|shall|may|would|will) (?:we|i|you|they|he|she|it|this|these|that|all|the|everything|everybody|anyone)\b|(?:what|why|how|when|who|which|where)\b)|^(?:请问|是否|可否|能否|为什么|为何|怎么)/u;

const ENDS_LIKE_QUESTION = /(?:吗|么|呢|是否|与否|不是吗|对不对|行不行|可不可以|是不是|好不好)[\s.。!~…"]*$/u;

const ASKS_INSIDE =
  /什么意思|是否|能否|可否|能不能|可不可以|是不是|要不要|有没有|为什么|请问|怎么|如何|多少|哪[个些里]|何时|\bwhat (?:do|does|is|are)\b|\bwhether\b|\b(?:i|we) wonder\b|\bwondering\b/u;

/** Cuts a line into sentences. The point of a list mark ("1. ok") or an abbreviation ("No. 3") ends none. */
export function sentencesOf(line: Wording): Sentence[] {
  const { plain } = line;
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number) => {
    const part = cut(line, start, end);
    if (/[\p{L}\p{N}\p{So}]/u.test(part.plain)) sentences.push({ ...part, asked: asks(part.plain) });
    else if (/\?/.test(part.plain)) {
      const before = sentences.pop();
      if (before) sentences.push({ ...before, asked: true });
    }
    start = end;
  };
  for (const { index, 0: mark } of plain.matchAll(/[.!?。;…]+/gu)) {
    const end = index + mark.length;
    if (end <= start || (/^\.+$/.test(mark) && !pointEnds(plain, start, index, end))) continue;
    close(end);
  }
  close(plain.length);
  return sentences;
}

function pointEnds(plain: string, start: number, index: number, end: number): boolean {
  const next = plain.charAt(end);
  if (next !== '' && !/[\s"')\p{sc=Han}]/u.test(next)) return false;
  if (/\d/.test(plain.charAt(index - 1)) && /\p{sc=Han}/u.test(next)) return false;
  if (/^[\s([]*\d{1,3}$/u.test(plain.slice(Math.max(start, index - 8), index)) && index - start <= 8)
    return false;
  if (
    /^[\s([]*\d{1,3}[.)]/u.test(plain) &&
    /\s\d{1,3}$/u.test(plain.slice(Math.max(start, index - 4), index))
  )
    return false;
  return !ABBREVIATED.test(plain.slice(Math.max(start, index - 8), end));
}

/** Whether a sentence in plain wording asks something, with or without a question mark. */
export function asks(plain: string): boolean {
  return (
    plain.includes('?') ||
    STARTS_LIKE_QUESTION.test(plain) ||
    ENDS_LIKE_QUESTION.test(plain) ||
    ASKS_INSIDE.test(plain)
  );
}
