/** The fields of one block of a machine-readable report: name in lower case, value unfolded. */
export type ReportFields = ReadonlyMap<string, string>;

/**
 * The blocks of a report part (RFC 3464 §2.1, RFC 5965 §3, RFC 8098 §3.1): `name: value` lines,
 * continued by leading white space, blocks parted by empty lines. Lines of any other form are passed over.
 */
export function reportBlocks(text: string): ReportFields[] {
  return text
    .slice(0, 200_000)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter((fields) => fields.size > 0);
}

function fieldsOf(block: string): ReportFields {
  const fields = new Map<string, string>();
  let last: string | null = null;
  for (const line of block.split('\n')) {
    const field = /^([A-Za-z][A-Za-z0-9-]*)[ \t]*:[ \t]*(.*)$/.exec(line);
    if (field) {
      last = (field[1] ?? '').toLowerCase();
      if (!fields.has(last)) fields.set(last, (field[2] ?? '').trim());
    } else if (/^[ \t]/.test(line) && last !== null) {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`.trim());
    } else {
      last = null;
    }
  }
  return fields;
}
