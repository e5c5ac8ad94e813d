const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zone names of RFC 5322 §4.3 in minutes east of UTC; every other name counts as UTC, as the RFC says. */
const ZONES: Record<string, number> = {
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  jst: 540,
  hkt: 480,
  cet: 60,
  cest: 120,
};

/**
 * A Date header (RFC 5322 §3.3, and its obsolete and common broken forms) as ISO 8601 in UTC; null when it
 * names no moment. A date without a zone is read as UTC.
 */
export function readDate(header: string): string | null {
  const text = header.slice(0, 200).replace(/\([^()]*\)/g, ' ');
  return readMailDate(text) ?? readAmericanDate(text) ?? readIsoDate(text);
}

function readMailDate(text: string): string | null {
  const match =
    /(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s,.-]+(\d{2,4})[\s,]+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:[.,]\d+)?\s*(am|pm)?\s*(?:(?:gmt|utc)?([+-]\d{2}:?\d{2})|([a-z]{1,5}))?/i.exec(
      text,
    ) ?? readUnixDate(text);
  if (!match) return null;
  const month = MONTHS.indexOf((match[2] as string).toLowerCase());
  if (month < 0) return null;
  const hour = (Number(match[4]) % (match[7] ? 12 : 24)) + (match[7]?.toLowerCase() === 'pm' ? 12 : 0);
  return isoOf(
    fullYear(Number(match[3])),
    month,
    Number(match[1]),
    hour,
    Number(match[5]),
    Number(match[6] ?? 0),
    zoneOf(match[8], match[9]),
  );
}

/** `Tue Dec 14 12:49:00 2021 +0800`, as C programs and old mailers print it. */
function readUnixDate(text: string): RegExpExecArray | null {
  const match =
    /([a-z]{3})\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([a-z]{3,4})\s+)?(\d{4})(?:\s+([+-]\d{4}))?/i.exec(
      text,
    );
  if (!match) return null;
  const [, month, day, hour, minute, second, zone, year, offset] = match;
  return Object.assign(match, [match[0], day, month, year, hour, minute, second, undefined, offset, zone]);
}

/** `Wednesday, April 03, 2002 5:56 AM`, as old web forms print it. */
function readAmericanDate(text: string): string | null {
  const match =
    /([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4}),?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?\s*([+-]\d{4})?/i.exec(
      text,
    );
  const month = MONTHS.indexOf((match?.[1] ?? '').toLowerCase());
  if (!match || month < 0) return null;
  const [, , day, year, hour, minute, second, half, zone] = match;
  const hour24 = (Number(hour) % (half ? 12 : 24)) + (half?.toLowerCase() === 'pm' ? 12 : 0);
  return isoOf(
    Number(year),
    month,
    Number(day),
    hour24,
    Number(minute),
    Number(second ?? 0),
    zoneOf(zone, undefined),
  );
}

function readIsoDate(text: string): string | null {
  const match =
    /(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(z|[+-]\d{2}:?\d{2})?)?/i.exec(
      text,
    );
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  return isoOf(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
    zoneOf(zone, undefined),
  );
}

function zoneOf(offset: string | undefined, name: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(offset ?? '');
  if (match) return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
  return ZONES[(name ?? '').toLowerCase()] ?? 0;
}

/** Two-digit years: 00–49 are this century, 50–99 the last; three digits count from 1900 (RFC 5322 §4.3). */
function fullYear(year: number): number {
  if (year < 50) return year + 2000;
  return year < 1000 ? year + 1900 : year;
}

function isoOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zone: number,
): string | null {
  if (month < 0 || month > 11 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null;
  const date = new Date(Date.UTC(year, month, day, hour, minute - zone, second));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
