import { cut, type Wording, wordingOf } from './plain.ts';

/** A line as the writer meant it: mail programs' wraps taken back. `paragraph` counts blank lines above. */
export interface Line extends Wording {
  readonly paragraph: number;
}

/** Mail programs wrap at 72 to 78 columns; a shorter line was ended by its writer. */
const WRAPPED_WIDTH = 56;

const TERMINAL = /[.!?。;:,、…]$/u;

/** No statement ends in one of these: what follows on the next line belongs to it. */
const DANGLING =
  /(?:\b(?:not|never|don't|doesn't|didn't|cannot|can't|won't|wouldn't|no|to|will|would|if|unless|once|until|before|after|the|a|an|of|and|or|we|i|he|she|they|that|write|type|reply|say|says|said|yet|only|than)|不|没|没有|未|别|勿|无法|不能|如果|除非|等|待|先|再|或|和|说|表示|写|输入|尚未|暂不|是否|能否)$/u;

const LIST_HEAD =
  /^(?:[-*•·]\s|[([]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.)\]、:]|第|#\d|(?:item|point|no\.?) ?\d)/u;

/** A wish or a number whose words follow on the next line: "CHANGE 2:", "3." */
const OPEN_WISH =
  /^(?:(?:please )?(?:change|amend|revise|reject|decline)|修改|更改|变更|不同意|拒绝|驳回|第|#|item|no\.?)?[\s第#]{0,3}\d{1,3}[\d\s,、-]{0,20}[条项点]?\s?[:.)]$/u;
const OWN_VERB = /^(?:confirm|approve|change|reject|accept|确认|同意|修改|拒绝)/u;

const ALONE_MARK = /^[\s?!.。…]+$/u;

/** The lines of a text with wraps joined; lines that still carry a quote mark are not the writer's and are left out. */
export function writtenLines(text: string): Line[] {
  const lines: Line[] = [];
  let paragraph = 0;
  let parts: string[] = [];
  let last: Wording | null = null;
  const close = () => {
    if (parts.length > 0) lines.push({ ...wordingOf(parts.join(' ')), paragraph });
    parts = [];
    last = null;
  };
  for (const raw of text.split('\n')) {
    if (/^\s*>/.test(raw)) continue;
    const line = cut(wordingOf(raw), 0);
    if (line.plain === '') {
      close();
      paragraph++;
      continue;
    }
    if (last !== null && !goesOn(last, line)) close();
    parts.push(line.written);
    last = line;
  }
  close();
  return lines;
}

function goesOn(line: Wording, next: Wording): boolean {
  if (ALONE_MARK.test(next.plain)) return true;
  if (DANGLING.test(line.plain)) return true;
  if (OPEN_WISH.test(line.plain)) return !LIST_HEAD.test(next.plain) && !OWN_VERB.test(next.plain);
  if (TERMINAL.test(line.plain) && !line.plain.endsWith(',')) return false;
  return (
    width(line.plain) >= WRAPPED_WIDTH &&
    !LIST_HEAD.test(next.plain) &&
    /^[a-z(&\d\p{sc=Han}]/u.test(next.plain)
  );
}

/** Columns: a Chinese character takes two. */
function width(text: string): number {
  return text.length + (text.match(/\p{sc=Han}/gu)?.length ?? 0);
}
