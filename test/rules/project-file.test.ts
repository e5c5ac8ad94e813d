import { describe, expect, it } from 'vitest';
import { EXAMPLE, readProjectFile } from '../../worker/cases/project/file.ts';

const BASE = `key: SHOP
name: Online shop
client: Harbour Trading
language: en
zone: Asia/Shanghai
pms: ["Li Wei <li.wei@studio.example>"]
`;

const project = (more: string) => {
  const read = readProjectFile(`${BASE}${more}`);
  if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
  return read.project;
};
const mistakes = (more: string) => {
  const read = readProjectFile(`${BASE}${more}`);
  return 'mistakes' in read ? read.mistakes.map(({ line, wrong }) => `${line}: ${wrong}`) : [];
};

describe('the working hours in a project file', () => {
  it('are the usual week where the file says nothing', () => {
    expect(project('')).toMatchObject({
      calendar: 'CN',
      weekdays: [1, 2, 3, 4, 5],
      windows: [
        { from: '09:00', to: '12:00' },
        { from: '13:30', to: '18:00' },
      ],
      dates: [],
    });
  });

  it('are read as they stand, over midnight too', () => {
    const { windows } = project('hours: ["22:00-06:00", 9:00-12:00]\n');
    expect(windows).toEqual([
      { from: '22:00', to: '06:00' },
      { from: '09:00', to: '12:00' },
    ]);
  });

  it.each([
    ['[sun, mon, Tue]', [1, 2, 7]],
    ['[周一, 星期六]', [1, 6]],
    ['[1, 2, 2, 3]', [1, 2, 3]],
  ])('take the days of the week as %s', (days, weekdays) => {
    expect(project(`weekdays: ${days}\n`).weekdays).toEqual(weekdays);
  });

  it('have days of rest, days of work and days with hours of their own', () => {
    const { dates } = project(`dates:
  - { date: 2027-02-06, work: true }
  - { date: 2026-12-24, rest: true, name: 平安夜 }
  - { date: 2026-12-31, hours: ["09:00-12:00"], name: Short day }
`);
    expect(dates).toEqual([
      { date: '2026-12-24', kind: 'rest', windows: [], name: '平安夜' },
      { date: '2026-12-31', kind: 'hours', windows: [{ from: '09:00', to: '12:00' }], name: 'Short day' },
      { date: '2027-02-06', kind: 'work', windows: [], name: null },
    ]);
  });

  it('may follow the holidays of a part of a country', () => {
    expect(project('calendar: US-CA\n').calendar).toBe('US-CA');
    expect(mistakes('calendar: US-XX\n')).toEqual([
      '7: calendar is not a country code with known holidays such as CN, a part of it such as US-CA, or none',
    ]);
  });

  it.each([
    ['hours: 9-18', ['7: hours is not a list of hours such as ["09:00-12:00"]']],
    ['hours: []', ['7: hours names no hours']],
    ['hours: ["09:00-12:00", "13:30"]', ['7: hours, entry 2: is not hours such as "09:00-12:00"']],
    ['hours: ["09:00-09:00"]', ['7: hours, entry 1: is not hours such as "09:00-12:00"']],
    ['weekdays: weekend', ['7: weekdays is not a list of days such as [mon, tue]']],
    ['weekdays: []', ['7: weekdays names no day']],
    ['weekdays: [mon, funday]', ['7: weekdays, entry 2: is not a day such as mon']],
    ['weekdays: [8]', ['7: weekdays, entry 1: is not a day such as mon']],
    ['dates: never', ['7: dates is not a list of dates']],
  ])('are refused as “%s”, with the line', (line, says) => {
    expect(mistakes(`${line}\n`)).toEqual(says);
  });

  it('name every date that is wrong, each with its line', () => {
    const says = mistakes(`dates:
  - { date: 2026-12-24, rest: true }
  - { date: 2027-02-29, rest: true }
  - { date: 2026-12-25 }
  - { date: 2026-12-26, rest: true, work: true }
  - { date: 2026-12-27, rest: maybe }
  - { date: 2026-12-28, hours: ["9-12"] }
  - { rest: true }
  - { date: 2026-12-29, rest: true, because: party }
`);
    expect(says).toEqual([
      '9: dates, entry 2: date is not a date such as 2026-12-24',
      '10: dates, entry 3: needs one of rest: true, work: true or hours',
      '11: dates, entry 4: needs one of rest: true, work: true or hours',
      '12: dates, entry 5: rest is not true (leave it out where it does not hold)',
      '13: dates, entry 6: hours, entry 1: is not hours such as "09:00-12:00"',
      '14: dates, entry 7: date is missing',
      '15: dates, entry 8: because is not known here',
    ]);
  });

  it('name a date that stands twice where it stands the second time', () => {
    const says = mistakes(`dates:
  - { date: 2026-12-24, rest: true }
  - { date: 2026-12-31, work: true }
  - { date: 2026-12-24, work: true }
`);
    expect(says).toEqual(['10: dates, entry 3: date stands twice']);
  });

  it('are shown in the example, which is right', () => {
    const read = readProjectFile(EXAMPLE);
    if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));
    expect(read.project.calendar).toBe('GB-ENG');
    expect(read.project.dates.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2026-12-24 rest',
      '2026-12-31 hours',
      '2027-02-06 work',
    ]);
  });
});
