import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { changesOf } from '../cases/change-request/store.ts';
import { complaintsSince } from '../cases/complaint/store.ts';
import { notes } from '../cases/note/store.ts';
import { type Member, membersWith, type Project } from '../cases/project/state.ts';
import { requirementsOf } from '../cases/requirement/store.ts';
import { earlierRounds, openSignOffs, signOffsAmong } from '../cases/sign-off/store.ts';
import { surveysAmong } from '../cases/survey/store.ts';
import { undoableSince } from '../cases/undo.ts';
import { undoables } from '../cases/undo-store.ts';
import { localDate, momentOf } from '../working-time/zone.ts';
import { wantsStatus } from './answers/status.ts';
import type { ClientMail, Known, ReadMail } from './client-mail.ts';
import { asksWhy } from './commands/why.ts';
import type { Desk } from './desk.ts';
import { baselineOf, casesOf, casesWaiting, nextNumbers, writtenAt } from './desk-store.ts';
import { endingOf } from './ending-store.ts';
import { attachedTexts } from './parse/attached-texts.ts';
import { parse } from './parse/parse.ts';
import { planOf, readsSource } from './plan-store.ts';
import { recentMails } from './recent-store.ts';
import { standingOf } from './standing-store.ts';
import { sourceOf } from './store.ts';

type Trx = Transaction<Database>;

const DAY_MS = 86_400_000;
const RECENT_COMPLAINT_DAYS = 30;

/** Where a mail is applied: inside the one transaction, against the locked project. */
export interface Scene {
  readonly trx: Trx;
  readonly project: Project;
  readonly at: Date;
  readonly asksSecondWord: boolean;
  /** Mails that a PM's word has put back into the row of those to be applied. */
  readonly released: number[];
}

/** The mail as it was written, and the text files that came with it. */
async function writtenIn(trx: Trx, mailId: number): Promise<Pick<Desk, 'written' | 'attached'>> {
  const { raw } = await sourceOf(trx, mailId);
  return { written: (await parse(raw)).text, attached: attachedTexts(raw) };
}

/** The desk of a PM as it stands in the locked record. */
export async function deskOf({ trx, project, at }: Scene, mail: ReadMail, author: Member): Promise<Desk> {
  const { identity } = mail.summary;
  const known = identity.outcome === 'known' ? identity : null;
  return {
    mailId: mail.id,
    at,
    today: localDate(at, project.zone),
    summary: mail.summary,
    author,
    project,
    answers: known?.answers?.name ?? null,
    about: known?.about ?? [],
    cases: await casesOf(trx, project.id),
    proposals: (await requirementsOf(trx, project.id, ['draft', 'clarifying', 'proposed'])).map(
      ({ number, ...rest }) => ({ ...rest, requirement: number }),
    ),
    notes: await notes.list(trx, project.id, ['proposed', 'kept']),
    next: await nextNumbers(trx, project.id),
    openSignOffs: await openSignOffs(trx, project.id, ['preview', 'requested', 'changes-requested']),
    rounds: await earlierRounds(trx, project.id),
    changes: await changesOf(trx, project.id),
    baseline: await baselineOf(trx, project.id),
    recent: asksWhy(mail.summary.newText) ? await recentMails(trx, project.id) : [],
    plan: await planOf(trx, project.id),
    ...(await endingOf(trx, project.id, author.personId, {
      newText: mail.summary.newText,
      answers: known?.answers?.name ?? null,
    })),
    ...(readsSource(mail.summary) ? await writtenIn(trx, mail.id) : {}),
    undoables: (await undoables(trx, project.id, author.personId, undoableSince(at))).map(
      ({ id, mailId, line, snapshots }) => ({
        id,
        mailId,
        line,
        refs: snapshots.flatMap(({ ref }) => ref ?? []),
      }),
    ),
  };
}

/** A client's mail with all that waits for an answer. */
export async function clientMail(
  { trx, project, at }: Scene,
  mail: ReadMail,
  identity: Known,
  author: Member,
  saidByPm: boolean,
): Promise<ClientMail> {
  const complains = mail.summary.understanding.intents.some((reading) => reading.intent === 'complaint');
  const monthAgo = new Date(at.getTime() - RECENT_COMPLAINT_DAYS * DAY_MS);
  const today = localDate(at, project.zone);
  return {
    mailId: mail.id,
    at,
    today,
    summary: mail.summary,
    identity,
    author,
    project,
    pms: membersWith(project, 'pm'),
    openSignOffs: await openSignOffs(trx, project.id),
    signOffs: await signOffsAmong(trx, project.id, identity.about),
    surveys: await surveysAmong(trx, project.id, identity.about),
    cases: await casesWaiting(trx, project.id, identity.about),
    changes: await changesOf(trx, project.id),
    baseline: await baselineOf(trx, project.id),
    answeredAt: identity.answers ? await writtenAt(trx, identity.answers.letterId) : null,
    recentComplaints: complains ? await complaintsSince(trx, project.id, monthAgo) : 0,
    standing: wantsStatus(mail.summary)
      ? await standingOf(trx, project.id, author.personId, momentOf(today, 0, project.zone))
      : null,
    saidByPm,
  };
}
