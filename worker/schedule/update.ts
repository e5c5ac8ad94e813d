import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act, Step } from '../cases/act.ts';
import { ledgerHead } from '../cases/ledger.ts';
import type { Member, Project } from '../cases/project/state.ts';
import { nextNumber } from '../cases/project/store.ts';
import type { HoldReason } from '../cases/update/state.ts';
import { updates } from '../cases/update/store.ts';
import type { WeeklyUpdate } from '../mail/letter-variables.ts';
import { draftUpdate, holdReasons } from './update-draft.ts';
import { updateRows } from './update-store.ts';

type Trx = Transaction<Database>;

const WEEK_MS = 7 * 86_400_000;

/** Drafts the client update and shows it to the PM; one whose hour has passed meanwhile is decided at once. */
export async function previewUpdate(
  trx: Trx,
  project: Project,
  releaseAt: Date,
  key: string,
  now: Date,
): Promise<Act> {
  const recipients = recipientsOf(project);
  const { draft, because } = await drawUp(trx, project, now);
  const number = await nextNumber(trx, project.id, 'update');
  const drafted: Step = {
    command: null,
    happening: {
      on: 'update',
      number: 'next',
      event: { happened: 'drafted', draft, releaseAt, because, recipients },
    },
  };
  const late: Step = {
    command: null,
    happening: { on: 'update', number, event: { happened: 'release-due', draft, because, recipients } },
  };
  const steps = recipients.length === 0 ? [] : releaseAt <= now ? [drafted, late] : [drafted];
  return actOf(steps, { what: 'client-update', about: null, from: null, to: null, details: { key } });
}

/** The hour of an update has come: it is drawn up anew, and leaves or is held. */
export async function releaseUpdate(trx: Trx, project: Project, number: number, now: Date): Promise<Act> {
  const { draft, because } = await drawUp(trx, project, now);
  const event = { happened: 'release-due', draft, because, recipients: recipientsOf(project) } as const;
  return actOf([{ command: null, happening: { on: 'update', number, event } }]);
}

async function drawUp(
  trx: Trx,
  project: Project,
  now: Date,
): Promise<{ draft: WeeklyUpdate; because: readonly HoldReason[] }> {
  const last = (await updates.list(trx, project.id, ['sent'])).at(-1) ?? null;
  const since = last?.releaseAt ?? new Date(now.getTime() - WEEK_MS);
  const rows = await updateRows(trx, project, since);
  const draft = draftUpdate(project, rows, await ledgerHead(trx, project.key), now);
  return { draft, because: holdReasons(draft, last?.draft ?? null, rows) };
}

function recipientsOf(project: Project): Member[] {
  return project.members.filter(
    ({ roles, updates: wants }) =>
      wants && (roles.includes('client-approver') || roles.includes('client-contact')),
  );
}

function actOf(steps: readonly Step[], ...notes: Act['notes'][number][]): Act {
  return { actor: 'clock', mail: null, steps, letters: [], notes, review: null, answeredReview: null };
}
