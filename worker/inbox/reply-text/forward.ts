import type { Address } from '../../mail/address.ts';
import type { ForwardedMail } from '../../mail/new-text.ts';
import type { HeaderBlock } from './header-block.ts';
import { type Line, unquoted } from './lines.ts';

/** The inner mail of a forward: what its printed header says, and the text below it. */
export function forwardedMail(header: HeaderBlock | null, lines: readonly Line[]): ForwardedMail {
  const from = header?.fields.get('from');
  return {
    from: from === undefined || from === '' ? null : addressOf(from),
    subject: header?.fields.get('subject') ?? null,
    date: header?.fields.get('date') ?? null,
    text: joined(
      lines,
      lines.every((line) => line.text === '' || /^\s*[>＞]/.test(line.raw)),
    ),
  };
}

function joined(lines: readonly Line[], prefixed: boolean): string {
  return lines
    .map((line) => (prefixed ? unquoted(line) : line.raw))
    .join('\n')
    .trim();
}

/** `"Some One" <a@b.c>`, `Some One [mailto:a@b.c]`, `张三(a@b.c)`, or a bare address or name. */
function addressOf(value: string): Address {
  const text = value.slice(0, 400);
  const at = text.indexOf('@');
  if (at < 0) return { name: unquote(text), address: '' };
  let start = at;
  while (start > 0 && /[^\s<>()[\]"'“”:,;，；（）]/.test(text[start - 1] ?? ' ')) start--;
  let end = at + 1;
  while (end < text.length && /[^\s<>()[\]"'“”:,;，；（）]/.test(text[end] ?? ' ')) end++;
  const address = text.slice(start, end);
  const name = text
    .slice(0, start)
    .replace(/mailto:$/i, '')
    .replace(/[\s<[(（]{1,6}$/, '');
  return { name: unquote(name), address };
}

function unquote(name: string): string {
  return name
    .trim()
    .replace(/^["'“]{1,3}/, '')
    .replace(/["'”]{1,3}$/, '')
    .trim();
}
