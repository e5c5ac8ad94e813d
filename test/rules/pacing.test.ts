import { describe, expect, it } from 'vitest';
import { paceOf } from '../../worker/outbox/pacing.ts';

const MONDAY = new Date('2026-12-07T01:00:00Z');
const letter = (letterId: number, address = 'amy@harbour.example') => ({ letterId, address, personId: 1 });
const rules = { quietUntil: () => null, nextDay: () => MONDAY, sentToday: () => 0 };

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

  it('wait for the end of the night, the weekend or the holiday', () => {
    const paces = paceOf([letter(1)], { ...rules, quietUntil: () => MONDAY });
    expect(paces).toEqual([{ letter: letter(1), pace: 'later', until: MONDAY }]);
  });
});
