import { expect, test } from 'vitest';
import { lesson, lessonFields } from '../../worker/inbox/commands/lesson.ts';
import { lessonsLike } from '../../worker/inbox/guard/lessons.ts';
import { desk } from '../support/desk.ts';

const MIGRATION = {
  context: '旧系统会员数据迁移',
  cause: '没有先做演练',
  impact: '上线推迟三天',
  recommendation: '正式迁移前两周做一次完整演练',
};
const PAYMENT = {
  context: 'Payment provider changed its interface',
  cause: 'Nobody read its announcements',
  impact: 'A day without orders',
  recommendation: 'Subscribe to the announcements of every provider',
};

test('the four parts are read from one line and from several, in both languages', () => {
  expect(
    lessonFields(
      '背景：旧系统会员数据迁移 原因：没有先做演练 影响：上线推迟三天 建议：正式迁移前两周做一次完整演练',
    ),
  ).toEqual(MIGRATION);
  expect(
    lessonFields(
      'CONTEXT: Payment provider changed its interface\nCAUSE: Nobody read its announcements\nIMPACT: A day without orders\nRECOMMENDATION: Subscribe to the announcements of every provider',
    ),
  ).toEqual(PAYMENT);
});

test('a lesson without a recommendation is not taken', () => {
  const said = { line: '/lesson', rest: 'CONTEXT: a CAUSE: b IMPACT: c', block: '' };
  expect(lesson.plan(said, desk(''))).toMatchObject({ outcome: 'misread' });
});

test('a lesson is offered beside what is like it, and not beside anything else', () => {
  const library = [MIGRATION, PAYMENT];
  expect(lessonsLike('请把旧系统的会员数据也迁移过来', library, { most: 3 })).toEqual([MIGRATION]);
  expect(lessonsLike('Please make the logo larger', library, { most: 3 })).toEqual([]);
});
