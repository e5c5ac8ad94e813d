import { IANAZone } from 'luxon';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { isCalendar } from '../../working-time/holidays.ts';
import type { Role } from '../decision.ts';
import { dates, hours, weekdays } from './file-hours.ts';
import type { Cadence, ProjectHours } from './state.ts';

/** A project as its file describes it. */
export interface ProjectFile extends ProjectHours {
  readonly key: string;
  readonly name: string;
  readonly client: string;
  readonly language: 'zh' | 'en';
  readonly cadence: Cadence;
  /** Name of the mailbox its letters leave from, where there are several; null: the first. */
  readonly mailbox: string | null;
  readonly people: readonly FilePerson[];
}

export interface FilePerson {
  readonly name: string;
  readonly address: string;
  readonly language: 'zh' | 'en' | null;
  readonly roles: readonly Role[];
}

/** One mistake in a project file, with its line (from 1) where it has one. */
export interface FileMistake {
  readonly line: number | null;
  readonly wrong: string;
}

export const EXAMPLE = `key: SHOP
name: Online shop
client: Harbour Trading
language: en            # zh or en
zone: Europe/London     # IANA time zone
calendar: GB-ENG        # holidays: country code such as CN, a part of it such as US-CA, or none
hours: ["09:00-12:00", "13:30-18:00"]   # may run over midnight: "22:00-06:00"
weekdays: [mon, tue, wed, thu, fri]
dates:                  # where this project differs from its week and the holidays
  - { date: 2026-12-24, rest: true, name: Christmas Eve }
  - { date: 2026-12-31, hours: ["09:00-12:00"] }
  - { date: 2027-02-06, work: true }
cadence: weekly         # weekly, fortnightly, monthly or none
pms:
  - { name: Li Wei, address: li.wei@studio.example }
contacts:
  - { name: Amy Lin, address: amy@harbour.example, role: approver }
  - { name: Tom Ray, address: tom@harbour.example, role: contact }`;

const ROLES: Readonly<Record<string, Role>> = {
  approver: 'client-approver',
  'client-approver': 'client-approver',
  contact: 'client-contact',
  'client-contact': 'client-contact',
  pm: 'pm',
  team: 'team',
  sponsor: 'sponsor',
};

const language = z.enum(['zh', 'en'], 'is not zh or en');
const address = z.email('is not an email address').transform((text) => text.toLowerCase());
const role = z
  .string()
  .refine((text) => text in ROLES, `is not one of ${Object.keys(ROLES).join(', ')}`)
  .transform((text) => ROLES[text] ?? 'client-contact');

const person = z.preprocess(
  asPerson,
  z.strictObject({
    name: z.string('is missing').trim().min(1, 'is empty').max(200, 'is longer than 200 characters'),
    address,
    language: language.nullable().default(null),
    roles: z.array(role).default([]),
  }),
);
const people = z.array(person, 'is not a list of people').default([]);

const file = z.strictObject({
  key: z
    .string('is missing')
    .regex(/^[A-Z][A-Z0-9]{1,9}$/, 'is not 2 to 10 capitals and digits, beginning with a letter'),
  name: z.string('is missing').trim().min(1, 'is empty').max(200, 'is longer than 200 characters'),
  client: z.string('is missing').trim().min(1, 'is empty').max(200, 'is longer than 200 characters'),
  language,
  zone: z
    .string('is missing')
    .refine((zone) => IANAZone.isValidZone(zone), 'is not an IANA time zone such as Asia/Shanghai'),
  calendar: z
    .string()
    .refine(
      isCalendar,
      'is not a country code with known holidays such as CN, a part of it such as US-CA, or none',
    )
    .optional(),
  hours,
  weekdays,
  dates,
  cadence: z
    .enum(['weekly', 'fortnightly', 'monthly', 'none'], 'is not weekly, fortnightly, monthly or none')
    .default('weekly'),
  mailbox: z.string().min(1, 'is empty').nullable().default(null),
  pms: people,
  contacts: people,
  team: people,
  sponsors: people,
});

/** `Amy Lin <amy@…>`, `email:` for `address:`, and one `role:` for `roles: […]` are understood too. */
function asPerson(value: unknown): unknown {
  if (typeof value === 'string') {
    const [, name = '', mail = ''] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(value) ?? [];
    return mail === '' ? value : { name, address: mail };
  }
  if (value === null || typeof value !== 'object') return value;
  const { email, role: one, ...rest } = value as Record<string, unknown>;
  return {
    ...rest,
    ...(email === undefined ? {} : { address: email }),
    ...(one === undefined ? {} : { roles: Array.isArray(one) ? one : [one] }),
  };
}

/** Reads a project file; every mistake is named at once. */
export function readProjectFile(
  text: string,
): { project: ProjectFile } | { mistakes: readonly FileMistake[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      mistakes: document.errors.map((error) => ({
        line: error.linePos?.[0].line ?? null,
        wrong: error.message.split('\n')[0] ?? 'is not YAML',
      })),
    };
  }
  const content: unknown = document.toJS();
  const read = file.safeParse(withSmallKeys(content));
  if (!read.success)
    return { mistakes: read.error.issues.flatMap((issue) => mistakesOf(issue, document, lines)) };
  const { pms, contacts, team, sponsors, calendar, hours: windows, ...project } = read.data;
  const all = [
    ...withRole(pms, 'pm'),
    ...withRole(contacts, 'client-contact'),
    ...withRole(team, 'team'),
    ...withRole(sponsors, 'sponsor'),
  ];
  if (!all.some((one) => one.roles.includes('pm'))) {
    return { mistakes: [{ line: null, wrong: 'pms names nobody: somebody must answer for the project' }] };
  }
  const inChina = project.zone === 'Asia/Shanghai' ? 'CN' : 'none';
  return { project: { ...project, windows, calendar: calendar ?? inChina, people: merged(all) } };
}

/** Says what is wrong in words for whoever wrote the file, once for every unknown entry. */
function mistakesOf(issue: z.core.$ZodIssue, document: Document, lines: LineCounter): FileMistake[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lineOf(document, lines, [...issue.path, key]),
      wrong: `${spoken([...issue.path, key])} is not known here`,
    }));
  }
  const says =
    issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')
      ? 'is of the wrong kind'
      : issue.message;
  return [{ line: lineOf(document, lines, issue.path), wrong: `${spoken(issue.path)} ${says}` }];
}

/** `contacts.0.address` as a person says it: `contacts, entry 1: address`. */
function spoken(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  return path
    .map((part) => (typeof part === 'number' ? `entry ${part + 1}:` : String(part)))
    .join(', ')
    .replaceAll(':,', ':');
}

/** `PMs:` is written as often as `pms:`. */
function withSmallKeys(content: unknown): unknown {
  if (content === null || typeof content !== 'object' || Array.isArray(content)) return content;
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name.toLowerCase(), value]));
}

function withRole(list: readonly FilePerson[], usual: Role): FilePerson[] {
  return list.map((one) => (one.roles.length > 0 ? one : { ...one, roles: [usual] }));
}

function merged(list: readonly FilePerson[]): FilePerson[] {
  const byAddress = new Map<string, FilePerson>();
  for (const one of list) {
    const known = byAddress.get(one.address);
    byAddress.set(
      one.address,
      known ? { ...known, roles: [...new Set([...known.roles, ...one.roles])] } : one,
    );
  }
  return [...byAddress.values()];
}

function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
