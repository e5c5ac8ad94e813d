import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Language } from '../mail/language.ts';
import type { Act } from './act.ts';
import { silenceAsFiled } from './complaint/store.ts';
import { caseLabel } from './decision.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Post } from './post.ts';
import type { Project } from './project/state.ts';
import type { Said } from './says.ts';
import { callBack, isAsLeft, putBack, type TakenBack, undoables } from './undo-store.ts';

/** A command can be taken back for so long. */
export const UNDO_MINUTES = 10;

const UNDONE: Said = { zh: '已撤销：', en: 'taken back: ' };
const MOVED_ON: Said = {
  zh: '之后又有变动，无法撤销：',
  en: 'something has happened since, it can no longer be taken back: ',
};

/** The earliest moment a command may have been given to be taken back now. */
export function undoableSince(now: Date): Date {
  return new Date(now.getTime() - UNDO_MINUTES * 60_000);
}

/**
 * Takes back what an act asks to take back: rows as they were, letters that wait cancelled, readers of letters that
 * have left told to disregard them. Newest first, since a later command may build on an earlier one.
 */
export async function takeBack(
  trx: Transaction<Database>,
  project: Project,
  act: Act,
  at: Date,
  post: Post,
): Promise<LedgerEntry[]> {
  if (!act.undo || act.undo.length === 0 || !act.mail) return [];
  const { author, id: mailId } = act.mail;
  const entries: LedgerEntry[] = [];
  const all = await undoables(trx, project.id, author.personId, undoableSince(at));
  const meant = all.filter(({ id }) => act.undo?.includes(id));
  // Looked at before anything is put back: commands of one mail have left their marks together.
  const asLeft = new Set<number>();
  for (const undo of meant) if (await isAsLeft(trx, undo)) asLeft.add(undo.id);
  for (const undo of meant) {
    const back = asLeft.has(undo.id);
    const says = `${(back ? UNDONE : MOVED_ON)[author.language]}${undo.line}`;
    const outcome = back ? 'understood' : 'refused';
    post.echo({ line: undoLine(author.language), outcome, says, form: null });
    if (!back) continue;
    await putBack(trx, undo, at);
    for (const { ref } of undo.snapshots)
      if (ref?.kind === 'complaint') await silenceAsFiled(trx, project.id, ref.number);
    for (const letter of await callBack(trx, undo.letterIds, at)) withdraw(project, letter, undo.id, post);
    entries.push({
      actor: act.actor,
      mailId,
      what: 'undone',
      about: undo.snapshots.flatMap(({ ref }) => (ref ? [caseLabel(ref)] : []))[0] ?? null,
      from: null,
      to: null,
      details: { line: undo.line, ofMail: undo.mailId },
    });
  }
  return entries;
}

function undoLine(language: Language): string {
  return language === 'zh' ? '/撤销' : '/undo';
}

function withdraw(project: Project, letter: TakenBack, undoId: number, post: Post): void {
  post.add({
    letter: 'withdrawn',
    to: project.members.filter((member) => letter.people.includes(member.personId)),
    variables: { letterSubject: letter.subject },
    occasion: `withdrawn:${undoId}:${letter.subject}`,
    answers: false,
  });
}
