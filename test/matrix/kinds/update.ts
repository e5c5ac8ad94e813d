import { decideUpdate } from '../../../worker/cases/update/decide.ts';
import type { Update, UpdateEvent } from '../../../worker/cases/update/state.ts';
import type { WeeklyUpdate } from '../../../worker/mail/letter-variables.ts';
import { AMY, terms } from '../../support/terms.ts';
import { samplesOf } from '../../templates/sample-letters.ts';
import { reached, type Samples } from '../walk.ts';

const [draft] = Object.values(samplesOf('weekly-update').en) as unknown as WeeklyUpdate[];
if (!draft) throw new Error('no sample of a weekly update');

const ABSENT: Update = { status: 'absent', number: 1 };
const AT = new Date('2026-12-01T10:00:00Z');
const basis = { decide: decideUpdate, terms: terms({ at: AT }) };
/** Its hour has come. */
const later = { decide: decideUpdate, terms: terms({ at: new Date(AT.getTime() + 3 * 3_600_000) }) };
const due = { draft, because: [], recipients: [AMY] } as const;
const DRAFTED: UpdateEvent = {
  happened: 'drafted',
  ...due,
  releaseAt: new Date(AT.getTime() + 2 * 3_600_000),
};
const DUE = { happened: 'release-due', ...due } as const;
const drafted = reached(basis, ABSENT, DRAFTED);

export const update: Samples<Update, UpdateEvent> = {
  ...later,
  states: {
    absent: ['不存在', ABSENT],
    previewed: ['已送预览', drafted],
    released: ['已放行', reached(basis, drafted, { happened: 'released' })],
    held: ['已暂停', reached(basis, drafted, { happened: 'held' })],
    sent: ['已发出', reached(later, drafted, DUE)],
    dropped: ['已放弃', reached(basis, drafted, { happened: 'dropped' })],
  },
  events: {
    drafted: DRAFTED,
    edited: { happened: 'edited', edits: { headline: 'All is well.' } },
    held: { happened: 'held' },
    released: { happened: 'released' },
    'release-due': { 'all well': DUE, 'bad news': { ...DUE, because: ['red'] } },
    dropped: { happened: 'dropped' },
    woken: { 'release (arrives as release-due)': { happened: 'woken', what: 'release', heard: [] } },
  },
};
