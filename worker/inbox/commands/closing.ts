import { heldGates, openGates } from '../../cases/closing/gates.ts';
import {
  CLOSING_BLOCKS,
  type ClosingBlock,
  type ClosingEvent,
  type ClosingGate,
  type OpenGate,
  type StandingClosing,
  type Waiver,
} from '../../cases/closing/state.ts';
import { caseLabel } from '../../cases/decision.ts';
import type { Said } from '../../cases/says.ts';
import type { Language } from '../../mail/language.ts';
import { withoutRefs } from '../../mail/message-id.ts';
import { type Desk, takeNext } from '../desk.ts';
import type { FormReply } from '../form-replies.ts';
import { withReason } from './because.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread, type Planned } from './kind.ts';
import { labelled } from './labelled.ts';

/** `/close`: ends the project, once nothing grave is open. */
export const close: CommandKind = {
  names: ['close', '结项'],
  form: {
    zh: '/结项（检查后开始结项）；/结项 豁免 变更、里程碑 因为：原因（S1 投诉不能豁免）；/结项 撤回',
    en: '/close (checks what is open, then begins the closing); /close waive changes, milestones because: REASON (never an S1 complaint); /close drop',
  },
  weighty: true,
  block: 'to-next-command',
  plan: ({ rest, block }, desk) => closePlan(rest, block, desk),
};

/** What `/close` asks for; `/project close` comes here too. */
function closePlan(rest: string, block: string, desk: Desk): Planned | Misread {
  const standing = closingUnderWay(desk);
  if (/^(?:drop|cancel|撤回|取消)[。.]?$/iu.test(rest))
    return standing
      ? on(standing.number, { happened: 'dropped' })
      : misread('没有正在进行的结项。', 'no closing is under way.');
  if (standing) {
    const blocks = blocksIn(`${rest}\n${block}`);
    return Object.keys(blocks).length > 0
      ? given(standing, blocks, desk)
      : misread(
          '结项已经开始，请回复“结项报告”那封信里的五段。',
          'the closing has begun; please reply to the mail with its five parts.',
        );
  }
  const waivers = waiversIn([rest, ...block.split('\n')]);
  if (waivers === null) return INCOMPLETE;
  const open = openGates(desk.gates ?? []);
  const held = heldGates(open, waivers);
  if (held.length > 0) return { outcome: 'misread', because: named(held) };
  takeNext(desk, 'closing');
  return {
    outcome: 'planned',
    happenings: [{ on: 'closing', number: 'next', event: { happened: 'opened', open, waivers } }],
  };
}

/** The five parts sent back filled in. */
export const closingReply: FormReply = (desk) => {
  if (desk.answers !== 'pm-closing-blocks') return null;
  const number = desk.about.find(({ kind }) => kind === 'closing')?.number;
  const standing = (desk.closings ?? []).find((one) => one.number === number);
  if (!standing) return null;
  const { newText, inline } = desk.summary;
  const under = inline.map(({ question, answer }) => `${question.replace(/^[\s>|]+/u, '')} ${answer}`);
  const blocks = blocksIn(withoutRefs([newText, ...under].join('\n')));
  if (Object.keys(blocks).length === 0) return null;
  return {
    kind: close,
    line: desk.author.language === 'zh' ? '/结项' : '/close',
    result: given(standing, blocks, desk),
  };
};

function given(
  standing: StandingClosing,
  blocks: StandingClosing['blocks'],
  { author: { language } }: Desk,
): Planned {
  const all = { ...standing.blocks, ...blocks };
  const missing = CLOSING_BLOCKS.filter((block) => (all[block] ?? '').trim() === '');
  const zh = language === 'zh';
  const open = missing.map((block) => `${BLOCK_NAMES[block][language]}${zh ? '：' : ':'}`).join('\n');
  return {
    ...on(standing.number, { happened: 'blocks-given', blocks }),
    ...(missing.length === 0
      ? {}
      : { says: `${zh ? '还缺（已写的不必重写）：' : 'still missing (the rest is kept):'}\n${open}` }),
  };
}

function closingUnderWay({ closings = [] }: Desk): StandingClosing | null {
  return closings.find(({ status }) => status !== 'dropped') ?? null;
}

const BLOCK_NAMES: Readonly<Record<ClosingBlock, Said>> = {
  'went-well': { zh: '做得好的', en: 'What went well' },
  'did-not': { zh: '做得不够的', en: 'What did not' },
  learned: { zh: '我们学到的', en: 'What we learned' },
  thanks: { zh: '致谢', en: 'Thanks' },
  next: { zh: '接下来', en: 'What comes next' },
};

const BLOCK_BY_NAME: Readonly<Record<string, ClosingBlock>> = Object.fromEntries(
  CLOSING_BLOCKS.flatMap((block) => {
    const { zh, en } = BLOCK_NAMES[block];
    return [
      [zh, block],
      [en.toLowerCase(), block],
    ];
  }),
);

function blocksIn(text: string): StandingClosing['blocks'] {
  const { lines } = labelled(text, BLOCK_BY_NAME);
  return Object.fromEntries(
    Object.entries(lines).flatMap(([block, words]) => {
      const said = words.join('\n').trim();
      return said === '' ? [] : [[block, said]];
    }),
  );
}

const GATE_NAMES: Readonly<Record<ClosingGate, Said>> = {
  milestones: { zh: '里程碑未验收', en: 'milestones not accepted' },
  changes: { zh: '变更未了结', en: 'changes not settled' },
  'complaints-s2': { zh: '投诉未解决', en: 'complaints open' },
  'complaints-s1': { zh: 'S1 投诉未解决（不能豁免）', en: 'S1 complaints open (cannot be waived)' },
};

const GATES: readonly (readonly [RegExp, ClosingGate])[] = [
  [/milestones?|里程碑/iu, 'milestones'],
  [/changes?|变更/iu, 'changes'],
  [/complaints?|投诉/iu, 'complaints-s2'],
];

/** Null where a line is neither empty nor a waiver with its reason. */
function waiversIn(lines: readonly string[]): Waiver[] | null {
  const waivers: Waiver[] = [];
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== '')) {
    const [, rest] = /^(?:waive|豁免)\s*([\s\S]+)$/iu.exec(line) ?? [];
    if (rest === undefined) return null;
    const { words, because } = withReason(rest, '');
    const gates = GATES.filter(([name]) => name.test(words));
    if (because === null || gates.length === 0) return null;
    waivers.push(...gates.map(([, gate]) => ({ gate, because })));
  }
  return waivers;
}

/** Every gate that is open, with the cases that hold it open. */
function named(held: readonly OpenGate[]): Said {
  const line = (language: Language) =>
    held
      .map(({ gate, cases }) => {
        const labels = cases.map(({ ref }) => caseLabel(ref)).join(language === 'zh' ? '、' : ', ');
        return language === 'zh' ? `${GATE_NAMES[gate].zh}：${labels}` : `${GATE_NAMES[gate].en}: ${labels}`;
      })
      .join(language === 'zh' ? '；' : '; ');
  return { zh: `还不能结项。${line('zh')}。`, en: `not ready to close: ${line('en')}.` };
}

function on(number: number, event: ClosingEvent): Planned {
  return { outcome: 'planned', happenings: [{ on: 'closing', number, event }] };
}
