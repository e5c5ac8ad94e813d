import type { ChangeRequestRefusal } from './change-request/state.ts';
import type { ComplaintRefusal } from './complaint/state.ts';
import type { QuestionRefusal } from './question/state.ts';
import type { RequirementRefusal } from './requirement/state.ts';
import type { SignOffRefusal } from './sign-off/state.ts';

export type Refusal =
  | ChangeRequestRefusal
  | ComplaintRefusal
  | QuestionRefusal
  | RequirementRefusal
  | SignOffRefusal;

/** What follows when a client's mail is refused by a case: a person looks, or the ledger alone knows. */
export type AfterRefusal = 'needs-review' | 'ledger-only';

const AFTER: Readonly<Record<Refusal, AfterRefusal>> = {
  'exists-already': 'needs-review',
  'no-such-change': 'needs-review',
  'no-such-complaint': 'needs-review',
  'no-such-item': 'needs-review',
  'no-such-question': 'needs-review',
  'no-such-request': 'needs-review',
  'no-such-requirement': 'needs-review',
  'nobody-responsible': 'needs-review',
  'nothing-to-sign': 'needs-review',
  'no-approver': 'needs-review',
  'unclear-again': 'needs-review',
  'answered-already': 'ledger-only',
  'not-open-to-this': 'ledger-only',
};

/** The rule for each refusal; a reason unknown here is looked at by a person. */
export const REFUSALS: Readonly<Record<string, AfterRefusal>> = AFTER;
