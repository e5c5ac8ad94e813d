import { describe, expect, it } from 'vitest';
import { drawStatus, wantsStatus } from '../../worker/inbox/answers/status.ts';
import type { Standing } from '../../worker/inbox/client-mail.ts';
import { routeClientMail } from '../../worker/inbox/route.ts';
import { clientMail } from '../support/client-mail.ts';
import { TOM } from '../support/terms.ts';

const STANDING: Standing = {
  rows: [
    {
      ref: { kind: 'sign-off', number: 5 },
      words: 'First version',
      withClient: true,
      since: new Date('2026-11-26T12:00:00Z'),
      nextAt: null,
    },
    {
      ref: { kind: 'complaint', number: 1 },
      words: 'Down again',
      withClient: false,
      since: new Date('2026-11-26T12:00:00Z'),
      nextAt: new Date('2026-12-02T12:00:00Z'),
    },
    {
      ref: { kind: 'question', number: 4 },
      words: 'When?',
      withClient: false,
      since: new Date('2026-11-26T12:00:00Z'),
      nextAt: new Date('2026-11-27T12:00:00Z'),
    },
  ],
  reportsToday: 0,
  toldToday: false,
};

const lettersFor = (standing: Standing) =>
  routeClientMail(clientMail('STATUS', { changes: { standing } })).letters;

describe('STATUS', () => {
  it.each(['STATUS', '状态', 'status please', '你好，\n状态\n谢谢'])('%s asks for it', (newText) => {
    expect(wantsStatus({ newText, subject: 'x' })).toBe(true);
  });

  it('may stand in the subject of a mail without text', () => {
    expect(wantsStatus({ newText: '', subject: 'Re: [SHOP SO-5] 状态' })).toBe(true);
    expect(wantsStatus({ newText: 'Please change item 3', subject: 'STATUS' })).toBe(false);
  });

  it('is answered at once from the record: what lies with the client, with its age, and our next dates', () => {
    const report = drawStatus(STANDING, clientMail('STATUS'));
    expect(report).toEqual({
      asOf: new Date('2026-12-01T12:00:00Z'),
      decisions: [{ ref: { kind: 'sign-off', number: 5 }, title: 'First version', ageDays: 3 }],
      changes: [],
      complaints: [
        {
          ref: { kind: 'complaint', number: 1 },
          words: 'Down again',
          nextAt: new Date('2026-12-02T12:00:00Z'),
          overdue: false,
        },
      ],
      questions: [{ ref: { kind: 'question', number: 4 }, words: 'When?', nextAt: null, overdue: true }],
    });
    expect(lettersFor(STANDING)).toMatchObject([{ letter: 'status', to: [TOM], answers: true }]);
  });

  it('is answered three times a day; the fourth is told so once, and what follows is filed', () => {
    expect(lettersFor({ ...STANDING, reportsToday: 2 })).toMatchObject([{ letter: 'status' }]);
    expect(lettersFor({ ...STANDING, reportsToday: 3 })).toMatchObject([{ letter: 'status-limited' }]);
    expect(lettersFor({ ...STANDING, reportsToday: 3, toldToday: true })).toEqual([]);
  });

  it('of a person in dispute is filed like anything else they write', () => {
    const act = routeClientMail(clientMail('STATUS', { silenced: 'CP-1', changes: { standing: STANDING } }));
    expect(act.letters.map(({ letter }) => letter)).toEqual(['pm-note']);
  });
});
