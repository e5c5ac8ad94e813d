import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../../worker/documents/printable.ts';
import { shown } from '../../worker/documents/shown.ts';
import { wrap } from '../../worker/documents/wrap.ts';

/** Chinese characters are two units wide, all others one. */
const widthOf = (text: string) =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0);

test('Chinese fills a line to its edge without spaces', () => {
  expect(wrap('系统应当在三秒内返回结果', 10, widthOf)).toEqual(['系统应当在', '三秒内返回', '结果']);
});

test('no line begins with a comma or ends with an opening bracket', () => {
  expect(wrap('一二三四，五六七（八九）', 8, widthOf)).toEqual(['一二三', '四，五六', '七（八', '九）']);
});

test('an English line ends between words', () => {
  expect(wrap('the quick brown fox', 10, widthOf)).toEqual(['the quick', 'brown fox']);
});

test('a web address breaks after its separators', () => {
  expect(wrap('https://shop.example/orders/list', 22, widthOf)).toEqual([
    'https://shop.example/',
    'orders/list',
  ]);
});

test('a number is never broken at its sign or its decimal point', () => {
  expect(wrap('about -5.25 degrees', 8, widthOf)).toEqual(['about', '-5.25', 'degrees']);
});

test('a word longer than the line is cut rather than left to run over the edge', () => {
  expect(wrap('AReallyLongIdentifier', 8, widthOf)).toEqual(['AReallyL', 'ongIdent', 'ifier']);
});

test('line breaks of the writer stay, empty lines too', () => {
  expect(wrap('一\n\n二', 10, widthOf)).toEqual(['一', '', '二']);
});

test('wrapping loses nothing but spaces, and no line of several characters is too wide', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab 一，。（/-5\n“”') }),
      fc.integer({ min: 2, max: 12 }),
      (text, width) => {
        const lines = wrap(text, width, widthOf);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

const has = (codePoint: number) => codePoint < 0x100 || (codePoint >= 0x4e00 && codePoint < 0xa000);

test('a character the font lacks is named, never left out', () => {
  expect(printable('完成 ✅ 一', has)).toBe('完成 [U+2705] 一');
});

test('a name with a rare accent is printed without the accent', () => {
  expect(printable('Şahin', has)).toBe('Sahin');
});

test('marks that turn text around or hide in it are not printed', () => {
  expect(shown('a\u202eb\u202c\u200bc\r\nd\u0007')).toBe('abc\nd');
});
