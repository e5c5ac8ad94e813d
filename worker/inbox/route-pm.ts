import type { Act, CommandLine as SaidLine, Step } from '../cases/act.ts';
import type { CaseRef, Party } from '../cases/decision.ts';
import type { Happening } from '../cases/happening.ts';
import { membersWith, type Project } from '../cases/project/state.ts';
import { normaliseAddress } from '../mail/address.ts';
import type { Intent } from '../mail/intent.ts';
import type { EchoedLine } from '../mail/letter-variables.ts';
import type { MailSummary } from '../mail/summary.ts';
import { type Command, readCommands } from './command.ts';
import { allForms, formOf, refusedLine, unreadDigit, whoIsWho } from './command-words.ts';

/** What routing knows of a project manager's mail. */
export interface PmMail {
  readonly mailId: number;
  readonly summary: MailSummary;
  readonly author: Party;
  readonly project: Project;
  /** The requirements that are not agreed yet, as `/baseline` puts them to the client. */
  readonly toPropose: readonly Proposal[];
  /** The number that the next new requirement gets. */
  readonly nextRequirement: number;
  /** It answers our question what a mail is, without a digit that can be read. */
  readonly answersReview: boolean;
  /** Cases that the mail this one answers was about. */
  readonly about: readonly CaseRef[];
  /** Sign-off requests that still wait for an answer. */
  readonly openSignOffs: readonly { readonly number: number; readonly requirements: readonly number[] }[];
}

export interface Proposal {
  readonly requirement: number;
  readonly version: number;
  readonly title: string;
  readonly statement: string;
}

/**
 * A PM's lines that begin with a slash are commands, echoed to the PM alone; everything else in the mail is for
 * people and is only filed.
 */
export function routePmMail(mail: PmMail): Act {
  const lines = readCommands(mail.summary.newText);
  const unread = mail.answersReview && lines.length === 0;
  const steps: Step[] = answersByHand(mail);
  const echoes: EchoedLine[] = unread ? [unreadDigit(mail.summary.newText, mail.author.language)] : [];
  // A requirement drafted above a /baseline of the same mail is part of that baseline.
  const proposals = [...mail.toPropose];
  let next = mail.nextRequirement;
  for (const line of lines) {
    if (line.command === null) {
      echoes.push(refusedLine(line, mail.author.language));
      continue;
    }
    const { command } = line;
    const said = { line: line.line, form: formOf(line.name, mail.author.language) };
    switch (command.command) {
      case 'req':
        steps.push(draft(mail, said, command));
        proposals.push({ requirement: next, version: 1, title: command.title, statement: command.statement });
        next += 1;
        break;
      case 'revise':
        if (proposals.some((one) => one.requirement === command.number)) {
          steps.push(...supersede(mail, command.number));
        }
        steps.push(revise(said, command));
        reword(proposals, command);
        break;
      case 'baseline': {
        const items = proposals.splice(0);
        if (items.length > 0) steps.push(...supersede(mail, 'all'));
        steps.push(askToSign(said, command.title || mail.project.name, items));
        break;
      }
      case 'done':
      case 'resolve':
      case 'assess':
      case 'reject':
        steps.push({ command: said, happening: movedOn(command.command, command.number) });
        break;
      case 'who':
      case 'help':
        echoes.push(answer(mail, line.line, command.command));
    }
  }
  return {
    actor: mail.author.address,
    mail: {
      id: mail.mailId,
      author: mail.author,
      copyTo: [],
      disposition: 'applied',
      reason: lines.length > 0 ? 'commands' : 'filed',
      mayBeAnswered: true,
      inQuestion: {
        from: mail.author.name,
        mailSubject: mail.summary.subject,
        guess: null,
        confidence: null,
      },
      echoes,
    },
    steps,
    letters: [],
    notes: [
      {
        what: 'pm-mail-read',
        about: null,
        from: null,
        to: lines.length > 0 ? 'commands' : 'filed',
        details: { lines: lines.map((line) => line.line), trust: mail.summary.trust },
      },
    ],
    review: null,
    answeredReview: null,
  };
}

