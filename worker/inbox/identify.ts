import { type CaseRef, PREFIXES, type Role } from '../cases/decision.ts';
import type { LetterName } from '../mail/letter.ts';

/** A letter of ours that a mail refers to by its Message-ID. */
export interface AnsweredLetter {
  readonly letterId: number;
  readonly projectId: number | null;
  readonly name: LetterName;
  readonly about: readonly CaseRef[];
  /** Mail that a review letter asks about; null for other letters. */
  readonly reviewedMailId: number | null;
}

/** One project the writer belongs to, with every role held in it. */
export interface Belonging {
  readonly projectId: number;
  readonly key: string;
  readonly open: boolean;
  readonly roles: readonly Role[];
}

/** What the record knows about a mail's thread and its writer. */
export interface Traces {
  readonly personId: number | null;
  readonly belongings: readonly Belonging[];
  /** By In-Reply-To and References, newest first. */
  readonly letter: AnsweredLetter | null;
  /** Project of an earlier mail of this thread that we were copied on. */
  readonly threadProjectId: number | null;
  /** Project key in `[KEY SO-5]` of the subject: guessable, so it helps only those who belong. */
  readonly subjectKey: string | null;
  /** Case numbers in the subject tag. */
  readonly subjectRefs: readonly CaseRef[];
}

export type Identity =
  | {
      readonly outcome: 'known';
      readonly projectId: number;
      readonly personId: number;
      readonly roles: readonly Role[];
      readonly answers: AnsweredLetter | null;
      /** Cases this mail speaks of by its thread; `proven` when the reply reference says so, not the subject alone. */
      readonly about: readonly CaseRef[];
      readonly proven: boolean;
      /** `said-by-pm`: a PM has named the project or the person; such a mail decides nothing by itself. */
      readonly found:
        | 'reply-reference'
        | 'thread'
        | 'subject-tag'
        | 'only-project'
        | 'said-by-pm'
        | 'forwarded';
    }
  | { readonly outcome: 'new-face'; readonly projectId: number }
  | { readonly outcome: 'several-projects'; readonly projectIds: readonly number[] }
  | { readonly outcome: 'stranger' };

/**
 * Whose mail is this, and on which project? The reply reference counts first, then the thread, then the subject tag
 * for those who belong, then the one open project of the writer. Nobody sees or decides anything in a project that
 * does not name them.
 */
export function identify(traces: Traces): Identity {
  const { letter, belongings, personId } = traces;
  if (letter?.projectId != null) {
    const belonging = belongings.find((one) => one.projectId === letter.projectId);
    if (!belonging || personId === null) return { outcome: 'new-face', projectId: letter.projectId };
    return known(personId, belonging, 'reply-reference', letter, meant(letter.about, traces.subjectRefs));
  }
  const byThread = belongings.find((one) => one.projectId === traces.threadProjectId);
  if (byThread && personId !== null) return known(personId, byThread, 'thread', null, []);
  if (traces.threadProjectId !== null) return { outcome: 'new-face', projectId: traces.threadProjectId };
  if (personId === null || belongings.length === 0) return { outcome: 'stranger' };

  const tagged = belongings.find((one) => one.key === traces.subjectKey);
  if (tagged) return known(personId, tagged, 'subject-tag', null, traces.subjectRefs);
  const open = belongings.filter((one) => one.open);
  const [only] = open;
  if (only && open.length === 1) return known(personId, only, 'only-project', null, []);
  return { outcome: 'several-projects', projectIds: belongings.map((one) => one.projectId) };
}

/** A letter may be about several cases; the subject of the reply tells which one is meant. */
function meant(about: readonly CaseRef[], named: readonly CaseRef[]): readonly CaseRef[] {
  const both = about.filter((ref) =>
    named.some(({ kind, number }) => kind === ref.kind && number === ref.number),
  );
  return about.length > 1 && both.length > 0 ? both : about;
}

/**
 * A PM of several projects passes on a client's mail: it belongs to the one open project of that PM in which its author
 * is the client. Anything less clear stays as it was.
 */
export function identifyByAuthor(identity: Identity, traces: Traces, author: readonly Belonging[]): Identity {
  if (identity.outcome !== 'several-projects' || traces.personId === null) return identity;
  const led = traces.belongings.filter(({ roles, open }) => open && roles.includes('pm'));
  const [only, another] = led.filter(({ projectId }) =>
    author.some((one) => one.projectId === projectId && one.roles.some((role) => role.startsWith('client'))),
  );
  return only && !another ? known(traces.personId, only, 'forwarded', null, []) : identity;
}

function known(
  personId: number,
  { projectId, roles }: Belonging,
  found: Extract<Identity, { outcome: 'known' }>['found'],
  answers: AnsweredLetter | null,
  about: readonly CaseRef[],
): Identity {
  return { outcome: 'known', projectId, personId, roles, answers, about, proven: answers !== null, found };
}

const TAG = /\[([A-Z][A-Z0-9]{1,9})(?: ([A-Z]{1,3}-\d{1,6}))?\]/u;
const KINDS: Readonly<Record<string, CaseRef['kind']>> = Object.fromEntries(
  Object.entries(PREFIXES).map(([kind, prefix]) => [prefix, kind as CaseRef['kind']]),
);

/** The tag of a subject: `Re: [SHOP SO-5] …` names project SHOP and sign-off 5. */
export function subjectTag(subject: string): { key: string | null; refs: CaseRef[] } {
  const match = TAG.exec(subject.slice(0, 500));
  if (!match) return { key: null, refs: [] };
  const [, key = null, label] = match;
  const [prefix = '', number = ''] = (label ?? '').split('-');
  const kind = KINDS[prefix];
  return { key, refs: kind ? [{ kind, number: Number(number) }] : [] };
}
