import {
  type Extraction,
  type NotedAction,
  type NotedDecision,
  type NotedQuestion,
  type NotedRequirement,
  type NumberedNote,
  numberedNotes,
} from './extraction.ts';
import { type Instruction, readInstructions } from './instruction.ts';

/** The proposal as the PM wants it, or the line a person must look at. */
export type EditedNotes =
  | { readonly verdict: 'kept'; readonly extraction: Extraction; readonly numbers: readonly number[] }
  | {
      readonly verdict: 'ambiguous';
      readonly because: 'not-understood' | 'no-such-number' | 'contradiction' | 'nothing-said';
      readonly line: string;
    };

/**
 * The PM's word on a numbered proposal decides what goes on the record: "1 3 5 ok" keeps these and no others, "drop 2"
 * keeps the others, "4: new text" rewords, 全部 keeps all, 都不要 none. A line with anything else in it decides nothing.
 *
 * @param replyText the new text of the reply, without what it quotes
 */
export function editNotes(extraction: Extraction, replyText: string): EditedNotes {
  const notes = numberedNotes(extraction);
  const instructions: Instruction[] = [];
  for (const read of readInstructions(replyText)) {
    if (read.does === 'unread') return { verdict: 'ambiguous', because: 'not-understood', line: read.line };
    if (numbersOf(read).some((number) => number < 1 || number > notes.length))
      return { verdict: 'ambiguous', because: 'no-such-number', line: read.line };
    instructions.push(read);
  }
  if (instructions.length === 0) return { verdict: 'ambiguous', because: 'nothing-said', line: '' };
  const conflict = contradictionIn(instructions);
  if (conflict) return { verdict: 'ambiguous', because: 'contradiction', line: conflict.line };
  const numbers = keptNumbers(instructions, notes.length);
  return { verdict: 'kept', numbers, extraction: rebuilt(extraction, notes, numbers, instructions) };
}

function numbersOf(instruction: Instruction): readonly number[] {
  if (instruction.does === 'keep' || instruction.does === 'drop' || instruction.does === 'all')
    return instruction.numbers;
  return instruction.does === 'reword' ? [instruction.number] : [];
}

function contradictionIn(instructions: readonly Instruction[]): Instruction | undefined {
  const dropped = new Set(instructions.flatMap((each) => (each.does === 'drop' ? each.numbers : [])));
  const excepted = new Set(instructions.flatMap((each) => (each.does === 'all' ? each.numbers : [])));
  const reworded = new Set<number>();
  const none = instructions.some((each) => each.does === 'none');
  return instructions.find((each) => {
    if (none) return each.does !== 'none';
    if (each.does === 'keep') return each.numbers.some((number) => dropped.has(number));
    if (each.does !== 'reword') return false;
    const twice = reworded.has(each.number);
    reworded.add(each.number);
    return twice || dropped.has(each.number) || excepted.has(each.number);
  });
}

function keptNumbers(instructions: readonly Instruction[], count: number): number[] {
  if (instructions.some((each) => each.does === 'none')) return [];
  const named =
    instructions.some((each) => each.does === 'keep') && !instructions.some((each) => each.does === 'all');
  const kept = new Set(named ? [] : Array.from({ length: count }, (_, at) => at + 1));
  for (const each of instructions) {
    if (each.does === 'keep') for (const number of each.numbers) kept.add(number);
    if (each.does === 'reword') kept.add(each.number);
    if (each.does === 'drop' || each.does === 'all') for (const number of each.numbers) kept.delete(number);
  }
  return [...kept].sort((a, b) => a - b);
}

function rebuilt(
  extraction: Extraction,
  notes: readonly NumberedNote[],
  numbers: readonly number[],
  instructions: readonly Instruction[],
): Extraction {
  const kept = new Set(numbers);
  const wording = new Map(
    instructions.flatMap((each) => (each.does === 'reword' ? [[each.number, each.text] as const] : [])),
  );
  const requirements: NotedRequirement[] = [];
  const decisions: NotedDecision[] = [];
  const actions: NotedAction[] = [];
  const questions: NotedQuestion[] = [];
  for (const note of notes) {
    if (!kept.has(note.number)) continue;
    const text = wording.get(note.number);
    if (note.kind === 'requirement')
      requirements.push(text === undefined ? note.item : rewordedRequirement(note.item, text));
    if (note.kind === 'decision') decisions.push({ ...note.item, statement: text ?? note.item.statement });
    if (note.kind === 'action') actions.push({ ...note.item, what: text ?? note.item.what });
    if (note.kind === 'question') questions.push({ ...note.item, question: text ?? note.item.question });
  }
  return { requirements, decisions, actions, questions, rest: extraction.rest };
}

/** "Title: statement" gives both; a bare statement keeps the title. */
function rewordedRequirement(item: NotedRequirement, text: string): NotedRequirement {
  const [, title, statement] = /^([^:：。，,]{1,40})[:：]\s*(\S.*)$/su.exec(text) ?? [];
  return title === undefined || statement === undefined
    ? { ...item, statement: text }
    : { ...item, title: title.trim(), statement };
}
