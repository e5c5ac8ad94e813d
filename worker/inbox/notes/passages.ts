import { splitSentences } from '../classify/sentences.ts';
import type { CalendarDay } from '../screen/calendar-day.ts';
import { readChatHead } from './chat-line.ts';
import { readHeading, type Section } from './sections.ts';

/** A verbatim passage of the notes with what its place says about it. */
export interface Passage {
  readonly words: string;
  readonly section: Section | null;
  readonly speaker: string | null;
  /** The day it was said, for "tomorrow" and "Friday". */
  readonly said: CalendarDay;
}

const BULLET =
  /^\s*(?:[-–—*•·●○▪◦□☐☑✓√>]|\[[ xX]?\]|[①-⑳]|\(?\d{1,2}[.)、．](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[a-z]\))\s*(?:\[[ xX]?\]\s*)?/u;

/**
 * Cuts notes into passages, steered by headings and by who speaks in a pasted chat. Under a heading a line is one
 * passage; elsewhere a sentence is.
 *
 * @param isName says whether a name is one of the people of the project
 */
export function passagesOf(text: string, today: CalendarDay, isName: (name: string) => boolean): Passage[] {
  const passages: Passage[] = [];
  let section: Section | null = null;
  let speaker: string | null = null;
  let said = today;
  for (const line of wholeLines(text)) {
    // Under a heading "Amy: update the plan" is an item with its owner, not somebody speaking.
    const chat = readChatHead(line, today, section === null ? isName : () => false);
    if (chat) {
      speaker = chat.speaker;
      said = chat.day ?? said;
      section = null;
      passages.push(...sentencesOf(chat.rest, null, speaker, said));
      continue;
    }
    const bare = line.replace(BULLET, '').trim();
    const heading = readHeading(line) ?? readHeading(bare);
    if (heading && heading.rest === '') {
      section = heading.section;
      speaker = null;
    } else if (heading) {
      // "Decision: blue" labels its own line; a list below it is steered by a heading that stands alone.
      passages.push({ words: heading.rest, section: heading.section, speaker, said });
    } else if (section !== null && section !== 'other') {
      passages.push({ words: bare, section, speaker, said });
    } else {
      passages.push(...sentencesOf(bare, section, speaker, said));
    }
  }
  return passages.filter((passage) => /[\p{L}\p{N}]/u.test(passage.words));
}

function sentencesOf(
  text: string,
  section: Section | null,
  speaker: string | null,
  said: CalendarDay,
): Passage[] {
  return splitSentences(text).map((sentence) => ({ words: sentence.text, section, speaker, said }));
}

const LEAST_WRAPPED = 55;
const MOST_WRAPPED = 12;

/** The lines of a text, those that a mail program has broken put together again (their break is kept). */
function wholeLines(text: string): string[] {
  const lines: string[] = [];
  let joined = 0;
  let previous = '';
  for (const raw of text.split(/\r?\n/u)) {
    const line = raw.trim();
    if (
      /^\p{Ll}/u.test(line) &&
      previous.length >= LEAST_WRAPPED &&
      !/[.!?。！？:：;；]$/u.test(previous) &&
      joined < MOST_WRAPPED
    ) {
      lines.push(`${lines.pop()}\n${line}`);
      joined += 1;
    } else {
      lines.push(line);
      joined = 0;
    }
    previous = line;
  }
  return lines.filter((line) => line !== '');
}
