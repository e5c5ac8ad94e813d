import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '../../worker/cases/evidence/hash.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { type SignedWorld, signedWorld } from './evidence-world.ts';

const MAIN = new URL('../../worker/cli/main.ts', import.meta.url).pathname;
const run = promisify(execFile);

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function ran(command: string, args: readonly string[], options: object): Promise<Ran> {
  try {
    const { stdout, stderr } = await run(command, [...args], options);
    return { code: 0, out: String(stdout), err: String(stderr) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe('the evidence of a case', () => {
  let database: TestDatabase;
  let world: SignedWorld;
  let folder: string;
  let bundle: string;
  beforeAll(async () => {
    database = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'liaison-evidence-'));
    world = await signedWorld(database.db, 'HAILAN');
    await world.prove({ decision: 'item-confirmed', details: { item: 1 } });
    await world.prove();
    await world.letter('received', new Date('2026-12-02T02:31:00Z'));
    await world.mail('第2项我有异议。', new Date('2026-12-02T06:00:00Z'));
    bundle = await unpacked('bundle', await readFile(await evidence('first.zip')));
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const liaison = (args: readonly string[]) =>
    ran(process.execPath, [MAIN, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, NODE_ENV: 'test', DATABASE_URL: database.url, DATA_DIR: folder },
    });

  async function evidence(name: string): Promise<string> {
    const { code, out, err } = await liaison(['evidence', 'SO-1', '--out', name]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return out.trim();
  }

  async function unpacked(name: string, zip: Buffer): Promise<string> {
    for (const [file, bytes] of Object.entries(unzipSync(zip))) {
      const path = join(folder, name, file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }
    return join(folder, name);
  }

  const verify = (where: string) => ran(process.execPath, ['verify.mjs'], { cwd: where, env: {} });

  /** A copy in which one byte of one file is another. */
  async function tampered(file: string, find: string, put: string): Promise<Ran> {
    const copy = await mkdtemp(join(folder, 'tampered-'));
    await cp(bundle, copy, { recursive: true });
    const text = await readFile(join(copy, file), 'latin1');
    expect(text).toContain(find);
    await writeFile(join(copy, file), text.replace(find, put), 'latin1');
    return await verify(copy);
  }

  it('is a folder with certificates, letters, replies, documents, ledger and what checks them', async () => {
    const files = (await readdir(bundle, { recursive: true })).sort();
    expect(files).toEqual([
      'README.txt',
      'SHA256SUMS',
      'certificate.en.html',
      'certificate.en.pdf',
      'certificate.zh.html',
      'certificate.zh.pdf',
      'documents',
      'documents/01-需求文档 v1.pdf',
      'evidence.json',
      'ledger.jsonl',
      'letters',
      'letters/01-2026-12-01-sign-off-requested-zh.eml',
      'letters/02-2026-12-02-received-zh.eml',
      'replies',
      'replies/01-2026-12-01-auto-reply.eml',
      'replies/02-2026-12-02-human.eml',
      'replies/03-2026-12-02-human.eml',
      'verify.mjs',
    ]);
  });

  it('holds mails and documents byte for byte', async () => {
    const { raw } = await database.db
      .selectFrom('mail_source')
      .select('raw')
      .where('mail_id', '=', world.replyId)
      .executeTakeFirstOrThrow();
    expect(await readFile(join(bundle, 'replies/02-2026-12-02-human.eml'))).toEqual(raw);
    expect(await readFile(join(bundle, 'documents/01-需求文档 v1.pdf'))).toEqual(world.document);
  });

  it('proves itself with Node and with sha256sum, and states what the mails say of their origin', async () => {
    const { code, out } = await verify(bundle);
    expect(out).toContain('OK    HAILAN SO-1: 2 decision(s), 15 files, 3 ledger entries');
    expect(out).toContain(
      'replies/02-2026-12-02-human.eml: topmost verdict of a server: mail.studio.example',
    );
    expect(out).toContain('DKIM signature of hailan.example');
    expect(out).toContain('the body is the one that was signed');
    expect(code).toBe(0);
    expect((await ran('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: bundle })).code).toBe(0);
  });

  it.each([
    [
      'a reply',
      'replies/02-2026-12-02-human.eml',
      '192.0.2.7',
      '192.0.2.8',
      'FAIL  replies/02-2026-12-02-human.eml: ',
    ],
    [
      'a letter',
      'letters/01-2026-12-01-sign-off-requested-zh.eml',
      'Date: Tue',
      'Date: Wed',
      'FAIL  letters/01-',
    ],
    [
      'the ledger',
      'ledger.jsonl',
      'project-created',
      'project-creates',
      'FAIL  ledger.jsonl: entry 1 has another hash',
    ],
    [
      'the index',
      'evidence.json',
      '"decision": "signed"',
      '"decision": "signes"',
      'decision 2 (signes): “decision” is not',
    ],
    [
      'the list',
      'SHA256SUMS',
      'README.txt',
      'READMF.txt',
      'FAIL  READMF.txt: listed in SHA256SUMS but missing',
    ],
  ])('betrays one changed byte in %s', async (_, file, find, put, finding) => {
    const { code, out } = await tampered(file, find, put);
    expect(out).toContain(finding);
    expect(code).toBe(1);
  });

  it('betrays one changed digit of a hash in the list', async () => {
    const list = await readFile(join(bundle, 'SHA256SUMS'), 'utf8');
    const [line = ''] = list.split('\n').filter((one) => one.endsWith('ledger.jsonl'));
    const { code, out } = await tampered(
      'SHA256SUMS',
      line,
      `${line[0] === '0' ? '1' : '0'}${line.slice(1)}`,
    );
    expect(out).toContain('FAIL  ledger.jsonl: is not what SHA256SUMS lists; one of the two was changed');
    expect(code).toBe(1);
  });

  it('betrays a changed byte wherever it stands: at the beginning, in the middle, at the end of every file', async () => {
    const copy = await mkdtemp(join(folder, 'bytes-'));
    await cp(bundle, copy, { recursive: true });
    const files = (await readdir(bundle, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && entry.name !== 'verify.mjs')
      .map((entry) => join(entry.parentPath, entry.name).slice(bundle.length + 1));
    expect(files).toHaveLength(14);
    for (const file of files) {
      const bytes = await readFile(join(bundle, file));
      for (const at of [0, bytes.length >> 1, bytes.length - 2]) {
        const other = Buffer.from(bytes);
        other[at] = (other[at] ?? 0) ^ 1;
        await writeFile(join(copy, file), other);
        const { code, out } = await verify(copy);
        expect([file, at, code, /^FAIL/m.test(out)]).toEqual([file, at, 1, true]);
      }
      await writeFile(join(copy, file), bytes);
    }
    expect((await verify(copy)).code).toBe(0);
  });

  it('can be checked by hand as its README says, down to one entry of the ledger', async () => {
    const [, line = ''] = (await readFile(join(bundle, 'ledger.jsonl'), 'utf8')).split('\n');
    const { previousHash, canonical, hash } = JSON.parse(line);
    const script = 'printf "%s\\n%s" "$1" "$2" | openssl dgst -sha256';
    const { out } = await ran('sh', ['-c', script, 'sh', previousHash, canonical], {});
    expect(out.trim().endsWith(hash)).toBe(true);
  });

  /** What a forger who also writes the list anew would hand over. */
  async function forged(changes: Readonly<Record<string, (text: string) => string>>): Promise<Ran> {
    const copy = await mkdtemp(join(folder, 'forged-'));
    await cp(bundle, copy, { recursive: true });
    for (const [file, change] of Object.entries(changes)) {
      const text = await readFile(join(copy, file), 'latin1');
      expect(change(text)).not.toBe(text);
      await writeFile(join(copy, file), change(text), 'latin1');
    }
    const list = await readFile(join(copy, 'SHA256SUMS'), 'utf8');
    const names = list.split('\n').flatMap((line) => line.slice(66) || []);
    const lines = names.map(async (name) => `${sha256Of(await readFile(join(copy, name)))}  ${name}\n`);
    await writeFile(join(copy, 'SHA256SUMS'), (await Promise.all(lines)).join(''));
    return await verify(copy);
  }

  it('betrays an entry cut out of the ledger, even where the list was made anew', async () => {
    const { out, code } = await forged({ 'ledger.jsonl': (text) => text.replace(/\n.*\n/, '\n') });
    expect(out).toContain('FAIL  ledger.jsonl: entry 2 has the number 3: an entry is missing');
    expect(code).toBe(1);
  });

  it('betrays another reply, even where list and index were made anew: the decision rests on the true one', async () => {
    const reply = 'replies/02-2026-12-02-human.eml';
    const hash = sha256Of(await readFile(join(bundle, reply)));
    const change = (text: string) => text.replace('192.0.2.7', '192.0.2.8');
    const other = sha256Of(Buffer.from(change(await readFile(join(bundle, reply), 'latin1')), 'latin1'));
    const { out, code } = await forged({
      [reply]: change,
      'evidence.json': (text) => text.replace(`"sha256": "${hash}"`, `"sha256": "${other}"`),
    });
    expect(out).toContain(`decision 1 rests on ${hash}, which is not in this folder`);
    expect(code).toBe(1);
  });

  it('is the same file for the same record', async () => {
    const [one, two] = [
      await readFile(join(folder, 'first.zip')),
      await readFile(await evidence('second.zip')),
    ];
    expect(one.equals(two)).toBe(true);
  });

  it('says in both languages who decided what, that the robot consented to nothing, and that an objection came', async () => {
    const zh = await readFile(join(bundle, 'certificate.zh.html'), 'utf8');
    const en = await readFile(join(bundle, 'certificate.en.html'), 'utf8');
    for (const words of [
      '已签认',
      '王芳',
      '2026年12月2日 10:30:15',
      '沉默都不算同意',
      '1 封是自动邮件',
      '1 封人工来信',
    ])
      expect(zh).toContain(words);
    for (const words of [
      'signed',
      '王芳',
      '2 December 2026, 02:30:15',
      'silence are not consent',
      'It decided nothing',
    ])
      expect(en).toContain(words);
  });

  it.each([
    ['SO-9', 1, 'There is no case SO-9 in any project.'],
    ['SO-1 --project OTHER', 1, 'There is no case SO-1 in project OTHER.'],
    ['sign-off', 2, 'is not the number of a case'],
    ['', 2, 'Name one case'],
  ])('asked for “%s” it ends with exit code %i: %s', async (args, code, words) => {
    const ended = await liaison(['evidence', ...args.split(' ').filter(Boolean)]);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(words);
  });

  it('exists for a complaint that only a filed clause settled: nobody wrote, and nobody signed', async () => {
    const { db } = database;
    const { projectId } = world;
    await db
      .insertInto('case_number')
      .values({ project_id: projectId, kind: 'complaint', last: 1 })
      .execute();
    const complaint = { project_id: projectId, number: 1, status: 'resolved', severity: 'S3' } as const;
    const at = new Date('2026-12-03T01:00:00Z');
    await db
      .insertInto('complaint')
      .values({ ...complaint, words: '页面太慢', opened_at: at, changed_at: at })
      .execute();
    const nobody = { mailId: null, personId: null, rule: 'deemed-by-clause' };
    await world.prove({ ...nobody, about: 'CP-1', at, decision: 'deemed-accepted', details: {} });
    const { code, out } = await liaison(['evidence', 'cp-1']);
    expect([code, out.trim()]).toEqual([0, join(folder, 'HAILAN-CP-1-evidence.zip')]);
    const where = await unpacked('complaint', await readFile(out.trim()));
    expect((await verify(where)).out).toContain('OK    HAILAN CP-1: 1 decision(s)');
    const zh = await readFile(join(where, 'certificate.zh.html'), 'utf8');
    expect(zh).toContain('视为确认');
    expect(zh).not.toContain('已签认');
  });

  it('says so when the file cannot be written', async () => {
    const { code, err } = await liaison(['evidence', 'SO-1', '--out', 'no/such/folder.zip']);
    expect(code).toBe(1);
    expect(err).toMatch(/^The evidence cannot be written: ENOENT/);
  });

  it('asks which project is meant, and says when nothing has been decided', async () => {
    await signedWorld(database.db, 'ZHULIN');
    const ambiguous = await liaison(['evidence', 'SO-1']);
    expect(ambiguous.code).toBe(2);
    expect(ambiguous.err).toContain('add --project with one of HAILAN, ZHULIN');
    const undecided = await liaison(['evidence', 'so-1', '--project', 'ZHULIN']);
    expect(undecided.code).toBe(1);
    expect(undecided.err).toContain('Nothing has been decided on SO-1 of ZHULIN yet');
  });
});
