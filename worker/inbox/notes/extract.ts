import type { Language } from '../../mail/language.ts';
import type { CalendarDay } from '../screen/calendar-day.ts';
import { readAction, tasksOf } from './action.ts';
import { isDecided, isQuestion, isSmallTalk } from './cues.ts';
import type {
  Extraction,
  NotedAction,
  NotedDecision,
  NotedPerson,
  NotedQuestion,
  NotedRequirement,
} from './extraction.ts';
import { type Passage, passagesOf } from './passages.ts';
import { type Naming, namingOf } from './people.ts';
import { isRequired } from './required.ts';
import { decidedStatement, requiredStatement, titleOf } from './wording.ts';

/** What is known around the notes. */
export interface NotesContext {
  /** Of the titles: a Chinese one is cut by characters, an English one by words. */
  readonly language: Language;
  /** The day the notes were written, YYYY-MM-DD in project time. */
  readonly today: CalendarDay;
  readonly people: readonly NotedPerson[];
}

type Found =
  | { readonly kind: 'requirement'; readonly item: NotedRequirement }
  | { readonly kind: 'decision'; readonly item: NotedDecision }
  | { readonly kind: 'action'; readonly item: NotedAction }
  | { readonly kind: 'question'; readonly item: NotedQuestion }
  | { readonly kind: 'rest'; readonly item: string };

/**
 * What was agreed by voice is drafted for the PM to confirm: requirements, decisions, actions with owner and day, and
 * open questions out of minutes, call notes or a pasted chat, zh and en. Headings steer, otherwise only plain words
 * count; what is unclear stays in `rest`. Every item keeps the words it came from. Nothing here decides anything.
 */
export function extractNotes(text: string, context: NotesContext): Extraction {
  const naming = namingOf(context.people);
  const found = passagesOf(text, context.today, (name) => naming.known(name) !== null)
    .flatMap((passage) => (passage.words.length > LONGEST ? [passage] : tasksOf(passage, naming)))
    .map((passage) => read(passage, naming, context.language));
  return {
    requirements: found.flatMap((each) => (each.kind === 'requirement' ? [each.item] : [])),
    decisions: found.flatMap((each) => (each.kind === 'decision' ? [each.item] : [])),
    actions: found.flatMap((each) => (each.kind === 'action' ? [each.item] : [])),
    questions: found.flatMap((each) => (each.kind === 'question' ? [each.item] : [])),
    rest: found.flatMap((each) => (each.kind === 'rest' ? [each.item] : [])),
  };
}

function read(passage: Passage, naming: Naming, language: Language): Found {
  const { words, section } = passage;
  if (section === 'other' || TABLE_HEAD.test(words) || isSmallTalk(words) || words.length > LONGEST)
    return { kind: 'rest', item: words };
  const action = section === null || section === 'actions' ? readAction(passage, naming) : null;
  if (action && (section === 'actions' || !isQuestion(words) || action.due !== null))
    return decidedWithoutTask(passage) ? decision(words) : { kind: 'action', item: action };
  if (section === 'questions' || isQuestion(words))
    return { kind: 'question', item: { question: oneLine(words), words } };
  if (section === 'decisions' || (section === null && isDecided(words))) return decision(words);
  if (section === 'requirements' || isRequired(words)) return requirement(words, language);
  return { kind: 'rest', item: words };
}

/** | 事项 | 负责人 | 截止 | */
const TABLE_HEAD =
  /^[|\s]*(?:(?:序号|编号|事项|任务|内容|行动项?|负责人|责任人|截止(?:日期|时间)?|完成时间|时间|状态|备注|no\.?|#|what|who|when|tasks?|actions?|items?|owner|responsible|due(?: date)?|deadline|status|notes?)\s*[|\t]\s*)+(?:[^|\t]{0,12})?\|?\s*$/iu;

/** A passage longer than this holds more than one thing. */
const LONGEST = 600;

/** "王芳和我会上决定…" names people but reports an agreement. */
function decidedWithoutTask({ words, section }: Passage): boolean {
  return section === null && isDecided(words) && !/[@＠]/u.test(words);
}

function decision(words: string): Found {
  return { kind: 'decision', item: { statement: decidedStatement(oneLine(words)), words } };
}

function requirement(words: string, language: Language): Found {
  const statement = requiredStatement(oneLine(words));
  return { kind: 'requirement', item: { title: titleOf(statement, language), statement, words } };
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
