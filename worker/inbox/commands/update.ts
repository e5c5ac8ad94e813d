import type { UpdateEdits, UpdateEvent } from '../../cases/update/state.ts';
import type { Health } from '../../mail/letter-variables.ts';
import type { Desk } from '../desk.ts';
import {
  type CommandKind,
  INCOMPLETE,
  type Misread,
  misread,
  type Planned,
  type ReadCommand,
} from './kind.ts';

/** `/update`: what becomes of the client update that waits. */
export const update: CommandKind = {
  names: ['update', '周报'],
  form: {
    zh: '/周报 发送（到点放行）；/周报 红|黄|绿 因为：原因（改状态色）；/周报 取消；也可在下面几行写 标题：、完成：、下一步：、转述：、补充：',
    en: '/update send (lets it go at its hour); /update red|amber|green because: REASON (another colour); /update drop; or lines below: headline:, done:, next:, upward:, note:',
  },
  weighty: false,
  block: 'to-next-command',
  plan: ({ rest, block }, desk) => {
    const edits = editsOf(`${rest}\n${block}`);
    if (Object.keys(edits).length > 0) return on(desk, { happened: 'edited', edits });
    const [, colour = '', because = ''] = COLOUR.exec(rest) ?? [];
    const health = HEALTH[colour.toLowerCase()];
    if (health) {
      return because === ''
        ? misread('改状态色要写明原因。', 'another colour needs a reason.')
        : on(desk, { happened: 'edited', edits: { health: { health, because } } });
    }
    if (/^(?:send|发送|放行)$/iu.test(rest)) return on(desk, { happened: 'released' });
    if (/^(?:drop|取消|不发)$/iu.test(rest)) return on(desk, { happened: 'dropped' });
    return INCOMPLETE;
  },
};

/** `/hold`: the update waits until the PM lets it go. */
export const hold: CommandKind = {
  names: ['hold', '暂停'],
  form: {
    zh: '/暂停（本期进展信先不发，等您放行）',
    en: '/hold (the client update waits until you let it go)',
  },
  weighty: false,
  block: 'none',
  plan: (_, desk) => on(desk, { happened: 'held' }),
};

/** A reply to the preview: SEND, HOLD, or sections written anew. */
export function updateReply(desk: Desk): ReadCommand | null {
  if (desk.answers !== 'pm-update-preview') return null;
  const words = desk.summary.newText.trim();
  const line = words.split('\n', 1)[0] ?? '';
  if (/^(?:send|ok|发送|放行|可以发)[.。!！]?$/iu.test(line))
    return { kind: update, line, result: on(desk, { happened: 'released' }) };
  if (/^(?:hold|暂停|先不发)[.。!！]?$/iu.test(line))
    return { kind: hold, line, result: on(desk, { happened: 'held' }) };
  const edits = editsOf(words);
  if (Object.keys(edits).length === 0) return null;
  return { kind: update, line, result: on(desk, { happened: 'edited', edits }) };
}

/** The update the mail answers, else the newest that has not left. */
function on(desk: Desk, event: UpdateEvent): Planned | Misread {
  const answered = desk.about.find(({ kind }) => kind === 'update');
  const waiting = desk.cases.findLast(
    ({ ref, status }) => ref.kind === 'update' && ['previewed', 'released', 'held'].includes(status),
  );
  const number = answered?.number ?? waiting?.ref.number;
  if (number === undefined) return misread('目前没有等待发出的进展信。', 'no client update is waiting.');
  return { outcome: 'planned', happenings: [{ on: 'update', number, event }] };
}

const COLOUR = /^(red|amber|green|红|黄|绿)色?(?:\s*(?:because|因为)?\s*[:：]?\s*([\s\S]*))?$/iu;
const HEALTH: Readonly<Record<string, Health>> = {
  red: 'red',
  红: 'red',
  amber: 'amber',
  黄: 'amber',
  green: 'green',
  绿: 'green',
};

type Section = 'headline' | 'done' | 'next' | 'upward' | 'note';

const SECTIONS: Readonly<Record<string, Section>> = {
  headline: 'headline',
  标题: 'headline',
  done: 'done',
  完成: 'done',
  已完成: 'done',
  next: 'next',
  下一步: 'next',
  upward: 'upward',
  转述: 'upward',
  note: 'note',
  补充: 'note',
};

/** Sections as written: a label with its words, and the lines below it up to the next label. */
function editsOf(text: string): UpdateEdits {
  const sections = new Map<Section, string[]>();
  let open: string[] | null = null;
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [, label = '', words = ''] = /^([\p{L}]{2,10})\s*[:：]\s*(.*)$/u.exec(line) ?? [];
    const section = SECTIONS[label.toLowerCase()];
    if (section) {
      open = words === '' ? [] : [words];
      sections.set(section, open);
    } else if (open && line !== '') open.push(line.replace(/^[-*•·]\s*/u, ''));
  }
  const edits: { -readonly [S in Section]?: string | readonly string[] } = {};
  for (const [section, lines] of sections) {
    if (lines.length === 0) continue;
    edits[section] = section === 'headline' || section === 'note' ? lines.join('\n') : lines;
  }
  return edits as UpdateEdits;
}
