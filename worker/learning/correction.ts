import type { Act, PlainLetter, Step } from '../cases/act.ts';
import { type CaseRef, caseLabel, type Party } from '../cases/decision.ts';
import { plainStep, type ReadMail } from '../inbox/client-mail.ts';
import { triageAnswer } from '../inbox/triage.ts';
import type { Intent } from '../mail/intent.ts';
import type { Language } from '../mail/language.ts';
import type { EchoedLine } from '../mail/letter-variables.ts';

/** A case that a mail opened, and in which state it stands. */
export interface Opened {
  readonly ref: CaseRef;
  readonly status: string;
}

/**
 * The digits of a reply that is nothing but digits: `3`, `2 3`. Anything else beside them is a sentence to people,
 * and a "1." that begins a list is none of ours.
 */
export function correctionIn(newText: string): Intent[] {
  const bare = newText.normalize('NFKC').trim();
  return /^[1-4](?:[\s,、&+/和与]+[1-4])*[.。]?$/u.test(bare) ? triageAnswer(bare) : [];
}

/** Which label opens which kind of case. */
const OPENED_BY: Partial<Record<CaseRef['kind'], Intent>> = {
  requirement: 'change_request',
  'change-request': 'change_request',
  complaint: 'complaint',
  question: 'other',
};

const BECAUSE: Readonly<Record<Language, string>> = {
  zh: '归类有误，已更正',
  en: 'filed by mistake',
};

/** What takes a case back that should never have been opened; null where its room offers nothing. */
function takenBack({ kind, number }: CaseRef, language: Language): Step | null {
  const because = BECAUSE[language];
  switch (kind) {
    case 'requirement':
      return plainStep({ on: kind, number, event: { happened: 'withdrawn', because } });
    case 'change-request':
      return plainStep({ on: kind, number, event: { happened: 'withdrawn', words: because, person: null } });
    case 'complaint':
      return plainStep({ on: kind, number, event: { happened: 'misfiled' } });
    case 'question':
      return plainStep({ on: kind, number, event: { happened: 'answered' } });
    default:
      return null;
  }
}

/** The steps that take back what a mail opened under labels it does not carry. */
export function takingBack(
  opened: readonly Opened[],
  given: readonly Intent[],
  language: Language,
): { steps: Step[]; refs: CaseRef[] } {
  const wrong = opened.filter(({ ref }) => {
    const label = OPENED_BY[ref.kind];
    return label !== undefined && !given.includes(label);
  });
  const steps = wrong.flatMap(({ ref }) => takenBack(ref, language) ?? []);
  return { steps, refs: steps.length === wrong.length ? wrong.map(({ ref }) => ref) : [] };
}

const NAMES: Readonly<Record<Language, Record<Intent, string>>> = {
  zh: { confirmation: '确认', change_request: '变更请求', complaint: '投诉', other: '其他' },
  en: {
    confirmation: 'confirmation',
    change_request: 'change request',
    complaint: 'complaint',
    other: 'something else',
  },
};

/** What the PM hears of a correction: what the mail is now, and what was taken back. */
export function correctionEcho(
  line: string,
  given: readonly Intent[],
  taken: readonly CaseRef[],
  { language }: Party,
): EchoedLine {
  const labels = given.map((intent) => NAMES[language][intent]);
  const refs = taken.map(caseLabel);
  const says =
    language === 'zh'
      ? `此信已改记为：${labels.join('、')}。${refs.length > 0 ? `误开的 ${refs.join('、')} 已撤下。` : ''}`
      : `the mail is filed as: ${labels.join(', ')}.${refs.length > 0 ? ` Taken back: ${refs.join(', ')}.` : ''}`;
  return { line, outcome: 'understood', says, form: null };
}

/** What the PM hears when the reading was right. */
export function confirmedEcho(line: string, { language }: Party): EchoedLine {
  const says = language === 'zh' ? '已记录：归类无误。' : 'recorded: it was read rightly.';
  return { line, outcome: 'understood', says, form: null };
}

/** A mail as it is to be filed anew: only what it was not filed as already, and nothing of it is doubtful any more. */
export function filedAnew(mail: ReadMail, labels: readonly Intent[], given: readonly Intent[]): ReadMail {
  const { understanding, newText } = mail.summary;
  const intents = given
    .filter((intent) => !labels.includes(intent) && intent !== 'other')
    .map((intent) => {
      const found = understanding.intents.find((reading) => reading.intent === intent);
      return { evidence: [newText], ...found, intent, confidence: 1 };
    });
  const asks = understanding.asks && given.includes('other') && !labels.includes('other');
  const severity = given.includes('complaint') ? (understanding.severity ?? 'normal') : null;
  return {
    ...mail,
    summary: {
      ...mail.summary,
      understanding: { ...understanding, intents, asks, severity, decision: 'act' },
    },
  };
}

/** What a PM's digit asks for. */
export interface Correction {
  readonly pm: Party;
  readonly pmMail: ReadMail;
  readonly mailId: number;
  readonly labels: readonly Intent[];
  readonly given: readonly Intent[];
  readonly opened: readonly Opened[];
}

/**
 * The correction as one act: what was opened by mistake is taken back, what the mail truly says is filed, the client
 * gets the new numbers and the PM an echo. `filing`: what routing makes of the mail filed anew.
 */
export function correctionAct(filing: Act, { pm, pmMail, mailId, labels, given, opened }: Correction): Act {
  const line = pmMail.summary.newText.trim().split('\n', 1)[0] ?? '';
  const { steps, refs } = takingBack(opened, given, pm.language);
  const echo = correctionEcho(line, given, refs, pm);
  const echoed: PlainLetter = {
    letter: 'pm-command-echo',
    to: [pm],
    variables: { lines: [echo] },
    occasion: `correction:${pmMail.id}`,
    answers: false,
  };
  return {
    ...filing,
    actor: pm.address,
    mail: filing.mail && { ...filing.mail, again: `:${pmMail.id}` },
    steps: [...steps, ...filing.steps],
    letters: [...filing.letters, echoed],
    notes: [noteOf(mailId, labels, given)],
    answeredReview: { pmMailId: pmMail.id, pm, answer: given.join(' ') },
  };
}

/** A PM has looked at a mail and found it read rightly: that is noted, and nothing moves. */
export function agreementAct({ pm, pmMail, mailId, labels, given }: Correction): Act {
  const line = pmMail.summary.newText.trim().split('\n', 1)[0] ?? '';
  return {
    actor: pm.address,
    mail: {
      id: pmMail.id,
      author: pm,
      copyTo: [],
      disposition: 'applied',
      reason: 'review-answered',
      mayBeAnswered: true,
      inQuestion: { from: pm.name, mailSubject: pmMail.summary.subject, guess: null, confidence: null },
      echoes: [confirmedEcho(line, pm)],
    },
    steps: [],
    letters: [],
    notes: [noteOf(mailId, labels, given)],
    review: null,
    answeredReview: null,
  };
}

function noteOf(mailId: number, labels: readonly Intent[], given: readonly Intent[]): Act['notes'][number] {
  return {
    what: 'reading-judged',
    about: null,
    from: labels.join(' '),
    to: given.join(' '),
    details: { mail: mailId },
  };
}

/** Whether two sets of labels say the same. */
export const sameLabels = (one: readonly Intent[], other: readonly Intent[]): boolean =>
  one.length === other.length && one.every((intent) => other.includes(intent));
