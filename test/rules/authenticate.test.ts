import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth';
import { describe, expect, test } from 'vitest';
import { authenticate } from '../../worker/inbox/authenticate/authenticate.ts';
import type { DnsResolver } from '../../worker/inbox/authenticate/dkim.ts';
import { trustOf } from '../../worker/inbox/authenticate/trust.ts';
import type { Header } from '../../worker/mail/inbound.ts';
import type { Authentication } from '../../worker/mail/trust.ts';

const OURS = 'mx.ours.example';
const RECEIVED = 'from mail.client.example by mx.ours.example with ESMTPS; Mon, 3 Mar 2025 10:00:00 +0800';
const receivedAt = new Date('2025-03-03T02:00:00Z');
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keyRecord = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
const LETTER = [
  'From: Li Wei <li.wei@client.example>',
  'To: bot@ours.example',
  'Subject: Re: [ACME SO-5] Sign-off',
  'Date: Mon, 3 Mar 2025 10:00:00 +0800',
  'Message-ID: <a1@client.example>',
  '',
  'CONFIRM all',
  '',
].join('\r\n');

const publishes =
  (domain: string): DnsResolver =>
  async (name) => {
    if (name === `s1._domainkey.${domain}`) return [[keyRecord]];
    throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  };
const dnsIsDown: DnsResolver = async () => {
  throw Object.assign(new Error('timed out'), { code: 'ETIMEOUT' });
};

async function signed(letter: string, domain: string, maxBodyLength?: number): Promise<string> {
  const options = {
    canonicalization: 'relaxed/relaxed',
    signTime: receivedAt,
    signatureData: [
      {
        signingDomain: domain,
        selector: 's1',
        privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        ...(maxBodyLength === undefined ? {} : { maxBodyLength }),
      },
    ],
  };
  // The library's types ask for one signature's fields at the top, its code for a list of signatures.
  const { signatures } = await dkimSign(letter, options as unknown as Parameters<typeof dkimSign>[1]);
  return signatures + letter;
}

function results(...values: string[]): Header[] {
  return values.map((value) => ({ name: 'authentication-results', value }));
}

const received: Header = { name: 'received', value: RECEIVED };

function judged(headers: Header[], authservId: string | null = OURS): Promise<Authentication> {
  return authenticate({
    headers,
    raw: Buffer.from(LETTER),
    fromDomain: 'client.example',
    authservId,
    resolve: dnsIsDown,
    receivedAt,
  });
}

