import type { Act, PlainLetter, Step } from '../cases/act.ts';
import type { Party } from '../cases/decision.ts';
import type { Project } from '../cases/project/state.ts';
import type { Reading } from '../mail/intent.ts';
import type { MailSummary } from '../mail/summary.ts';
import { type GrammarReading, readDecision } from './decision/grammar.ts';
import type { Identity } from './identify.ts';

export type Known = Extract<Identity, { outcome: 'known' }>;

/** What routing knows of a client's mail: what it says, whose it is, and what waits for an answer. */
export interface ClientMail {
  readonly mailId: number;
  readonly summary: MailSummary;
  readonly identity: Known;
  readonly author: Party;
  readonly project: Project;
  readonly pms: readonly Party[];
  /** Numbers of the sign-off requests that wait for an answer, newest first. */
  readonly openSignOffs: readonly number[];
  /** Complaints of this project in the 30 days before. */
  readonly recentComplaints: number;
}

interface Route {
  readonly steps: readonly Step[];
  readonly letters: readonly PlainLetter[];
  readonly review: Act['review'];
  readonly reason: string;
}

/**
 * Turns a client's mail into events for cases, or puts it before the PM. The strict grammar speaks first where a
 * sign-off waits; a confirmation that only the classifier sees signs nothing, it is asked back. With `grammar` off
 * (a PM has said what the mail is) the mail signs nothing either.
 */
export function routeClientMail(mail: ClientMail, { grammar = true }: { grammar?: boolean } = {}): Act {
  const { summary, project, author } = mail;
  const route = routeWords(mail, grammar);
  const [guess] = summary.understanding.intents;
  return {
    actor: author.address,
    mail: {
      id: mail.mailId,
      author,
      copyTo: mail.pms,
      disposition: 'applied',
      reason: route.reason,
      mayBeAnswered: summary.trust !== 'failed',
      inQuestion: {
        from: `${author.name} <${author.address}>`,
        mailSubject: summary.subject,
        guess: summary.newText.trim() === '' ? null : (guess?.intent ?? null),
        confidence: guess?.confidence ?? null,
      },
      echoes: [],
    },
    steps: route.steps,
    letters: route.letters,
    notes: [
      {
        what: 'mail-read',
        about: null,
        from: null,
        to: route.review ? 'needs-review' : route.reason,
        details: { project: project.key, intents: summary.understanding.intents, trust: summary.trust },
      },
    ],
    review: route.review,
    answeredReview: null,
  };
}

function routeWords(mail: ClientMail, grammar: boolean): Route {
  const { summary } = mail;
  const { newText, trust, understanding, splitConfidence } = summary;
  if (trust === 'failed') return review('authentication-failed', newText);
  // Once a PM has said what the mail is, nothing about it is doubtful any more.
  if (grammar && summary.encrypted) return review('encrypted', newText);
  if (grammar && newText.trim() === '') return review('no-new-text', newText);

  const signOff = signOffAnswered(mail);
  const decision: GrammarReading = grammar && signOff !== null ? readDecision(newText) : { kind: 'none' };
  if (decision.kind === 'ambiguous') return review(`decision-${decision.because}`, decision.words);
  if (decision.kind === 'choices' && splitConfidence < SURE_OF_SPLIT)
    return review('unsure-what-is-quoted', newText);
  if (decision.kind === 'none' && understanding.decision === 'ask')
    return review('unsure', unsureWords(mail));

  const steps: Step[] = [];
  const letters: PlainLetter[] = [];
  if (signOff !== null && (decision.kind === 'choices' || has(mail, 'confirmation'))) {
    const binding = decision.kind === 'choices' && repliesTo(mail, signOff) ? decision.choices : [];
    steps.push(answerStep(mail, signOff, binding));
  } else if (has(mail, 'confirmation')) letters.push(confirmationNote(mail));
  const objected =
    decision.kind === 'choices' && decision.choices.some((choice) => choice.choice !== 'confirm');
  if (!objected) steps.push(...askSteps(mail));
  steps.push(...complaintSteps(mail));
  if (steps.length === 0 && letters.length === 0 && understanding.asks) steps.push(questionStep(mail));
  const reason = steps.length + letters.length > 0 ? 'understood' : 'nothing-to-do';
  return { steps, letters, review: null, reason };
}

