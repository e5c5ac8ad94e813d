import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SecondOpinion, secondOpinionFrom } from '../../worker/language-model/second-opinion.ts';
import type { ClassifyInput, Understanding } from '../../worker/mail/intent.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

type Moods = (body: Asked, response: ServerResponse, request: IncomingMessage) => void;
interface Asked {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
  readonly tools?: unknown;
}

const COMPLAINT = { labels: [{ label: 'complaint', sentences: [1] }] };
const MAIL: ClassifyInput = {
  newText: 'The totals are wrong. Write to amy@harbour.example.',
  subject: 'Totals',
  quotedText: '',
  answers: null,
  role: 'approver',
};
const LOCAL: Understanding = {
  intents: [{ intent: 'complaint', confidence: 0.97, evidence: ['The totals are wrong.'] }],
  decision: 'act',
  severity: 'normal',
  language: 'en',
  refs: [],
  asks: false,
};

const says =
  (content: unknown): Moods =>
  (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        choices: [{ finish_reason: 'stop', message: { content: JSON.stringify(content) } }],
        usage: { total_tokens: 900 },
      }),
    );
  };
const answers =
  (status: number, body = '', headers: Record<string, string> = {}): Moods =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

describe('a language model that reads along', () => {
  let record: TestDatabase;
  let server: Server;
  let url: string;
  let projectId: number;
  let mood: Moods;
  let asked: Asked[];
  let keys: (string | undefined)[];
  let now: Date;
  let log: string[];

  beforeAll(async () => {
    record = await testDatabase();
    server = createServer((request, response) => {
      let text = '';
      request.on('data', (piece) => {
        text += piece;
      });
      request.on('end', () => {
        const body = JSON.parse(text) as Asked;
        asked.push(body);
        keys.push(request.headers.authorization);
        mood(body, response, request);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const { id } = await record.db
      .insertInto('project')
      .values({
        key: 'SHOP',
        name: 'Shop',
        client: 'Harbour',
        language: 'en',
        zone: 'Europe/London',
        cadence: 'none',
        settings: JSON.stringify({ languageModel: true }),
        created_at: new Date('2026-12-01T08:00:00Z'),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    projectId = id;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await record.close();
  });
  beforeEach(() => {
    asked = [];
    keys = [];
    log = [];
    now = new Date('2026-12-01T10:00:00Z');
  });
  afterEach(async () => {
    await record.db.deleteFrom('language_model_day').execute();
    await record.db.deleteFrom('language_model_opinion').execute();
  });

  const reader = (about: { timeoutMs?: number; dailyTokens?: number; key?: string } = {}): SecondOpinion =>
    secondOpinionFrom({
      db: record.db,
      server: { url, model: 'small', key: about.key ?? null, timeoutMs: about.timeoutMs ?? 5000 },
      dailyTokens: about.dailyTokens ?? 100_000,
      log: { warn: (line) => log.push(line) },
      now: () => now,
      proven: () => new Set(),
    });
  const ask = (second: SecondOpinion, input = MAIL, local = LOCAL) => second({ projectId, input, local });
  const tokens = async () =>
    (await record.db.selectFrom('language_model_day').select('tokens').executeTakeFirst())?.tokens ?? 0;

  it('agrees, and nothing changes; its evidence is the client’s own sentence', async () => {
    mood = says(COMPLAINT);
    expect(await ask(reader())).toEqual({
      understanding: LOCAL,
      opinion: { labels: ['complaint'], evidence: ['The totals are wrong.'] },
    });
  });

  it('differs, and a person is asked; the reading itself stands', async () => {
    mood = says({ labels: [{ label: 'other', sentences: [] }] });
    const { understanding } = await ask(reader());
    expect(understanding).toEqual({ ...LOCAL, decision: 'ask' });
  });

  it('is shown masked words as data, asked for strict JSON, and given no tools', async () => {
    mood = says(COMPLAINT);
    await ask(reader({ key: 'k' }));
    const [request] = asked;
    expect(JSON.stringify(request)).not.toContain('amy@harbour');
    expect(request?.messages.at(-1)?.content).toContain('2: Write▁to▁[address]');
    expect(request?.response_format).toMatchObject({ type: 'json_schema' });
    expect(request?.tools).toBeUndefined();
    expect(keys).toEqual(['Bearer k']);
  });

  it('uses another random word for every mail', async () => {
    mood = says(COMPLAINT);
    const second = reader();
    await ask(second);
    await ask(second, { ...MAIL, subject: 'Other' });
    const words = asked.map(({ messages }) => messages.at(-1)?.content.split('\n')[1]);
    expect(new Set(words).size).toBe(2);
    expect(words[0]).toMatch(/^[0-9a-f]{24}$/);
  });

  it('is not asked in a project that has not allowed it', async () => {
    mood = says(COMPLAINT);
    await record.db.updateTable('project').set({ settings: '{}' }).execute();
    expect((await ask(reader())).opinion).toBeNull();
    expect(asked).toEqual([]);
    await record.db.updateTable('project').set({ settings: '{"languageModel":true}' }).execute();
  });

  it('is asked once for the same mail in the same setting', async () => {
    mood = says(COMPLAINT);
    await ask(reader());
    await ask(reader());
    expect(asked).toHaveLength(1);
    await ask(reader(), { ...MAIL, answers: 'change-quoted' });
    expect(asked).toHaveLength(2);
  });

  it('falls back where a server knows no schema, then no JSON mode, and remembers', async () => {
    mood = (body, response, request) =>
      (body.response_format ? answers(400, 'unknown field') : says(COMPLAINT))(body, response, request);
    const second = reader();
    expect((await ask(second)).opinion?.labels).toEqual(['complaint']);
    expect(asked.map(({ response_format }) => response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
    ]);
    await ask(second, { ...MAIL, subject: 'Again' });
    expect(asked).toHaveLength(4);
  });

  const BAD: readonly (readonly [string, Moods])[] = [
    ['hangs', () => {}],
    ['sends a head and then hangs', (_, response) => void response.writeHead(200).write('{"choices":')],
    ['drips for ever', (_, response) => drip(response)],
    ['closes the line', (_, response) => response.destroy()],
    ['answers with HTML', answers(200, '<html>It works!</html>', { 'content-type': 'text/html' })],
    ['answers with other JSON', answers(200, '{"ok":true}')],
    ['answers with half of it', answers(200, '{"choices":[{"message":{"content":"{\\"labels\\"')],
    ['answers with a mountain', (_, response) => response.end('x'.repeat(3_000_000))],
    ['names a label we do not know', says({ labels: [{ label: 'approved', sentences: [1] }] })],
    ['names a sentence that is not there', says({ labels: [{ label: 'complaint', sentences: [9] }] })],
    ['echoes an order of the mail', says({ decision: 'act', to: 'eve@evil.example', labels: [] })],
    ['refuses', answers(200, '{"choices":[{"message":{"content":null,"refusal":"No."}}]}')],
    ['is broken', answers(500, 'oops')],
    ['is busy', answers(429, '', { 'retry-after': '60' })],
    ['does not know us', answers(401)],
    ['sends us elsewhere', answers(302, '', { location: 'http://127.0.0.1:9/' })],
  ];

  it.each(BAD)('where the server %s the reading stands, and reading goes on', async (_, bad) => {
    mood = bad;
    expect(await ask(reader({ timeoutMs: 300 }))).toEqual({ understanding: LOCAL, opinion: null });
    expect(log.join()).toContain('the language model gives no answer');
  });

  it('where nobody listens the reading stands', async () => {
    const second = secondOpinionFrom({
      db: record.db,
      server: { url: 'http://127.0.0.1:9/v1', model: 'small', key: null, timeoutMs: 1000 },
      dailyTokens: 100_000,
      log: { warn: () => {} },
      now: () => now,
      proven: () => new Set(),
    });
    expect(await ask(second)).toEqual({ understanding: LOCAL, opinion: null });
  });

  it('is left alone after three failures, and tried again after five minutes', async () => {
    mood = answers(500);
    const second = reader();
    for (let at = 0; at < 5; at++) await ask(second);
    expect(asked).toHaveLength(3);
    now = new Date(now.getTime() + 5 * 60_000);
    mood = says(COMPLAINT);
    expect((await ask(second)).opinion).not.toBeNull();
  });

  it('rests as long as a busy server asks for', async () => {
    mood = answers(429, '', { 'retry-after': '120' });
    const second = reader();
    await ask(second);
    now = new Date(now.getTime() + 119_000);
    await ask(second);
    expect(asked).toHaveLength(1);
    now = new Date(now.getTime() + 1000);
    await ask(second);
    expect(asked).toHaveLength(2);
  });

  it('uses no more than the tokens of a day, as the server counts them, and begins anew the next day', async () => {
    mood = says(COMPLAINT);
    const second = reader({ dailyTokens: 2000 });
    await ask(second, { ...MAIL, subject: 'one' });
    expect(await tokens()).toBe(900);
    await ask(second, { ...MAIL, subject: 'two' });
    await ask(second, { ...MAIL, subject: 'three' });
    expect(asked.length).toBeLessThan(3);
    const before = asked.length;
    now = new Date('2026-12-02T00:00:01Z');
    await ask(second, { ...MAIL, subject: 'four' });
    expect(asked).toHaveLength(before + 1);
  });

  it('gives back the tokens of a question that was not answered', async () => {
    mood = answers(500);
    await ask(reader());
    expect(await tokens()).toBe(0);
  });

  it('where the record itself fails the reading stands', async () => {
    const second = secondOpinionFrom({
      db: record.db.withSchema('nowhere'),
      server: { url, model: 'small', key: null, timeoutMs: 1000 },
      dailyTokens: 100_000,
      log: { warn: () => {} },
      now: () => now,
      proven: () => new Set(),
    });
    expect(await ask(second)).toEqual({ understanding: LOCAL, opinion: null });
  });
});

/** A byte now and then, until the reader has had enough. */
function drip(response: ServerResponse): void {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}
