import type { TextLanguage } from '../../mail/language.ts';
import type { Grammar } from './model.ts';

/** A Chinese character says about as much as this many Latin letters. */
const LETTERS_PER_CHARACTER = 3;
const LEAST_SHARE = 0.25;

/** Words that stand in Chinese mail without making it English: numbers of records, files, addresses, one-word terms. */
const NOT_LANGUAGE =
  /https?:\/\/\S+|\S+@\S+|\b[A-Za-z]+-\d+\b|\b\S+\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g|zip|csv)\b|\b[A-Z]{2,6}\d*\b/g;

/** The language of new text, by the share of Chinese characters; `mixed` when both carry meaning. */
export function languageOf(newText: string): TextLanguage {
  const characters = newText.match(/\p{sc=Han}/gu)?.length ?? 0;
  const words = newText.replace(NOT_LANGUAGE, ' ').match(/[A-Za-z][A-Za-z']+/g) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (characters === 0) return letters === 0 && /\p{sc=Han}/u.test(newText) ? 'zh' : 'en';
  if (words.length < 2) return 'zh';
  const chinese = (characters * LETTERS_PER_CHARACTER) / (characters * LETTERS_PER_CHARACTER + letters);
  if (chinese < LEAST_SHARE) return characters < 4 && letters > 60 ? 'en' : 'mixed';
  return chinese > 1 - LEAST_SHARE ? 'zh' : 'mixed';
}

/** The language whose grammar carries the text: Chinese with English terms in it is Chinese. */
export function grammarOf(newText: string): Grammar {
  const characters = newText.match(/\p{sc=Han}/gu)?.length ?? 0;
  const words = newText.replace(NOT_LANGUAGE, ' ').match(/[A-Za-z][A-Za-z']+/g)?.length ?? 0;
  return characters > words ? 'zh' : 'en';
}
