import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act, Step } from '../cases/act.ts';
import { baselineHistory, keepDocument, lastDocumentHash } from '../cases/document-store.ts';
import { membersWith, type Project } from '../cases/project/state.ts';
import { nextNumber } from '../cases/project/store.ts';
import { requirementsOf } from '../cases/requirement/store.ts';
import type { DocumentContent } from '../documents/content.ts';
import { contentHash } from '../documents/content-hash.ts';
import { requirementDocument } from '../documents/requirement-document.ts';
import type { RequirementRow } from '../documents/requirement-facts.ts';
import { localDate } from '../working-time/zone.ts';

type Trx = Transaction<Database>;
type Requested = Extract<Step['happening'], { on: 'sign-off' }> & { event: { happened: 'requested' } };

/** Builds the document of every request to sign requirements, and lets it travel with the request. */
export async function withDocuments(trx: Trx, project: Project, at: Date, act: Act): Promise<Act> {
  if (!act.steps.some(asksForSignature)) return act;
  const steps: Step[] = [];
  for (const step of act.steps) {
    steps.push(asksForSignature(step) ? await withDocument(trx, project, at, step) : step);
  }
  return { ...act, steps };
}

function asksForSignature(step: Step): step is Step & { happening: Requested } {
  const { happening } = step;
  if (happening.on !== 'sign-off' || happening.event.happened !== 'requested') return false;
  const { items, documents, purpose = 'requirements' } = happening.event;
  return purpose === 'requirements' && items.length > 0 && documents === undefined;
}

async function withDocument(
  trx: Trx,
  project: Project,
  at: Date,
  step: Step & { happening: Requested },
): Promise<Step> {
  const label = `SO-${await nextNumber(trx, project.id, 'sign-off')}`;
  const { event } = step.happening;
  const content = await drawUp(trx, project, at, label, event.items);
  const hash = contentHash(content);
  const id = await keepDocument(trx, {
    projectId: project.id,
    about: label,
    kind: 'requirements',
    fileName: `${project.key}-requirements-v${project.baselineVersion + 1}`,
    content,
    contentHash: hash,
    previousHash: await lastDocumentHash(trx, project.id, 'requirements'),
    at,
  });
  return {
    ...step,
    happening: { ...step.happening, event: { ...event, documents: [id], contentHash: hash } },
  };
}

/** Everything that is asked now, and what is agreed already: the whole of what the next baseline will hold. */
async function drawUp(
  trx: Trx,
  project: Project,
  at: Date,
  signOff: string,
  items: Requested['event']['items'],
): Promise<DocumentContent> {
  const standing = await requirementsOf(trx, project.id);
  const agreed = standing.filter(({ status }) =>
    ['agreed', 'baselined', 'delivered', 'accepted'].includes(status),
  );
  const rows = new Map<number, RequirementRow>();
  for (const one of agreed) rows.set(one.number, rowOf({ ...one, requirement: one.number }));
  for (const item of items) {
    const { requirement } = item;
    if (requirement == null) continue;
    const known = standing.find(({ number }) => number === requirement);
    const details = 'criteria' in item ? (item as unknown as typeof known) : known;
    rows.set(requirement, rowOf({ ...details, ...item, requirement }));
  }
  return requirementDocument({
    language: project.language,
    project: { key: project.key, name: project.name, client: project.client },
    version: project.baselineVersion + 1,
    standing: 'for-sign-off',
    date: localDate(at, project.zone),
    pm: membersWith(project, 'pm')[0]?.name ?? '',
    signOff,
    requirements: [...rows.entries()].sort(([a], [b]) => a - b).map(([, row]) => row),
    stakeholders: project.members.flatMap(({ name, roles }) =>
      roles.map((role) => ({
        name,
        role,
        organisation: role.startsWith('client') ? project.client : null,
      })),
    ),
    ...project.settings.brief,
    communication: project.settings.communicationPlan,
    history: (await baselineHistory(trx, project.key)).map(({ version, at: signed, what }) => ({
      version,
      what,
      date: localDate(signed, project.zone),
    })),
    previousHash: await lastDocumentHash(trx, project.id, 'requirements'),
  });
}

function rowOf(one: {
  readonly requirement: number;
  readonly version: number;
  readonly title: string;
  readonly statement: string;
  readonly priority?: RequirementRow['priority'];
  readonly criteria?: readonly string[];
  readonly owner?: string | null;
}): RequirementRow {
  return {
    number: `REQ-${one.requirement}`,
    version: one.version,
    title: one.title,
    statement: one.statement,
    priority: one.priority ?? null,
    acceptance: one.criteria ?? [],
    owner: one.owner ?? null,
  };
}
