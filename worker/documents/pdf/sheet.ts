import PDFDocument from 'pdfkit';
import type { DocumentContent } from '../content.ts';
import { openFonts, type Weight } from '../font.ts';
import { printable } from '../printable.ts';
import { wrap } from '../wrap.ts';

/** A4 with its margins, in points. */
const PAGE = { width: 595.28, height: 841.89, left: 48, right: 48, top: 52, bottom: 62 };

export interface Style {
  readonly weight: Weight;
  readonly size: number;
  readonly color: string;
}

export interface Box {
  readonly x: number;
  readonly width: number;
}

/** The paper a document is written on, from top to bottom, page after page. All measures are points. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly column: Box;
  /** Where the next line begins. */
  y: number;
  readonly left: () => number;
  /** Height of a page from its top to its bottom margin. */
  readonly page: number;
  readonly turn: () => void;
  readonly lines: (text: string, style: Style, width: number) => string[];
  /** Writes lines at a height without moving `y`. */
  readonly put: (lines: readonly string[], x: number, y: number, style: Style) => void;
}

/** Share of the type size left free above a line, so that it stands in the middle of its leading. */
const ABOVE = 0.18;

/** Distance between two lines of one paragraph. */
export function leading({ size }: Style): number {
  return size * 1.55;
}

/** An empty first page. The file's dates and id come from the content, so the same words give the same bytes. */
export function openSheet(content: DocumentContent): Sheet {
  const fonts = openFonts();
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: content.language === 'zh' ? 'zh-CN' : 'en-GB',
    displayTitle: true,
    info: {
      Title: content.title,
      Subject: content.subtitle,
      Creator: 'Liaison',
      Producer: 'Liaison',
      CreationDate: new Date(`${content.date}T00:00:00Z`),
    },
  });
  // A font that is read already is accepted (pdfkit 0.20), which its published types do not know yet.
  for (const weight of ['regular', 'bold'] as const)
    doc.registerFont(weight, fonts[weight] as unknown as PDFKit.Mixins.PDFFontSource);
  const use = ({ weight, size, color }: Style) => doc.font(weight).fontSize(size).fillColor(color);
  // Our quotation marks are as wide as a Chinese character unless the font is asked for the narrow ones.
  const features: PDFKit.Mixins.OpenTypeFeatures[] = content.language === 'en' ? ['pwid'] : [];
  const has = (codePoint: number) => fonts.regular.hasGlyphForCodePoint(codePoint);
  const bottom = PAGE.height - PAGE.bottom;
  // Remembered: shaping words is most of the work (300 requirements: 5.3 s without this, 2.1 s with it).
  const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  const widthOf = (piece: string, { weight, size }: Style): number => {
    const perPoint = known[weight].get(piece) ?? doc.widthOfString(piece, { features }) / size;
    known[weight].set(piece, perPoint);
    return perPoint * size;
  };
  const sheet: Sheet = {
    doc,
    column: { x: PAGE.left, width: PAGE.width - PAGE.left - PAGE.right },
    y: PAGE.top,
    page: bottom - PAGE.top,
    left: () => bottom - sheet.y,
    turn() {
      doc.addPage();
      sheet.y = PAGE.top;
    },
    lines(text, style, width) {
      use(style);
      return wrap(printable(text, has), width, (piece) => widthOf(piece, style));
    },
    put(lines, x, y, style) {
      use(style);
      lines.forEach((line, index) => {
        const top = y + index * leading(style) + style.size * ABOVE;
        if (line !== '') doc.text(line, x, top, { lineBreak: false, features });
      });
    },
  };
  return sheet;
}

/** Lines of a paragraph that stay together, rather than leave one of them alone on a page. */
const TOGETHER = 4;

/** Writes text down the page, over as many pages as it takes, and moves on; `keep` points stay free below it. */
export function write(sheet: Sheet, text: string, style: Style, box: Box = sheet.column, keep = 0): void {
  const lines = sheet.lines(text, style, box.width);
  if (lines.length <= TOGETHER && sheet.left() < lines.length * leading(style) + keep) sheet.turn();
  for (const line of lines) {
    if (sheet.left() < leading(style)) sheet.turn();
    sheet.put([line], box.x, sheet.y, style);
    sheet.y += leading(style);
  }
}
