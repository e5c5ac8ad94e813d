import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type SubmitRequest, smtpTransport, type Transport } from '../../worker/outbox/transport.ts';
import { startMailServer } from './outbox-mail-server.ts';

const RAW = Buffer.from('From: a@x.example\r\nSubject: s\r\n\r\nHello.\r\n.\r\nThe end\r\n');
const open: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

function transportTo(url: string, over = {}): Transport {
  const transport = smtpTransport({ url, ...over });
  open.push(transport);
  return transport;
}

function request(over: Partial<SubmitRequest> = {}): SubmitRequest {
  return {
    from: 'liaison@example.com',
    recipients: ['one@client.example'],
    raw: RAW,
    beforeEnd: async () => true,
    ...over,
  };
}

/** A server of few words: answers each line by the first word of its script that fits. */
async function scripted(script: Record<string, string | null>): Promise<{ url: string; lines: string[] }> {
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    const say = (word: string, usual: string): void => {
      const reply = word in script ? script[word] : usual;
      if (reply === null || reply === undefined) socket.destroy();
      else if (reply !== '') socket.write(`${reply}\r\n`);
    };
    say('greeting', '220 ready');
    let inData = false;
    let rest = '';
    socket.on('data', (chunk) => {
      const all = (rest + chunk.toString()).split('\r\n');
      rest = all.pop() ?? '';
      for (const line of all) {
        lines.push(line);
        if (inData) {
          if (line !== '.') continue;
          inData = false;
          say('end', '250 taken');
          continue;
        }
        const word = line.split(' ')[0]?.toUpperCase() ?? '';
        if (word === 'DATA' && !('DATA' in script)) inData = true;
        say(word, word === 'DATA' ? '354 go on' : '250 fine');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, lines };
}

test('the end of a message waits for the word that it may go, and lines of one dot survive', async () => {
  const { url, lines } = await scripted({});
  let endedTooEarly = false;
  const outcome = await transportTo(url).submit(
    request({
      beforeEnd: async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        endedTooEarly = lines.includes('.');
        return true;
      },
    }),
  );
  expect(outcome.recipients.get('one@client.example')).toEqual({ result: 'accepted', response: '250 taken' });
  expect(endedTooEarly).toBe(false);
  expect(lines.slice(-4)).toEqual(['Hello.', '..', 'The end', '.']);
});

test.each([
  ['refused', async () => false],
  ['failed', () => Promise.reject(new Error('database gone'))],
])('a letter whose end was %s is never completed at the server', async (_, beforeEnd) => {
  const { url, lines } = await scripted({});
  const outcome = await transportTo(url).submit(request({ beforeEnd }));
  expect(outcome.recipients.get('one@client.example')?.result).toBe('unreachable');
  expect(lines).not.toContain('.');
});

test.each([
  ['hangs up after the end', { end: null }, {}],
  ['says nothing after the end', { end: '' }, { socketTimeoutMs: 200 }],
])('when the server %s the outcome is unknown', async (_, script, over) => {
  const { url, lines } = await scripted(script);
  const outcome = await transportTo(url, over).submit(request());
  expect(outcome.recipients.get('one@client.example')?.result).toBe('unknown');
  expect(lines.filter((line) => line === '.')).toHaveLength(1);
});

test('when the server hangs up before it asked for the message, submitting again is safe', async () => {
  const { url } = await scripted({ DATA: null });
  const outcome = await transportTo(url).submit(request());
  expect(outcome.recipients.get('one@client.example')?.result).toBe('unreachable');
});

test.each([
  [{ end: '421 4.3.2 closing' }, { result: 'refused', permanent: false }],
  [{ end: '554 5.7.1 spam' }, { result: 'refused', permanent: true }],
  [{ DATA: '503 bad sequence' }, { result: 'refused', permanent: false }],
  [{ MAIL: '550 5.7.1 sender not allowed' }, { result: 'refused', permanent: true }],
  [{ MAIL: '530 5.7.0 authentication required' }, { result: 'paused' }],
  [{ greeting: '554 no service for you' }, { result: 'unreachable' }],
])('%o is understood as %o', async (script: Record<string, string>, expected) => {
  const { url } = await scripted(script);
  const outcome = await transportTo(url).submit(request());
  expect(outcome.recipients.get('one@client.example')).toMatchObject(expected);
});

test('an address that is none is refused without troubling the server or the others', async () => {
  const server = await startMailServer();
  open.push(server);
  const recipients = ['one@client.example', 'two@client.example>\r\nRCPT TO:<x@y', 'three'];
  const outcome = await transportTo(server.url).submit(request({ recipients }));
  expect([...outcome.recipients].map(([address, one]) => [address, one.result])).toEqual([
    ['two@client.example>\r\nRCPT TO:<x@y', 'refused'],
    ['three', 'refused'],
    ['one@client.example', 'accepted'],
  ]);
  expect(server.accepted.map((one) => one.recipients)).toEqual([['one@client.example']]);
});

test('after a refused login the door stays shut for a while', async () => {
  const server = await startMailServer({ password: 'right' });
  open.push(server);
  const transport = transportTo(server.url.replace(':right@', ':wrong@'), { pauseMs: 60_000 });
  expect(transport.pausedMs()).toBe(0);
  const outcome = await transport.submit(request());
  expect(outcome.recipients.get('one@client.example')).toMatchObject({ result: 'paused' });
  expect(transport.pausedMs()).toBeGreaterThan(0);
  const again = await transport.submit(request());
  expect(again.recipients.get('one@client.example')).toMatchObject({ result: 'paused' });
  expect(server.logins).toBe(1);
});
