import type { Choice } from '../../cases/sign-off/state.ts';
import type { ItemQuestion, Setting } from './heard.ts';
import { has, plainCopy } from './plain.ts';
import { type Listened, listen } from './read-answer.ts';
import { type DecisionContext, itemPrinted, namesItems, withItemNumbers } from './request-context.ts';
import { weigh } from './weigh.ts';
import { ALL } from './words.ts';

/** What the strict grammar makes of an answer: clear choices, nothing of the kind, or words that need a person. */
export type GrammarReading =
  | {
      readonly kind: 'choices';
      readonly choices: readonly Choice[];
      readonly questions: readonly ItemQuestion[];
    }
  | { readonly kind: 'none'; readonly questions?: readonly ItemQuestion[] }
  | { readonly kind: 'ambiguous'; readonly because: string; readonly words: string };

/**
 * Reads the decisions a client writes under a sign-off request, part by part: `CONFIRM ALL`, `确认 1-3、5`,
 * `1-5 ok, 6 改成…`, `CHANGE 2: …`, `不同意 4：…`, `全部确认，除了3`, numbered lists answered line by line, answers
 * under quoted items. A part signs only when nothing stands in it but a yes, what it is said to and words without
 * weight: whoever writes a condition, a negation, a question, a promise, somebody else's words or an order to the
 * reader beside the yes has not signed. Looks at new text only.
 *
 * @param context What is known of the request; with it "REQ-3", copied titles and answers under quoted items are
 *   read too, and "the rest" is spelt out.
 */
export function readDecision(newText: string, context?: DecisionContext): GrammarReading {
  const openItems = context?.openItems ?? [];
  const setting: Setting = { openCount: context ? openItems.length : null, under: null };
  const { free, paired } = parted(newText, context);
  const parts: Listened[] = [listen(withItemNumbers(free, context), setting, openItems)];
  for (const { answer, item } of paired) {
    const heard = listen(withItemNumbers(answer, context), { ...setting, under: item }, openItems);
    parts.push(item === null ? withoutHome(heard, answer) : heard);
  }
  const heard = parts.flatMap((part) => part.heard);
  const doubts = parts.flatMap((part) => part.doubts);
  return weigh({ heard, doubts }, openItems);
}

interface Paired {
  readonly answer: string;
  /** The item it stands under; null when the quoted line is none of ours. */
  readonly item: number | null;
}

/** Separates answers written under quoted lines from the rest. One that names its items itself needs no home. */
function parted(newText: string, context: DecisionContext | undefined): { free: string; paired: Paired[] } {
  let free = newText;
  const paired: Paired[] = [];
  for (const { question, answer } of context?.inline ?? []) {
    const item = itemPrinted(question, context?.openItems ?? []);
    if (item === null && standsAlone(answer)) continue;
    const at = free.indexOf(answer);
    if (at >= 0) free = `${free.slice(0, at)}\n\n${free.slice(at + answer.length)}`;
    paired.push({ answer, item });
  }
  return { free, paired };
}

function standsAlone(answer: string): boolean {
  const plain = plainCopy(answer);
  return namesItems(plain) || has(plain, ALL);
}

/** A verdict under a line that is none of our items decides nothing, and a person must say what it was about. */
function withoutHome(listened: Listened, answer: string): Listened {
  const decides = listened.heard.some(({ heard }) => heard !== 'question');
  return decides || nods(answer)
    ? { heard: [{ heard: 'doubt', because: 'unknown-question', words: answer }], doubts: [] }
    : { heard: [], doubts: listened.doubts };
}

const NOD = /^(?:ok(?:ay)?|fine|yes|no|good|agreed|同意|好的?|可以|行|不行|是|否|对|没问题)[\s.!。,]*$/u;

function nods(answer: string): boolean {
  return NOD.test(plainCopy(answer).trim());
}

export type { DecisionContext };
