import { describe, expect, it } from 'vitest';
import { communication } from '../../worker/inbox/commands/communication.ts';
import { desk } from '../support/desk.ts';

const plan = (rest: string, block = '') => communication.plan({ line: '', rest, block }, desk(''));

describe('the communication plan', () => {
  it('is put to the client row by row, the usual one where nothing is written yet', () => {
    expect(plan('confirm')).toMatchObject({
      happenings: [
        {
          on: 'sign-off',
          event: {
            purpose: 'plan',
            items: [{ title: 'Project update (Contacts)', requirement: null }, {}, {}],
          },
        },
      ],
    });
  });

  it.each([
    ['Contacts | Project update | mail | every two weeks', 'fortnightly'],
    ['| 客户联系人 | 项目进展 | 邮件 | 每月 |', 'monthly'],
    ['客户联系人｜周报｜邮件｜每周一', 'weekly'],
  ])('“%s” makes the client update %s', (row, cadence) => {
    expect(plan('', row)).toMatchObject({
      chores: [{ chore: 'change-settings' }, { chore: 'change-project', cadence }],
    });
  });

  it('names the row that cannot be read, and changes nothing', () => {
    expect(plan('', 'Contacts | update | mail | weekly\nBoss, sometimes')).toMatchObject({
      outcome: 'misread',
      because: { en: expect.stringContaining('Boss, sometimes') },
    });
  });

  it('is waived only with a reason', () => {
    expect(plan('waive')).toMatchObject({ outcome: 'misread' });
    expect(plan('waive because: a two-day project')).toMatchObject({
      chores: [{ settings: { planWaived: 'a two-day project' } }],
    });
    expect(plan('豁免 因为：内部项目')).toMatchObject({ chores: [{ settings: { planWaived: '内部项目' } }] });
  });
});
