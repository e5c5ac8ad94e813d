import { expect, test } from 'vitest';
import { mutes } from '../../worker/outbox/bounce-rules.ts';
import { judgeFailure } from '../../worker/outbox/smtp-reply.ts';

const failure = (over: object) => ({ message: 'failed', ...over });

test.each([
  [421, false],
  [450, false],
  [451, false],
  [452, false],
  [503, false],
  [550, true],
  [552, true],
  [554, true],
])('the reply %i decides by itself whether asking again is useless: %s', (responseCode, permanent) => {
  for (const progress of ['asked', 'let-go'] as const)
    expect(
      judgeFailure(failure({ responseCode, code: 'ECONNECTION', response: `${responseCode} x` }), progress),
    ).toEqual({
      result: 'refused',
      permanent,
      response: `${responseCode} x`,
    });
});

test('without a reply, a letter let go is unknown and a letter held back is safe to submit again', () => {
  for (const code of ['ETIMEDOUT', 'ECONNECTION', 'ESOCKET']) {
    expect(judgeFailure(failure({ code, command: 'CONN' }), 'let-go').result).toBe('unknown');
    expect(judgeFailure(failure({ code, command: 'CONN' }), 'not-asked').result).toBe('unreachable');
  }
});

test('a refused login pauses everything; a server too busy to log in does not', () => {
  expect(
    judgeFailure(failure({ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }), 'not-asked').result,
  ).toBe('paused');
  expect(judgeFailure(failure({ responseCode: 530, command: 'MAIL FROM' }), 'not-asked').result).toBe(
    'paused',
  );
  expect(judgeFailure(failure({ code: 'EAUTH', command: 'API' }), 'not-asked').result).toBe('paused');
  expect(
    judgeFailure(failure({ code: 'EAUTH', responseCode: 454, command: 'AUTH PLAIN' }), 'not-asked').result,
  ).toBe('unreachable');
  expect(
    judgeFailure(
      failure({ code: 'EAUTH', originalCode: 'ECONNREFUSED', command: 'AUTH XOAUTH2' }),
      'not-asked',
    ).result,
  ).toBe('unreachable');
});

test('a letter too large for the server is refused for good', () => {
  expect(judgeFailure(failure({ code: 'EMESSAGE', command: 'MAIL FROM' }), 'not-asked')).toMatchObject({
    result: 'refused',
    permanent: true,
  });
});

test('only an address that does not exist is muted, not a full mailbox or a distrustful server', () => {
  const verdict = (status: string | null, over = {}) => ({
    recipient: 'a@b.example',
    action: 'failed' as const,
    status,
    permanent: true,
    diagnostic: null,
    ...over,
  });
  for (const status of ['5.1.1', '5.1.10', '5.0.0', '5.2.1', '5.4.4', null])
    expect(mutes(verdict(status))).toBe(true);
  for (const status of ['5.2.2', '5.7.1', '5.3.4']) expect(mutes(verdict(status))).toBe(false);
  expect(mutes(verdict('4.4.7', { permanent: false }))).toBe(false);
  expect(mutes(verdict('5.1.1', { action: 'delayed' }))).toBe(false);
});

test('a server that turns us away at the door has not judged the letter', () => {
  const away = failure({ code: 'EPROTOCOL', responseCode: 554, command: 'CONN', response: '554 no service' });
  expect(judgeFailure(away, 'not-asked')).toEqual({ result: 'unreachable', response: '554 no service' });
});
