/** Channels 0–255, alpha 0–1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const NAMED: Record<string, string> = {
  white: 'ffffff',
  snow: 'fffafa',
  ivory: 'fffff0',
  ghostwhite: 'f8f8ff',
  whitesmoke: 'f5f5f5',
  black: '000000',
  red: 'ff0000',
  green: '008000',
  blue: '0000ff',
  yellow: 'ffff00',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  navy: '000080',
  orange: 'ffa500',
  purple: '800080',
  maroon: '800000',
  teal: '008080',
  windowtext: '000000',
  window: 'ffffff',
};

/** A CSS or HTML colour; null when it is none or not known here. */
export function readColour(text: string | undefined): Colour | null {
  if (text === undefined) return null;
  const value = text.trim().toLowerCase().slice(0, 60);
  if (value === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 };
  const hex = NAMED[value] ?? /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(value)?.[1];
  if (hex) return fromHex(hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex);
  const parts = /^rgba?\(([^)]*)\)/
    .exec(value)?.[1]
    ?.split(/[\s,/]+/)
    .filter((part) => part !== '');
  if (!parts || parts.length < 3) return null;
  const [red, green, blue, alpha] = parts.map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part),
  ) as [number, number, number, number?];
  if ([red, green, blue].some(Number.isNaN)) return null;
  return { red, green, blue, alpha: alpha ?? 1 };
}

function fromHex(hex: string): Colour {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return {
    red: channel(0),
    green: channel(2),
    blue: channel(4),
    alpha: hex.length === 8 ? channel(6) / 255 : 1,
  };
}

/** So near that nobody can read one on the other. */
export function coloursMatch(one: Colour, other: Colour): boolean {
  const near = 8;
  return (
    Math.abs(one.red - other.red) <= near &&
    Math.abs(one.green - other.green) <= near &&
    Math.abs(one.blue - other.blue) <= near
  );
}
