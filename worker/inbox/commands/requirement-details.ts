import type { Priority, RequirementDetails } from '../../cases/requirement/state.ts';
import type { Said } from '../../cases/says.ts';

type Field = Exclude<keyof RequirementDetails, never>;

const FIELDS: Readonly<Record<string, Field>> = {
  criterion: 'criteria',
  criteria: 'criteria',
  acceptance: 'criteria',
  标准: 'criteria',
  验收标准: 'criteria',
  priority: 'priority',
  优先级: 'priority',
  owner: 'owner',
  负责人: 'owner',
  why: 'rationale',
  rationale: 'rationale',
  理由: 'rationale',
  type: 'type',
  类型: 'type',
  risk: 'risk',
  风险: 'risk',
  'depends on': 'dependencies',
  dependencies: 'dependencies',
  依赖: 'dependencies',
  reference: 'externalReference',
  外部编号: 'externalReference',
};

const PRIORITIES: Readonly<Record<string, Priority>> = {
  must: 'must',
  必须: 'must',
  高: 'must',
  should: 'should',
  应该: 'should',
  中: 'should',
  could: 'could',
  可以: 'could',
  低: 'could',
  wont: 'wont',
  "won't": 'wont',
  不做: 'wont',
};

/** The lines below a `/req`, as fields: `criterion: …` may stand several times, every other one once. */
export function readDetails(
  block: string,
): { readonly details: Partial<RequirementDetails> } | { readonly mistake: Said } {
  const details: { -readonly [F in Field]?: RequirementDetails[F] } = {};
  for (const line of block.split('\n').map((one) => one.trim())) {
    const [, label = '', value = ''] = /^([\p{L}][\p{L} ]{0,20}?)\s*[:：]\s*(.+)$/u.exec(line) ?? [];
    const field = FIELDS[label.toLowerCase()];
    if (!field) continue;
    switch (field) {
      case 'criteria':
        details.criteria = [...(details.criteria ?? []), value];
        break;
      case 'dependencies':
        details.dependencies = [...value.matchAll(/\d{1,6}/g)].map(([digits]) => Number(digits));
        break;
      case 'priority': {
        const priority = PRIORITIES[value.toLowerCase()];
        if (!priority) return { mistake: noPriority(value) };
        details.priority = priority;
        break;
      }
      default:
        details[field] = value;
    }
  }
  return { details };
}

function noPriority(value: string): Said {
  return {
    zh: `“${value}”不是优先级，请写 必须、应该、可以 或 不做。`,
    en: `"${value}" is no priority; write must, should, could or wont.`,
  };
}
