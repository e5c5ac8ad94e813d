import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { AskedAbout, Seconded, SecondOpinion } from '../language-model/second-opinion.ts';
import { domainOf, normaliseAddress } from '../mail/address.ts';
import type { InboundMail } from '../mail/inbound.ts';
import type { ClassifyInput } from '../mail/intent.ts';
import { findRefs, withoutRefs } from '../mail/message-id.ts';
import type { ForwardedMail } from '../mail/new-text.ts';
import type { ForwardedSummary, MailSummary } from '../mail/summary.ts';
import { authenticate } from './authenticate/authenticate.ts';
import type { DnsResolver } from './authenticate/dkim.ts';
import { trustOf } from './authenticate/trust.ts';
import { classify } from './classify/classify.ts';
import type { Model } from './classify/model.ts';
import { htmlToText } from './html-text.ts';
import { type Identity, identify, identifyByAuthor, subjectTag, type Traces } from './identify.ts';
import { parse } from './parse/parse.ts';
import { replyText } from './reply-text/reply-text.ts';
import type { OwnMailbox } from './screen/rule.ts';
import { screen } from './screen/screen.ts';
import { letterSource, sourceOf } from './store.ts';
import { belongingsOf, tracesOf } from './traces-store.ts';

export interface ReadingDoors {
  readonly db: Kysely<Database>;
  readonly own: OwnMailbox;
  /** What mails are read with now. */
  readonly model: Model;
  /** Version of these weights; absent or 0: the shipped ones. */
  readonly modelVersion?: number;
  /** A second opinion on clients' mail, where a language model is configured; never fails, never waits long. */
  readonly secondOpinion?: SecondOpinion;
  /** By mailbox: the name its receiving server signs its verdicts with (RFC 8601); null when unknown. */
  readonly authservIds: ReadonlyMap<string, string | null>;
  readonly resolve?: DnsResolver;
}

export interface MailReading {
  readonly summary: MailSummary;
  readonly identity: Identity;
}

/** Reads one mail from its raw source: parse, screen, authenticate, identify, split, classify. Changes nothing. */
export async function readMail(doors: ReadingDoors, mailId: number): Promise<MailReading> {
  const { raw, mailbox } = await sourceOf(doors.db, mailId);
  const mail = await parse(raw);
  const screening = screen(mail, doors.own);
  const from = mail.from ? normaliseAddress(mail.from.address) : null;
  const [authentication, traces] = await Promise.all([
    authenticate({
      headers: mail.headers,
      raw,
      fromDomain: domainOf(from ?? ''),
      authservId: doors.authservIds.get(mailbox) ?? null,
      ...(doors.resolve ? { resolve: doors.resolve } : {}),
    }),
    tracesOf(doors.db, {
      from,
      references: referencesOf(mail, screening.regarding),
      tag: subjectTag(mail.subject),
    }),
  ]);
  const split = replyText(mail, await ourWords(doors.db, traces));
  const newText = withoutRefs(split.newText);
  const forwarded = split.forwarded ?? enclosedMail(mail);
  const author = forwarded?.from ? normaliseAddress(forwarded.from.address) : null;
  const placed = identify(traces);
  const identity =
    author === null || placed.outcome !== 'several-projects'
      ? placed
      : identifyByAuthor(placed, traces, await belongingsOf(doors.db, author));
  const input: ClassifyInput = {
    newText,
    subject: mail.subject,
    quotedText: split.quotedText,
    answers: traces.letter?.name ?? null,
    role: decidingRole(identity),
  };
  const { modelVersion = 0 } = doors;
  const local = classify(input, doors.model);
  const trust = trustOf(authentication);
  const isRead =
    screening.kind === 'human' && trust !== 'failed' && !mail.encrypted && (input.role ?? null) !== null;
  const projectId = identity.outcome === 'known' && isRead ? identity.projectId : null;
  const second = await seconded(doors, projectId, { input, local });
  return {
    identity,
    summary: {
      messageId: mail.messageId,
      inReplyTo: mail.inReplyTo,
      references: mail.references,
      from: mail.from,
      to: mail.to,
      cc: mail.cc,
      subject: mail.subject,
      date: mail.date,
      screening,
      newText,
      quotedText: split.quotedText,
      inline: split.inline,
      signature: split.signature,
      splitConfidence: split.confidence,
      authentication,
      trust,
      understanding: second.understanding,
      modelVersion,
      opinion: second.opinion,
      forwarded: forwardedOf(forwarded, doors.model),
      calendar: mail.calendar,
      encrypted: mail.encrypted,
      attachments: mail.attachments,
      warnings: mail.warnings,
    },
  };
}

/** The reading with a second opinion weighed in, where the mail is a client's and a language model is configured. */
async function seconded(
  { secondOpinion }: ReadingDoors,
  projectId: number | null,
  { input, local }: Omit<AskedAbout, 'projectId'>,
): Promise<Seconded> {
  if (projectId === null || !secondOpinion) return { understanding: local, opinion: null };
  return await secondOpinion({ projectId, input, local });
}

/** Ids of the mails this one answers, nearest first; a letter of ours also names itself at its foot. */
function referencesOf(mail: InboundMail, regarding: string | null): string[] {
  const nearest = [regarding, mail.inReplyTo].filter((id) => id !== null);
  const all = [...nearest, ...[...mail.references].reverse(), ...findRefs(mail.text)];
  return [...new Set(all)].slice(0, MOST_REFERENCES);
}

const MOST_REFERENCES = 50;

/** Whether the writer's word decides for the client; null for those who are not the client's or not known. */
function decidingRole(identity: Identity): 'approver' | 'contact' | null {
  if (identity.outcome !== 'known') return null;
  if (identity.roles.includes('client-approver')) return 'approver';
  return identity.roles.includes('client-contact') ? 'contact' : null;
}

/** A mail attached as a file is passed on like one below a forward header; what it quotes is not its author's. */
function enclosedMail({ enclosed }: InboundMail): ForwardedMail | null {
  if (!enclosed?.from || enclosed.text.trim() === '') return null;
  const { from, subject, date, text } = enclosed;
  return { from, subject, date, text: replyText({ text, html: null, subject }).newText };
}

/** What a mail that is passed on says by itself, in its author's own words. */
function forwardedOf(forwarded: ForwardedMail | null, model: Model): ForwardedSummary | null {
  if (!forwarded) return null;
  const { subject, text } = forwarded;
  const said = { newText: text, subject: subject ?? '', quotedText: '', answers: null };
  return { ...forwarded, understanding: classify(said, model) };
}

/** The text of the letter that is answered, so that its words are known again wherever they stand. */
async function ourWords(db: Kysely<Database>, { letter }: Traces): Promise<string | null> {
  const raw = letter ? await letterSource(db, letter.letterId) : null;
  if (!raw) return null;
  const { text, html } = await parse(raw);
  // Buttons and hints are worded for the page alone, and the page is what most clients quote.
  return html === null ? text : `${text}\n\n${htmlToText(html)}`;
}
