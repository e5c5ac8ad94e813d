import type { PlainLetter } from '../../cases/act.ts';
import type { Member } from '../../cases/project/state.ts';
import { normaliseAddress } from '../../mail/address.ts';
import { type Answered, type ClientMail, forReview, plainStep } from '../client-mail.ts';
import { type DelegationReading, readDelegation } from '../decision/delegation.ts';

type Delegates = Extract<DelegationReading, { kind: 'delegates' }>;

/**
 * An approver lets a colleague decide, by mail of their own: a person on record stands in from now on and hears who
 * said so; anybody else is put before the PM first, and decides nothing.
 */
export function answerDelegation(mail: ClientMail): Answered | null {
  const { identity, summary, saidByPm, today, author, project } = mail;
  const isTheirs = identity.proven || summary.trust === 'authenticated';
  if (saidByPm || !isTheirs || !identity.roles.includes('client-approver')) return null;
  if (isBack(summary.newText) && project.delegations.some(({ from }) => from === author.personId))
    return endOf(mail);
  const read = readDelegation(summary.newText, today);
  switch (read.kind) {
    case 'none':
      return null;
    case 'ambiguous':
      return UNSAID.has(read.because) ? forReview('delegation-unclear', read.words) : null;
    case 'delegates': {
      const to = colleague(mail, read);
      return to ? standIn(mail, to, read) : unknownPerson(mail, read);
    }
  }
}

const UNSAID: ReadonlySet<string> = new Set(['nobody-named', 'several-people']);

const BACK =
  /\b(?:i am|i'm|i’m) back\b(?! (?:on|in (?:the office )?on|from [^.]* on|next|tomorrow)\b)|我(?:已经?|现在)?(?:回来|返岗|回岗|销假)了?|(?:休假|出差)(?:已经?)?(?:结束|回来)/iu;

function isBack(newText: string): boolean {
  return BACK.test(newText);
}

/** The one client on record whom the words name, by address or else by the whole name. */
function colleague({ project, author }: ClientMail, { name, address }: Delegates): Member | null {
  const clients = project.members.filter(
    ({ roles, personId }) => personId !== author.personId && roles.some((role) => role.startsWith('client')),
  );
  if (address !== null)
    return clients.find((one) => normaliseAddress(one.address) === normaliseAddress(address)) ?? null;
  const [only, another] = clients.filter((one) => one.name.toLowerCase() === name?.toLowerCase());
  return only && !another ? only : null;
}

function standIn(mail: ClientMail, to: Member, { until }: Delegates): Answered {
  const { author, mailId, openSignOffs } = mail;
  const event = {
    happened: 'delegated',
    from: author.personId,
    fromName: author.name,
    to: { personId: to.personId, name: to.name, address: to.address, language: to.language },
    until,
  } as const;
  const told = { from: author.name, to: to.name, until, ended: false };
  return {
    steps: openSignOffs.map(({ number }) => plainStep({ on: 'sign-off', number, event })),
    letters: recorded(mail, [to], told),
    review: null,
    settles: 'all',
    reason: 'delegated',
    chores: [{ chore: 'delegate', from: author.personId, to: to.personId, until, mail: mailId }],
  };
}

function endOf(mail: ClientMail): Answered {
  const { author, project } = mail;
  const standIns = project.delegations.filter(({ from }) => from === author.personId).map(({ to }) => to);
  const names = standIns.map(({ name }) => name).join(', ');
  return {
    steps: [],
    letters: recorded(mail, standIns, { from: author.name, to: names, until: null, ended: true }),
    review: null,
    settles: ['other'],
    reason: 'delegation-ended',
    chores: [{ chore: 'end-delegation', from: author.personId }],
  };
}

/** One answer to the approver; the stand-in and the PM read the same. */
function recorded(
  { author, pms, mailId }: ClientMail,
  standIns: readonly PlainLetter['to'][number][],
  variables: Readonly<Record<string, unknown>>,
): PlainLetter[] {
  const letter = { letter: 'delegation-recorded', variables } as const;
  return [
    { ...letter, to: [author], occasion: `delegation:${mailId}`, answers: true },
    ...standIns.map((to) => ({
      ...letter,
      to: [to],
      occasion: `delegation:${mailId}:${to.personId}`,
      answers: false,
    })),
    { ...letter, to: pms, occasion: `delegation:${mailId}:pm`, answers: false },
  ];
}

function unknownPerson({ author, pms, mailId }: ClientMail, read: Delegates): Answered {
  const { name, address, words } = read;
  return {
    steps: [],
    letters: [
      {
        letter: 'pm-note',
        to: pms,
        variables: {
          what: 'delegation-unknown',
          from: author.name,
          person: name ?? address ?? '',
          address,
          words,
        },
        occasion: `delegation:${mailId}`,
        answers: false,
      },
      {
        letter: 'neutral-received',
        to: [author],
        variables: {},
        occasion: `neutral:${mailId}`,
        answers: true,
      },
    ],
    review: null,
    settles: 'all',
    reason: 'delegation-unknown',
  };
}
