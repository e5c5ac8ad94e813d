/**
 * Characters that show nothing but change what a reader or a rule sees: zero-width, bidirectional controls
 * (Unicode TR 36 names them as a spoofing means), soft hyphens, NUL and other controls.
 */
const INVISIBLE =
  /\u034f|[\u180b-\u180d]|[\x00-\x08\x0b\x0e-\x1f\x7f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Controls that turn the reading direction, used to make `gpj.exe` look like `exe.jpg`. */
export function turnsDirection(text: string): boolean {
  return /[\u202a-\u202e\u2066-\u2069]/.test(text);
}
