import type { CalendarDay } from '../screen/calendar-day.ts';
import { type Due, dueOf } from './due.ts';
import type { NotedAction } from './extraction.ts';
import type { Passage } from './passages.ts';
import type { Naming } from './people.ts';

/** Who shall do something and where the words about the person end. */
interface Assignment {
  readonly owner: string | null;
  readonly what: string;
}

const ZH_DOING =
  '(?:负责|来|去|会|要|将|跟进|提供|发|整理|确认|准备|联系|提交|更新|给|出|安排|检查|修改|补充|完成|对接|测试|部署|反馈|落实|起草|汇总|预约|申请|采购|协调|通知|写|做|画|改|查|问|催|上传|同步|评估|输出|交)';
const LEAD =
  /^(?:还|再|然后|另外|那|那么|so|then|and|also|ok|好的?)?[\s,，:：]*(?:请|麻烦|辛苦|需要?|由|让|请求|please|pls|kindly)?\s*/iu;
const YES = '那|好的?|好嘞|嗯|行|收到|没问题|可以|明白|ok|okay|sure|yes|fine|great|will do|no problem';
const SELF = new RegExp(
  `^(?:${YES})?[\\s,，]*(?:我(?:们这边)?(?:这边|来|会|明天|今天|今晚|后天|下周|周|月底|马上|\\d|先|再|负责|去|把|回去|稍后|晚点)|我(?=${ZH_DOING})|(?:I'll|I’ll|I will|I'm going to|I’m going to|let me)\\s)`,
  'iu',
);
const SELF_WORDS = new RegExp(
  `^(?:${YES})?[\\s,，]*(?:我(?:们)?(?:这边)?|(?:I'll|I’ll|I will|I'm going to|I’m going to|let me)\\s)\\s*`,
  'iu',
);
const EN_TASK =
  /^\s*(?:[(（][^)）]{1,30}[)）]\s*)?(?:,|:|–|-)?\s*(?:to|will|'ll|’ll|should|needs to|has to|is going to|can you|could you|please|pls)\s+(?=[a-z])/iu;
/** "Tom to send …": a capitalised name that no people list knows, with something to do; not "Happy to …", "As to …". */
const EN_STRANGER =
  /^(?!(?:Happy|Glad|Good|Nice|Nothing|Something|Anything|Need|Ready|Able|Due|As|We|They|You|I|It|Users?|Customers?|Visitors?|Sorry|Thanks|Delighted|Pleased|Lovely|Better|Best|Subject|Note|Seems|Keen|Everyone|Admins?)\b)(\p{Lu}\p{Ll}{1,15}(?: \p{Lu}\p{Ll}{1,15})?) to (?=(?:send|provide|check|confirm|draft|prepare|update|review|call|contact|book|order|write|deliver|organi[sz]e|arrange|ask|share|upload|create|test|fix|set|follow|finish|complete|submit|schedule|invite|translate|collect|clarify|get|find|investigate|speak|present|sign|approve|design|build|install|configure|move|supply|buy|print|publish|distribute|circulate|add|remove|change|make|look into|chase|inform|tell|bring|pay|install|migrate|document|plan|estimate|quote)\b)/u;
/** "I'll be away until Friday", 我先想想: nothing that anybody waits for. */
const NO_TASK =
  /^(?:be|talk|see|think|say|sleep|take|keep|fill you|let you know|circle back|get back|come back|know|have an? (?:think|look|answer)|answer|chew)\b|^(?:再|先|要|会|下周|明天|今天)*(?:觉得|想|看看|认为|知道|希望|观察|熟悉|占|考虑|了解|休假|休年假|出差|起休|学习|问问)/iu;
const DONE =
  /已经|昨天|刚才|刚刚|上周|[发做改给交完传]了|\b(?:sent|did|done|already|yesterday|last week|finished|was|were|has been)\b/iu;
const LABELLED_OWNER =
  /(?:负责人|责任人|owner|responsible|assignee|who)\s*[:：]\s*([^,，;；|\n)）–]{1,30}?)\s*(?=\s[-–]\s|[,，;；|\n)）–]|$)/iu;
const LABELLED_DUE = /(?:截止(?:日期|时间)?|完成时间|期限|due(?: date)?|deadline|by when|when)\s*[:：]\s*/giu;

/** "Amy will check the map, and Tom to send the logo": one passage for each of the people. */
export function tasksOf(passage: Passage, naming: Naming): Passage[] {
  const { words } = passage;
  const parts: Passage[] = [];
  let from = 0;
  for (const match of words.matchAll(/[,，;；]\s*(?:and\s+|然后)?(?=\S)/giu)) {
    const rest = words.slice(match.index + match[0].length);
    const known = naming.leading(rest);
    if (!known || !TASK_AHEAD.test(rest.slice(known.length, known.length + 40))) continue;
    if (!namesSomebody(words.slice(from, match.index), naming)) continue;
    parts.push({ ...passage, words: words.slice(from, match.index) });
    from = match.index + match[0].length;
  }
  return [...parts, { ...passage, words: words.slice(from) }];
}

const TASK_AHEAD = new RegExp(`^(?:\\s+(?:to|will|is going to|should)\\s|[^，,。]{0,14}${ZH_DOING})`, 'u');

