import { expect } from 'vitest';
import { verifyRecord } from '../../worker/cases/evidence/verify.ts';
import { isForPm, LETTERS, type LetterName } from '../../worker/mail/letter.ts';
import type { Installation } from './installation.ts';

/** Whom a project file names, and the words that none of its clients may ever read. */
export interface Cast {
  readonly key: string;
  readonly clients: readonly string[];
  readonly ours: readonly string[];
  readonly internal: RegExp;
}

/** Letters for our own people only, whoever they are. */
function isOurs(name: LetterName): boolean {
  return isForPm(name) || /^(?:sponsor|team)-/.test(name);
}

/** Words of the house: commands, grades, clocks, sponsors. */
const HOUSE_WORDS =
  /^\s*\/[a-z]+ |\bsponsor\b|above your limit|\bS[123]\b|escalat|\/undo|needs-review|classif|triage/im;

/** What has to hold at the end of every story, whatever happened in it. */
export async function expectSoundRecord(
  house: Installation,
  { key, clients, ours, internal }: Cast,
): Promise<void> {
  for await (const { line, holds } of verifyRecord(house.worker.db, null))
    expect([line, holds]).toEqual([line, true]);
  const { letters, mails, reviews } = await house.record(key);

  const named = [...clients, ...ours];
  const written = letters.filter(({ status }: { status: string }) => status !== 'cancelled');
  expect(written.length).toBeGreaterThan(0);
  for (const { name, recipient } of written) {
    expect(LETTERS).toContain(name);
    expect(named, `${name} to ${recipient}`).toContain(recipient);
    if (isOurs(name)) expect(ours, name).toContain(recipient);
  }
  expect(
    letters.filter(({ status }: { status: string }) => !['submitted', 'cancelled'].includes(status)),
  ).toEqual([]);

  for (const address of clients)
    for (const { subject, text, html } of await house.lettersTo(address)) {
      expect(`${subject}\n${text}`).not.toMatch(HOUSE_WORDS);
      expect(`${subject}\n${text}\n${html ?? ''}`).not.toMatch(internal);
    }

  const open = mails.filter(({ status }: { status: string }) => !FINAL.includes(status));
  expect(open).toEqual([]);
  expect(reviews.filter(({ status }: { status: string }) => status === 'open')).toEqual([]);
}

const FINAL = ['applied', 'set-aside', 'dismissed'];
