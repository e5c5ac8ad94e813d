/** Labelled lines below a command, and words that stand before the first label. */
export interface Labelled<Label extends string> {
  readonly before: string;
  readonly lines: Readonly<Partial<Record<Label, readonly string[]>>>;
}

/** Reads `label: words` lines; a line without a label goes on with the one above. Names are lower case. */
export function labelled<Label extends string>(
  text: string,
  names: Readonly<Record<string, Label>>,
): Labelled<Label> {
  const before: string[] = [];
  const lines: Partial<Record<Label, string[]>> = {};
  let open: string[] = before;
  for (const line of text.split('\n').map((one) => one.trim())) {
    const [, name = '', words = ''] = /^(\p{L}[\p{L} ]{0,18}?)\s*[:：]\s*(.*)$/u.exec(line) ?? [];
    const label = names[name.toLowerCase()];
    if (label) {
      open = lines[label] ??= [];
      if (words !== '') open.push(words);
    } else if (line !== '') open.push(line);
  }
  return { before: before.join('\n'), lines };
}
