import type { Act, PlainLetter, Review, Step } from '../cases/act.ts';
import { membersWith, type Project } from '../cases/project/state.ts';
import type { ReadMail } from './client-mail.ts';

/**
 * What happens to a mail that decides nothing: it is filed with its reason and never answered. A new face in a
 * known thread, a sender who failed authentication, a recalled mail and a second word by somebody else are put before
 * the PM. `because` names the reason where the mail alone does not.
 */
export function setAside(
  mail: ReadMail,
  project: Project,
  disposition: 'set-aside' | 'dismissed' = 'set-aside',
  because: string | null = null,
): Act {
  const { summary } = mail;
  const { screening, identity, from } = summary;
  const person = project.members.find(
    (one) => identity.outcome === 'known' && one.personId === identity.personId,
  );
  const author = person ?? {
    personId: 0,
    name: from?.name ?? '',
    address: from?.address ?? '',
    language: project.language,
  };
  const reason = because ?? reasonOf(mail);
  const review =
    REVIEWED.has(reason) && disposition === 'set-aside' ? reviewFor(reason, summary.newText) : null;
  return {
    actor: author.address === '' ? 'unknown' : author.address,
    mail: {
      id: mail.id,
      author,
      copyTo: [],
      disposition,
      reason,
      mayBeAnswered: false,
      inQuestion: {
        from: from ? `${from.name} <${from.address}>`.trim() : 'unknown',
        mailSubject: summary.subject,
        guess: null,
        confidence: null,
      },
      echoes: [],
    },
    steps: disposition === 'set-aside' ? attendance(mail, person?.personId ?? null) : [],
    letters: screening.kind === 'recall' ? [recallNote(mail, project)] : [],
    notes: [
      {
        what: 'mail-set-aside',
        about: null,
        from: null,
        to: reason,
        details: { returnDate: screening.returnDate, trust: summary.trust },
      },
    ],
    review,
    answeredReview: null,
  };
}

/** Where the project is not known, nothing of the mail is shown in any. */
function reviewFor(because: string, words: string): Review {
  return because === 'several-projects'
    ? { because, words: '', told: true, homeless: true }
    : { because, words };
}

const REVIEWED: ReadonlySet<string> = new Set([
  'new-face',
  'several-projects',
  'authentication-failed',
  'second-word-by-another',
]);

function reasonOf({ summary }: ReadMail): string {
  const { screening, identity, trust } = summary;
  if (screening.kind !== 'human') return `${screening.kind}:${screening.reason}`;
  if (identity.outcome !== 'known') return identity.outcome;
  return trust === 'failed' ? 'authentication-failed' : 'filed';
}

function recallNote(mail: ReadMail, project: Project): PlainLetter {
  const { from, subject, newText } = mail.summary;
  return {
    letter: 'pm-note',
    to: membersWith(project, 'pm'),
    variables: { what: 'recalled', from: from?.address ?? '', mailSubject: subject, words: newText },
    occasion: `recalled:${mail.id}`,
    answers: false,
  };
}

/** A calendar program's answer to one of our invitations: attendance, and never a word on anything else. */
function attendance({ summary }: ReadMail, person: number | null): Step[] {
  const { calendar, screening, trust } = summary;
  const [, digits] = /^meeting-(\d{1,6})-\d+/.exec(calendar?.uid ?? '') ?? [];
  if (screening.kind !== 'calendar-reply' || trust === 'failed' || person === null) return [];
  if (digits === undefined || !calendar?.participation) return [];
  const uid = calendar.uid?.split('@')[0] ?? '';
  const event = { happened: 'invitation-answered', person, uid, answer: calendar.participation } as const;
  return [{ command: null, happening: { on: 'meeting', number: Number(digits), event } }];
}
