import type { Act } from '../cases/act.ts';
import { type CommitDoors, type Committed, commit } from '../cases/commit.ts';
import type { Member, Project } from '../cases/project/state.ts';
import { agreementAct, correctionAct, correctionIn, filedAnew, sameLabels } from '../learning/correction.ts';
import { learnFrom } from '../learning/learn-from.ts';
import { type Judged, judgedMail } from '../learning/misread-store.ts';
import type { Intent, Reading, Understanding } from '../mail/intent.ts';
import { recordBounce } from '../outbox/bounce.ts';
import { localDate } from '../working-time/zone.ts';
import { routeTeamMail } from './answers/task.ts';
import type { Known, ReadMail } from './client-mail.ts';
import { readYesNo } from './decision/yes-no.ts';
import { asItsAuthor } from './forwarded.ts';
import { withoutInternalNotes } from './internal-notes.ts';
import { planOf } from './plan-store.ts';
import { withDocuments } from './request-document.ts';
import { routeClientMail } from './route.ts';
import { routePmMail } from './route-pm.ts';
import { clientMail, deskOf, type Scene } from './scene.ts';
import { awaitSecondWord, bySecondWord, isWeighty } from './second-word.ts';
import { setAside } from './set-aside.ts';
import { routeSponsorMail } from './sponsor-mail.ts';
import { mailInReview, nextToApply, noteAbsence, setUpdates } from './store.ts';
import { subscriptionAct, updatesWish } from './subscription.ts';
import { triageAnswer } from './triage.ts';
import { type Word, wordOnFace, wordOnPlace } from './waiting-mail.ts';
import { askWhichProject } from './which-project.ts';

export interface ApplyDoors extends CommitDoors {
  /** Whether a weighty decision by a sender nobody vouches for waits for a second word. */
  readonly asksSecondWord: boolean;
}

/**
 * Applies the mails of one project that are read, one transaction each, in order of receipt: "all confirmed" and
 * "wait, not item 3" must never swap. Stops at a mail that an unread earlier one may still precede.
 */
export async function applyInOrder(
  doors: ApplyDoors,
  projectId: number,
  now: () => Date,
  after: (mailId: number, committed: Committed) => Promise<void>,
): Promise<void> {
  for (;;) {
    const at = now();
    let mailId: number | null = null;
    let more = false;
    const toPms: number[] = [];
    const released: number[] = [];
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
      if (mail.summary.identity.outcome === 'several-projects' && screening.kind === 'human')
        toPms.push(...(await askWhichProject(trx, mail, at, doors.messageIdDomain)));
      return await actOf({ trx, project, at, asksSecondWord: doors.asksSecondWord, released }, mail);
    });
    if (mailId === null) return;
    await after(mailId, { ...committed, letterIds: [...committed.letterIds, ...toPms] });
    // What is read from now on is applied by whoever reads it.
    if (!more && released.length === 0) return;
  }
}

async function actOf(scene: Scene, mail: ReadMail): Promise<Act> {
  const { trx, project } = scene;
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
  const asked = summary.trust === 'failed' ? null : (identity.answers?.reviewedMailId ?? null);
  if (asked !== null && identity.answers?.name === 'second-word-asked') {
    const answer = readYesNo(summary.newText);
    const waiting = answer === null ? null : await mailInReview(trx, asked);
    if (waiting?.because === 'second-word')
      return writer(waiting) === member.personId
        ? await afterSecondWord(scene, mail, waiting, member, answer === 'yes')
        : setAside(mail, project, 'set-aside', 'second-word-by-another');
  }
  const decided = sponsorAct(scene, mail, member);
  if (decided) return decided;
  if (isClient(member)) return await clientAct(scene, mail, identity, member);
  if (summary.trust === 'failed') return setAside(mail, project);
  if (!member.roles.includes('pm')) return (await teamAct(scene, mail, member)) ?? setAside(mail, project);
  return await pmAct(scene, mail, member, asked);
}

function sponsorAct({ project, asksSecondWord }: Scene, mail: ReadMail, member: Member): Act | null {
  const act = routeSponsorMail(mail, member, project);
  const doubtful = asksSecondWord && mail.summary.trust === 'unverified' && act?.weighty === true;
  return act && doubtful ? awaitSecondWord(act, mail.summary, project) : act;
}

