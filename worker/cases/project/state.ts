import type { Language } from '../../mail/language.ts';
import type { Party, Role } from '../decision.ts';

/** A person of a project with every role held in it. */
export interface Member extends Party {
  readonly roles: readonly Role[];
  /** Wants the client update; decisions reach everyone they concern. */
  readonly updates: boolean;
}

export type Cadence = 'weekly' | 'fortnightly' | 'monthly' | 'none';

/** A client project: who belongs to it, where its clock stands, which baseline is signed. */
export interface Project {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly client: string;
  readonly language: Language;
  /** IANA time zone. */
  readonly zone: string;
  /** Holiday calendar: ISO 3166 country code, or `none`. */
  readonly calendar: string;
  readonly cadence: Cadence;
  /** 0 before the first signed baseline. */
  readonly baselineVersion: number;
  readonly members: readonly Member[];
}

/** The members who hold a role, as recipients. */
export function membersWith(project: Project, role: Role): Party[] {
  return project.members.filter((member) => member.roles.includes(role));
}
