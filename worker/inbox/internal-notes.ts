import type { MailSummary } from '../mail/summary.ts';

const INTERNAL = /^\s*(?:\/\/|／／|[/／](?:internal|内部)(?![\p{L}\p{N}-]))\s*[:：]?\s*/iu;

/**
 * Lines of a PM that begin with `//` or `/internal` (`/内部`) are for our own record: they are taken out before anything
 * else reads the mail, so no command, form or letter can ever carry them to a client.
 */
export function withoutInternalNotes(summary: MailSummary): {
  readonly summary: MailSummary;
  readonly notes: readonly string[];
} {
  const read = parted(summary.newText);
  const inline = summary.inline.map((one) => ({ one, read: parted(one.answer) }));
  const notes = [...read.notes, ...inline.flatMap((answer) => answer.read.notes)];
  if (notes.length === 0) return { summary, notes };
  return {
    summary: {
      ...summary,
      newText: read.rest,
      inline: inline.map((answer) => ({ ...answer.one, answer: answer.read.rest })),
    },
    notes,
  };
}

function parted(text: string): { readonly rest: string; readonly notes: string[] } {
  const lines = text.split('\n');
  const notes = lines
    .filter((line) => INTERNAL.test(line))
    .map((line) => line.replace(INTERNAL, '').trim())
    .filter((note) => note !== '');
  return { rest: lines.filter((line) => !INTERNAL.test(line)).join('\n'), notes };
}