async function clientAct(scene: Scene, mail: ReadMail, identity: Known, member: Member): Promise<Act> {
  const { trx, project, asksSecondWord } = scene;
  const { summary } = mail;
  const wish = summary.trust === 'failed' ? null : updatesWish(summary.newText);
  if (wish) {
    await setUpdates(trx, project.id, member.personId, wish === 'resume');
    return subscriptionAct(mail, member, wish);
  }
  const said = identity.found === 'said-by-pm';
  const act = routeClientMail(await clientMail(scene, mail, identity, member, said));
  const doubtful = asksSecondWord && summary.trust === 'unverified' && act.review === null;
  const weighty = act.steps.some(isWeighty) || (act.chores ?? []).length > 0;
  return doubtful && weighty ? awaitSecondWord(act, summary, project) : act;
}

async function pmAct(scene: Scene, written: ReadMail, member: Member, asked: number | null): Promise<Act> {
  const { trx, project, asksSecondWord } = scene;
  const { summary: spoken, notes } = withoutInternalNotes(written.summary);
  const mail = { ...written, summary: { ...spoken, identity: written.summary.identity } };
  const { summary } = mail;
  const doubtful = asksSecondWord && summary.trust === 'unverified';
  const waiting = asked === null ? null : await mailInReview(trx, asked);
  const word = waiting && (await wordOn(scene, mail, waiting, member));
  if (word) {
    if (doubtful && word.weighty) return awaitSecondWord(word.act, summary, project);
    if (word.release) {
      await word.release(trx, scene.at);
      scene.released.push(waiting.id);
    }
    return word.act;
  }
  const answer = waiting && !NAMED_OTHERWISE.has(waiting.because) ? triageAnswer(summary.newText) : [];
  if (waiting && answer.length > 0) return await applyReviewed(scene, mail, waiting, answer, member);
  const corrected = await correctedAct(scene, mail, member);
  if (corrected) return corrected;
  const passedOn = asItsAuthor(mail, project);
  if (passedOn) {
    const { author, identity } = passedOn;
    const act = routeClientMail(await clientMail(scene, passedOn.mail, identity, author, true));
    return { ...act, actor: member.address };
  }
  const planned = routePmMail(await deskOf(scene, mail, member), waiting?.because ?? false, notes);
  const act = await withDocuments(trx, project, scene.at, planned);
  return doubtful && act.weighty ? awaitSecondWord(act, summary, project) : act;
}

/** Reviews that are answered with a word of their own, not with what a mail is. */
const NAMED_OTHERWISE: ReadonlySet<string> = new Set(['new-face', 'several-projects']);

async function wordOn(
  scene: Scene,
  mail: ReadMail,
  waiting: ReadMail & { because: string },
  pm: Member,
): Promise<Word | null> {
  switch (waiting.because) {
    case 'new-face':
      return wordOnFace(scene, mail, waiting, pm);
    case 'several-projects':
      return await wordOnPlace(scene, mail, waiting, pm);
    default:
      return null;
  }
}

/** What somebody of the team reports about tasks; null when the mail speaks of none. */
async function teamAct({ trx, project, at }: Scene, mail: ReadMail, member: Member): Promise<Act | null> {
  if (!member.roles.includes('team')) return null;
  const { tasks } = await planOf(trx, project.id);
  return routeTeamMail(mail, member, project, tasks, localDate(at, project.zone));
}

/** A mail that waited for the PM's word is applied as what the PM says it is; it still decides nothing by itself. */
async function applyReviewed(
  scene: Scene,
  pmMail: ReadMail,
  reviewed: ReadMail & { words: string },
  answer: readonly Intent[],
  pm: Member,
): Promise<Act> {
  const answeredReview = { pmMailId: pmMail.id, pm, answer: answer.join(' ') };
  const { identity, understanding: read, trust } = reviewed.summary;
  const author = scene.project.members.find((one) => one.personId === writer(reviewed));
  if (trust === 'failed' || !author || identity.outcome !== 'known')
    return { ...setAside(reviewed, scene.project, 'dismissed'), answeredReview };
  const understanding = {
    ...read,
    intents: answer.map((intent) => sureOf(intent, read, reviewed.words)),
    decision: 'act',
  } as const;
  const mail = { ...reviewed, summary: { ...reviewed.summary, understanding } };
  await learnFrom(scene.trx, reviewed, answer, {
    ...wordOf(scene, pmMail, pm),
    kind: 'triage',
    shown: reviewed.words,
  });
  const act = routeClientMail(await clientMail(scene, mail, identity, author, true));
  return { ...act, actor: pm.address, answeredReview };
}

