/** One header field as bytes read as latin1: folding kept in the value, name in lower case. */
export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** A header longer than this is read no further: a mail of one endless header is not worth the time. */
const MOST_HEADER_BYTES = 2 * 1024 * 1024;

/** The header of a raw mail (RFC 5322 §2.2), CRLF or LF, and where its body starts. */
export function readHeaderFields(raw: Buffer): { fields: HeaderField[]; bodyStart: number } {
  const headerEnd = endOfHeader(raw);
  const fields: HeaderField[] = [];
  for (const line of raw.toString('latin1', 0, headerEnd.at).split(/\r?\n(?![ \t])/)) {
    const colon = line.indexOf(':');
    if (colon > 0)
      fields.push({ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1) });
  }
  return { fields, bodyStart: headerEnd.bodyStart };
}

function endOfHeader(raw: Buffer): { at: number; bodyStart: number } {
  for (let line = 0; line < raw.length && line < MOST_HEADER_BYTES; ) {
    const newline = raw.indexOf(10, line);
    if (newline < 0) break;
    if (newline === line || (newline === line + 1 && raw[line] === 13))
      return { at: line, bodyStart: newline + 1 };
    line = newline + 1;
  }
  const end = Math.min(raw.length, MOST_HEADER_BYTES);
  return { at: end, bodyStart: end };
}
