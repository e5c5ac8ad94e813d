/** An IMAP string (RFC 3501 §4.3): quoted where it may be, else a literal; null is NIL. */
export function imapString(value: string | null | undefined): string {
  if (value === null || value === undefined) return 'NIL';
  if (/^[\x20-\x7e]*$/.test(value) && value.length < 1000) return `"${value.replace(/(["\\])/g, '\\$1')}"`;
  return `{${Buffer.byteLength(value, 'latin1')}}\r\n${value}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** INTERNALDATE in UTC, e.g. `"24-Nov-2026 15:04:05 +0000"`. */
export function imapDateTime(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(date.getUTCDate())}-${MONTHS[date.getUTCMonth()]}-${date.getUTCFullYear()}`;
  return `"${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000"`;
}

/** Reads `24-Nov-2026` or `24-Nov-2026 15:04:05 +0800`; null when it is neither. */
export function readImapDate(text: string): Date | null {
  const parts = /^\s?(\d{1,2})-(\w{3})-(\d{4})(?: (\d\d:\d\d:\d\d) ([+-]\d{4}))?$/.exec(text);
  if (!parts) return null;
  const [, day = '', month = '', year = '', time = '00:00:00', zone = '+0000'] = parts;
  const index = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase());
  if (index < 0) return null;
  const iso = `${year}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}T${time}${zone.slice(0, 3)}:${zone.slice(3)}`;
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? null : date;
}
