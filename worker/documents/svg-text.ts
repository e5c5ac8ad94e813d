import { shown } from './shown.ts';
import { isWide } from './wrap.ts';

export type Anchor = 'start' | 'middle' | 'end';

/** Words brought to one line of at most `width`, with an ellipsis where something is missing. */
export function clipped(text: string, width: number, size: number): string {
  const line = shown(text).replace(/\s+/g, ' ');
  if (textWidth(line, size) <= width) return line;
  let kept = '';
  for (const character of line) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Width of a line in Noto Sans, in the unit of `size`: by kind of character, good to a few percent. */
export function textWidth(line: string, size: number): number {
  let ems = 0;
  for (const character of line) {
    if (isWide(character) || /[“”‘’…—]/.test(character)) ems += 1;
    else if (/[A-Z@%&mwM]/.test(character)) ems += 0.68;
    else if (/[ .,:;'!|()ijlI-]/.test(character)) ems += 0.3;
    else if (/[rftcsz]/.test(character)) ems += 0.44;
    else ems += 0.59;
  }
  return ems * size;
}

export function escapedXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
