import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act } from '../cases/act.ts';
import { type CommitDoors, type Committed, commit } from '../cases/commit.ts';
import { complaintsSince } from '../cases/complaint/store.ts';
import type { Party } from '../cases/decision.ts';
import { membersWith, type Project } from '../cases/project/state.ts';
import { nextNumber } from '../cases/project/store.ts';
import { requirementsToPropose } from '../cases/requirement/store.ts';
import { openSignOffs } from '../cases/sign-off/store.ts';
import type { Intent, Reading, Understanding } from '../mail/intent.ts';
import { recordBounce } from '../outbox/bounce.ts';
import type { Known } from './route.ts';
import { routeClientMail } from './route.ts';
import { routePmMail, triageAnswer } from './route-pm.ts';
import { setAside } from './set-aside.ts';
import { mailInReview, nextToApply, noteAbsence, type ReadMail, setUpdates } from './store.ts';
import { subscriptionAct, updatesWish } from './subscription.ts';

type Trx = Transaction<Database>;

const DAY_MS = 86_400_000;
const RECENT_COMPLAINT_DAYS = 30;

/**
 * Applies the mails of one project that are read, one transaction each, in order of receipt: "all confirmed" and
 * "wait, not item 3" must never swap. Stops at a mail that an unread earlier one may still precede.
 */
export async function applyInOrder(
  doors: CommitDoors,
  projectId: number,
  now: () => Date,
  after: (mailId: number, committed: Committed) => Promise<void>,
): Promise<void> {
  for (;;) {
    const at = now();
    let mailId: number | null = null;
    let more = false;
    const toPms: number[] = [];
    const committed = await commit(doors, projectId, at, async (trx, project) => {
      const next = await nextToApply(trx, projectId);
      if (!next) return null;
      const { mail } = next;
      mailId = mail.id;
      more = next.more;
      const { screening } = mail.summary;
      if (screening.kind === 'bounce') {
        const { regarding, deliveries: verdicts } = screening;
        toPms.push(
          ...(await recordBounce(trx, { regarding, verdicts, at, messageIdDomain: doors.messageIdDomain })),
        );
      }
      return await actOf(trx, project, mail, at);
    });
    if (mailId === null) return;
    await after(mailId, { ...committed, letterIds: [...committed.letterIds, ...toPms] });
    // What is read from now on is applied by whoever reads it.
    if (!more) return;
  }
}

async function actOf(trx: Trx, project: Project, mail: ReadMail, at: Date): Promise<Act> {
  const { summary } = mail;
  const { identity, screening } = summary;
  if (screening.kind !== 'human' || identity.outcome !== 'known') {
    if (screening.returnDate && identity.outcome === 'known') {
      await noteAbsence(trx, identity.personId, screening.returnDate);
    }
    return setAside(mail, project);
  }
  const member = project.members.find((one) => one.personId === identity.personId);
  if (!member) return setAside({ ...mail, summary: { ...summary, identity: newFace(project) } }, project);
  const isClient = member.roles.some((role) => role === 'client-contact' || role === 'client-approver');
  const wish = isClient && summary.trust !== 'failed' ? updatesWish(summary.newText) : null;
  if (wish) {
    await setUpdates(trx, project.id, member.personId, wish === 'resume');
    return subscriptionAct(mail, member, wish);
  }
  if (isClient) return routeClientMail(await clientMail(trx, project, mail, identity, member, at));
  if (!member.roles.includes('pm') || summary.trust === 'failed') return setAside(mail, project);
  const triage = identity.answers?.reviewedMailId ?? null;
  const answer = triage === null ? [] : triageAnswer(summary.newText);
  const reviewed = triage === null || answer.length === 0 ? null : await mailInReview(trx, triage);
  if (reviewed) return await applyReviewed(trx, project, mail, reviewed, answer, member, at);
  return routePmMail({
    mailId: mail.id,
    summary,
    author: member,
    project,
    toPropose: await requirementsToPropose(trx, project.id),
    nextRequirement: await nextNumber(trx, project.id, 'requirement'),
    openSignOffs: await openSignOffs(trx, project.id),
    about: identity.about,
    answersReview: triage !== null && answer.length === 0,
  });
}

async function clientMail(
  trx: Trx,
  project: Project,
  mail: ReadMail,
  identity: Known,
  author: Party,
  at: Date,
): Promise<Parameters<typeof routeClientMail>[0]> {
  const complains = mail.summary.understanding.intents.some((reading) => reading.intent === 'complaint');
  const monthAgo = new Date(at.getTime() - RECENT_COMPLAINT_DAYS * DAY_MS);
  return {
    mailId: mail.id,
    summary: mail.summary,
    identity,
    author,
    project,
    pms: membersWith(project, 'pm'),
    openSignOffs: (await openSignOffs(trx, project.id)).map((one) => one.number),
    recentComplaints: complains ? await complaintsSince(trx, project.id, monthAgo) : 0,
  };
}

/** A mail that waited for the PM's word is applied as what the PM says it is; it still decides nothing by itself. */
async function applyReviewed(
  trx: Trx,
  project: Project,
  pmMail: ReadMail,
  reviewed: ReadMail & { words: string },
  answer: readonly Intent[],
  pm: Party,
  at: Date,
): Promise<Act> {
  const answeredReview = { pmMailId: pmMail.id, pm, answer: answer.join(' ') };
  const { identity } = reviewed.summary;
  const author = project.members.find(
    (one) => identity.outcome === 'known' && one.personId === identity.personId,
  );
  const believed =
    reviewed.summary.trust !== 'failed' && author !== undefined && identity.outcome === 'known';
  if (!believed) return { ...setAside(reviewed, project, 'dismissed'), answeredReview };
  const understanding = {
    ...reviewed.summary.understanding,
    intents: answer.map((intent) => sureOf(intent, reviewed.summary.understanding, reviewed.words)),
    decision: 'act',
  } as const;
  const mail = { ...reviewed, summary: { ...reviewed.summary, understanding } };
  const act = routeClientMail(
    { ...(await clientMail(trx, project, mail, identity, author, at)) },
    { grammar: false },
  );
  return { ...act, actor: pm.address, answeredReview };
}

function newFace(project: Project): { outcome: 'new-face'; projectId: number } {
  return { outcome: 'new-face', projectId: project.id };
}

/** What the PM has named is sure; the words are those reading found for it, else those the PM was shown. */
function sureOf(intent: Intent, read: Understanding, shown: string): Reading {
  const found = read.intents.find((reading) => reading.intent === intent);
  return { intent, confidence: 1, evidence: found?.evidence ?? [shown] };
}