function namesSomebody(words: string, naming: Naming): boolean {
  return words.startsWith('@') || naming.leading(words.replace(LEAD, '')) !== null;
}

/**
 * Reads who shall do what by when: "@王芳 周五前…", "Tom to send the logo by 5 Dec", "我明天发" (the speaker), and under a
 * heading of actions any line. Null where no such task is said for sure.
 */
export function readAction(passage: Passage, naming: Naming): NotedAction | null {
  const words = passage.words;
  const due = dueOf(words, passage.said);
  const listed = passage.section === 'actions';
  const assigned = assignment(passage, naming, due);
  if (!assigned) return listed ? listedAction(passage, naming, due) : null;
  if (!listed && DONE.test(words) && !due) return null;
  const what = withoutDue(assigned.what, passage.said);
  return listed || enough(what) ? { what, owner: assigned.owner, due: due?.day ?? null, words } : null;
}

/** "我明天开始" names no task that could be followed up. */
function enough(what: string): boolean {
  return (what.match(/\p{sc=Han}/gu) ?? []).length >= 3 || (what.match(/[A-Za-z]+/g) ?? []).length >= 2;
}

function listedAction(passage: Passage, naming: Naming, due: Due | null): NotedAction {
  const { words, said } = passage;
  const label = LABELLED_OWNER.exec(words);
  const owner = label ? (naming.known(label[1] ?? '') ?? (label[1] ?? '').trim()) : naming.only(words);
  const bare = words.replace(LABELLED_OWNER, ' ').replace(LABELLED_DUE, ' ');
  const cells = bare
    .split(/\s*[|\t]\s*/u)
    .filter((cell) => cell.trim() !== '' && !naming.known(cell.trim()))
    .join(' ');
  const named = cells.replace(/[（(【[]\s*([^（()）\]】]{1,20}?)\s*[)）\]】]/gu, (all, inside: string) =>
    naming.known(inside.split(/[,，、\s]/u)[0] ?? '') ? ' ' : all,
  );
  const what = withoutDue(named, said);
  return { what: what === '' ? words : what, owner, due: due?.day ?? null, words };
}

function assignment(passage: Passage, naming: Naming, due: Due | null): Assignment | null {
  return mentioned(passage.words, naming) ?? named(passage, naming, due) ?? self(passage, due);
}

function mentioned(words: string, naming: Naming): Assignment | null {
  const at = words.search(/[@＠]\p{L}/u);
  if (at < 0) return null;
  const behind = words.slice(at + 1);
  const known = naming.leading(behind);
  const called = known ? behind.slice(0, known.length) : (/^[\p{L}\p{N}_.-]{1,20}/u.exec(behind)?.[0] ?? '');
  const what = `${words.slice(0, at)} ${behind.slice(called.length)}`.replace(/^[\s,，:：]+/u, '').trim();
  if ((what.match(/\p{L}/gu) ?? []).length < 3) return null;
  return { owner: known?.name ?? called, what: what.replace(EN_TASK, '').replace(LEAD, '') };
}

function named(passage: Passage, naming: Naming, due: Due | null): Assignment | null {
  const { words } = passage;
  const start = words.replace(LEAD, '');
  const known = naming.leading(start);
  if (!known) {
    const stranger = EN_STRANGER.exec(start);
    return stranger ? { owner: stranger[1] ?? null, what: start.slice(stranger[0].length) } : null;
  }
  const rest = start.slice(known.length);
  const task = EN_TASK.exec(rest);
  if (task) return { owner: known.name, what: rest.slice(task[0].length) };
  if (/^\s*[:：]/u.test(rest)) return { owner: known.name, what: rest.replace(/^\s*[:：]\s*/u, '') };
  const doing = new RegExp(`^[，,\\s]*(?:这边|那边|同学|老师|帮忙)?[^，。]{0,14}${ZH_DOING}`, 'u').test(rest);
  if (
    !doing ||
    !(due || passage.section === 'actions' || /^\s*(?:负责|来|去|会|跟进|要|将|牵头)/u.test(rest))
  )
    return null;
  return {
    owner: known.name,
    what: rest.replace(/^[，,\s]+/u, '').replace(/^(?:来|会|要|将|负责)(?=\p{sc=Han})/u, ''),
  };
}

function self(passage: Passage, due: Due | null): Assignment | null {
  const { words, speaker } = passage;
  if (!SELF.test(words) || /[?？]\s*$/u.test(words)) return null;
  // Outside a chat nobody knows who "I" is; only a day makes it a task worth proposing.
  if (speaker === null && due === null) return null;
  const what = words.replace(SELF_WORDS, '').replace(/^(?:来|会|去)(?=\p{sc=Han})/u, '');
  return NO_TASK.test(what) ? null : { owner: speaker, what };
}

function withoutDue(text: string, said: CalendarDay): string {
  const due = dueOf(text, said);
  const rest = due ? `${text.slice(0, due.start)} ${text.slice(due.end)}` : text;
  return rest
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{sc=Han}) (?=\p{sc=Han})/gu, '')
    .replace(/[（(]\s*[)）]/gu, '')
    .replace(/^[\s,，:：;；|–-]+|[\s,，:：;；|–。.?？-]+$/gu, '')
    .trim();
}
