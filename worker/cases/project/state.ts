import type { Language } from '../../mail/language.ts';
import type { Delegation, Party, Role } from '../decision.ts';
import type { ProjectSettings } from './settings.ts';

/** A person of a project with every role held in it. */
export interface Member extends Party {
  readonly roles: readonly Role[];
  /** Wants the client update; decisions reach everyone they concern. */
  readonly updates: boolean;
  /** Why no automatic letter reaches this person, e.g. `CP-3`; null when nothing stops them. */
  readonly silencedBecause: string | null;
  /** The local day on which this person is back, as an absence note says. */
  readonly awayUntil?: string | null;
}

export type Cadence = 'weekly' | 'fortnightly' | 'monthly' | 'none';

/** Working hours within a local day, `HH:MM`. `to` at or before `from` means the next morning. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** A date on which a project differs from its usual week and its holidays. */
export interface CalendarDate {
  /** Local date, `YYYY-MM-DD`. */
  readonly date: string;
  /** `rest`: nobody works. `work`: as on a usual workday. `hours`: in windows of its own. */
  readonly kind: 'rest' | 'work' | 'hours';
  /** Empty unless `kind` is `hours`. */
  readonly windows: readonly Window[];
  readonly name: string | null;
}

/** When a project works. */
export interface ProjectHours {
  /** IANA time zone. */
  readonly zone: string;
  /** Holiday calendar: ISO 3166 country code, a region such as `US-CA`, or `none`. */
  readonly calendar: string;
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly windows: readonly Window[];
  readonly dates: readonly CalendarDate[];
}

/** A client project: who belongs to it, where its clock stands, which baseline is signed. */
export interface Project extends ProjectHours {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly client: string;
  readonly language: Language;
  readonly cadence: Cadence;
  /** 0 before the first signed baseline. */
  readonly baselineVersion: number;
  readonly phase: string;
  readonly settings: ProjectSettings;
  readonly members: readonly Member[];
  /** Approvers who let somebody decide for them, as far as they still hold. */
  readonly delegations: readonly Delegation[];
}

/** The members who hold a role, as recipients. */
export function membersWith(project: Project, role: Role): Party[] {
  return project.members.filter((member) => member.roles.includes(role));
}
