import type { Assessment } from '../../cases/change-request/state.ts';
import type { InlineAnswer } from '../../mail/new-text.ts';
import type { CalendarDay } from '../screen/calendar-day.ts';
import { readAssessment } from './assessment.ts';
import { ASSESSMENT_FIELDS } from './assessment-fields.ts';
import type { Field, FieldMistake } from './field.ts';
import { readFields } from './read-fields.ts';

/** Two lines that stand below the assessment: they say where the change belongs and who pays for it. */
export const PLACE_FIELDS: readonly Field[] = [
  {
    name: 'requirement',
    kind: 'text',
    required: false,
    labels: {
      zh: ['涉及的需求', '涉及需求', '对应需求'],
      en: ['Requirement touched', 'Touches', 'Requirement'],
    },
    hint: { zh: 'REQ-n，新增需求则留空', en: 'REQ-n, blank if it adds a new one' },
  },
  {
    name: 'favour',
    kind: 'yes-no',
    required: false,
    labels: { zh: ['友情赠送', '赠送', '人情'], en: ['Favour', 'Favor', 'Goodwill'] },
    hint: { zh: '免费则写“是”', en: 'yes if it is free of charge' },
  },
];

/** The whole form as the PM gets it, line by line. */
export const CHANGE_FORM: readonly Field[] = [...ASSESSMENT_FIELDS, ...PLACE_FIELDS];

/** The fields without which no price goes to a client; how long it holds has a usual answer. */
const NEEDED = {
  scope: 'scope',
  effort: 'effort',
  cost: 'cost',
  days: 'days',
  quality: 'quality',
  risk: 'risk',
  milestones: 'milestones',
  'cost-of-not-doing': 'costOfNotDoing',
  options: 'options',
} as const satisfies Readonly<Record<string, keyof Assessment>>;

export interface ChangeFormRead {
  readonly given: Partial<Assessment>;
  readonly favour: boolean | null;
  readonly mistakes: readonly FieldMistake[];
}

/**
 * Reads the change form out of a PM's mail, as far as it is filled in.
 *
 * @param currency of the project (ISO 4217); an amount in another one is a mistake
 * @param today in project time, for dates without a year
 */
export function readChangeForm(
  text: string,
  inline: readonly InlineAnswer[],
  { currency, today }: { readonly currency: string; readonly today: CalendarDay },
): ChangeFormRead {
  const place = readFields(text, inline, PLACE_FIELDS, today);
  const { values, mistakes } = readAssessment(withoutPlace(text), inline, today);
  const { cost, moved, validUntil, ...plain } = values;
  const wrong: FieldMistake[] = [...mistakes, ...place.mistakes];
  if (cost && cost.currency !== null && cost.currency !== currency)
    wrong.push({ field: 'cost', line: `${cost.amount} ${cost.currency}`, says: currencyForm(currency) });
  const costs = cost && (cost.currency === null || cost.currency === currency) ? cost.amount : null;
  if (validUntil !== null && validUntil < today)
    wrong.push({ field: 'valid-until', line: validUntil, says: PAST });
  const named = place.values.requirement;
  const requirement = named?.kind === 'text' ? numberIn(named.text) : null;
  const favour = place.values.favour;
  return {
    given: {
      ...filled({ ...plain, cost: costs, requirement }),
      ...(plain.milestones === null ? {} : { moved }),
      ...(validUntil !== null && validUntil >= today ? { validUntil } : {}),
    },
    favour: favour?.kind === 'yes-no' ? favour.yes : null,
    mistakes: wrong,
  };
}

/** The fields still blank, of those that must be filled in. */
export function blankFields(given: Partial<Assessment>): Field[] {
  return ASSESSMENT_FIELDS.filter(
    ({ name }) => name in NEEDED && given[NEEDED[name as keyof typeof NEEDED]] === undefined,
  );
}

/** A form with nothing blank; null while something is. */
export function wholeAssessment(given: Partial<Assessment>): Assessment | null {
  if (blankFields(given).length > 0) return null;
  return { moved: [], validUntil: null, requirement: null, ...given } as Assessment;
}

/** A blank "valid until" above them would take these lines for its answer. */
function withoutPlace(text: string): string {
  const labels = PLACE_FIELDS.flatMap(({ labels }) => [...labels.zh, ...labels.en]).join('|');
  const line = new RegExp(`^[\\s>*•·-]*(?:${labels})\\s*(?:[（(][^）)]*[）)])?\\s*[:：].*$`, 'gimu');
  return text.replace(line, '');
}

function filled(values: Readonly<Record<string, unknown>>): Partial<Assessment> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function numberIn(text: string): number | null {
  const [, digits] = /req\s?-?\s?(\d{1,6})/iu.exec(text.normalize('NFKC')) ?? [];
  return digits === undefined ? null : Number(digits);
}

const PAST = { zh: '请写一个还没有过去的日期。', en: 'Please write a date that lies ahead.' };

function currencyForm(currency: string) {
  return {
    zh: `请用项目的币种（${currency}）填写。`,
    en: `Please write the amount in ${currency}, the currency of the project.`,
  };
}
