import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act } from '../cases/act.ts';
import type { AgendaPoint } from '../cases/meeting/state.ts';
import type { Project } from '../cases/project/state.ts';
import { updateRows } from './update-store.ts';

const MOST_POINTS = 12;

/** What is open with the client becomes the agenda of the next meeting. */
export async function meetingAgenda(
  trx: Transaction<Database>,
  project: Project,
  number: number,
): Promise<Act> {
  const rows = await updateRows(trx, project, new Date(0));
  const open = (
    kind: 'complaint' | 'change-request' | 'question',
    of: readonly { number: number; words: string }[],
  ) => of.map(({ number: nth, words }): AgendaPoint => ({ ref: { kind, number: nth }, words }));
  const points: AgendaPoint[] = [
    ...rows.decisions.map(({ ref, title }) => ({ ref, words: title })),
    ...open('complaint', rows.complaints),
    ...open('change-request', rows.changes),
    ...open('question', rows.questions),
  ].slice(0, MOST_POINTS);
  const other = project.language === 'zh' ? '其他事项' : 'Anything else';
  const event = { happened: 'agenda-due', points: [...points, { ref: null, words: other }] } as const;
  return {
    actor: 'clock',
    mail: null,
    steps: [{ command: null, happening: { on: 'meeting', number, event } }],
    letters: [],
    notes: [],
    review: null,
    answeredReview: null,
  };
}
