import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const MAIN = new URL('../../worker/cli/main.ts', import.meta.url).pathname;

describe('the command line', () => {
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    database = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'liaison-cli-'));
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  interface Ran {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
  }

  async function liaison(
    args: readonly string[],
    input = '',
    env: Record<string, string> = {},
  ): Promise<Ran> {
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd: folder,
      env: {
        PATH: process.env.PATH ?? '',
        NODE_ENV: 'test',
        DATABASE_URL: database.url,
        DATA_DIR: folder,
        ...env,
      },
    });
    const texts = { out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      texts.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      texts.err += chunk;
    });
    child.stdin.end(input);
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { code, ...texts };
  }

  const SHOP = `key: SHOP
name: Online shop
client: Harbour Trading
language: en
zone: Europe/London
pms: ["Clare <clare@studio.example>"]
contacts: [{ name: Amy, address: Amy@Harbour.example, role: approver }]
`;

  it('lists its commands, and explains each', async () => {
    const overview = await liaison(['--help']);
    expect(overview.code).toBe(0);
    const names = [...overview.out.matchAll(/^ {2}(\S+)/gm)].map(([, name = '']) => name);
    expect(names).toEqual([
      'start',
      'doctor',
      'project',
      'export',
      'evidence',
      'verify',
      'parse',
      'classify',
      'model',
      'replay',
      'wait-idle',
      'clock',
      'migrate',
    ]);
    for (const name of names) {
      const help = await liaison([name, '--help']);
      expect([help.code, help.out]).toEqual([0, expect.stringContaining(`liaison ${name}`)]);
    }
  });

  it('enters a project once, however often it is told to', async () => {
    await writeFile(join(folder, 'shop.yaml'), SHOP);
    expect(JSON.parse((await liaison(['project', 'apply', 'shop.yaml'])).out)).toEqual({
      key: 'SHOP',
      change: 'created',
    });
    expect(JSON.parse((await liaison(['project', 'apply', 'shop.yaml'])).out)).toEqual({
      key: 'SHOP',
      change: 'unchanged',
    });
    expect(JSON.parse((await liaison(['project', 'list'])).out)).toMatchObject({
      key: 'SHOP',
      cadence: 'weekly',
    });
    const record = JSON.parse((await liaison(['export', '--project', 'SHOP'])).out);
    expect(record.contacts).toMatchObject([
      { address: 'clare@studio.example', roles: ['pm'] },
      { address: 'amy@harbour.example', roles: ['client-approver'] },
    ]);
    expect(Object.keys(record)).toEqual(
      expect.arrayContaining([
        'requirements',
        'signOffs',
        'changeRequests',
        'complaints',
        'questions',
        'milestones',
        'surveys',
        'mails',
        'letters',
        'ledger',
      ]),
    );
  });

  it('names the line of every mistake in a project file, and the right form', async () => {
    await writeFile(
      join(folder, 'bad.yaml'),
      'key: shop\nname: X\nclient: Y\nlanguage: fr\nzone: Mars/Base\npms: [nobody]\n',
    );
    const ran = await liaison(['project', 'apply', 'bad.yaml']);
    expect(ran.code).toBe(2);
    for (const line of ['bad.yaml:1: key', 'bad.yaml:4: language', 'bad.yaml:5: zone', 'bad.yaml:6: pms']) {
      expect(ran.err).toContain(line);
    }
    expect(ran.err).toContain('The right form');
  });

  it('parses mail files from the command line and from a list', async () => {
    await writeFile(
      join(folder, 'a.eml'),
      'From: Amy <amy@harbour.example>\r\nSubject: =?gb2312?B?xOO6ww==?=\r\nMessage-ID: <a@x>\r\n\r\nYes.\r\n\r\n> Shall we?\r\n',
    );
    await writeFile(join(folder, 'list.txt'), 'a.eml\nmissing.eml\n');
    const ran = await liaison(['parse', '--list', 'list.txt']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('missing.eml');
    expect(JSON.parse(ran.out)).toMatchObject({
      file: 'a.eml',
      messageId: 'a@x',
      from: { name: 'Amy', address: 'amy@harbour.example' },
      subject: '你好',
      kind: 'human',
      newText: 'Yes.',
      quotedText: 'Shall we?',
      language: 'en',
      attachments: [],
    });
  });

  it('classifies a stream in order, and answers a bad line in its place', async () => {
    const rows = [
      JSON.stringify({ id: 'a', subject: 'x', from: 'y', body: '谢谢！' }),
      '{"id": "b"}',
      'not json',
      JSON.stringify({
        id: 4,
        subject: 'Re: please confirm',
        from: 'y',
        body: 'REQ-3 and CR-12 are approved.',
      }),
    ];
    const ran = await liaison(['classify', '--jsonl'], rows.join('\n'));
    expect(ran.code).toBe(2);
    const answers = ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => answer.id)).toEqual(['a', null, null, 4]);
    expect(answers[0]).toMatchObject({
      intents: [{ intent: 'other' }],
      language: 'zh',
      severity: null,
      refs: [],
    });
    expect(answers[3]).toMatchObject({ language: 'en', refs: ['REQ-3', 'CR-12'] });
    expect(ran.err).toMatch(/line 2: .*body/);
    expect(ran.err).toContain('line 3: is not JSON');
  });

  it('refuses what it does not know with the usage and exit code 2', async () => {
    for (const args of [
      ['frobnicate'],
      ['project'],
      ['project', 'apply'],
      ['replay', 'x'],
      ['clock', 'advance', 'soon'],
      ['parse'],
      ['export', '--nope'],
    ]) {
      const ran = await liaison(args, '', { LIAISON_CLOCK: 'virtual' });
      expect([args, ran.code, ran.err]).toEqual([args, 2, expect.stringContaining('liaison')]);
    }
  });

  it('reports all mistakes of the configuration together, with exit code 3', async () => {
    const ran = await liaison(['export'], '', {
      HTTP_PORT: 'eighty',
      BOT_ADDRESS: 'nobody',
      DATABASE_URL: 'mysql://x',
    });
    expect(ran.code).toBe(3);
    for (const name of ['HTTP_PORT', 'BOT_ADDRESS', 'DATABASE_URL']) expect(ran.err).toContain(name);
  });

  it('says in a sentence that a server is away or a folder cannot be made', async () => {
    const away = await liaison(['project', 'list'], '', { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' });
    expect([away.code, away.err.trim().split('\n').length]).toEqual([3, 1]);
    expect(away.err).toContain('DATABASE_URL');
    const nowhere = await liaison(['start'], '', { DATABASE_URL: '', DATA_DIR: '/proc/liaison' });
    expect(nowhere.code).toBe(3);
    expect(nowhere.err).toContain('DATA_DIR');
  });

  it('moves a virtual clock forward only', async () => {
    const env = { LIAISON_CLOCK: 'virtual' };
    const before = new Date((await liaison(['clock', 'show'], '', env)).out.trim());
    const after = new Date((await liaison(['clock', 'advance', '1d12h'], '', env)).out.trim());
    expect(after.getTime() - before.getTime()).toBeGreaterThanOrEqual(36 * 3_600_000);
    expect((await liaison(['clock', 'set', '2001-01-01T00:00:00Z'], '', env)).code).toBe(2);
    expect((await liaison(['clock', 'show'])).code).toBe(1);
  });

  it('says in the doctor’s words what to fix', async () => {
    const ran = await liaison(['doctor'], '', {
      IMAP_URL: 'imap://a:b@127.0.0.1:1',
      SMTP_URL: 'smtp://a:b@127.0.0.1:1',
      BOT_ADDRESS: 'a@b.example',
    });
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^ok +DATABASE_URL/m);
    expect(ran.out).toMatch(/^wrong +IMAP of a@b\.example/m);
    expect(ran.out).toMatch(/^wrong +SMTP of a@b\.example/m);
  });

  it('tells what still waits when nobody works', async () => {
    const ran = await liaison(['wait-idle', '--timeout', '1']);
    expect(ran.code).toBe(4);
    expect(ran.err).toContain('does a worker run?');
  });
});
