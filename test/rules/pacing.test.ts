import { describe, expect, it } from 'vitest';
import { groupOf } from '../../worker/mail/letter.ts';
import { paceOf } from '../../worker/outbox/pacing.ts';

const MONDAY = new Date('2026-12-07T01:00:00Z');
const letter = (letterId: number, address = 'amy@harbour.example') => ({ letterId, address, personId: 1 });
const rules = { quietUntil: () => null, nextDay: () => MONDAY, sentToday: () => 0, groupOf: () => null };

describe('letters that nobody waits for', () => {
  it('reach one person three times a day and no more; the fourth waits for the next working day', () => {
    const paces = paceOf([letter(1), letter(2), letter(3), letter(4)], rules);
    expect(paces.map(({ pace }) => pace)).toEqual(['go', 'go', 'go', 'later']);
    expect(paces[3]).toMatchObject({ until: MONDAY });
  });

  it('count what has left today already', () => {
    const paces = paceOf([letter(1), letter(2)], { ...rules, sentToday: () => 2 });
    expect(paces.map(({ pace }) => pace)).toEqual(['go', 'later']);
  });

  it('crowd nobody out: everyone has three of their own', () => {
    const some = [letter(1), letter(2), letter(3), letter(4, 'tom@harbour.example')];
    expect(paceOf(some, rules).map(({ pace }) => pace)).toEqual(['go', 'go', 'go', 'go']);
  });

  it('count once where they leave as one: five reminders of one client are one letter', () => {
    const groups = { ...rules, sentToday: () => 2, groupOf: () => 'reminders' };
    const five = [1, 2, 3, 4, 5].map((id) => letter(id));
    expect(paceOf(five, groups).every(({ pace }) => pace === 'go')).toBe(true);
    const reminder = {
      address: 'amy@harbour.example',
      name: 'change-reminder',
      language: 'en',
      client: 'Harbour',
    } as const;
    expect(groupOf(reminder)).toBe(groupOf({ ...reminder, name: 'sign-off-reminder' }));
    expect(groupOf(reminder)).not.toBe(groupOf({ ...reminder, client: 'Bay' }));
    expect(groupOf({ ...reminder, name: 'status' })).toBeNull();
  });

  it('wait for the end of the night, the weekend or the holiday', () => {
    const paces = paceOf([letter(1)], { ...rules, quietUntil: () => MONDAY });
    expect(paces).toEqual([{ letter: letter(1), pace: 'later', until: MONDAY }]);
  });
});