/**
 * A PM's digit in reply to the acknowledgement a client got, or to the question whether a mail was read rightly: the
 * mail is filed anew as what it is. Null when the reply is no such digit.
 */
async function correctedAct(scene: Scene, pmMail: ReadMail, pm: Member): Promise<Act | null> {
  const { identity, newText } = pmMail.summary;
  const letter = identity.outcome === 'known' ? identity.answers : null;
  if (letter?.name !== 'received' && letter?.name !== 'pm-audit') return null;
  const kind = letter.name === 'pm-audit' ? 'audit' : 'correction';
  const given = kind === 'audit' ? triageAnswer(newText) : correctionIn(newText);
  const judged = given.length === 0 ? null : await judgedMail(scene.trx, scene.project.id, letter);
  const client = judged && writtenByClient(scene, judged);
  if (!judged || !client) return null;
  const { author, identity: known, mail } = client;
  await learnFrom(scene.trx, mail, given, { ...wordOf(scene, pmMail, pm), kind, shown: null });
  const { labels, opened } = judged;
  const correction = { pm, pmMail, mailId: mail.id, labels, given, opened };
  if (sameLabels(labels, given)) return agreementAct(correction);
  // What the mail answered is settled; a digit files what it says, and decides nothing.
  const filing = { ...known, about: [], answers: null, proven: false };
  return correctionAct(
    routeClientMail(await clientMail(scene, filedAnew(mail, labels, given), filing, author, true)),
    correction,
  );
}

function writtenByClient({ project }: Scene, { mail }: Judged) {
  const passedOn = asItsAuthor(mail, project);
  if (passedOn) return passedOn;
  const { identity } = mail.summary;
  const author = project.members.find((one) => one.personId === writer(mail));
  return author && isClient(author) && identity.outcome === 'known' ? { mail, author, identity } : null;
}

function wordOf({ project, at, asksSecondWord }: Scene, pmMail: ReadMail, pm: Member) {
  return { projectId: project.id, at, asksSecondWord, pm, pmMail };
}

/** The second word: yes, and the mail is applied as if its sender had been vouched for; no, and it is dismissed. */
async function afterSecondWord(
  scene: Scene,
  wordMail: ReadMail,
  waiting: ReadMail,
  member: Member,
  yes: boolean,
): Promise<Act> {
  const answer = yes ? 'yes' : 'no';
  const answeredReview = { pmMailId: wordMail.id, pm: member, answer };
  const { identity } = waiting.summary;
  if (!yes || identity.outcome !== 'known')
    return { ...setAside(waiting, scene.project, 'dismissed'), answeredReview };
  const vouched = { ...waiting, summary: { ...waiting.summary, trust: 'authenticated' as const } };
  const act =
    sponsorAct(scene, vouched, member) ??
    (isClient(member)
      ? await clientAct(scene, vouched, identity, member)
      : await pmAct(scene, vouched, member, identity.answers?.reviewedMailId ?? null));
  return { ...act, steps: act.steps.map(bySecondWord), answeredReview };
}

function isClient(member: Member): boolean {
  return member.roles.some((role) => role === 'client-contact' || role === 'client-approver');
}

function writer({ summary: { identity } }: ReadMail): number | null {
  return identity.outcome === 'known' ? identity.personId : null;
}

function newFace(project: Project): { outcome: 'new-face'; projectId: number } {
  return { outcome: 'new-face', projectId: project.id };
}

/** What the PM has named is sure; the words are those reading found for it, else those the PM was shown. */
function sureOf(intent: Intent, read: Understanding, shown: string): Reading {
  const found = read.intents.find((reading) => reading.intent === intent);
  return { ...found, intent, confidence: 1, evidence: found?.evidence ?? [shown] };
}
