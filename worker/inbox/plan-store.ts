import { sql, type Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { milestones } from '../cases/milestone/store.ts';
import { tasks } from '../cases/task/store.ts';
import type { MailSummary } from '../mail/summary.ts';
import type { Plan } from './desk.ts';

type Trx = Transaction<Database>;

/** The plan of a project as it stands. */
export async function planOf(trx: Trx, projectId: number): Promise<Plan> {
  return {
    milestones: await milestones.list(trx, projectId),
    tasks: await tasks.list(trx, projectId),
    deliveries: await openDeliveries(trx, projectId),
  };
}

async function openDeliveries(trx: Trx, projectId: number): Promise<Plan['deliveries'][number][]> {
  const { rows } = await sql<{ signOff: number; milestone: number }>`
    select distinct s.number as "signOff", (item->'subject'->>'number')::integer as milestone
    from sign_off s cross join jsonb_array_elements(s.items) item
    where s.project_id = ${projectId} and s.status in ('preview', 'requested', 'changes-requested')
      and item->'subject'->>'kind' = 'milestone'
    order by s.number desc`.execute(trx);
  return rows;
}

/** A mail whose command reads the mail as it was written and the files that came with it. */
export function readsSource({ newText }: Pick<MailSummary, 'newText'>): boolean {
  return /^\s*[/／](?:plan|计划|calendar|日历|note|纪要)(?!\p{L})/imu.test(newText);
}
