import type { Font } from 'fontkit';
import { openFonts, type Weight } from './font.ts';

const TEXT =
  /<text x="([\d.-]+)" y="([\d.-]+)" font-family="[^"]*" font-size="([\d.]+)"( font-weight="700")? fill="([^"]+)" text-anchor="(\w+)">([^<]*)<\/text>/g;
const BEFORE: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

let fonts: Readonly<Record<Weight, Font>> | undefined;

/**
 * The same picture with its words drawn as outlines. A renderer given font files reads all 17 MB of them anew for every
 * picture, which takes fifteen times as long as the drawing; an outline does not depend on what was drawn before.
 */
export function withOutlines(svg: string): string {
  fonts ??= openFonts();
  const { regular, bold } = fonts;
  return svg.replace(TEXT, (_, x, y, size, weight, fill, anchor, words) => {
    const font = weight ? bold : regular;
    const scale = Number(size) / font.unitsPerEm;
    const run = font.layout(plainOf(words));
    const width = run.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    let pen = -(BEFORE[anchor] ?? 0) * width;
    const glyphs = run.glyphs.map((glyph, index) => {
      const outline = glyph.path.toSVG();
      const drawn = outline === '' ? '' : `<path transform="translate(${pen.toFixed(1)} 0)" d="${outline}"/>`;
      pen += run.positions[index]?.xAdvance ?? 0;
      return drawn;
    });
    return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})" fill="${fill}">${glyphs.join('')}</g>`;
  });
}

function plainOf(escaped: string): string {
  return escaped.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
