import { htmlToText } from '../html-text.ts';
import { type Line, type LineMark, lineOf, MAX_LINES } from './lines.ts';
import { ANY_BORDER, BORDER, type Bordered, withBorders } from './structure.ts';

interface HtmlLines extends Omit<Bordered, 'html'> {
  readonly lines: Line[];
  readonly rest: string;
}

/** The lines of an HTML body with the quoting its elements show; null when there is no text in it. */
export function htmlLines(html: string, weak = true): HtmlLines | null {
  const bordered = withBorders(html, weak);
  if (!bordered) return null;
  const { lines, rest } = borderedLines(htmlToText(bordered.html));
  if (lines.every((line) => line.text === '')) return null;
  const { structured, wrapped, whole } = bordered;
  return { lines, rest, structured, wrapped, whole: whole && rest === '' };
}

function borderedLines(text: string): { lines: Line[]; rest: string } {
  const lines: Line[] = [];
  let quotes = 0;
  let signatures = 0;
  let attributions = 0;
  let cut = false;
  let from = 0;
  const take = (raw: string): void => {
    let mark: LineMark = 'plain';
    if (cut) mark = 'cut';
    else if (attributions > 0) mark = 'attribution';
    else if (signatures > 0) mark = 'signature';
    const line = lineOf(raw, quotes, mark);
    if (line.text !== '') cut = false;
    lines.push(line.text === '' && mark === 'cut' ? lineOf(raw, quotes) : line);
  };
  for (let at = 0; at <= text.length && lines.length < MAX_LINES; at++) {
    const char = text[at] ?? '\n';
    if (char !== '\n' && (char < BORDER.openQuote || char > BORDER.closeAttribution)) continue;
    if (at > from || char === '\n') take(text.slice(from, at));
    from = at + 1;
    if (char === BORDER.openQuote) quotes++;
    else if (char === BORDER.closeQuote) quotes = Math.max(0, quotes - 1);
    else if (char === BORDER.openSignature) signatures++;
    else if (char === BORDER.closeSignature) signatures = Math.max(0, signatures - 1);
    else if (char === BORDER.openAttribution) attributions++;
    else if (char === BORDER.closeAttribution) attributions = Math.max(0, attributions - 1);
    else if (char === BORDER.cut && quotes === 0) cut = true;
  }
  return { lines, rest: text.slice(from).replace(ANY_BORDER, '') };
}
