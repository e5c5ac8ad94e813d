import { FONT_FAMILY } from './font-family.ts';
import { type Anchor, escapedXml } from './svg-text.ts';

/** One SVG element as text. */
export type Mark = string;

export const COLOR = {
  text: '#1f2933',
  soft: '#5a6675',
  track: '#dfe5ea',
  plan: '#5a6675',
  ahead: '#2f7ebd',
  late: '#d98a1f',
  done: '#2f8f5b',
  today: '#9aa7b4',
} as const;

export function text(
  words: string,
  at: { x: number; y: number; size: number; bold?: boolean; color?: string; anchor?: Anchor },
): Mark {
  const { x, y, size, bold = false, color = COLOR.text, anchor = 'start' } = at;
  const weight = bold ? ' font-weight="700"' : '';
  return `<text x="${px(x)}" y="${px(y)}" font-family="${FONT_FAMILY}" font-size="${size}"${weight} fill="${color}" text-anchor="${anchor}">${escapedXml(words)}</text>`;
}

export function line(at: {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  color: string;
  width?: number;
  dash?: string;
}): Mark {
  const { x1, y1, x2, y2, color, width = 1, dash } = at;
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${color}" stroke-width="${width}"${dashes}/>`;
}

export function rect(at: {
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  stroke?: string;
  round?: number;
}): Mark {
  const { x, y, width, height, fill, stroke, round = 0 } = at;
  const edge = stroke ? ` stroke="${stroke}"` : '';
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" rx="${round}" fill="${fill}"${edge}/>`;
}

/** Planned: an open diamond. */
export function diamond(x: number, y: number): Mark {
  return path(`M${px(x)} ${px(y - 5)}L${px(x + 5)} ${px(y)}L${px(x)} ${px(y + 5)}L${px(x - 5)} ${px(y)}Z`, {
    fill: '#ffffff',
    stroke: COLOR.plan,
  });
}

/** Expected: a filled dot. */
export function dot(x: number, y: number, color: string): Mark {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="4" fill="${color}"/>`;
}

/** Done: a dot with a tick, so that it does not depend on its colour. */
export function tick(x: number, y: number): Mark {
  const hook = `M${px(x - 2.6)} ${px(y + 0.2)}L${px(x - 0.6)} ${px(y + 2.2)}L${px(x + 2.8)} ${px(y - 2)}`;
  return `<circle cx="${px(x)}" cy="${px(y)}" r="5.5" fill="${COLOR.done}"/>${path(hook, { fill: 'none', stroke: '#ffffff' })}`;
}

/** Further away than the picture reaches. */
export function beyond(x: number, y: number, side: -1 | 1, color: string): Mark {
  return path(`M${px(x)} ${px(y - 4)}L${px(x + side * 5)} ${px(y)}L${px(x)} ${px(y + 4)}Z`, {
    fill: color,
    stroke: color,
  });
}

function path(d: string, { fill, stroke }: { fill: string; stroke: string }): Mark {
  return `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="1.4"/>`;
}

function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}
