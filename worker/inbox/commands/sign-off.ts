import type { Happening } from '../../cases/happening.ts';
import type { Desk } from '../desk.ts';
import { withReason } from './because.ts';
import { sendIntake } from './intake.ts';
import {
  type CommandKind,
  INCOMPLETE,
  type Misread,
  misread,
  type Planned,
  type ReadCommand,
} from './kind.ts';
import { labelOf } from './labels.ts';

type SignOffEvent = Extract<Happening, { on: 'sign-off' }>['event'];

/** `/send SO-1`: lets a previewed request go to the client; `/send intake web`: the questions of a new project. */
export const send: CommandKind = {
  names: ['send', '发送'],
  form: {
    zh: '/发送 SO-1（把预览的确认单发给客户）；/发送 SO-1 理由：……（措辞问题尚在而仍要发出）；/发送 问卷 网站|应用|通用',
    en: '/send SO-1 (lets a previewed request go to the client); /send SO-1 because: REASON (in spite of open wording); /send intake web|app|generic',
  },
  weighty: true,
  block: 'paragraph',
  plan: ({ rest, block }, desk) => {
    const intake = sendIntake(rest, desk);
    if (intake) return intake;
    const named = labelOf('sign-off', rest);
    if (!named) return INCOMPLETE;
    return released(named.number, withReason(named.rest, block).because, desk);
  },
};

function released(number: number, because: string | null, { author, mailId }: Desk): Planned {
  const event = {
    happened: 'released',
    person: author.personId,
    personName: author.name,
    mail: mailId,
    because,
  } as const;
  return onSignOff(number, event);
}

/** `/drop SO-1`: takes a request back. */
export const drop: CommandKind = {
  names: ['drop', '撤下'],
  form: {
    zh: '/撤下 SO-1（撤下确认单；已发出的会告知客户不必答复）',
    en: '/drop SO-1 (takes a request back; a client who has read it is told that nothing is to be answered)',
  },
  weighty: false,
  block: 'none',
  plan: ({ rest }) => {
    const named = labelOf('sign-off', rest);
    return named ? onSignOff(named.number, { happened: 'withdrawn' }) : INCOMPLETE;
  },
};

/** `/override SO-1 2,3 because: …`: records a yes given elsewhere, as the PM's word and never as the client's. */
export const override: CommandKind = {
  names: ['override', '代记'],
  form: {
    zh: '/代记 SO-1 2、3 理由：……（把客户在别处的确认记为您的记录，会如实告知客户；不写编号即全部）',
    en: '/override SO-1 2,3 because: REASON (records a yes given elsewhere as your word; the client is told so; without numbers: all)',
  },
  weighty: true,
  block: 'paragraph',
  plan: ({ rest, block }, { author, mailId }) => {
    const named = labelOf('sign-off', rest);
    if (!named) return INCOMPLETE;
    const { words, because } = withReason(named.rest, block);
    if (because === null) return misread('请写明理由。', 'give the reason.');
    const items = itemsIn(words);
    if (items === null) return misread('没有读懂条目编号。', 'the item numbers are not readable.');
    const event = {
      happened: 'overridden',
      items,
      because,
      person: author.personId,
      personName: author.name,
      mail: mailId,
    } as const;
    return onSignOff(named.number, event);
  },
};

/** `2,3`, `1-4、6`; nothing or `all` means every item; null for words that are no numbers. */
function itemsIn(words: string): readonly number[] | 'all' | null {
  const text = words.trim().toLowerCase();
  if (text === '' || text === 'all' || text === '全部') return 'all';
  if (!/^[\d\s,，、;；–—~～-]+$/u.test(text)) return null;
  const items = text
    .split(/[\s,，、;；]+/u)
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [, from = '', to = from] = /^(\d{1,3})(?:[–—~～-](\d{1,3}))?$/u.exec(part) ?? [];
      const [first, last] = [Number(from), Number(to)];
      return from === '' || last < first
        ? [Number.NaN]
        : Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });
  return items.some(Number.isNaN) ? null : items;
}

function onSignOff(number: number, event: SignOffEvent): Planned {
  return { outcome: 'planned', happenings: [{ on: 'sign-off', number, event }] };
}

const SEND = /^\s*(?:send|发送|发出|发吧)(?![\p{L}\p{N}])[\s.。!！]*([\s\S]*)$/iu;
const DROP = /^\s*(?:drop|撤下|不发|不要发)(?![\p{L}\p{N}])/iu;

/** The reply to a preview: `SEND`, `SEND because: …`, `DROP`, without a slash. */
export function previewReply(desk: Desk): ReadCommand | null {
  const ref = desk.about.find(({ kind }) => kind === 'sign-off');
  if (desk.answers !== 'pm-sign-off-preview' || !ref) return null;
  const text = desk.summary.newText.trim();
  const [line = ''] = text.split('\n', 1);
  if (DROP.test(text)) return { kind: drop, line, result: onSignOff(ref.number, { happened: 'withdrawn' }) };
  const sent = SEND.exec(text);
  if (!sent) return { kind: send, line, result: UNREAD };
  return { kind: send, line, result: released(ref.number, withReason(sent[1] ?? '', '').because, desk) };
}

const UNREAD: Misread = misread(
  '没有读到“发送”或“撤下”，确认单仍在等您。',
  'neither SEND nor DROP was found; the request still waits for you.',
);
