import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from '../../worker/inbox/parse/parse.ts';
import type { InboundMail } from '../../worker/mail/inbound.ts';

interface Expected extends Partial<InboundMail> {
  readonly textContains?: readonly string[];
  readonly textLacks?: readonly string[];
  readonly warningContains?: readonly string[];
  readonly reportContains?: readonly string[];
}

const MAILS = join(import.meta.dirname, '../mails');

function mailsIn(folder: string): string[] {
  return readdirSync(join(MAILS, folder))
    .filter((file) => file.endsWith('.eml'))
    .map((file) => file.slice(0, -'.eml'.length));
}

function expectAsWritten(mail: InboundMail, expected: Expected): void {
  const { textContains, textLacks, warningContains, reportContains, ...fields } = expected;
  expect(mail).toMatchObject(fields);
  for (const words of textContains ?? []) expect(mail.text).toContain(words);
  for (const words of textLacks ?? []) expect(mail.text).not.toContain(words);
  for (const words of warningContains ?? []) expect(mail.warnings.join('\n')).toContain(words);
  for (const words of reportContains ?? [])
    expect(mail.reports.map((report) => report.text).join('\n')).toContain(words);
}

describe.each([
  ['bytes', 40],
  ['structure', 60],
])('mails of test/mails/%s are read as their writers meant them', (folder, atLeast) => {
  const names = mailsIn(folder);

  test('the folder holds its mails, half of them Chinese', () => {
    expect(names.length).toBeGreaterThanOrEqual(atLeast);
    expect(names.filter((name) => name.startsWith('zh-')).length * 2).toBeGreaterThanOrEqual(
      names.length * 0.9,
    );
  });

  test.each(names)('%s', async (name) => {
    const expected = JSON.parse(
      readFileSync(join(MAILS, folder, `${name}.expected.json`), 'utf8'),
    ) as Expected;
    const mail = await parse(readFileSync(join(MAILS, folder, `${name}.eml`)));
    expectAsWritten(mail, expected);
    expect(mail.warnings.join('\n')).not.toContain('could not be taken apart');
  });
});
