import { describe, expect, it } from 'vitest';
import type { CaseRef } from '../../worker/cases/decision.ts';
import { routeClientMail } from '../../worker/inbox/route.ts';
import { clientMail, type Sent } from '../support/client-mail.ts';

const Q: CaseRef = { kind: 'question', number: 4 };
const eventsOf = (text: string, sent: Sent) =>
  routeClientMail(clientMail(text, sent)).steps.map(({ happening }) => [
    happening.number,
    happening.event.happened,
  ]);

describe('a mail in the thread of a question', () => {
  const answered: Sent = { letter: 'question-answered', about: [[Q, 'answered']], intents: ['other'] };

  it.each([
    'That does not answer my question.',
    '您没有回答我的问题',
    '答非所问。',
    'Still not clear to me.',
  ])('%s says that the answer was none', (text) => {
    expect(eventsOf(text, answered)).toEqual([[4, 'asked-further']]);
  });

  it('asks on in the same number, open or answered', () => {
    for (const status of ['open', 'answered'])
      expect(
        eventsOf('And when for the live system?', { ...answered, about: [[Q, status]], asks: true }),
      ).toEqual([[4, 'asked-further']]);
  });

  it('that only says thanks reopens nothing', () => {
    for (const text of ['Thanks, all clear.', '谢谢，明白了', 'Thank you!'])
      expect(eventsOf(text, answered)).toEqual([]);
  });
});

it('a question in a mail of its own gets a number of its own', () => {
  expect(eventsOf('When do we get access?', { asks: true, intents: ['other'] })).toEqual([['next', 'asked']]);
});
