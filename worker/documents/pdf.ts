import type { DocumentContent } from './content.ts';
import { drawBlock, drawPairs } from './pdf/blocks.ts';
import { leading, openSheet, type Sheet, type Style, write } from './pdf/sheet.ts';

const TITLE: Style = { weight: 'bold', size: 19, color: '#14202b' };
const SUBTITLE: Style = { weight: 'regular', size: 11.5, color: '#5a6675' };
const HEADING: Style = { weight: 'bold', size: 12.5, color: '#14202b' };
const FOOT: Style = { weight: 'regular', size: 8, color: '#77828e' };

/** Space a heading wants below itself, so that it never stands alone at the end of a page; points. */
const COMPANY = 60;

/**
 * A document as PDF (ISO 32000-1, A4) with its fonts embedded as subsets and its text selectable. The same
 * content always gives the same bytes, so a hash of the file proves something. Throws when a font is missing.
 */
export async function documentPdf(content: DocumentContent): Promise<Buffer> {
  const sheet = openSheet(content);
  const { doc } = sheet;
  const chunks: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  write(sheet, content.title, TITLE);
  write(sheet, content.subtitle, SUBTITLE);
  sheet.y += 10;
  drawPairs(sheet, content.facts);
  for (const { heading, blocks } of content.sections) {
    drawHeading(sheet, heading);
    blocks.forEach((block, index) => {
      drawBlock(sheet, block, blocks[index + 1]);
    });
  }
  drawFooters(sheet, content);
  doc.end();
  return written;
}

function drawHeading(sheet: Sheet, heading: string): void {
  sheet.y += 12;
  if (sheet.left() < leading(HEADING) + COMPANY) sheet.turn();
  sheet.doc.outline.addItem(heading);
  write(sheet, heading, HEADING);
  sheet.y += 4;
}

function drawFooters(sheet: Sheet, content: DocumentContent): void {
  const { x, width } = sheet.column;
  const { count } = sheet.doc.bufferedPageRange();
  const y = sheet.doc.page.height - 40;
  for (let index = 0; index < count; index += 1) {
    sheet.doc.switchToPage(index);
    const number =
      content.language === 'zh' ? `第 ${index + 1} 页，共 ${count} 页` : `Page ${index + 1} of ${count}`;
    sheet.put(sheet.lines(content.footer, FOOT, width * 0.75).slice(0, 1), x, y, FOOT);
    sheet.put([number], x + width - sheet.doc.widthOfString(number), y, FOOT);
  }
}
