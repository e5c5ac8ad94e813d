import type { Act, Step } from '../cases/act.ts';
import type { Party } from '../cases/decision.ts';
import { membersWith, type Project } from '../cases/project/state.ts';
import type { Intent } from '../mail/intent.ts';
import type { EchoedLine } from '../mail/letter-variables.ts';
import type { MailSummary } from '../mail/summary.ts';
import { type Command, type CommandLine, FORMS, readCommands } from './command.ts';
import { refusedLine, whoIsWho } from './command-words.ts';

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
  /** Sign-off requests that still wait for an answer. */
  readonly openSignOffs: readonly number[];
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
  const steps: Step[] = [];
  const echoes: EchoedLine[] = [];
  // A requirement drafted above a /baseline of the same mail is part of that baseline.
  const proposals = [...mail.toPropose];
  let next = mail.nextRequirement;
  for (const line of lines) {
    if (line.command === null) echoes.push(refusedLine(line, mail.author.language));
    else if (line.command.command === 'req') {
      steps.push(draft(mail, line, line.command));
      const { title, statement } = line.command;
      proposals.push({ requirement: next, version: 1, title, statement });
      next += 1;
    } else if (line.command.command === 'baseline') {
      const items = proposals.splice(0);
      if (items.length > 0) steps.push(...supersede(mail));
      steps.push(askToSign(line, line.command.title || mail.project.name, items));
    } else echoes.push(answer(mail, line, line.command.command));
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

function draft(
  { author, mailId }: PmMail,
  { line, form }: CommandLine,
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
  return { command: { line, form }, happening: { on: 'requirement', number: 'next', event: asked } };
}

/** What is put anew replaces what was put before: the old request is dead and says so to whoever answers it. */
function supersede({ openSignOffs, project }: PmMail): Step[] {
  if (membersWith(project, 'client-approver').length === 0) return [];
  return openSignOffs.map((number) => ({
    command: null,
    happening: { on: 'sign-off', number, event: { happened: 'superseded' } },
  }));
}

function askToSign({ line, form }: CommandLine, subject: string, items: readonly Proposal[]): Step {
  return {
    command: { line, form },
    happening: {
      on: 'sign-off',
      number: 'next',
      event: { happened: 'requested', subject, approverRule: 'all', items: [...items] },
    },
  };
}

function answer({ project, author }: PmMail, { line }: CommandLine, command: 'who' | 'help'): EchoedLine {
  const says = command === 'who' ? whoIsWho(project, author.language) : Object.values(FORMS).join('\n');
  return { line, outcome: 'understood', says, form: null };
}

const INTENT_BY_DIGIT: Readonly<Record<string, Intent>> = {
  '1': 'confirmation',
  '2': 'change_request',
  '3': 'complaint',
  '4': 'other',
};

/** The PM's answer to "what is this mail?": the digit that opens the reply; null when there is none. */
export function triageAnswer(newText: string): Intent | null {
  const digit = /^\s*([1-4１-４])\s*(?:$|[\s.。,，、:：)）])/u.exec(newText)?.[1] ?? '';
  return INTENT_BY_DIGIT[digit.normalize('NFKC')] ?? null;
}
