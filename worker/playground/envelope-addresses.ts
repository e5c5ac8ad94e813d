/** One address of a header field, as ENVELOPE shows it. Encoded words stay encoded. */
export interface EnvelopeAddress {
  readonly name: string;
  readonly local: string;
  readonly domain: string;
}

/** Splits an address field (RFC 5322 §3.4) well enough for a mail client's list of mails; groups are left out. */
export function envelopeAddresses(field: string): EnvelopeAddress[] {
  return splitOutside(field, ',').flatMap((entry) => {
    const angle = /^(.*)<([^<>]*)>[^<>]*$/s.exec(entry);
    const address = (angle ? (angle[2] ?? '') : entry.replace(/\([^()]*\)/g, '')).trim();
    const at = address.lastIndexOf('@');
    if (at < 0) return [];
    const name = (angle?.[1] ?? '')
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replace(/\\(.)/g, '$1');
    return [{ name, local: address.slice(0, at), domain: address.slice(at + 1) }];
  });
}

/** Splits at a letter, except within quotes and comments. */
function splitOutside(text: string, letter: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const here = text[at];
    if (here === '\\') at += 1;
    else if (here === '"') quoted = !quoted;
    else if (!quoted && here === '(') depth += 1;
    else if (!quoted && here === ')') depth -= 1;
    else if (!quoted && depth <= 0 && here === letter) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
