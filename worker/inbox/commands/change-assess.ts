import { ledgerOf } from '../../cases/change-request/ledger.ts';
import type { Assessment, ChangeRequestEvent, StandingChange } from '../../cases/change-request/state.ts';
import type { Language } from '../../mail/language.ts';
import { withoutRefs } from '../../mail/message-id.ts';
import type { InlineAnswer } from '../../mail/new-text.ts';
import type { Desk } from '../desk.ts';
import type { FormReply } from '../form-replies.ts';
import { blankFields, type ChangeFormRead, readChangeForm, wholeAssessment } from '../forms/change-form.ts';
import { type Field, printedField } from '../forms/field.ts';
import { type CommandKind, INCOMPLETE, type Planned } from './kind.ts';
import { labelOf } from './labels.ts';

/** `/assess CR-1`: with the lines of the form the price; without them it is taken up, or put forward again. */
export const assess: CommandKind = {
  names: ['assess', '评估'],
  form: {
    zh: '/评估 CR-1，下面写评估表各行（已填过的不必再写）；只写 /评估 CR-1 则重发评估表，或把已评估的变更提交出去',
    en: '/assess CR-1 with the lines of the form below it (what you gave before is kept); alone it sends the form again, or puts an assessed change forward',
  },
  weighty: true,
  block: 'to-next-command',
  plan: ({ rest, block }, desk) => {
    const named = labelOf('change-request', rest);
    if (!named) return INCOMPLETE;
    return planned(desk, named.number, `${named.rest}\n${block}`, []);
  },
};

/** The form sent back filled in is the command it stands for. */
export const assessmentReply: FormReply = (desk) => {
  if (desk.answers !== 'pm-assessment-form') return null;
  const number = desk.about.find(({ kind }) => kind === 'change-request')?.number;
  if (number === undefined) return null;
  const { newText, inline } = desk.summary;
  const read = formIn(desk, newText, inline);
  if (isBlank(read)) return null;
  return { kind: assess, line: `/assess CR-${number}`, result: planned(desk, number, newText, inline) };
};

function planned(desk: Desk, number: number, text: string, inline: readonly InlineAnswer[]): Planned {
  const change = (desk.changes ?? []).find((one) => one.number === number);
  const read = formIn(desk, text, inline);
  const on = (event: ChangeRequestEvent): Planned => ({
    outcome: 'planned',
    happenings: [{ on: 'change-request', number, event }],
  });
  if (isBlank(read)) return on(withoutForm(change, desk));
  const given: Partial<Assessment> = { ...change?.given, ...read.given };
  const whole = read.mistakes.length === 0 ? wholeAssessment(given) : null;
  const { favour } = read;
  if (whole) return on({ happened: 'assessed', assessment: whole, favour, soFar: soFar(desk) });
  return {
    ...on({ happened: 'assessment-given', given: read.given, favour }),
    says: whatIsMissing(read, blankFields(given), desk.author.language),
  };
}

/** The bare command: what has a price goes on its way, everything else is taken up. */
function withoutForm(change: StandingChange | undefined, desk: Desk): ChangeRequestEvent {
  if (change?.status === 'assessed') return { happened: 'put-forward' };
  if (change?.status !== 'deferred' || !change.assessment) return { happened: 'assessment-began' };
  const { validUntil } = change.assessment;
  const assessment = {
    ...change.assessment,
    validUntil: validUntil !== null && validUntil > desk.today ? validUntil : null,
  };
  return { happened: 'assessed', assessment, favour: null, soFar: soFar(desk) };
}

function formIn({ project, today }: Desk, text: string, inline: readonly InlineAnswer[]): ChangeFormRead {
  return readChangeForm(withoutRefs(text), inline, { currency: project.settings.currency, today });
}

function isBlank({ given, favour, mistakes }: ChangeFormRead): boolean {
  return Object.keys(given).length === 0 && favour === null && mistakes.length === 0;
}

/** What the other changes add up to before this one. */
function soFar({ changes = [] }: Desk) {
  return ledgerOf(changes);
}

function whatIsMissing({ mistakes }: ChangeFormRead, blank: readonly Field[], language: Language): string {
  const zh = language === 'zh';
  const wrong = mistakes.map(({ line, says }) => `${line} → ${says[language]}`);
  const open = blank.map((field) => printedField(field, language).trimEnd());
  return [
    ...(wrong.length > 0 ? [zh ? '没有读懂：' : 'could not be read:', ...wrong] : []),
    ...(open.length > 0
      ? [zh ? '还缺（已填的不必再写）：' : 'still missing (the rest is kept):', ...open]
      : []),
  ].join('\n');
}
