import type { TableBlock } from '../content.ts';
import { leading, type Sheet, type Style } from './sheet.ts';

const PADDING = { x: 5, y: 5 };
const RULE = '#d0d7de';
const HEAD = '#f0f3f6';

export interface TableLook {
  readonly head: Style;
  readonly cell: Style;
}

interface Column {
  readonly x: number;
  readonly width: number;
}

/** A table over as many pages as it needs: its head on each, rows whole where a page can hold them. */
export function drawTable(sheet: Sheet, table: TableBlock, look: TableLook): void {
  const columns = columnsOf(sheet, table);
  const linesOf = (cells: readonly string[], style: Style) =>
    columns.map(({ width }, index) => sheet.lines(cells[index] ?? '', style, width - 2 * PADDING.x));
  const head = linesOf(table.columns, look.head);
  const headHeight = height(head, look.head);
  const oneLine = leading(look.cell) + 2 * PADDING.y;

  const drawRow = (row: readonly string[][], style: Style, fill: string | null) => {
    const tall = height(row, style);
    const { x, width } = sheet.column;
    if (fill) sheet.doc.rect(x, sheet.y, width, tall).fill(fill);
    columns.forEach((column, index) => {
      sheet.put(row[index] ?? [], column.x + PADDING.x, sheet.y + PADDING.y, style);
    });
    sheet.y += tall;
    sheet.doc
      .moveTo(x, sheet.y)
      .lineTo(x + width, sheet.y)
      .lineWidth(0.5)
      .stroke(RULE);
  };
  const repeated = headHeight <= sheet.page / 3 ? headHeight : 0;
  const turn = () => {
    sheet.turn();
    if (repeated) drawRow(head, look.head, HEAD);
  };

  const first = height(linesOf(table.rows[0] ?? [], look.cell), look.cell);
  if (sheet.left() < headHeight + Math.min(first, sheet.page / 3)) sheet.turn();
  drawRow(head, look.head, HEAD);
  for (const cells of table.rows) {
    let row = linesOf(cells, look.cell);
    if (sheet.left() < height(row, look.cell) && height(row, look.cell) <= sheet.page - repeated) turn();
    while (sheet.left() < height(row, look.cell)) {
      const fitting = Math.floor((sheet.left() - 2 * PADDING.y) / leading(look.cell));
      if (fitting > 0) {
        drawRow(
          row.map((lines) => lines.slice(0, fitting)),
          look.cell,
          null,
        );
        row = row.map((lines) => lines.slice(fitting));
      }
      turn();
    }
    drawRow(row, look.cell, null);
  }
  sheet.y += oneLine / 2;
}

function columnsOf(sheet: Sheet, { columns, widths }: TableBlock): readonly Column[] {
  const shares = columns.map((_, index) => widths?.[index] ?? 1);
  const unit = sheet.column.width / shares.reduce((sum, share) => sum + share, 0);
  let x = sheet.column.x;
  return shares.map((share) => {
    const column = { x, width: share * unit };
    x += column.width;
    return column;
  });
}

function height(row: readonly (readonly string[])[], style: Style): number {
  return Math.max(1, ...row.map((lines) => lines.length)) * leading(style) + 2 * PADDING.y;
}
