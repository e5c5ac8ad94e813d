import type { NoteEvent, StandingNote } from '../../cases/note/state.ts';
import { type Desk, takeNext } from '../desk.ts';
import { editNotes } from '../notes/edit.ts';
import { extractNotes } from '../notes/extract.ts';
import {
  type CommandKind,
  INCOMPLETE,
  type Misread,
  misread,
  type Planned,
  type ReadCommand,
} from './kind.ts';
import { labelOf } from './labels.ts';

/** `/note`: minutes, call notes or a pasted chat become a numbered proposal for the PM. */
export const note: CommandKind = {
  names: ['note', '纪要'],
  form: {
    zh: '/纪要 标题（下面粘贴会议纪要、通话记录或聊天，整理成带编号的清单给您定夺）；/纪要 N-1 1 3 可以（保留哪些；或 删除 2、4：改写、全部、都不要）；/纪要 N-1 回顾（请客户确认）',
    en: '/note TITLE (minutes, call notes or a chat below; you get a numbered list to decide on); /note N-1 1 3 OK (what stays; or DROP 2, 4: new wording, ALL, NONE); /note N-1 recap (asks the client to confirm)',
  },
  weighty: false,
  block: 'to-next-command',
  plan: ({ rest, block }, desk) => {
    const named = labelOf('note', rest);
    if (!named) return propose(rest, block, desk);
    const words = [named.rest, block].join('\n').trim();
    if (/^(?:recap|回顾)$/iu.test(words)) return on(named.number, { happened: 'recap-asked' });
    const known = desk.notes?.find(({ number }) => number === named.number);
    if (!known) return misread('没有这份待定夺的纪要。', 'no such note waits to be decided on.');
    return keep(known, words);
  },
};

function propose(rest: string, block: string, desk: Desk): Planned | Misread {
  const files = (desk.attached ?? []).map(({ text: words }) => words);
  const text = [block === '' && files.length === 0 ? rest : block, ...files].join('\n').trim();
  if (text === '') return INCOMPLETE;
  const { project, author, mailId, today } = desk;
  const untitled = author.language === 'zh' ? `纪要 ${today}` : `Notes of ${today}`;
  const found = extractNotes(text, { language: project.language, today, people: project.members });
  takeNext(desk, 'note');
  const event = {
    happened: 'proposed',
    title: rest === '' || text === rest ? untitled : rest,
    found,
    person: author.personId,
    mail: mailId,
  } as const;
  return { outcome: 'planned', happenings: [{ on: 'note', number: 'next', event }] };
}

/** A reply to the proposal, without a slash: `1 3 5 OK`, `DROP 2`, `4: new wording`, `ALL`, `NONE`. */
export function noteReply(desk: Desk): ReadCommand | null {
  const ref = desk.about.find(({ kind }) => kind === 'note');
  if (desk.answers !== 'pm-note-proposal' || !ref) return null;
  const words = desk.summary.newText.trim();
  const [line = ''] = words.split('\n', 1);
  const known = desk.notes?.find(({ number }) => number === ref.number);
  const settled = misread('这份纪要已经定夺。', 'this note has been decided on already.');
  return { kind: note, line, result: known?.status === 'proposed' ? keep(known, words) : settled };
}

const UNCLEAR = {
  'not-understood': ['没有读懂', 'is not understood'],
  'no-such-number': ['里有不存在的编号', 'names a number that does not exist'],
  contradiction: ['前后矛盾', 'contradicts another line'],
  'nothing-said': ['没有说明保留哪些', 'does not say what stays'],
} as const;

function keep(known: StandingNote, words: string): Planned | Misread {
  const edited = editNotes(known.found, words);
  if (edited.verdict === 'kept') return on(known.number, { happened: 'kept', kept: edited.extraction });
  const [zh, en] = UNCLEAR[edited.because];
  const line = edited.line === '' ? words.slice(0, 80) : edited.line;
  return misread(`“${line}”${zh}，纪要仍待您定夺。`, `"${line}" ${en}; the note still waits for you.`);
}

function on(number: number, event: NoteEvent): Planned {
  return { outcome: 'planned', happenings: [{ on: 'note', number, event }] };
}
