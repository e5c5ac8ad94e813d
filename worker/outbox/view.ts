import { type CaseRef, caseLabel, type ReplyItem } from '../cases/decision.ts';
import type { DocumentContent } from '../documents/content.ts';
import type { Address } from '../mail/address.ts';
import type { Language } from '../mail/language.ts';
import { isInternal, type LetterName } from '../mail/letter.ts';
import type { LetterPart } from '../mail/letter-variables.ts';
import { refLine } from '../mail/message-id.ts';
import { oneLine } from './wording.ts';

/** A letter with everything the record says about it, read when it is composed. */
export interface LetterRecord {
  readonly id: number;
  readonly name: LetterName;
  readonly language: Language;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly about: readonly CaseRef[];
  readonly createdAt: Date;
  readonly project: { readonly key: string; readonly name: string; readonly client: string } | null;
  readonly zone: string;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  /** Who signs the letter; null when no project manager is on record. */
  readonly pm: Address | null;
  /** Message-IDs of the thread so far, oldest first, the one answered last. */
  readonly thread: readonly string[];
  /** Documents that travel with it, as HTML and PDF. */
  readonly documents: readonly { readonly fileName: string; readonly content: DocumentContent }[];
  /** It answers a mail (and is not merely about one). */
  readonly answers: boolean;
}

/** What a template sees: the variables of the letter, and around them what every letter may name. */
export interface LetterView extends Readonly<Record<string, unknown>> {
  readonly language: Language;
  readonly zone: string;
  /** The year that goes without saying. */
  readonly year: number;
  readonly subject: string;
  readonly tag: string;
  readonly forPm: boolean;
  readonly answers: boolean;
  readonly refLine: string;
  readonly project: { readonly key: string; readonly name: string; readonly client: string };
  readonly recipient: { readonly name: string };
  readonly pm: Address;
  /** Whose name stands below the letter. */
  readonly signer: Address;
  readonly bot: Address;
  /** The weightiest item of a letter with several: it gives the subject. */
  readonly lead: ReplyItem | null;
}

const WEIGHT: Readonly<Record<ReplyItem['kind'], number>> = {
  'complaint-acknowledged': 8,
  'complaint-noted': 8,
  'complaint-accepted': 8,
  'complaint-closed': 8,
  'sign-off-reopened': 7,
  'sign-off-overridden': 7,
  'sign-off-deemed': 7,
  'sign-off-recorded': 7,
  'sign-off-unclear': 6,
  'opinion-noted': 5,
  'sign-off-closed': 4,
  'change-decided': 7,
  'change-open': 6,
  'change-settled': 4,
  'change-noted': 3,
  'change-logged': 3,
  'intake-received': 2,
  'requirement-noted': 2,
  'question-received': 1,
  'survey-incomplete': 2,
  'survey-recorded': 2,
  'survey-over': 1,
  'choice-recorded': 5,
};

/** The view of a letter before its subject is known; `withSubject` completes it. */
export function viewOf(record: LetterRecord, bot: Address): LetterView {
  const lead = leadOf(record);
  const ref = lead?.ref ?? record.about[0];
  return {
    ...record.variables,
    language: record.language,
    zone: record.zone,
    year: record.createdAt.getUTCFullYear(),
    subject: '',
    tag: ref ? caseLabel(ref) : '',
    forPm: isInternal(record.name),
    answers: record.answers,
    refLine: refLine(record.messageId),
    project: record.project ?? { key: '', name: bot.name, client: '' },
    recipient: { name: salutation(record) },
    pm: record.pm ?? bot,
    signer: signerOf(record, bot),
    bot,
    lead,
  };
}

/** The view of a letter inside another: its own words, case and project, the reference of the whole. */
export function partView(view: LetterView, part: LetterPart): LetterView {
  const [ref] = part.about;
  return {
    ...view,
    ...part.variables,
    lead: null,
    tag: ref ? caseLabel(ref) : '',
    project: part.project ?? view.project,
  };
}

/** `[KEY SO-5] …` on one line, whatever the words in it hold (RFC 5322 §2.2). */
export function subjectLine(view: LetterView, words: string): string {
  const tag = [view.project.key, view.tag].filter((part) => part !== '').join(' ');
  return oneLine(tag === '' ? words : `[${tag}] ${words}`, 180);
}

/** A PM signs what clients and the team read; what a PM or a sponsor reads comes from the worker itself. */
export function signerOf(record: LetterRecord, bot: Address): Address {
  return isInternal(record.name) ? bot : (record.pm ?? bot);
}

function leadOf(record: LetterRecord): ReplyItem | null {
  if (record.name !== 'received') return null;
  const items = (record.variables.items ?? []) as readonly ReplyItem[];
  return items.toSorted((left, right) => WEIGHT[right.kind] - WEIGHT[left.kind])[0] ?? null;
}

function salutation(record: LetterRecord): string {
  const names = record.to.map((person) => oneLine(person.name || person.address, 60));
  if (names.length > 3) return record.language === 'zh' ? '各位' : 'all';
  return names.join(record.language === 'zh' ? '、' : ', ');
}