describe('the verdict of our own receiving server', () => {
  test('a DMARC pass makes the sender authenticated', async () => {
    const verdict = await judged([
      ...results(
        `${OURS}; dkim=pass (2048-bit key; "ok; really") header.d=client.example header.i=@client.example; spf=pass smtp.mailfrom=li.wei@client.example; dmarc=pass (p=REJECT sp=NONE) header.from=client.example`,
      ),
      received,
    ]);
    expect(verdict).toEqual({ dkim: 'pass', spf: 'pass', dmarc: 'pass', aligned: true, source: 'server' });
    expect(trustOf(verdict)).toBe('authenticated');
  });

  test('a signature of a subdomain of the sender speaks for the sender', async () => {
    const verdict = await judged([...results(`${OURS}; dkim=pass header.d=mail.client.example`), received]);
    expect(trustOf(verdict)).toBe('authenticated');
  });

  test('a signature of a mail service says nothing about the person in From', async () => {
    const verdict = await judged([
      ...results(`${OURS}; dkim=pass header.d=bulk.example; spf=pass`),
      received,
    ]);
    expect(verdict.aligned).toBe(false);
    expect(trustOf(verdict)).toBe('unverified');
  });

  test('two tenants of one hosting domain do not vouch for each other', async () => {
    const verdict = await authenticate({
      headers: [...results(`${OURS}; dkim=pass header.d=mallory.github.io`), received],
      raw: Buffer.from(LETTER),
      fromDomain: 'alice.github.io',
      authservId: OURS,
      resolve: dnsIsDown,
    });
    expect(verdict.aligned).toBe(false);
  });

  test('any aligned signature among several is enough', async () => {
    const verdict = await judged([
      ...results(`${OURS}; dkim=fail header.d=list.example; dkim=pass header.i="@client.example"`),
      received,
    ]);
    expect(verdict).toMatchObject({ dkim: 'pass', aligned: true });
  });

  test('a DMARC failure never decides, even where a signature would align', async () => {
    const verdict = await judged([
      ...results(`${OURS}; dkim=pass header.d=mail.client.example; dmarc=fail header.from=client.example`),
      received,
    ]);
    expect(verdict.aligned).toBe(false);
    expect(trustOf(verdict)).toBe('failed');
  });

  test('broken signature and refused host together never decide', async () => {
    const verdict = await judged([
      ...results(`${OURS}; dkim=fail header.d=client.example; spf=softfail`),
      received,
    ]);
    expect(trustOf(verdict)).toBe('failed');
  });

  test('a broken signature alone, as mailing lists cause it, leaves the sender unverified', async () => {
    const verdict = await judged([
      ...results(`${OURS}; dkim=fail header.d=client.example; spf=pass`),
      received,
    ]);
    expect(trustOf(verdict)).toBe('unverified');
  });

  test('a DMARC pass for another From than the one read is no pass', async () => {
    const verdict = await judged([...results(`${OURS}; dmarc=pass header.from=mallory.example`), received]);
    expect(verdict).toMatchObject({ dmarc: 'none', aligned: false });
  });
});

describe('claims that came with the mail', () => {
  test('a DMARC pass smuggled in through a comment does not outdo the server’s own result', async () => {
    for (const [own, dmarc] of [
      ['fail', 'fail'],
      ['none', 'none'],
    ]) {
      const smuggled = `spf=pass (domain of x); dmarc=pass header.from=client.example (@mallory.example)`;
      const verdict = await judged([
        ...results(`${OURS}; ${smuggled}; dmarc=${own} header.from=client.example`),
        received,
      ]);
      expect(verdict).toMatchObject({ dmarc, aligned: false });
    }
  });

  test('a verdict under our name below another server’s verdict is the sender’s claim', async () => {
    const verdict = await judged([
      ...results('mx.relay.example; dmarc=fail', `${OURS}; dkim=pass header.d=client.example; dmarc=pass`),
      received,
    ]);
    expect(verdict).toEqual({ dkim: 'none', spf: 'none', dmarc: 'none', aligned: false, source: 'none' });
  });

  test('a second verdict under our name below our Received line is the sender’s claim', async () => {
    const verdict = await judged([
      ...results(`${OURS}; spf=fail; dmarc=fail`),
      received,
      ...results(`${OURS}; dkim=pass header.d=client.example`),
    ]);
    expect(verdict).toMatchObject({ dkim: 'none', dmarc: 'fail', aligned: false });
  });

  test('two filters of our own server, one line each above Received, are heard both', async () => {
    const verdict = await judged([
      ...results(
        `${OURS}; dmarc=pass header.from=client.example`,
        `${OURS}; dkim=pass header.d=client.example`,
      ),
      received,
    ]);
    expect(verdict).toMatchObject({ dkim: 'pass', dmarc: 'pass', aligned: true });
  });

  test('without a configured server name no line is believed', async () => {
    const verdict = await judged([...results('mx.any.example; dmarc=pass'), received], null);
    expect(verdict.source).toBe('none');
  });

  test('a server that signs no name (Microsoft 365) is heard when configured so', async () => {
    const value =
      'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=client.example; dkim=pass (signature was verified) header.d=client.example;dmarc=pass action=none header.from=client.example;compauth=pass reason=100';
    expect(await judged([...results(value), received], '')).toMatchObject({ dmarc: 'pass', aligned: true });
    expect((await judged([...results(value), received], OURS)).source).toBe('none');
  });

  test('a verdict hidden in a comment or a quoted string is not read', async () => {
    const verdict = await judged([
      ...results(
        `${OURS} (version (nested) ; dkim=pass header.d=client.example) 1; spf=fail reason="; dmarc=pass"`,
      ),
      received,
    ]);
    expect(verdict).toMatchObject({ dkim: 'none', spf: 'fail', dmarc: 'none', aligned: false });
  });
});

