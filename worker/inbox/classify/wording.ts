import { foldTraditional } from './traditional.ts';

/**
 * One spelling for every way to type the same words: NFKC, simplified characters, lower case, straight
 * quotes, single spaces. For reading only; evidence is cut from the text as written.
 */
export function plainWording(text: string): string {
  return foldTraditional(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u201c\u201d\u300c\u300d\u300e\u300f]/g, '"')
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufe0f|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
