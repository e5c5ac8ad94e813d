import type { Block, Labelled } from '../content.ts';
import { leading, type Sheet, type Style, write } from './sheet.ts';
import { drawTable } from './table.ts';

const TEXT: Style = { weight: 'regular', size: 10, color: '#1f2933' };
const SOFT: Style = { ...TEXT, color: '#5a6675' };
const SMALL: Style = { ...TEXT, size: 9 };
const CELL: Style = { ...TEXT, size: 8.5 };
const HEAD: Style = { ...CELL, weight: 'bold' };
const GAP = 6;

/** One block below what is there already; what announces the next block stays on its page. */
export function drawBlock(sheet: Sheet, block: Block, next?: Block): void {
  switch (block.kind) {
    case 'paragraph':
      write(sheet, block.text, TEXT, sheet.column, next ? 2 * leading(TEXT) + GAP : 0);
      break;
    case 'note':
      drawBeside(sheet, block.text, SMALL, '#e3c46b');
      break;
    case 'code':
      drawBeside(sheet, block.text, SMALL, '#9fb3c8');
      break;
    case 'list':
      for (const item of block.items) drawItem(sheet, item);
      break;
    case 'key-value':
      drawPairs(sheet, block.pairs);
      break;
    case 'table':
      drawTable(sheet, block, { head: HEAD, cell: CELL });
      return;
  }
  sheet.y += GAP;
}

/** Labels in a narrow column, values beside them. */
export function drawPairs(sheet: Sheet, pairs: readonly Labelled[]): void {
  const { x, width } = sheet.column;
  const label = { x, width: width * 0.22 };
  const value = { x: x + width * 0.24, width: width * 0.76 };
  for (const [name, text] of pairs) {
    const names = sheet.lines(name, SOFT, label.width);
    const tall = names.length * leading(SOFT);
    if (sheet.left() < tall) sheet.turn();
    sheet.put(names, label.x, sheet.y, SOFT);
    const below = sheet.y + tall;
    const page = sheet.doc.bufferedPageRange().count;
    write(sheet, text, TEXT, value);
    if (sheet.doc.bufferedPageRange().count === page) sheet.y = Math.max(sheet.y, below);
    sheet.y += 2;
  }
}

function drawItem(sheet: Sheet, item: string): void {
  if (sheet.left() < leading(TEXT)) sheet.turn();
  sheet.put(['•'], sheet.column.x + 4, sheet.y, TEXT);
  write(sheet, item, TEXT, { x: sheet.column.x + 16, width: sheet.column.width - 16 });
  sheet.y += 2;
}

/** Text with a line at its left edge, kept on one page. */
function drawBeside(sheet: Sheet, text: string, style: Style, color: string): void {
  const box = { x: sheet.column.x + 10, width: sheet.column.width - 10 };
  const tall = sheet.lines(text, style, box.width).length * leading(style);
  if (sheet.left() < tall && tall <= sheet.page) sheet.turn();
  if (tall <= sheet.left())
    sheet.doc
      .moveTo(sheet.column.x + 1, sheet.y)
      .lineTo(sheet.column.x + 1, sheet.y + tall)
      .lineWidth(2)
      .stroke(color);
  write(sheet, text, style, box);
}
