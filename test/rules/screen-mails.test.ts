import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../worker/inbox/parse/parse.ts';
import { screen } from '../../worker/inbox/screen/screen.ts';
import { headerValue } from '../../worker/mail/inbound.ts';
import type { Screening } from '../../worker/mail/screening.ts';

const FOLDER = new URL('../mails/automatic/', import.meta.url);
const OWN = {
  addresses: ['bot@liaison.example'],
  isOurs: (mail: Parameters<typeof screen>[0]) => headerValue(mail, 'x-liaison-mark') === 'ours',
};

type Expected = Pick<Screening, 'kind'> & Partial<Screening>;

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.eml'))
  .map((file) => file.slice(0, -'.eml'.length));

async function screened(name: string): Promise<Screening> {
  return screen(await parse(readFileSync(new URL(`${name}.eml`, FOLDER))), OWN);
}

/** What a verdict is held to; the server's words are shown to people and may be cut differently. */
function compared(screening: Screening) {
  return {
    ...screening,
    deliveries: screening.deliveries.map(({ diagnostic: _, ...verdict }) => verdict),
  };
}

describe('mails as the real systems write them are told apart', () => {
  test.each(names)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8')) as Expected;
    expect(compared(await screened(name))).toMatchObject(expected);
  });
});

test('no person is ever taken for a machine, in either language', async () => {
  const people = names.filter((name) => name.startsWith('human-'));
  expect(people.filter((name) => name.endsWith('-zh')).length).toBeGreaterThanOrEqual(10);
  expect(people.filter((name) => name.endsWith('-en')).length).toBeGreaterThanOrEqual(10);
  const machines = await Promise.all(
    people.map(async (name) => ({ name, kind: (await screened(name)).kind })),
  );
  expect(machines.filter(({ kind }) => kind !== 'human')).toEqual([]);
});

test('the collection is whole', () => {
  expect(names.length).toBeGreaterThanOrEqual(90);
  expect(names.filter((name) => name.endsWith('-zh')).length).toBeGreaterThanOrEqual(40);
});
