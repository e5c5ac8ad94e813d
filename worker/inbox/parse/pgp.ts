/** The words inside inline PGP armour (RFC 9580 §7, §6.2). */
interface Unarmoured {
  readonly text: string;
  readonly encrypted: boolean;
}

const SIGNED = '-----BEGIN PGP SIGNED MESSAGE-----';
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----';
const SIGNATURE_END = '-----END PGP SIGNATURE-----';
const ENCRYPTED = '-----BEGIN PGP MESSAGE-----';

/** Reads through an inline PGP signature; says when the text is encrypted. Signatures are not verified. */
export function unarmour(text: string): Unarmoured {
  if (!text.includes('-----BEGIN PGP ')) return { text, encrypted: false };
  const encrypted = new RegExp(`^${ENCRYPTED}`, 'm').test(text);
  const open = text.indexOf(SIGNED);
  const signature = text.indexOf(SIGNATURE, open);
  if (open < 0 || signature < 0 || (open > 0 && text[open - 1] !== '\n')) return { text, encrypted };
  const header = /\n[ \t]{0,9}\n/g;
  header.lastIndex = open;
  const blank = header.exec(text);
  const start = blank && blank.index < signature ? blank.index + blank[0].length : open + SIGNED.length;
  const close = text.indexOf(SIGNATURE_END, signature);
  const after = close < 0 ? '' : text.slice(close + SIGNATURE_END.length);
  const signed = text.slice(start, signature).replace(/^- /gm, '');
  return { text: `${text.slice(0, open)}${signed.trimEnd()}\n${after}`.trim(), encrypted };
}
