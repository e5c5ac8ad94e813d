import { isCourtesy } from './courtesy.ts';
import { writtenLines } from './lines.ts';
import { type ItemRun, itemRuns, maskOtherNumbers, withoutRuns } from './numbers.ts';
import { cut, has, type Wording } from './plain.ts';
import { sentencesOf } from './sentences.ts';
import { FILLER } from './words.ts';

/** What a task's owner reports about tasks by their numbers. */
export interface TaskReport {
  readonly done: readonly number[];
  /** Not done, or only later, in the owner's words. */
  readonly late: readonly { readonly task: number; readonly words: string }[];
  /** Named with words that are neither: a person must read them. */
  readonly unclear: readonly { readonly task: number; readonly words: string }[];
}

const DONE =
  /\b(?:done(?: with)?|finished|completed?|closed|delivered|ready|ticked off|wrapped up)\b|完成|搞定|做完|办完|办好|弄完|弄好|做好|处理完|处理好|结束|交付|[✅✓✔]|好了|完毕/gu;

const NOT_DONE =
  /\b(?:not|isn't|aren't|hasn't|haven't|won't|can't|cannot|never|no|un(?:done|finished)|almost|nearly|partly|half|mostly|except)\b|没|未|不|别|差不多|快(?!速)|一半|部分|还差|除了?/u;

const NOT_YET = /\bnot yet\b|还没|尚未|没[好做弄]/u;

const SHARE = /\d\s?%/u;

const LATE =
  /\b(?:late|later|delayed?|postponed?|slips?|slipp\w+|need(?:s)? (?:more time|until|till)|until|till|by|will be|tomorrow|next week|overdue|blocked|stuck|waiting|in progress|working on|behind|move(?:d)? to)\b|延|推迟|推到|晚|顺延|拖|滞后|预计|要到|下周|明天|还在|进行中|卡住|等/u;

const CHATTER =
  /\b(?:tasks?|all|both|finally|today|yesterday|just|completely|fully|up|off)\b|任务|都|全部|全|均|今天|昨天|刚|刚刚|啦|喽|搞|把|这|几|个/gu;

const TASK_NUMBER = /\bt-?(?=\d{1,3}\b)/gu;

/**
 * Reads a task owner's short report: "done 3", 完成 3、4, "T-3 done", 3 搞定了, "not done 3", 3 要延到周五. Done means done in so
 * many words: with a condition, a share or a question beside it the task is unclear.
 */
export function readDone(newText: string): TaskReport {
  const done = new Set<number>();
  const late: { task: number; words: string }[] = [];
  const unclear: { task: number; words: string }[] = [];
  for (const line of writtenLines(newText)) {
    if (isCourtesy(line.plain)) continue;
    for (const sentence of sentencesOf(line)) {
      for (const { piece, runs, masked } of reportsIn(sentence)) {
        const tasks = [...new Set(runs.flatMap(({ items }) => items))];
        const verdict =
          runs.some(({ sound }) => !sound) || sentence.asked
            ? 'unclear'
            : verdictOn(masked, runs, piece.plain);
        for (const task of tasks) {
          if (verdict === 'done') done.add(task);
          else if (verdict === 'late') late.push({ task, words: piece.written });
          else if (verdict === 'unclear') unclear.push({ task, words: piece.written });
        }
      }
    }
  }
  const disputed = [...late, ...unclear].map(({ task }) => task);
  const both = [...done].filter((task) => disputed.includes(task));
  return {
    done: [...done].filter((task) => !both.includes(task)),
    late: late.filter(({ task }) => !both.includes(task)),
    unclear: [...unclear, ...both.map((task) => ({ task, words: newText.trim() }))],
  };
}

interface Report {
  readonly piece: Wording;
  readonly masked: string;
  readonly runs: readonly ItemRun[];
}

/** Characters before a comma in which a report is looked for. */
const LONGEST_REPORT = 200;

/** Parts of a sentence that each speak of tasks: at commas where the next part names a task and says something. */
function reportsIn(sentence: Wording): Report[] {
  const parts: Wording[] = [];
  let start = 0;
  for (const { index } of sentence.plain.matchAll(/[,;]|\s(?=and\s|but\s)|但/gu)) {
    const here = sentence.plain.slice(Math.max(start, index - LONGEST_REPORT), index);
    const next = sentence.plain.slice(index + 1, index + 60);
    if (index > start && says(here) && names(next) && says(next)) {
      parts.push(cut(sentence, start, index));
      start = index + (/[,;\s]/u.test(sentence.plain.charAt(index)) ? 1 : 0);
    }
  }
  parts.push(cut(sentence, start));
  return parts
    .map((piece) => {
      const masked = maskOtherNumbers(
        piece.plain.replace(TASK_NUMBER, (found) => '#'.padStart(found.length)),
      );
      return { piece, masked, runs: itemRuns(masked) };
    })
    .filter(({ runs }) => runs.length > 0);
}

function says(plain: string): boolean {
  return has(plain, DONE) || LATE.test(plain) || NOT_DONE.test(plain);
}

function names(plain: string): boolean {
  return /^\s*(?:and |but )?(?:not done |done |完成|没完成)?\s*(?:t-?|#|第|task |任务)?\s?\d{1,3}(?![\d%])/u.test(
    plain,
  );
}

function verdictOn(
  masked: string,
  runs: readonly ItemRun[],
  plain: string,
): 'done' | 'late' | 'unclear' | null {
  const text = withoutRuns(masked, runs);
  const said = has(text, DONE);
  if (NOT_YET.test(text) || (SHARE.test(plain) && said)) return 'late';
  if (NOT_DONE.test(text) && (said || LATE.test(text))) return 'late';
  if (/\b(?:if|once|when|unless|should|think|probably)\b|如果|应该|可能|的话/u.test(text))
    return said || LATE.test(text) ? 'unclear' : null;
  if (LATE.test(text)) return 'late';
  if (!said) return null;
  const left = text
    .replace(DONE, ' ')
    .replace(CHATTER, ' ')
    .replace(FILLER, ' ')
    .replace(/[\s\p{P}\p{S}]+/gu, '');
  return left === '' ? 'done' : 'unclear';
}
