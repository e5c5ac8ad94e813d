import type { Party } from '../../cases/decision.ts';
import type { Project } from '../../cases/project/state.ts';
import { normaliseAddress } from '../../mail/address.ts';
import { namingOf } from '../notes/people.ts';

/** The member a plan names as owner, by address, by name, or as people are called; null for nobody known for sure. */
export function ownerNamed(words: string, { members }: Pick<Project, 'members'>): Party | null {
  const [, bracketed = words] = /<([^>]+)>/u.exec(words) ?? [];
  const address = normaliseAddress(bracketed.trim());
  const byAddress = members.find((one) => one.address === address);
  const called = namingOf(members).known(words.replace(/<[^>]*>/u, '').trim());
  const member = byAddress ?? members.find(({ name }) => name === called);
  if (!member) return null;
  const { personId, name, language } = member;
  return { personId, name, address: member.address, language };
}

/** Somebody of our own: a client's part of a plan is asked for by the PM, never by a letter to the team. */
export function isOurOwn({ personId }: Party, { members }: Pick<Project, 'members'>): boolean {
  return members.some(
    (one) => one.personId === personId && one.roles.some((role) => role === 'team' || role === 'pm'),
  );
}
