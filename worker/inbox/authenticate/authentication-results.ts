/** One method's result in an Authentication-Results header: `dkim=pass header.d=example.com`. */
export interface MethodResult {
  /** Lower case, without version: `dkim`, `spf`, `dmarc` … */
  readonly method: string;
  /** Lower case: `pass`, `fail`, `softfail`, `none` … */
  readonly result: string;
  /** `header.d` -> `example.com`; names in lower case, quotes removed, the first of several kept. */
  readonly properties: ReadonlyMap<string, string>;
}

/** An Authentication-Results header (RFC 8601), read. */
export interface AuthenticationResults {
  /** The server that speaks, lower case; empty where the server leaves it out (Microsoft 365). */
  readonly authservId: string;
  readonly results: readonly MethodResult[];
}

/**
 * Reads the value of an Authentication-Results header (RFC 8601 §2.2): comments, quoted strings and folding are
 * dealt with, and what cannot be read is left out rather than guessed.
 */
export function authenticationResults(value: string): AuthenticationResults {
  const [first = '', ...rest] = segments(withoutComments(value));
  const opening = words(first);
  const hasId = opening[0] !== undefined && !opening[0].includes('=');
  return {
    authservId: hasId ? unquoted(opening[0] ?? '').toLowerCase() : '',
    results: (hasId ? rest : [first, ...rest]).flatMap(methodResult),
  };
}

/** Comments may be nested and hold quoted pairs (RFC 5322 §3.2.2); inside a quoted string a bracket is a bracket. */
function withoutComments(value: string): string {
  let depth = 0;
  let quoted = false;
  let kept = '';
  for (let at = 0; at < value.length; at += 1) {
    const char = value[at] ?? '';
    if (char === '\\') {
      if (depth === 0) kept += char + (value[at + 1] ?? '');
      at += 1;
    } else if (depth === 0 && char === '"') {
      quoted = !quoted;
      kept += char;
    } else if (!quoted && char === '(') {
      depth += 1;
    } else if (!quoted && char === ')' && depth > 0) {
      depth -= 1;
      kept += ' ';
    } else if (depth === 0) {
      kept += char;
    }
  }
  return kept;
}

function segments(value: string): string[] {
  return [...value.matchAll(/(?:"(?:\\.|[^"\\])*"|[^;"])+/g)].map((match) => match[0]);
}

function words(segment: string): string[] {
  return segment.replace(/\s*=\s*/g, '=').match(/(?:"(?:\\.|[^"\\])*"|[^\s"])+/g) ?? [];
}

function unquoted(text: string): string {
  return text.replace(/"((?:\\.|[^"\\])*)"/g, (_, inside: string) => inside.replace(/\\(.)/g, '$1'));
}

function methodResult(segment: string): MethodResult[] {
  const [spec, ...rest] = words(segment);
  const method = /^([a-z][a-z0-9-]*)(?:\/\d+)?=([a-z]+)$/i.exec(spec ?? '');
  if (!method) return [];
  const properties = new Map<string, string>();
  for (const word of rest) {
    const property = /^([a-z]+\.[a-z0-9_-]+)=(.+)$/i.exec(word);
    const name = property?.[1]?.toLowerCase();
    if (name && !properties.has(name)) properties.set(name, unquoted(property?.[2] ?? ''));
  }
  return [{ method: (method[1] ?? '').toLowerCase(), result: (method[2] ?? '').toLowerCase(), properties }];
}
