import type { PlainLetter } from '../cases/act.ts';
import { normaliseAddress } from '../mail/address.ts';
import { commandNamed } from './commands/all.ts';
import { COMMAND, spokenCommands } from './commands/read.ts';
import type { Desk } from './desk.ts';
import { findPromises } from './guard/promises.ts';

/** Whether a mail of ours goes to somebody of the client as well. */
export function goesToClient({ summary, project }: Pick<Desk, 'summary' | 'project'>): boolean {
  const readers = new Set([...summary.to, ...summary.cc].map(({ address }) => normaliseAddress(address)));
  return project.members.some(
    ({ roles, address }) => readers.has(address) && roles.some((role) => role.startsWith('client')),
  );
}

/**
 * A promise in passing is a contract in the client's eyes: the PM who wrote it, and nobody else, is asked to put it on
 * the record or to take it back. At most one letter per mail.
 */
export function promiseNudge(desk: Desk): PlainLetter[] {
  if (!goesToClient(desk)) return [];
  const promises = findPromises(wordsForPeople(desk.summary.newText));
  if (promises.length === 0) return [];
  return [
    {
      letter: 'pm-promise-nudge',
      to: [desk.author],
      variables: { mailSubject: desk.summary.subject, promises },
      occasion: `promise:${desk.mailId}`,
      answers: false,
    },
  ];
}

/** What is written for people: without the command lines and whatever belongs to them. */
function wordsForPeople(newText: string): string {
  const lines = newText.split('\n');
  const first = lines.findIndex((line) => COMMAND.test(line));
  if (first === -1) return newText;
  const left = spokenCommands(newText).map(({ name, said: { block } }) => {
    const kind = commandNamed(name);
    if (kind?.block === 'to-next-command') return '';
    return kind?.block === 'paragraph' ? afterParagraph(block) : block;
  });
  return [...lines.slice(0, first), ...left].join('\n');
}

function afterParagraph(block: string): string {
  const lines = block.split('\n');
  const end = lines.findIndex((line) => line.trim() === '');
  return end === -1 ? '' : lines.slice(end).join('\n');
}
