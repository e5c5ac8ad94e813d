/** What a mail must not show to a machine outside: replaced by what kind of thing it is. */
const MASKS: readonly (readonly [RegExp, string])[] = [
  [/\bhttps?:\/\/[^\s<>"'，。；）)]+|\bwww\.[^\s<>"'，。；）)]+/giu, '[link]'],
  [/[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu, '[address]'],
  // IBAN (ISO 13616), in one piece or in groups of four.
  [/\b[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,4})?\b/gu, '[account]'],
  [/(?<![\p{L}\p{N}])(?:\+|00)\d[\d ()./-]{6,18}\d/gu, '[phone]'],
  [/(?<!\d|\d[ -])1[3-9]\d(?:[ -]?\d{4}){2}(?![ -]?\d)/gu, '[phone]'],
  // Card, account, tax and identity numbers: nine digits or more in a row, grouped or not; a date and an hour is none.
  [
    /(?<![A-Za-z\d]|\d[ -])(?!(?:19|20)\d\d-\d\d-\d\d|0\d{1,3}[ -])\d(?:[ -]?\d){8,29}[Xx]?(?![A-Za-z\d])/gu,
    '[account]',
  ],
  [/(?<![\d-])0\d{1,4}[ )/-]{1,2}\d[\d ./-]{4,12}\d(?!\d)/gu, '[phone]'],
];

/** Text without addresses, links, telephone and account numbers. Dates, prices and record numbers stay. */
export function mask(text: string): string {
  return MASKS.reduce((masked, [pattern, word]) => masked.replace(pattern, word), text.normalize('NFKC'));
}
