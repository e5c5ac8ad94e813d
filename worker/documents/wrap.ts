/** Scripts written without spaces: a line may end after any of their characters. */
const WIDE =
  /[\u1100-\u11ff\u2e80-\u303e\u3041-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3fffd}]/u;

/** Whether a character fills a square, as Chinese characters and their punctuation do. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}

const NEVER_FIRST = /[，。、；：？！）】》」』〉〕］｝”’…—～·%‰℃,.;:?!)\]}]/u;
const NEVER_LAST = /[（【《「『〈〔［｛“‘¥￥$#([{]/u;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Text as lines of at most `width`, as `widthOf` measures it. Chinese breaks anywhere its punctuation allows
 * (GB/T 15834: none of 。，） begins a line, no （《 ends one), Latin words at spaces and inside long addresses after
 * their separators; a word longer than the line is cut rather than left to run over the edge.
 */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width, widthOf));
}

function wrapLine(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  const add = (piece: string) => {
    const size = widthOf(piece);
    if (line !== '' && filled + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      filled = 0;
    }
    line += piece;
    filled += size;
  };
  for (const piece of pieces(text)) {
    if (widthOf(piece.trimEnd()) <= width) add(piece);
    else for (const { segment } of graphemes.segment(piece)) add(segment);
  }
  return [...lines, line.trimEnd()];
}

/** The parts of a line that belong together, spaces at their ends. */
function pieces(text: string): string[] {
  const characters = [...text];
  const found: string[] = [];
  let piece = '';
  characters.forEach((character, index) => {
    piece += character;
    if (mayBreak(characters[index - 1] ?? '', character, characters[index + 1] ?? '')) {
      found.push(piece);
      piece = '';
    }
  });
  return piece === '' ? found : [...found, piece];
}

function mayBreak(before: string, last: string, next: string): boolean {
  if (next === '' || next === ' ' || NEVER_FIRST.test(next) || NEVER_LAST.test(last)) return false;
  if (last === ' ' || isWide(last) || isWide(next)) return true;
  return /[/?&=_-]/.test(last) && /[\p{L}\d]/u.test(before) && /\p{L}/u.test(next);
}