/** Below this the split of new and quoted text is too unsure for a decision. */
const SURE_OF_SPLIT = 0.5;

/**
 * The sign-off request this mail speaks to: the one its thread or subject names, else the only one that waits for
 * this approver.
 */
function signOffAnswered({ identity, openSignOffs }: ClientMail): number | null {
  const named = identity.about.find((ref) => ref.kind === 'sign-off');
  if (named && (identity.proven || openSignOffs.includes(named.number))) return named.number;
  const [only] = openSignOffs;
  return openSignOffs.length === 1 && identity.roles.includes('client-approver') ? (only ?? null) : null;
}

/**
 * Whether the mail replies to a letter of ours about this request. Only such a mail decides: a subject can be guessed,
 * and 确认 in a mail of its own may be about a meeting; it is asked back instead.
 */
function repliesTo({ identity }: ClientMail, signOff: number): boolean {
  return identity.proven && identity.about.some((ref) => ref.kind === 'sign-off' && ref.number === signOff);
}

function answerStep(
  mail: ClientMail,
  number: number,
  choices: Extract<GrammarReading, { kind: 'choices' }>['choices'],
): Step {
  const { author, summary, mailId } = mail;
  return plain({
    on: 'sign-off',
    number,
    event: {
      happened: 'answered',
      person: author.personId,
      personName: author.name,
      mail: mailId,
      words: summary.newText,
      choices,
    },
  });
}

/** What a client asks for: a requirement before the first signed baseline, a change request after it. */
function askSteps(mail: ClientMail): Step[] {
  const reading = readingOf(mail, 'change_request');
  if (!reading) return [];
  const words = wordsOf(mail, reading);
  const asked = { happened: 'asked', words, person: mail.author.personId, mail: mail.mailId } as const;
  return mail.project.baselineVersion === 0
    ? [plain({ on: 'requirement', number: 'next', event: { ...asked, byClient: true, title: null } })]
    : [plain({ on: 'change-request', number: 'next', event: asked })];
}

function complaintSteps(mail: ClientMail): Step[] {
  const reading = readingOf(mail, 'complaint');
  if (!reading) return [];
  return [
    plain({
      on: 'complaint',
      number: 'next',
      event: {
        happened: 'complained',
        words: wordsOf(mail, reading),
        severity: mail.summary.understanding.severity ?? 'normal',
        person: mail.author.personId,
        personName: mail.author.name,
        mail: mail.mailId,
        byApprover: mail.identity.roles.includes('client-approver'),
        recentComplaints: mail.recentComplaints,
      },
    }),
  ];
}

function questionStep({ summary, author, mailId }: ClientMail): Step {
  return plain({
    on: 'question',
    number: 'next',
    event: { happened: 'asked', words: summary.newText, person: author.personId, mail: mailId },
  });
}

/** A yes to nothing in particular is put on the record and told to the PM; it changes nothing. */
function confirmationNote({ summary, author, mailId, pms }: ClientMail): PlainLetter {
  return {
    letter: 'pm-note',
    to: pms,
    variables: { what: 'confirmation-without-request', from: author.name, words: summary.newText },
    occasion: `confirmation:${mailId}`,
    answers: false,
  };
}

function has(mail: ClientMail, intent: Reading['intent']): boolean {
  return readingOf(mail, intent) !== undefined;
}

function readingOf({ summary }: ClientMail, intent: Reading['intent']): Reading | undefined {
  return summary.understanding.intents.find((reading) => reading.intent === intent);
}

/** The client's own words for one intent: the whole new text when it says one thing only, else the evidence. */
function wordsOf({ summary }: ClientMail, reading: Reading): string {
  if (summary.understanding.intents.length === 1 || reading.evidence.length === 0) return summary.newText;
  return reading.evidence.join('\n');
}

function unsureWords({ summary }: ClientMail): string {
  const evidence = summary.understanding.intents.flatMap((reading) => reading.evidence);
  return evidence.length > 0 ? [...new Set(evidence)].join('\n') : summary.newText;
}

function review(because: string, words: string): Route {
  return { steps: [], letters: [], review: { because, words }, reason: because };
}

function plain(happening: Step['happening']): Step {
  return { happening, command: null };
}
