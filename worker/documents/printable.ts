import { shown } from './shown.ts';

/** Letters whose stroke Unicode does not count as an accent. */
const STROKED: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
  ı: 'i',
};

/**
 * Words with only characters the font has, so that nothing is printed as an empty box. A letter whose accent is
 * missing loses the accent (as mail addresses do); anything else is named by its code point, never left out.
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  let words = '';
  for (const character of shown(text).normalize('NFC')) {
    if (character === '\n' || has(codePoint(character))) {
      words += character;
      continue;
    }
    // Variation selectors, joiners and accents only change how their neighbour looks.
    if (/\p{Default_Ignorable_Code_Point}|\p{Script=Inherited}/u.test(character)) continue;
    const plain = STROKED[character] ?? character.normalize('NFKD').replace(/\p{M}/gu, '');
    const known = plain !== '' && [...plain].every((one) => has(codePoint(one)));
    words += known ? plain : `[U+${codePoint(character).toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return words;
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