function movedOn(command: 'done' | 'resolve' | 'assess' | 'reject', number: number): Happening {
  switch (command) {
    case 'done':
      return { on: 'question', number, event: { happened: 'answered' } };
    case 'resolve':
      return { on: 'complaint', number, event: { happened: 'resolved' } };
    case 'assess':
      return { on: 'change-request', number, event: { happened: 'assessment-began' } };
    case 'reject':
      return { on: 'change-request', number, event: { happened: 'rejected' } };
  }
}

/**
 * A PM who writes to the client in the thread of a question has answered it, in that of a complaint has begun to
 * look into it; the bot on CC takes note and says nothing.
 */
function answersByHand({ about, summary, project }: PmMail): Step[] {
  const read = new Set([...summary.to, ...summary.cc].map(({ address }) => normaliseAddress(address)));
  const toClient = project.members.some(
    ({ roles, address }) => read.has(address) && roles.some((role) => role.startsWith('client')),
  );
  if (!toClient) return [];
  return about.flatMap(({ kind, number }): Step[] => {
    if (kind === 'question') return [{ command: null, happening: movedOn('done', number) }];
    if (kind !== 'complaint') return [];
    return [
      { command: null, happening: { on: 'complaint', number, event: { happened: 'investigation-began' } } },
    ];
  });
}

function draft(
  { author, mailId }: PmMail,
  said: SaidLine,
  { title, statement }: Extract<Command, { command: 'req' }>,
): Step {
  const asked = {
    happened: 'asked',
    words: statement,
    title,
    person: author.personId,
    mail: mailId,
    byClient: false,
  } as const;
  return { command: said, happening: { on: 'requirement', number: 'next', event: asked } };
}

type Rewording = Extract<Command, { command: 'revise' }>;

function revise(said: SaidLine, { number, title, statement }: Rewording): Step {
  return {
    command: said,
    happening: { on: 'requirement', number, event: { happened: 'revised', words: statement, title } },
  };
}

/** A requirement reworded above a /baseline of the same mail is put to the client in its new words. */
function reword(proposals: Proposal[], { number, title, statement }: Rewording): void {
  const index = proposals.findIndex((proposal) => proposal.requirement === number);
  const old = proposals[index];
  if (old) proposals[index] = { ...old, version: old.version + 1, title: title ?? old.title, statement };
}

/** What is put anew replaces what was put before: the old request is dead and says so to whoever answers it. */
function supersede({ openSignOffs, project }: PmMail, requirement: number | 'all'): Step[] {
  if (membersWith(project, 'client-approver').length === 0) return [];
  return openSignOffs
    .filter((one) => requirement === 'all' || one.requirements.includes(requirement))
    .map(({ number }) => ({
      command: null,
      happening: { on: 'sign-off', number, event: { happened: 'superseded' } },
    }));
}

function askToSign(said: SaidLine, subject: string, items: readonly Proposal[]): Step {
  return {
    command: said,
    happening: {
      on: 'sign-off',
      number: 'next',
      event: { happened: 'requested', subject, approverRule: 'all', items: [...items] },
    },
  };
}

function answer({ project, author }: PmMail, line: string, command: 'who' | 'help'): EchoedLine {
  const says = command === 'who' ? whoIsWho(project, author.language) : allForms(author.language);
  return { line, outcome: 'understood', says, form: null };
}

const INTENT_BY_DIGIT: Readonly<Record<string, Intent>> = {
  '1': 'confirmation',
  '2': 'change_request',
  '3': 'complaint',
  '4': 'other',
};

/**
 * The PM's answer to "what is this mail?": the digits that open the reply, several where the mail is several things
 * (`2`, `2 3`, `2 and 3`, `2、3`); empty when there is none.
 */
export function triageAnswer(newText: string): Intent[] {
  const [opening = ''] =
    /^\s*[1-4１-４](?:(?:\s*(?:[,，、+&/和与]|and)\s*|\s+)[1-4１-４])*(?=$|[\s.。,，、:：;；)）])/iu.exec(
      newText,
    ) ?? [];
  const intents = [...opening.normalize('NFKC').matchAll(/[1-4]/g)].flatMap(
    ([digit]) => INTENT_BY_DIGIT[digit] ?? [],
  );
  const some = [...new Set(intents)].filter((intent) => intent !== 'other');
  return some.length > 0 || intents.length === 0 ? some : ['other'];
}
