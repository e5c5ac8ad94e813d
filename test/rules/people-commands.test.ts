import { describe, expect, it } from 'vitest';
import type { Member } from '../../worker/cases/project/state.ts';
import type { Desk } from '../../worker/inbox/desk.ts';
import { readCommands, routePmMail } from '../../worker/inbox/route-pm.ts';
import { desk, project } from '../support/desk.ts';

function chores(text: string, changes: Partial<Desk> = {}) {
  return readCommands(desk(text, changes)).flatMap(({ result }) =>
    result.outcome === 'planned' ? (result.chores ?? []) : [],
  );
}

function refused(text: string, changes: Partial<Desk> = {}) {
  return routePmMail(desk(text, changes), false).mail?.echoes.find(({ outcome }) => outcome === 'refused');
}

describe('who belongs to a project', () => {
  it('a line names a person, an address, a role and a language, in English and in Chinese', () => {
    expect(chores('/contact add Tom Ray <Tom@harbour.example> contact en')).toEqual([
      {
        chore: 'add-person',
        name: 'Tom Ray',
        address: 'tom@harbour.example',
        role: 'client-contact',
        language: 'en',
      },
    ]);
    expect(chores('/联系人 添加 王芳 <wang.fang@hailan.example> 审批人 中文')).toEqual([
      {
        chore: 'add-person',
        name: '王芳',
        address: 'wang.fang@hailan.example',
        role: 'client-approver',
        language: 'zh',
      },
    ]);
  });

  it('a role that does not exist, an address that is none and a missing name are refused with the right form', () => {
    for (const line of [
      '/contact add Tom Ray <tom@harbour.example> boss',
      '/contact add Tom Ray <tom> contact',
      '/contact add <tom@harbour.example> contact',
      '/contact add Tom Ray tom@harbour.example',
      '/contact',
    ]) {
      expect(chores(line)).toEqual([]);
      expect(refused(line)?.form).toContain('/contact add NAME <ADDRESS>');
    }
  });

  it('the last project manager cannot be removed, and nobody who does not belong', () => {
    const { members } = project();
    const [pm] = members as [Member];
    expect(refused(`/contact remove ${pm.address}`)?.says).toContain('at least one');
    expect(refused('/contact remove nobody@harbour.example')?.says).toContain('nobody');
    expect(chores('/contact remove amy@client.example', { project: withAmy() })).toEqual([
      { chore: 'remove-person', address: 'amy@client.example' },
    ]);
  });
});

function withAmy() {
  const plain = project();
  const [pm, amy] = plain.members as [Member, Member];
  return { ...plain, members: [pm, { ...amy, address: 'amy@client.example' }] };
}

