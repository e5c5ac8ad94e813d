import { type Colour, coloursMatch, readColour } from './colour.ts';
import type { Declarations } from './sheet.ts';

/** What decides whether text inside an element is seen; inherited from element to element. */
export interface Sight {
  /** Hidden for good: no descendant can show itself again. */
  readonly gone: boolean;
  readonly invisible: boolean;
  readonly zeroSize: boolean;
  readonly colour: Colour | null;
  /** Null when an image or an unknown colour lies behind. */
  readonly background: Colour | null;
}

export const PAGE: Sight = {
  gone: false,
  invisible: false,
  zeroSize: false,
  colour: { red: 0, green: 0, blue: 0, alpha: 1 },
  background: { red: 255, green: 255, blue: 255, alpha: 1 },
};

const SPACE_FOR_ONE_LETTER_PX = 2;

/** The sight of an element from that of its parent. */
export function sightOf(
  parent: Sight,
  name: string,
  attributes: Readonly<Record<string, string>>,
  style: Declarations,
): Sight {
  if (
    style.size === 0 &&
    !('bgcolor' in attributes) &&
    !('background' in attributes) &&
    !('hidden' in attributes) &&
    name !== 'font'
  ) {
    return parent;
  }
  const visibility = style.get('visibility');
  return {
    gone: parent.gone || 'hidden' in attributes || isGone(style),
    invisible:
      visibility === undefined ? parent.invisible : visibility === 'hidden' || visibility === 'collapse',
    zeroSize: zeroSize(style.get('font-size') ?? fontOf(style.get('font'))) ?? parent.zeroSize,
    colour:
      readColour(style.get('color') ?? (name === 'font' ? attributes.color : undefined)) ?? parent.colour,
    background: backgroundOf(parent, attributes, style),
  };
}

export function isSeen(sight: Sight): boolean {
  if (sight.gone || sight.invisible || sight.zeroSize) return false;
  if (sight.colour && sight.colour.alpha < 0.05) return false;
  return !(sight.colour && sight.background && coloursMatch(sight.colour, sight.background));
}

function isGone(style: Declarations): boolean {
  if (style.get('display') === 'none' || Number.parseFloat(style.get('opacity') ?? '1') < 0.05) return true;
  const clipped = /^(?:hidden|clip)/.test(style.get('overflow') ?? style.get('overflow-y') ?? '');
  if (clipped && ['height', 'max-height', 'width', 'max-width'].some((side) => isNarrow(style.get(side))))
    return true;
  if (/^-\d{3,}/.test(style.get('text-indent') ?? '') || isShrunk(style)) return true;
  if (['margin-left', 'margin-top'].some((side) => /^-\d{4,}/.test(style.get(side) ?? ''))) return true;
  const moved = /^(?:absolute|fixed)/.test(style.get('position') ?? '');
  if (moved && /^rect\((?:\s?0(?:px)?[\s,]{0,3}){4}\)/.test(style.get('clip') ?? '')) return true;
  return moved && ['left', 'top'].some((side) => /^-\d{3,}/.test(style.get(side) ?? ''));
}

/** Drawn at no size or strength, or cut down to nothing. */
function isShrunk(style: Declarations): boolean {
  return (
    /\bscale(?:3d|x|y)?\(\s?0(?:\.0\d*)?\s?[,)]/.test(style.get('transform') ?? '') ||
    /\bopacity\(\s?0(?:\.0[0-4]?)?%?\s?\)/.test(style.get('filter') ?? '') ||
    /^(?:inset\(\s?(?:[5-9]\d|\d{3,})%|circle\(\s?0)/.test(style.get('clip-path') ?? '')
  );
}

function isNarrow(length: string | undefined): boolean {
  return (
    length !== undefined &&
    /^0*(?:\.\d*)?[0-9.]*(?:px|pt|em|rem|%)?$/.test(length) &&
    Number.parseFloat(length) < SPACE_FOR_ONE_LETTER_PX &&
    !length.endsWith('em')
  );
}

function zeroSize(size: string | undefined): boolean | null {
  if (size === undefined) return null;
  const number = Number.parseFloat(size);
  if (Number.isNaN(number)) return size.startsWith('inherit') ? null : false;
  if (/^[\d.]+(?:r?em|ex)/.test(size)) return number < 0.13;
  if (size.includes('%')) return number < 13;
  return number < SPACE_FOR_ONE_LETTER_PX;
}

function fontOf(shorthand: string | undefined): string | undefined {
  return /(?:^|\s)([\d.]{1,8}(?:px|pt|em|rem|%))/.exec((shorthand ?? '').slice(0, 200))?.[1];
}

function backgroundOf(
  parent: Sight,
  attributes: Readonly<Record<string, string>>,
  style: Declarations,
): Colour | null {
  const shorthand = style.get('background');
  const image = style.get('background-image');
  if ((image && image !== 'none') || attributes.background || /url\(|gradient/.test(shorthand ?? ''))
    return null;
  const given = style.get('background-color') ?? shorthand ?? attributes.bgcolor;
  if (given === undefined) return parent.background;
  const colour = readColour(given) ?? readColour(given.split(/\s+/)[0]);
  if (colour) return colour.alpha < 0.5 ? parent.background : colour;
  return /^(?:none|inherit|initial|unset)/.test(given) ? parent.background : null;
}
