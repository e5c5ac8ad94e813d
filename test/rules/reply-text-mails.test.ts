import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../worker/inbox/parse/parse.ts';
import { replyText } from '../../worker/inbox/reply-text/reply-text.ts';
import type { InlineAnswer } from '../../worker/mail/new-text.ts';

interface Expected {
  readonly newText: string;
  readonly quotedContains?: string;
  readonly inline?: readonly InlineAnswer[];
  readonly signatureContains?: string;
  readonly forwardedFrom?: string;
  readonly forwardedSubject?: string;
  readonly forwardedContains?: string;
  /** The letter of ours that the mail answers, where the split needs it. */
  readonly ourLetter?: 'zh' | 'en';
  /** A person has to look at this one. */
  readonly lowConfidence?: boolean;
}

const folder = new URL('../mails/replies/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.eml'))
  .map((file) => file.slice(0, -4));

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}

describe('what a client wrote comes out of every mail program as the client wrote it', () => {
  test('the corpus is there', () => {
    expect(names.length).toBeGreaterThanOrEqual(60);
  });

  test.each(names)('%s', async (name) => {
    const expected: Expected = JSON.parse(read(`${name}.expected.json`));
    const mail = await parse(readFileSync(new URL(`${name}.eml`, folder)));
    const ourLetter = expected.ourLetter ? read(`our-letter.${expected.ourLetter}.txt`) : null;
    const split = replyText(mail, ourLetter);
    expect(folded(split.newText)).toBe(folded(expected.newText));
    expect(folded(split.quotedText)).toContain(folded(expected.quotedContains ?? ''));
    expect(folded(split.signature)).toContain(folded(expected.signatureContains ?? ''));
    expect(split.inline).toEqual(expected.inline ?? []);
    expect(split.forwarded?.from?.address).toBe(expected.forwardedFrom);
    if (expected.forwardedFrom) expect(split.forwarded?.subject).toBe(expected.forwardedSubject);
    expect(split.forwarded?.text ?? '').toContain(expected.forwardedContains ?? '');
    expect(split.confidence < 0.5).toBe(expected.lowConfidence ?? false);
    if (expected.ourLetter) return;
    for (const letter of [read('our-letter.zh.txt'), read('our-letter.en.txt')]) {
      const knowing = replyText(mail, letter);
      expect(knowing.newText).toBe(split.newText);
      expect(knowing.confidence).toBeGreaterThanOrEqual(0.5);
    }
  });
});

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
