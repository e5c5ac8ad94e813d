import { renderAsync } from '@resvg/resvg-js';
import { openFonts } from './font.ts';
import { printable } from './printable.ts';
import type { ProgressFacts } from './progress.ts';
import { progressSvg, WIDTH } from './progress-svg.ts';
import { withOutlines } from './text-outlines.ts';

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
  const image = await renderAsync(withOutlines(svg), {
    fitTo: { mode: 'width', value: 2 * WIDTH },
    font: { loadSystemFonts: false },
  });
  return image.asPng();
}
