import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDates } from '../../worker/working-time/pasted-dates.ts';
import { parseWindow } from '../../worker/working-time/window.ts';

const read = (text: string) => parseCalendarDates(text).dates;
const morning = [{ from: '09:00', to: '12:00' }];

describe('dates pasted into a mail', () => {
  it.each([
    ['2026-12-24 rest Christmas Eve', { kind: 'rest', windows: [], name: 'Christmas Eve' }],
    ['2026-12-24 休 平安夜', { kind: 'rest', windows: [], name: '平安夜' }],
    ['2026年12月24日 放假', { kind: 'rest', windows: [], name: null }],
    ['2026/12/24，休息，平安夜', { kind: 'rest', windows: [], name: '平安夜' }],
    ['2026-12-24 work', { kind: 'work', windows: [], name: null }],
    ['2026.12.24 上班 补周四', { kind: 'work', windows: [], name: '补周四' }],
    ['2026-12-24 09:00-12:00', { kind: 'hours', windows: morning, name: null }],
    ['2026-12-24 ９：００～１２：００ 半天', { kind: 'hours', windows: morning, name: '半天' }],
    ['2026-12-24 9:00 – 12:00 half a day', { kind: 'hours', windows: morning, name: 'half a day' }],
    ['2026-12-24 上班 09:00至12:00', { kind: 'hours', windows: morning, name: null }],
    ['2026-12-24,hours,09:00-12:00,Short day', { kind: 'hours', windows: morning, name: 'Short day' }],
    ['"2026-12-24","rest","Christmas, Eve"', { kind: 'rest', windows: [], name: 'Christmas Eve' }],
    ['2026-12-24\trest\tChristmas Eve', { kind: 'rest', windows: [], name: 'Christmas Eve' }],
    ['2026-12-24: rest', { kind: 'rest', windows: [], name: null }],
  ])('are read from “%s”', (line, day) => {
    expect(parseCalendarDates(line)).toEqual({ dates: [{ date: '2026-12-24', ...day }], mistakes: [] });
  });

  it('may have several windows', () => {
    expect(read('2026-12-31 09:00-12:00 13:30-15:00')[0]?.windows).toEqual([
      ...morning,
      { from: '13:30', to: '15:00' },
    ]);
  });

  it.each([
    '2027-02-05..2027-02-11 rest 春节',
    '2027年2月5日至2027年2月11日 休 春节',
    '2027-02-05 to 2027-02-11 off',
  ])('cover every day of “%s”', (line) => {
    const dates = read(line);
    expect(dates.map(({ date }) => date)).toEqual(
      ['05', '06', '07', '08', '09', '10', '11'].map((day) => `2027-02-${day}`),
    );
    expect(new Set(dates.map(({ kind }) => kind))).toEqual(new Set(['rest']));
  });

  it('come with headings, comments and empty lines, in any order, and are given in order', () => {
    const list = '\uFEFF日期,类型,名称\r\n\r\n# 2027\r\n2027-02-06,work,补班\r\n2026-12-24,rest,\r\n';
    expect(parseCalendarDates(list)).toEqual({
      dates: [
        { date: '2026-12-24', kind: 'rest', windows: [], name: null },
        { date: '2027-02-06', kind: 'work', windows: [], name: '补班' },
      ],
      mistakes: [],
    });
  });

  it('are read where they can be, and every bad line is named with its right form', () => {
    const list = [
      '2026-12-24 rest',
      'Christmas rest',
      '2027-02-29 rest',
      '2026-12-28 maybe',
      '2026-12-31 09:00-25:00',
      '2026-12-24 work',
      '2027-02-11..2027-02-05 rest',
      '2027-01-01..2027-12-31 rest',
      '2026-12-30',
      '2026-12-29 hours',
      '2026-12-23 rest 13:00-18:00',
    ].join('\n');
    const { dates, mistakes } = parseCalendarDates(list);
    expect(dates.map(({ date }) => date)).toEqual(['2026-12-24']);
    const choice = (date: string) => `${date} rest | ${date} work | ${date} 09:00-12:00`;
    expect(mistakes.map(({ line, because, form }) => [line, because, form])).toEqual([
      [2, 'no-date', '2026-12-31 rest'],
      [3, 'no-such-date', '2026-12-31 rest'],
      [4, 'no-kind', choice('2026-12-28')],
      [5, 'bad-window', '2026-12-31 09:00-12:00'],
      [6, 'stands-twice', '2026-12-24 rest'],
      [7, 'no-such-date', '2026-12-31 rest'],
      [8, 'range-too-long', '2027-01-01..2027-01-07 rest'],
      [9, 'no-kind', choice('2026-12-30')],
      [10, 'bad-window', '2026-12-29 09:00-12:00'],
      [11, 'no-kind', choice('2026-12-23')],
    ]);
    expect(mistakes[0]?.text).toBe('Christmas rest');
  });

  it('quote a bad line as it was written', () => {
    expect(parseCalendarDates('２０２６年圣诞：休').mistakes[0]?.text).toBe('２０２６年圣诞：休');
  });

  it('are never invented: whatever is written, every line is read, passed over or named', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (noise) => {
        const { dates, mistakes } = parseCalendarDates(
          `2026-12-24 rest\n${noise.replaceAll(/[\r\n]/g, ' ')}`,
        );
        expect(dates.length + mistakes.length).toBeLessThanOrEqual(63);
        expect(dates[0]?.date).toBeDefined();
        expect(mistakes.every(({ line }) => line === 2)).toBe(true);
      }),
    );
  });
});

describe('a window', () => {
  it.each([
    ['09:00-12:00', { from: '09:00', to: '12:00' }],
    ['9:00–18:30', { from: '09:00', to: '18:30' }],
    ['22:00-06:00', { from: '22:00', to: '06:00' }],
    ['00:00-24:00', { from: '00:00', to: '24:00' }],
  ])('is read from %s', (text, window) => {
    expect(parseWindow(text)).toEqual(window);
  });

  it.each([
    '',
    '09:00',
    '9-12',
    '09:00-09:00',
    '24:00-06:00',
    '09:60-12:00',
    '09:00-24:01',
    '09:00-12:00-18:00',
  ])('is not read from “%s”', (text) => {
    expect(parseWindow(text)).toBeNull();
  });
});
