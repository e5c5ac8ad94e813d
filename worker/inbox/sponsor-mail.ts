import type { Act, PlainLetter, Step } from '../cases/act.ts';
import { type CaseRef, caseLabel } from '../cases/decision.ts';
import { type Member, membersWith, type Project } from '../cases/project/state.ts';
import type { LetterName } from '../mail/letter.ts';
import type { ReadMail } from './client-mail.ts';
import { firstWords } from './decision/first-words.ts';

/** Letters in which a sponsor was asked to approve, and the kind of case each is about. */
const ASKED: Partial<Record<LetterName, 'change-request' | 'complaint'>> = {
  'sponsor-approval-asked': 'change-request',
  'sponsor-remedy-asked': 'complaint',
};

/**
 * A sponsor's reply to a letter that asked for approval, as a decision; null when it is no such reply. Only a proven
 * reply decides, and only its first words do: anything else is shown to the PM.
 */
export function routeSponsorMail(mail: ReadMail, sponsor: Member, project: Project): Act | null {
  const { summary, id } = mail;
  const { identity, newText, subject, trust } = summary;
  if (identity.outcome !== 'known' || !identity.proven || trust === 'failed') return null;
  const kind = identity.answers ? ASKED[identity.answers.name] : undefined;
  const ref = identity.about.find((one) => one.kind === kind);
  if (!ref || !sponsor.roles.includes('sponsor')) return null;
  const approves = readApproval(newText, ref);
  return {
    actor: sponsor.address,
    mail: {
      id,
      author: sponsor,
      copyTo: [],
      disposition: 'applied',
      reason: approves === null ? 'unclear' : 'understood',
      mayBeAnswered: true,
      inQuestion: { from: sponsor.name, mailSubject: subject, guess: null, confidence: null },
      echoes: [],
    },
    steps: approves === null ? [] : [stepOf(ref, approves, sponsor, mail)],
    letters: approves === null ? [unclear(ref, sponsor, mail, project)] : [],
    notes: [
      {
        what: 'sponsor-mail-read',
        about: caseLabel(ref),
        from: null,
        to: approves === null ? 'unclear' : 'understood',
        details: { trust },
      },
    ],
    review: null,
    answeredReview: null,
    weighty: approves === true,
  };
}

const APPROVES = /^(?:approved?|i approve|yes|批准|同意|同意批准|可以|准)$/u;
const DECLINES = /^(?:declined?|i decline|reject(?:ed)?|no|拒绝|不批准|不同意|不可以|否)$/u;

/** `APPROVE`, `批准 CP-1`, `no`: yes, no, or null when the first words are neither or name another case. */
export function readApproval(newText: string, ref: CaseRef): boolean | null {
  const { first } = firstWords(newText.replace(/^\s*[/／]/u, ''));
  if (first === null) return null;
  const [, words = '', label = ''] = /^(.*?)\s*([a-z]{1,3}-?\s?\d{1,6})?[\s.!。]*$/u.exec(first.plain) ?? [];
  if (label !== '' && label.replace(/[-\s]/gu, '') !== caseLabel(ref).toLowerCase().replace('-', ''))
    return null;
  const said = words.replace(/[\s.,!。,:：]+$/u, '');
  if (DECLINES.test(said)) return false;
  return APPROVES.test(said) ? true : null;
}

function stepOf({ kind, number }: CaseRef, approves: boolean, sponsor: Member, mail: ReadMail): Step {
  const { personId: person, name: personName } = sponsor;
  const words = mail.summary.newText;
  const event = { happened: 'sponsor-answered', person, personName, mail: mail.id, words, approves } as const;
  return kind === 'complaint'
    ? { command: null, happening: { on: 'complaint', number, event } }
    : { command: null, happening: { on: 'change-request', number, event } };
}

function unclear(ref: CaseRef, sponsor: Member, { id, summary }: ReadMail, project: Project): PlainLetter {
  return {
    letter: 'pm-note',
    to: membersWith(project, 'pm'),
    variables: { what: 'sponsor-unclear', ref, from: sponsor.name, words: summary.newText },
    occasion: `sponsor-unclear:${id}`,
    answers: false,
  };
}
