import type { LocalDate } from './calendar-days.ts';
import { dateIn } from './dates.ts';
import { instructs } from './guards.ts';
import { writtenLines } from './lines.ts';
import { asks, sentencesOf } from './sentences.ts';

/** A client's word that an answer will come, and by when as far as said (ISO local date). */
export interface Promised {
  readonly words: string;
  readonly by: LocalDate | null;
}

const ANSWER =
  '(?:get|come|circle) back|revert|reply|respond|answer|confirm|check|review|look (?:at|into|it|through|this)|read|go through|decide|discuss|feed ?back|let you know|ask|consult|comments?|decision|word|response|follow up|take (?:it|this) to|run (?:it|this) by|talk (?:to|with)|sign(?: it| off)?|approve';

const ENGLISH = new RegExp(
  [
    `\\b(?:will|shall|'ll|going to|let me|need to|needs to|have to|has to|want to|would like to|plan to|aim to|hope to|intend to)\\b(?! not)[^.?!]{0,80}?\\b(?:${ANSWER})\\b`,
    `\\byou(?:'ll| will| can expect| should)\\b[^.?!]{0,40}\\b(?:${ANSWER}|hear|have it|get it)\\b`,
    `\\b(?:answer|reply|feedback|comments|decision|response|more)\\b[^.?!]{0,20}\\b(?:follows?|coming|will come|to follow|by|next week|tomorrow)\\b`,
    '\\b(?:checking|reviewing|discussing|looking (?:at|into)) (?:it|this|internally|with)\\b',
    '\\bneeds? (?:a (?:bit )?more|some|more) time\\b|\\bgive (?:me|us) (?:until|till|a|some|two|three)\\b|\\bbear with\\b|\\bin due course\\b',
  ].join('|'),
  'u',
);

const WHEN =
  '(?:前|内|之?后|再|会|将|尽快|尽早|稍后|晚点|晚些|回头|随后|明[天日早]|后天|今[天日晚]|下?下?个?(?:周|星期|礼拜|月)|月底|[日号]|改天|抽空|到时|节后|届时)';
const CHINESE = new RegExp(
  [
    `${WHEN}[^。?!]{0,24}?(?:给|予以|向|跟|和|与)?(?:您|你|你们|贵方|贵司)?(?:一个|个|正式)?(?:答复|回复|回覆|反馈|回音|回信|回话|确认|结果|消息|意见|回应|告知|通知|看|审|处理)`,
    '(?:需要?|要|得|还要|还需)(?:先|再|跟|和|与|请|问|找|内部)[^。?!]{0,20}(?:确认|讨论|商量|沟通|请示|汇报|审|看|研究|过一下|问)',
    '(?:先|正在|在)[^。?!]{0,10}(?:内部)?(?:讨论|审阅|研究|核对|商量|走流程|评审|看看|看一下)',
    '容(?:我|我们)|给(?:我|我们)(?:一点|几天|两天|点)?时间|晚点(?:说|看)|稍后(?:回|看)',
  ].join('|'),
  'u',
);

const NOT_OURS =
  /\b(?:please|kindly|could you|can you|would you|will you|you (?:need|have|must|should) )\b|(?:^|[,;])(?:请|麻烦|烦请|希望|盼|望|期待)(?:您|你|你们|贵方|贵司|在|于|尽快|周|下周|今天|明天)|(?:您|你们?|贵[司方])(?:能|会|要|需|什么时候|何时)/u;

const UNTRUE =
  /\b(?:won't|will not|cannot|can't|not going to|unable to|never)\b|(?:不会|无法|不能|不打算|没法)(?:再|在|给|回|答|确)/u;

/** Said in the past: no promise any more. */
const OVER =
  /\b(?:already|yesterday|last week|have (?:replied|answered|confirmed))\b|已经?(?:回复|答复|确认|反馈)|昨天|上周/u;

/**
 * Reads a holding reply ("下周给您答复", "will get back to you by Friday"): that an answer will come, and by which day seen
 * from `today` (ISO local date). Null when the writer promises nothing himself. A request to us, a question and a
 * refusal are no promise. Weeks and days as in `dateIn`.
 */
export function readPromise(newText: string, today: LocalDate): Promised | null {
  let first: Promised | null = null;
  const lines = writtenLines(newText);
  if (lines.some(({ plain }) => instructs(plain))) return null;
  for (const line of lines) {
    for (const { plain, written, asked } of sentencesOf(line)) {
      if (asked || asks(plain) || UNTRUE.test(plain) || OVER.test(plain)) continue;
      if (NOT_OURS.test(plain)) continue;
      const when = dateIn(plain, today);
      if (!ENGLISH.test(plain) && !CHINESE.test(plain) && !(when !== null && isNothingButWhen(plain, when)))
        continue;
      if (when !== null) return { words: written, by: when.date };
      first ??= { words: written, by: null };
    }
  }
  return first;
}

/** "明天", "by Friday", 周五前: the date is the whole answer. */
function isNothingButWhen(plain: string, { start, end }: { start: number; end: number }): boolean {
  const left = `${plain.slice(0, start)} ${plain.slice(end)}`.replace(/[\s\p{P}]+/gu, ' ').trim();
  return /^(?:by|on|before|until|within|in|latest|early|later|sometime|ok|好的?|好吧|大概|最晚|前|之前|内|以内|左右|吧|给您|给你|\s)*$/u.test(
    left,
  );
}
