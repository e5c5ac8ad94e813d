import { describe, expect, it } from 'vitest';
import { FORMS, readCommands } from '../../worker/inbox/command.ts';
import { formOf } from '../../worker/inbox/command-words.ts';
import { triageAnswer } from '../../worker/inbox/route-pm.ts';

describe('the commands of a PM', () => {
  it('stand on lines of their own, in either language, among words for people', () => {
    const text =
      '各位好，\n\n/需求 登录：支持手机号登录\n／req Export: Orders can be exported: as CSV\n1/2 of it is done\n/基线';
    expect(readCommands(text).map((line) => line.command)).toEqual([
      { command: 'req', title: '登录', statement: '支持手机号登录' },
      { command: 'req', title: 'Export', statement: 'Orders can be exported: as CSV' },
      { command: 'baseline', title: '' },
    ]);
  });

  it('move a case on by its number, and only a case of their kind', () => {
    expect(
      readCommands('/done Q-1\n/解决 CP-2\n/assess cr-3\n/拒绝 CR-4\n/done CP-1').map((line) => line.command),
    ).toEqual([
      { command: 'done', number: 1 },
      { command: 'resolve', number: 2 },
      { command: 'assess', number: 3 },
      { command: 'reject', number: 4 },
      null,
    ]);
  });

  it('that are unknown or incomplete come back with the line and the right form', () => {
    const lines = readCommands('/req only a title\n/frobnicate now');
    expect(lines).toEqual([
      { line: '/req only a title', command: null, name: 'req', because: 'incomplete' },
      { line: '/frobnicate now', command: null, name: null, because: 'unknown' },
    ]);
    expect(formOf('req', 'en')).toContain('/req TITLE: STATEMENT');
    expect(formOf(null, 'zh').split('\n')).toHaveLength(Object.keys(FORMS).length);
  });

  it('reword a requirement by its number, with or without a new title', () => {
    expect(
      readCommands('/req REQ-2 Reminder: 48 hours before\n/需求 REQ-12 提前48小时').map(
        (line) => line.command,
      ),
    ).toEqual([
      { command: 'revise', number: 2, title: 'Reminder', statement: '48 hours before' },
      { command: 'revise', number: 12, title: null, statement: '提前48小时' },
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
