/** Where one MIME part stands in the raw bytes of a mail: offsets only, nothing is copied. */
export interface MimePart {
  readonly start: number;
  readonly bodyStart: number;
  readonly end: number;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly type: string;
  readonly subtype: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** Parts of a multipart, or the one mail inside a message/rfc822. */
  readonly children: readonly MimePart[];
}

/** Deeper nesting is left unopened: a mail of ten thousand layers must not exhaust the stack. */
const DEEPEST = 30;
const MOST_PARTS = 1000;

export function mimeTree(raw: Buffer): MimePart {
  return readPart(raw, 0, raw.length, 'text/plain', 0);
}

export function headerOf(part: MimePart, name: string): string | undefined {
  return part.headers.find((header) => header.name === name)?.value;
}

function readPart(raw: Buffer, start: number, end: number, defaultType: string, depth: number): MimePart {
  const bodyStart = endOfHeader(raw, start, end);
  const headers = readHeaders(raw.toString('latin1', start, bodyStart));
  const claimed = headers.find((header) => header.name === 'content-type')?.value ?? defaultType;
  const { value, parameters } = parameterised(claimed);
  const [type = 'text', subtype = 'plain'] = (
    /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : 'text/plain'
  ).split('/');
  const part = { start, bodyStart, end, headers, type, subtype, parameters };
  if (depth >= DEEPEST) return { ...part, children: [] };
  if (type === 'message' && subtype === 'rfc822') {
    return { ...part, children: [readPart(raw, bodyStart, end, 'text/plain', depth + 1)] };
  }
  const boundary = parameters.get('boundary');
  if (type !== 'multipart' || !boundary) return { ...part, children: [] };
  const inner = subtype === 'digest' ? 'message/rfc822' : 'text/plain';
  const children = between(raw, bodyStart, end, boundary).map(([from, to]) =>
    readPart(raw, from, to, inner, depth + 1),
  );
  return { ...part, children };
}

function endOfHeader(raw: Buffer, start: number, end: number): number {
  let line = start;
  while (line < end) {
    const newline = raw.indexOf(10, line);
    if (newline < 0 || newline >= end) return end;
    if (newline === line || (newline === line + 1 && raw[line] === 13)) return newline + 1;
    line = newline + 1;
  }
  return end;
}

export function readHeaders(text: string): { name: string; value: string }[] {
  const headers: { name: string; value: string }[] = [];
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0)
      headers.push({ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() });
  }
  return headers;
}

export function parameterised(header: string): { value: string; parameters: Map<string, string> } {
  const parameters = new Map<string, string>();
  const semicolon = header.indexOf(';');
  if (semicolon < 0) return { value: header.trim().toLowerCase(), parameters };
  for (const match of header
    .slice(semicolon)
    .matchAll(/;\s*([^=;\s]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g)) {
    parameters.set(
      (match[1] ?? '').toLowerCase(),
      (match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '').trim(),
    );
  }
  return { value: header.slice(0, semicolon).trim().toLowerCase(), parameters };
}

/** The spans between the boundary lines (RFC 2046 §5.1.1): the line break before a boundary belongs to it. */
function between(raw: Buffer, start: number, end: number, boundary: string): [number, number][] {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const spans: [number, number][] = [];
  let open = -1;
  for (let at = raw.indexOf(mark, start); at >= 0 && at < end; at = raw.indexOf(mark, at + mark.length)) {
    if (at > start && raw[at - 1] !== 10) continue;
    const after = at + mark.length;
    const closing = raw[after] === 45 && raw[after + 1] === 45;
    const next = raw[after];
    if (!closing && next !== 13 && next !== 10 && next !== 32 && next !== 9) continue;
    if (open >= 0) spans.push([open, Math.max(open, at - (raw[at - 2] === 13 ? 2 : 1))]);
    const newline = raw.indexOf(10, after);
    open = closing || newline < 0 || newline >= end ? -1 : newline + 1;
    if (closing || spans.length >= MOST_PARTS) return spans;
  }
  if (open >= 0) spans.push([open, end]);
  return spans;
}
