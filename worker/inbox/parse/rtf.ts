import { decodeText } from './charset.ts';
import type { Octets } from './octets.ts';

interface Group {
  skipped: boolean;
  tag: boolean;
}

const SKIPPED = new Set(
  'fonttbl colortbl stylesheet info pict object header footer listtable listoverridetable rsidtbl generator themedata datastore xmlnstbl mmathPr pntext fldinst'.split(
    ' ',
  ),
);
const SPOKEN: Record<string, string> = {
  par: '\n',
  line: '\n',
  tab: '\t',
  cell: '\t',
  row: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
};

/** The text of RTF, and the HTML when RTF only wraps it ([MS-OXRTFEX]). */
export function readRtf(rtf: Octets): { readonly text: string; readonly html: string | null } {
  const wrapsHtml = /\\fromhtml1/.test(rtf.slice(0, 500));
  const codepage = `cp${/\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 500))?.[1] ?? '1252'}`;
  const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;
  const groups: Group[] = [{ skipped: false, tag: false }];
  const pieces: string[] = [];
  let bytes = '';
  let suppressed = false;
  let fallback = 0;
  const flush = () => {
    if (bytes !== '') pieces.push(decodeText(bytes, codepage).text);
    bytes = '';
  };
  const say = (octets: string) => {
    const group = groups.at(-1) as Group;
    if (!group.skipped && (!suppressed || group.tag)) bytes += octets;
  };
  for (const [, word, argument, hex, symbol, brace, plain] of rtf.matchAll(token)) {
    const group = groups.at(-1) as Group;
    if (brace === '{') {
      if (groups.length < 500) groups.push({ ...group });
    } else if (brace === '}') {
      if (groups.length > 1) groups.pop();
    } else if (word !== undefined) {
      if (word === 'htmlrtf') suppressed = argument !== '0';
      else if (word === 'htmltag' || word === 'mhtmltag')
        Object.assign(group, { skipped: word === 'mhtmltag', tag: true });
      else if (SKIPPED.has(word)) group.skipped = true;
      else if (word === 'u' && !group.skipped && !suppressed) {
        flush();
        pieces.push(String.fromCharCode(Number(argument) & 0xffff));
        fallback = 1;
      } else if (SPOKEN[word] !== undefined && !group.skipped && !suppressed) {
        flush();
        pieces.push(SPOKEN[word] as string);
      }
    } else if (hex !== undefined) {
      if (fallback > 0) fallback--;
      else say(String.fromCharCode(Number.parseInt(hex, 16)));
    } else if (symbol !== undefined) {
      if (symbol === '*') group.skipped = true;
      else if (symbol === '~') say(' ');
      else if (/[\\{}]/.test(symbol)) say(symbol);
    } else if (plain !== undefined) {
      say(fallback > 0 ? plain.slice(1) : plain);
      fallback = 0;
    }
  }
  flush();
  const text = pieces.join('');
  return wrapsHtml ? { text: '', html: text } : { text, html: null };
}
