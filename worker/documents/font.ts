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

let fonts: Readonly<Record<Weight, Font>> | undefined;

/** The fonts, read once and only when a document needs them: 17 MB. Throws when the package is incomplete. */
export function documentFonts(): Readonly<Record<Weight, Font>> {
  fonts ??= { regular: read('regular'), bold: read('bold') };
  return fonts;
}

function read(weight: Weight): Font {
  const font = create(readFileSync(FONT_FILES[weight]));
  if (!('layout' in font)) throw new Error(`${FONT_FILES[weight]} is a collection, not one font`);
  return font;
}
