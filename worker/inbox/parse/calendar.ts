import type { CalendarPart } from '../../mail/inbound.ts';
import { givenName } from './attachment.ts';
import { decodeText } from './charset.ts';
import { decodeTransfer } from './transfer.ts';
import type { Leaf } from './tree.ts';

const MAX_CALENDAR_BYTES = 1024 * 1024;

interface Line {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

export function isCalendar(leaf: Leaf): boolean {
  if (leaf.type === 'text/calendar' || leaf.type === 'application/ics') return true;
  return leaf.type === 'text/x-vcalendar' || /\.ics$/i.test(givenName(leaf));
}

/** What a calendar part asks or answers (RFC 5545, 5546); null when it holds no event. */
export function readCalendar(leaf: Leaf): CalendarPart | null {
  const { octets } = decodeTransfer(leaf.body.slice(0, MAX_CALENDAR_BYTES), leaf.encoding, true);
  const text = decodeText(octets, leaf.parameters.get('charset') ?? null, 'utf-8').text;
  if (!/BEGIN:VCALENDAR/i.test(text)) return null;
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .map(readLine)
    .filter((line) => line !== null);
  const event = eventLines(lines);
  const first = (name: string) => event.find((line) => line.name === name);
  const attendee = first('ATTENDEE');
  const partstat = /PARTSTAT="?([A-Z-]+)/i.exec(attendee?.parameters ?? '')?.[1]?.toLowerCase();
  const method = lines.find((line) => line.name === 'METHOD')?.value ?? leaf.parameters.get('method') ?? '';
  return {
    method: method.trim().toUpperCase(),
    uid: first('UID')?.value.trim() || null,
    summary: plainText(first('SUMMARY')?.value ?? '').trim() || null,
    attendee: attendee?.value.trim().replace(/^mailto:/i, '') || null,
    participation:
      partstat === 'accepted' || partstat === 'declined' || partstat === 'tentative' ? partstat : null,
  };
}

function readLine(line: string): Line | null {
  const match = /^([A-Za-z0-9-]{1,60})((?:;(?:[^":;]|"[^"]*"){0,1000}){0,50}):(.*)$/.exec(
    line.slice(0, 20_000),
  );
  if (!match) return null;
  return {
    name: (match[1] as string).toUpperCase(),
    parameters: match[2] as string,
    value: match[3] as string,
  };
}

/** The lines of the first event or task itself, without those of alarms inside it. */
function eventLines(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  let inside = false;
  let nested = 0;
  for (const line of lines) {
    const component = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN' && inside) nested++;
    else if (line.name === 'BEGIN') inside = /^V(?:EVENT|TODO|JOURNAL|FREEBUSY)$/.test(component);
    else if (line.name === 'END' && nested > 0) nested--;
    else if (line.name === 'END' && inside) return found;
    else if (inside && nested === 0) found.push(line);
  }
  return found;
}

function plainText(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}