describe('signatures checked here, where our server says nothing', () => {
  const check = (raw: string, resolve: DnsResolver, fromDomain = 'client.example') =>
    authenticate({ headers: [], raw: Buffer.from(raw), fromDomain, authservId: null, resolve, receivedAt });

  test('a signature of the sender’s domain authenticates', async () => {
    const verdict = await check(await signed(LETTER, 'client.example'), publishes('client.example'));
    expect(verdict).toEqual({ dkim: 'pass', spf: 'none', dmarc: 'none', aligned: true, source: 'dkim' });
    expect(trustOf(verdict)).toBe('authenticated');
  });

  test('a changed word breaks the signature', async () => {
    const forged = (await signed(LETTER, 'client.example')).replace('CONFIRM all', 'REJECT all');
    expect(await check(forged, publishes('client.example'))).toMatchObject({ dkim: 'fail', aligned: false });
  });

  test('a changed From breaks the signature', async () => {
    const forged = (await signed(LETTER, 'client.example')).replace('li.wei@', 'boss@');
    expect(await check(forged, publishes('client.example'))).toMatchObject({ dkim: 'fail', aligned: false });
  });

  test('text added below a length-limited signature is not vouched for', async () => {
    const open = `${await signed(LETTER, 'client.example', 5)}REJECT all\r\n`;
    const verdict = await check(open, publishes('client.example'));
    expect(verdict.aligned).toBe(false);
    expect(trustOf(verdict)).toBe('unverified');
  });

  test('a second From line takes the proof away', async () => {
    const doubled = `From: boss@client.example\r\n${await signed(LETTER, 'client.example')}`;
    expect((await check(doubled, publishes('client.example'))).aligned).toBe(false);
  });

  test('a valid signature of another domain does not speak for the sender', async () => {
    const verdict = await check(await signed(LETTER, 'mallory.example'), publishes('mallory.example'));
    expect(verdict).toMatchObject({ dkim: 'pass', aligned: false });
    expect(trustOf(verdict)).toBe('unverified');
  });

  test('DNS trouble is no verdict, never a failure', async () => {
    const verdict = await check(await signed(LETTER, 'client.example'), dnsIsDown);
    expect(verdict).toEqual({ dkim: 'none', spf: 'none', dmarc: 'none', aligned: false, source: 'none' });
    expect(trustOf(verdict)).toBe('unverified');
  });

  test('unsigned mail and bytes that are no mail leave the sender unverified', async () => {
    expect(await check(LETTER, dnsIsDown)).toMatchObject({ dkim: 'none', source: 'none' });
    expect(await check('\u0000\u0001', dnsIsDown)).toMatchObject({ dkim: 'none', source: 'none' });
  });

  test('a mail with a hundred signatures asks DNS only a few times', async () => {
    const one = await signed(LETTER, 'client.example');
    const signature = one.slice(0, one.length - LETTER.length);
    let asked = 0;
    await check(signature.repeat(100) + LETTER, async () => {
      asked += 1;
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    });
    expect(asked).toBeLessThanOrEqual(8);
  });

  test('our server’s SPF result is kept beside the signature checked here', async () => {
    const verdict = await authenticate({
      headers: [...results(`${OURS}; spf=pass smtp.mailfrom=client.example`), received],
      raw: Buffer.from(await signed(LETTER, 'client.example')),
      fromDomain: 'client.example',
      authservId: OURS,
      resolve: publishes('client.example'),
      receivedAt,
    });
    expect(verdict).toEqual({ dkim: 'pass', spf: 'pass', dmarc: 'none', aligned: true, source: 'dkim' });
  });
});
