import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

export type Weight = 'regular' | 'bold';

const FOLDER = new URL('../fonts/', import.meta.resolve('@embedpdf/fonts-sc'));

/** Where the two weights lie: Noto Sans for Simplified Chinese and Latin (SIL Open Font License 1.1). */
export const FONT_FILES: Readonly<Record<Weight, string>> = {
  regular: fileURLToPath(new URL('NotoSansHans-Regular.otf', FOLDER)),
  bold: fileURLToPath(new URL('NotoSansHans-Bold.otf', FOLDER)),
};

let files: Readonly<Record<Weight, Buffer>> | undefined;

/**
 * The fonts, for one document. Their 17 MB are read once, and only when a document needs them; what is decoded of
 * them is not shared, because a font remembers by which character it first met a glyph, and a document printed
 * earlier would show in the bytes of the next. Throws when the package is incomplete.
 */
export function openFonts(): Readonly<Record<Weight, Font>> {
  files ??= { regular: readFileSync(FONT_FILES.regular), bold: readFileSync(FONT_FILES.bold) };
  return { regular: open(files.regular), bold: open(files.bold) };
}

function open(file: Buffer): Font {
  const font = create(file);
  if (!('layout' in font)) throw new Error('a font file holds a collection, not one font');
  return font;
}
