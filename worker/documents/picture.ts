import { renderAsync } from '@resvg/resvg-js';
import { FONT_FILES, openFonts } from './font.ts';
import { FONT_FAMILY } from './font-family.ts';
import { printable } from './printable.ts';
import type { ProgressFacts } from './progress.ts';
import { progressSvg, WIDTH } from './progress-svg.ts';

/**
 * The picture of a client update as PNG, 1120 pixels wide for a place of 560. Opaque, so that it reads the same on a
 * dark screen. Uses our fonts alone: the machine it runs on may have none. Throws when a date is not an ISO day.
 */
export async function progressPicture(facts: ProgressFacts): Promise<Buffer> {
  const { regular } = openFonts();
  const has = (codePoint: number) => regular.hasGlyphForCodePoint(codePoint);
  const svg = progressSvg({
    ...facts,
    milestones: facts.milestones.map((one) => ({ ...one, name: printable(one.name, has) })),
    decisions: facts.decisions.map((one) => ({ ...one, label: printable(one.label, has) })),
  });
  const image = await renderAsync(svg, {
    fitTo: { mode: 'width', value: 2 * WIDTH },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FONT_FILES),
      defaultFontFamily: FONT_FAMILY,
    },
  });
  return image.asPng();
}
