import { describe, expect, it } from 'vitest';
import { FORMS, readCommands } from '../../worker/inbox/command.ts';
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

  it('that are unknown or incomplete come back with the line and the right form', () => {
    expect(readCommands('/req only a title\n/frobnicate now')).toEqual([
      { line: '/req only a title', command: null, form: FORMS.req, because: 'incomplete' },
      { line: '/frobnicate now', command: null, form: Object.values(FORMS).join('\n'), because: 'unknown' },
    ]);
  });
});

describe('the PM’s answer to “what is this mail?”', () => {
  it.each([
    ['1', 'confirmation'],
    ['２', 'change_request'],
    [' 3. quite angry', 'complaint'],
    ['4）', 'other'],
  ])('“%s” means %s', (text, intent) => expect(triageAnswer(text)).toBe(intent));

  it.each(['5', '12', 'The 1st', '', '3pm works'])('“%s” is no answer', (text) =>
    expect(triageAnswer(text)).toBeNull(),
  );
});
