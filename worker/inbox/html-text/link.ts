const LONGEST_ADDRESS = 500;

/**
 * True when nothing is gained by printing the address behind a label: it says the same, leads nowhere a
 * reader could follow, or is too long to read.
 */
export function isLabelOf(label: string, href: string): boolean {
  const address = href.trim();
  if (address.length > LONGEST_ADDRESS || !/^(?:https?:\/\/|mailto:)/i.test(address)) return true;
  const shown = bare(label);
  const behind = bare(address);
  return shown === behind || shown.includes(behind) || behind === '';
}

function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^mailto:/, '')
    .replace(/\?subject=.*$/, '')
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}
