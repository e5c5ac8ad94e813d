/** A project whose client must never be named to the client of this letter. */
export interface OtherClient {
  readonly key: string;
  readonly client: string;
  readonly project: string;
}

/** Shorter names are everyday words too often to hold a letter back for. */
const SHORTEST_LATIN = 5;
const SHORTEST_HAN = 3;

/**
 * Nothing of one client ever shows up in another's mail: gives the first foreign project key in brackets
 * (`[KEY]`, `[KEY CR-2]`) or client or project name found in the text, null when there is none.
 */
export function namesAnotherClient(text: string, others: readonly OtherClient[]): string | null {
  if (others.length === 0) return null;
  const bracketed = new Set(
    [...text.matchAll(/[[【]\s*([A-Z][A-Z0-9]{1,9})(?=[\s\]】])/g)].map((match) => match[1]),
  );
  for (const other of others) {
    if (bracketed.has(other.key)) return other.key;
    for (const name of [other.client, other.project]) {
      if (isTelling(name) && containsName(text, name)) return name;
    }
  }
  return null;
}

function isTelling(name: string): boolean {
  return [...name].length >= (/\p{Script=Han}/u.test(name) ? SHORTEST_HAN : SHORTEST_LATIN);
}

function containsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const inside = /^\w/.test(name) && /\w/.test(text[at - 1] ?? '');
    const goesOn = /\w$/.test(name) && /\w/.test(text[at + name.length] ?? '');
    if (!inside && !goesOn) return true;
  }
  return false;
}

/** The projects of other clients, without names that our own project carries within its own. */
export function othersThan(
  own: { readonly key: string; readonly name: string; readonly client: string } | null,
  projects: readonly { readonly key: string; readonly name: string; readonly client: string }[],
): OtherClient[] {
  if (!own) return [];
  const ownNames = `${own.name}\n${own.client}`;
  const unlessOwn = (name: string): string => (ownNames.includes(name) ? '' : name);
  return projects
    .filter((project) => project.key !== own.key && project.client !== own.client)
    .map((project) => ({
      key: project.key,
      client: unlessOwn(project.client),
      project: unlessOwn(project.name),
    }));
}