describe('how a project is run', () => {
  it.each([
    ['/project set limit cost 50000', { limitCost: 50000 }],
    ['/项目 设置 费用上限 5万', { limitCost: 50000 }],
    ['/project set limit cost none', { limitCost: null }],
    ['/project set limit days 10', { limitDays: 10 }],
    ['/project set remedy limit 3000', { remedyLimit: 3000 }],
    ['/project set currency eur', { currency: 'EUR' }],
    ['/project set approvers any', { approverRule: 'any' }],
    ['/项目 设置 审批 2', { approverRule: 2 }],
    ['/项目 设置 顺序 逐个', { approverOrder: 'one-by-one' }],
    ['/project set preview always', { preview: 'always' }],
    ['/project set autonomy ask', { autonomy: 'ask' }],
    ['/项目 设置 模型 开', { languageModel: true }],
    ['/project set budget 100000', { budget: 100000 }],
    ['/project set spent 40000', { spent: 40000 }],
    ['/coach off', { coach: false }],
    ['/辅导 开', { coach: true }],
  ])('%s', (line, settings) => {
    expect(chores(line)).toMatchObject([{ chore: 'change-settings', settings }]);
  });

  it('the clause of deemed acceptance is kept word for word', () => {
    const clause = 'Deliveries count as accepted after ten working days without an objection.';
    expect(chores(`/project set deemed: ${clause}`)).toMatchObject([
      { settings: { deemedAcceptance: clause } },
    ]);
  });

  it('a value that makes no sense changes nothing and says so', () => {
    for (const line of [
      '/project set limit cost plenty',
      '/project set approvers most',
      '/project set colour blue',
      '/项目 设置 预览 偶尔',
    ]) {
      expect(chores(line)).toEqual([]);
      expect(refused(line)?.form).toContain('/project set');
    }
  });

  it('the document takes its sections from labelled lines and keeps those that are not named', () => {
    const present = project();
    const brief = { ...present.settings, brief: { assumptions: ['The client hosts it.'] } };
    const text = [
      '/project brief',
      'goal: Sell spare parts online',
      'in scope:',
      '- the shop',
      '- the order mail',
      'client supplies: logo files by 2026-12-20',
      'term: SKU = a part number',
      'deliverable: shop | all criteria of the baseline are met',
    ].join('\n');
    expect(chores(text, { project: { ...present, settings: brief } })).toMatchObject([
      {
        settings: {
          brief: {
            assumptions: ['The client hosts it.'],
            goals: ['Sell spare parts online'],
            scopeIn: ['the shop', 'the order mail'],
            clientSupplies: [{ what: 'logo files', by: '2026-12-20' }],
            glossary: [{ term: 'SKU', meaning: 'a part number' }],
            deliverables: [{ what: 'shop', acceptance: 'all criteria of the baseline are met' }],
          },
        },
      },
    ]);
  });

  it('a project is held and taken up again, but not twice', () => {
    expect(chores('/project hold')).toMatchObject([{ chore: 'change-project', phase: 'on-hold' }]);
    expect(refused('/project resume')?.says).toContain('not on hold');
    const held = project({ phase: 'on-hold', baselineVersion: 1 });
    expect(chores('/项目 恢复', { project: held })).toMatchObject([{ phase: 'active' }]);
    expect(refused('/project hold', { project: held })?.says).toContain('already');
  });

  it('a new project is read from lines, in English and in Chinese, and mistakes are named with their line', () => {
    const english = [
      '/project new BOOK Booking portal',
      'client: Carter Hotels',
      'language: en',
      'zone: Europe/London',
      'contacts:',
      '  - { name: Ruth Carter, address: ruth@carter.example, role: approver }',
      '',
      'Best regards',
    ].join('\n');
    expect(chores(english)).toMatchObject([
      { chore: 'new-project', file: { key: 'BOOK', client: 'Carter Hotels', people: [{}, {}] } },
    ]);
    const chinese = [
      '/项目 新建 HAILAN 海蓝商城',
      '客户：海蓝商贸',
      '语言：中文',
      '时区：Asia/Shanghai',
      '联系人：',
      '  - { 姓名：王芳, 地址：wang.fang@hailan.example, 角色：审批人 }',
    ].join('\n');
    expect(chores(chinese)).toMatchObject([
      {
        file: {
          key: 'HAILAN',
          language: 'zh',
          people: [{ roles: ['pm'] }, { name: '王芳', roles: ['client-approver'] }],
        },
      },
    ]);
    const wrong = refused('/project new BOOK Portal\nclient: Carter\nlanguage: fr\nzone: Europe/London');
    expect(wrong?.says).toContain('line 2, "language: fr"');
  });
});

describe('the calendar of a project', () => {
  it('takes dates one a line, and a greeting below the list is none of it', () => {
    const text = '/calendar\n2026-12-24 rest Christmas Eve\n2026-12-31 09:00-12:00\n\nThanks, Li';
    expect(chores(text)).toMatchObject([
      {
        chore: 'set-dates',
        dates: [
          { date: '2026-12-24', kind: 'rest', name: 'Christmas Eve' },
          { date: '2026-12-31', kind: 'hours' },
        ],
      },
    ]);
    expect(chores('/日历 2027-02-06 班')).toMatchObject([{ dates: [{ date: '2027-02-06', kind: 'work' }] }]);
  });

  it('one wrong line and nothing is changed; the line is answered with its right form', () => {
    const text = '/calendar\n2026-12-24 rest\n2026-13-01 rest';
    expect(chores(text)).toEqual([]);
    expect(refused(text)?.says).toContain('2026-13-01 rest');
  });

  it('only a date that was set can be removed', () => {
    expect(refused('/calendar remove 2026-12-24')?.says).toContain('2026-12-24');
    const dates = [{ date: '2026-12-24', kind: 'rest', windows: [], name: null } as const];
    expect(chores('/日历 移除 2026-12-24', { project: project({ dates }) })).toEqual([
      { chore: 'clear-dates', dates: ['2026-12-24'] },
    ]);
  });
});
