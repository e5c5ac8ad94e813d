/** The languages letters are written in. */
export type Language = 'zh' | 'en';

/** The language of a client's words; `mixed` when Chinese and English both carry meaning. */
export type TextLanguage = Language | 'mixed';
