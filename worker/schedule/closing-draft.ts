import { CLOSING_BLOCKS, type StandingClosing } from '../cases/closing/state.ts';
import { membersWith, type Project } from '../cases/project/state.ts';
import { resultLine } from '../cases/survey/result-words.ts';
import { results } from '../cases/survey/results.ts';
import type { StandingSurvey } from '../cases/survey/state.ts';
import type { ClosingFacts } from '../documents/closing-facts.ts';
import { dayNumber } from '../documents/progress.ts';
import { localDate } from '../working-time/zone.ts';
import type { ClosingRows } from './closing-facts.ts';

const MADE: readonly string[] = ['implemented', 'verified', 'closed'];
const AGREED: readonly string[] = ['approved', 'scheduled', ...MADE];
const SETTLED: readonly string[] = ['resolved', 'check-back', 'closed', 'settled'];

/** What the closing report says, from the record and the words of the PM. */
export function draftClosing(
  project: Project,
  closing: StandingClosing,
  rows: ClosingRows,
  surveys: readonly StandingSurvey[],
  now: Date,
): ClosingFacts {
  const { language, settings, client } = project;
  const pm = membersWith(project, 'pm')[0]?.name ?? '';
  const agreed = rows.changes.filter(({ status }) => AGREED.includes(status));
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((all, one) => all + (one ?? 0), 0);
  const delayOf = (side: 'us' | 'client' | 'third-party') =>
    // What another delay has moved is counted where it began.
    sum(
      rows.milestones.flatMap(({ delays }) =>
        delays.filter((one) => one.side === side && one.cause == null).map(({ days }) => days),
      ),
    );
  return {
    language,
    project: { key: project.key, name: project.name, client },
    date: localDate(now, project.zone),
    pm,
    currency: settings.currency,
    goals: settings.brief.goals ?? [],
    deliverables: rows.requirements.map(({ number, title, acceptedBy }) => ({
      label: `REQ-${number}`,
      title,
      acceptedBy,
    })),
    milestones: rows.milestones.map(({ name, baseline, actual }) => ({
      name,
      baseline,
      actual,
      late: actual === null ? null : dayNumber(actual) - dayNumber(baseline),
    })),
    delays: { us: delayOf('us'), client: delayOf('client'), 'third-party': delayOf('third-party') },
    cost: {
      budget: settings.budget,
      spent: settings.spent,
      changes: sum(agreed.filter(({ favour }) => !favour).map(({ cost }) => cost)),
      changeEffort: sum(agreed.map(({ effort }) => effort)),
    },
    changes: rows.changes.map(({ number, title, status, cost, days, favour }) => ({
      label: `CR-${number}`,
      title,
      standing: standingOf(status),
      cost: favour && cost !== null ? 0 : cost,
      days,
    })),
    complaints: rows.complaints.map(({ number, words, status, cause, fix }) => ({
      label: `CP-${number}`,
      words: brief(words),
      cause,
      fix,
      settled: SETTLED.includes(status),
    })),
    satisfaction: results(surveys).map((result) => resultLine(result, language, { named: false })),
    signOffs: rows.signOffs,
    open: openItems(rows, pm, client),
    waivers: closing.waivers,
    blocks: Object.fromEntries(
      CLOSING_BLOCKS.map((block) => [block, closing.blocks[block] ?? '']),
    ) as ClosingFacts['blocks'],
  };
}

function standingOf(status: string): ClosingFacts['changes'][number]['standing'] {
  if (MADE.includes(status)) return 'made';
  if (status === 'rejected') return 'declined';
  if (status === 'deferred') return 'deferred';
  return status === 'withdrawn' ? 'withdrawn' : 'open';
}

/** What is left, with who has the next word. */
function openItems(rows: ClosingRows, pm: string, client: string): ClosingFacts['open'] {
  const waiting = rows.requirements.filter(({ status }) => status === 'delivered');
  const unfinished = rows.requirements.filter(({ status }) => status === 'baselined' || status === 'agreed');
  const changes = rows.changes.filter(({ status }) => ['open', 'deferred'].includes(standingOf(status)));
  const complaints = rows.complaints.filter(({ status }) => !SETTLED.includes(status));
  return [
    ...unfinished.map(({ number, title }) => ({ label: `REQ-${number}`, title, owner: pm })),
    ...waiting.map(({ number, title }) => ({ label: `REQ-${number}`, title, owner: client })),
    ...changes.map(({ number, title, status }) => ({
      label: `CR-${number}`,
      title,
      owner: status === 'deferred' || status === 'client-decision' ? client : pm,
    })),
    ...complaints.map(({ number, words }) => ({ label: `CP-${number}`, title: brief(words), owner: pm })),
    ...rows.questions.map(({ number, words }) => ({ label: `Q-${number}`, title: brief(words), owner: pm })),
  ];
}

const LONGEST = 200;

function brief(words: string): string {
  const characters = [...words.trim()];
  return characters.length <= LONGEST ? words.trim() : `${characters.slice(0, LONGEST).join('')}…`;
}
