import type { Happening } from '../../cases/happening.ts';
import type { DeliveredItem, StandingMilestone } from '../../cases/milestone/state.ts';
import { membersWith } from '../../cases/project/state.ts';
import { type Desk, NO_PLAN } from '../desk.ts';
import { type CommandKind, INCOMPLETE, type Misread, misread } from './kind.ts';
import { labelOf } from './labels.ts';
import { milestoneOn } from './milestone.ts';

/** `/deliver M-1`: hands a milestone over and asks the client to accept it, line by line. */
export const deliver: CommandKind = {
  names: ['deliver', '交付'],
  form: {
    zh: '/交付 M-1（换行写交付说明；客户会按验收标准或需求逐条确认）',
    en: '/deliver M-1 (what is handed over, on the lines below; the client confirms criterion by criterion)',
  },
  weighty: true,
  block: 'to-next-command',
  plan: ({ rest, block }, desk) => {
    const named = labelOf('milestone', rest);
    if (!named) return INCOMPLETE;
    const standing = milestoneOn(desk, named.number);
    if (!standing) return misread('没有这个编号的里程碑。', 'there is no milestone with this number.');
    const words = [named.rest, block].join('\n').trim();
    const items = itemsOf(standing, words, desk);
    if ('outcome' in items) return items;
    const { plan = NO_PLAN, cases } = desk;
    const earlier = plan.deliveries.filter((one) => one.milestone === standing.number);
    const mayAsk = standing.status !== 'delivered' && membersWith(desk.project, 'client-approver').length > 0;
    const requirements = standing.requirements.filter((number) =>
      cases.some(
        ({ ref, status }) => ref.kind === 'requirement' && ref.number === number && status === 'baselined',
      ),
    );
    return {
      outcome: 'planned',
      consequences: mayAsk
        ? earlier.map(
            ({ signOff }): Happening => ({
              on: 'sign-off',
              number: signOff,
              event: { happened: 'superseded' },
            }),
          )
        : [],
      happenings: [
        {
          on: 'milestone',
          number: standing.number,
          event: { happened: 'delivered', words, items, requirements, follows: earlier[0]?.signOff ?? null },
        },
      ],
    };
  },
};

/** What the client reads: what was left open, else the criteria, else the requirements, else the milestone itself. */
function itemsOf(
  { status, open, criteria, requirements, name }: StandingMilestone,
  words: string,
  { baseline = [], project }: Desk,
): readonly DeliveredItem[] | Misread {
  if (status === 'accepted-with-items' && open.length > 0)
    return open.map(({ title, statement, requirement, version }) => ({
      title,
      statement,
      requirement,
      version,
    }));
  const version = Math.max(1, project.baselineVersion);
  if (criteria.length > 0)
    return criteria.map((criterion) => ({
      title: criterion,
      statement: criterion,
      requirement: null,
      version,
    }));
  const signed = requirements.map((number) => baseline.find((one) => one.number === number));
  if (signed.some((one) => one === undefined))
    return misread(
      '其中有需求尚未签入基线，客户无法验收；请先完成 /基线。',
      'some of its requirements are not in the signed baseline yet; please settle them with /baseline first.',
    );
  const items = signed.flatMap((one) =>
    one ? [{ title: one.title, statement: one.statement, requirement: one.number, version }] : [],
  );
  return items.length > 0
    ? items
    : [{ title: name, statement: words === '' ? name : words, requirement: null, version }];
}
