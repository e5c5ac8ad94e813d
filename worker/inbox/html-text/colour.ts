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
  const form = /^(rgb|hsl)a?\(([^)]*)\)/.exec(value);
  const [first, second, third, fourth] = (form?.[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '');
  const alpha = fourth === undefined ? 1 : fraction(fourth, 1);
  const channels =
    form?.[1] === 'hsl'
      ? fromHsl(Number.parseFloat(first ?? ''), fraction(second ?? '', 100), fraction(third ?? '', 100))
      : [first, second, third].map((part) => fraction(part ?? '', 255) * 255);
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = channels;
  return [red, green, blue, alpha].some(Number.isNaN) ? null : { red, green, blue, alpha };
}

/** A percentage, or a number of which `whole` is all, as 0–1. */
function fraction(part: string, whole: number): number {
  return Number.parseFloat(part) / (part.endsWith('%') ? 100 : whole);
}

/** CSS Color 4 §7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): number[] {
  return [0, 8, 4].map((step) => {
    const at = (((step + hue / 30) % 12) + 12) % 12;
    const swing = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - swing * Math.max(-1, Math.min(at - 3, 9 - at, 1)));
  });
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
