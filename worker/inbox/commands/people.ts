import type { Member, Project } from '../../cases/project/state.ts';
import { normaliseAddress } from '../../mail/address.ts';

/** The people of the client. */
export function clientsOf({ members }: Project): Member[] {
  return members.filter(({ roles }) => roles.some((role) => role.startsWith('client')));
}

/** The clients a text names by address or name, parted by commas; `unknown` are the parts that name nobody. */
export function clientsNamed(
  text: string,
  project: Project,
): { readonly people: readonly Member[]; readonly unknown: readonly string[] } {
  const parts = text
    .split(/[,，、;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = parts.map((part) => ({ part, person: clientNamed(part, project) }));
  return {
    people: found.flatMap(({ person }) => person ?? []),
    unknown: found.flatMap(({ part, person }) => (person ? [] : [part])),
  };
}

function clientNamed(part: string, project: Project): Member | null {
  const [, bracketed = part] = /<([^>]+)>/u.exec(part) ?? [];
  const clients = clientsOf(project);
  const address = normaliseAddress(bracketed.trim().replace(/[。.]$/u, ''));
  const wanted = part.toLowerCase();
  const [only, another] = clients.filter(
    (one) => one.address === address || one.name.toLowerCase() === wanted,
  );
  return only && !another ? only : null;
}
