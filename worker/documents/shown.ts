/** Control characters, bidirectional overrides and invisible joiners: they can hide or reorder what is read. */
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Words as a document may show them: line breaks as `\n`, no tabs, nothing hidden, nothing at the ends. */
export function shown(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(HIDDEN, '')
    .trim();
}
