import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../worker/inbox/commands/all.ts';
import { withCommandTable } from '../../worker/inbox/commands/table.ts';
import { readCommands, routePmMail } from '../../worker/inbox/route-pm.ts';
import { triageAnswer } from '../../worker/inbox/triage.ts';
import { desk } from '../support/desk.ts';

const plannedOf = (text: string) => readCommands(desk(text)).map(({ result }) => result);

describe('the commands of a PM', () => {
  it('stand on lines of their own, in either language, among words for people', () => {
    const text =
      '各位好，\n\n/需求 登录：支持手机号登录\n／req Export: Orders can be exported: as CSV\n1/2 of it is done\n/基线';
    expect(plannedOf(text)).toMatchObject([
      { happenings: [{ on: 'requirement', event: { title: '登录', words: '支持手机号登录' } }] },
      { happenings: [{ event: { title: 'Export', words: 'Orders can be exported: as CSV' } }] },
      { happenings: [{ on: 'sign-off', event: { items: [{ requirement: 1 }, { requirement: 2 }] } }] },
    ]);
  });

  it('are every one known by an English and a Chinese name, and no name means two', () => {
    const names = COMMANDS.flatMap((kind) => kind.names);
    expect(new Set(names).size).toBe(names.length);
    for (const kind of COMMANDS) {
      expect(kind.names.some((name) => /^[a-z]+$/.test(name))).toBe(true);
      expect(kind.names.some((name) => /^\p{Script=Han}+$/u.test(name))).toBe(true);
      expect(kind.form.en).toContain(`/${kind.names[0]}`);
    }
  });

  it('stand in README.md as they are (npm run config:write)', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(withCommandTable(readme)).toBe(readme);
  });

  it('that are unknown or incomplete come back with the line and the right form', () => {
    const act = routePmMail(desk('/req only a title\n/frobnicate now'), false);
    expect(act.mail?.echoes).toMatchObject([
      {
        line: '/req only a title',
        outcome: 'refused',
        form: expect.stringContaining('/req TITLE: STATEMENT'),
      },
      { line: '/frobnicate now', outcome: 'refused' },
    ]);
    expect(act.mail?.echoes[1]?.form?.split('\n')).toHaveLength(COMMANDS.length);
  });

  it('reword a requirement by its number, with or without a new title', () => {
    expect(plannedOf('/req REQ-2 Reminder: 48 hours before\n/需求 REQ-12 提前48小时')).toMatchObject([
      {
        happenings: [
          { number: 2, event: { happened: 'revised', title: 'Reminder', words: '48 hours before' } },
        ],
      },
      { happenings: [{ number: 12, event: { happened: 'revised', title: null, words: '提前48小时' } }] },
    ]);
  });
});

describe('the PM’s answer to “what is this mail?”', () => {
  it.each([
    ['1', ['confirmation']],
    ['２', ['change_request']],
    [' 3. quite angry', ['complaint']],
    ['4）', ['other']],
    ['2 and 3', ['change_request', 'complaint']],
    ['2、3', ['change_request', 'complaint']],
    ['2 4', ['change_request']],
  ])('“%s” means %j', (text, intents) => expect(triageAnswer(text)).toEqual(intents));

  it.each(['5', '12', 'The 1st', '', '3pm works'])('“%s” is no answer', (text) =>
    expect(triageAnswer(text)).toEqual([]),
  );
});
