/** Families whose bytes are all below 0x80: ASCII-looking bytes still need their decoder. */
export const SEVEN_BIT = new Set(['utf-7', 'iso-2022-jp', 'iso-2022-kr', 'iso-2022-cn', 'hz-gb-2312']);

/** Labels that promise nothing more than "some bytes". */
export const VAGUE = new Set(['us-ascii', 'windows-1252']);

const ALIASES: Record<string, string> = {
  ascii: 'us-ascii',
  'ansi_x3.4-1968': 'us-ascii',
  '646': 'us-ascii',
  utf8: 'utf-8',
  'uft-8': 'utf-8',
  uft8: 'utf-8',
  utf8mb4: 'utf-8',
  cp65001: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  unicode: 'utf-16',
  utf16: 'utf-16',
  'utf-16be': 'utf-16be',
  'utf-16le': 'utf-16le',
  utf7: 'utf-7',
  'unicode-1-1-utf-7': 'utf-7',
  'x-unicode-2-0-utf-7': 'utf-7',
  csunicode11utf7: 'utf-7',
  cp65000: 'utf-7',
  big5hkscs: 'big5',
  'big5-hkscs': 'big5',
  'big5-eten': 'big5',
  'x-x-big5': 'big5',
  'cn-big5': 'big5',
  csbig5: 'big5',
  cp950: 'big5',
  ms950: 'big5',
  'windows-950': 'big5',
  sjis: 'shift_jis',
  'x-sjis': 'shift_jis',
  'shift-jis': 'shift_jis',
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'windows-31j': 'shift_jis',
  eucjp: 'euc-jp',
  'x-euc-jp': 'euc-jp',
  euckr: 'euc-kr',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  'windows-949': 'euc-kr',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-3': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  csiso2022jp: 'iso-2022-jp',
  csiso2022kr: 'iso-2022-kr',
  'iso-2022-cn-ext': 'iso-2022-cn',
  hz: 'hz-gb-2312',
  cp936: 'gb18030',
  ms936: 'gb18030',
  'windows-936': 'gb18030',
  'cn-gb': 'gb18030',
  euccn: 'gb18030',
  'euc-cn': 'gb18030',
  hkscs: 'big5',
};

const UNKNOWN = /^(?:x-|)(?:unknown(?:-8bit)?|default|none|invalid.*|user-defined|binary|8bit|7bit)?$/;

/**
 * The charset a label means, as one lower-case name; null when the label is absent or says nothing.
 * Mail is full of near-labels: quoted-printable leftovers (`3Dutf-8`), code pages, typing slips.
 * GB2312 and GBK are read as GB18030, their superset: the label is almost always too small for the bytes.
 */
export function charsetOf(label: string | null | undefined): string | null {
  if (!label) return null;
  let name = label
    .slice(0, 60)
    .toLowerCase()
    .replace(/^["'\s]+|["'\s;,]+$/g, '')
    .replace(/^3d["']?/, '')
    .split(/[;"'\s*]/)[0] as string;
  name = name.replace(/^(?:cs|x-)?(?=gb|iso-8859|windows-)/, '').replace(/_(?=\d|gb)/g, '-');
  if (UNKNOWN.test(name)) return null;
  if (/^utf-?8/.test(name)) return 'utf-8';
  if (ALIASES[name]) return ALIASES[name] as string;
  if (/^gb|^x-gb|^iso-ir-58|^chinese$/.test(name)) return 'gb18030';
  if (/^ks-?_?c[-_]?5601|^korean$/.test(name)) return 'euc-kr';
  const page = /^(?:cp|windows|win|ms|x-cp|ibm)[-_]?(125\d|874|866)$/.exec(name);
  if (page) return page[1] === '866' ? 'ibm866' : `windows-${page[1]}`;
  const iso = /^(?:iso)?[-_]?8859[-_]?(\d{1,2})/.exec(name);
  if (iso) return iso[1] === '1' ? 'windows-1252' : `iso-8859-${iso[1]}`;
  if (/^latin-?1$|^l1$|^ansi$|^us$/.test(name)) return name === 'us' ? 'us-ascii' : 'windows-1252';
  const latin = /^latin-?(9|0|2)$/.exec(name);
  if (latin) return latin[1] === '2' ? 'iso-8859-2' : 'iso-8859-15';
  return name;
}
