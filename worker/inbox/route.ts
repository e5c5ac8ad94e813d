import type { Act, PlainLetter, Step } from '../cases/act.ts';
import type { Intent } from '../mail/intent.ts';
import { answerOf } from './answers/all.ts';
import { complaintOf } from './answers/complaint.ts';
import { disputeMail } from './answers/dispute.ts';
import { type Answered, type ClientMail, forReview, plainStep, readingOf, wordsOf } from './client-mail.ts';
import { touchesOf } from './guard/touches.ts';

/**
 * Turns a client's mail into events for cases, or puts it before the PM. What the mail answers comes first, by strict
 * grammar; the rest is filed by what the classifier read. Nothing is ever signed on the classifier's word.
 */
export function routeClientMail(mail: ClientMail): Act {
  const { summary, project, author } = mail;
  const route = routeWords(mail);
  const [guess] = summary.understanding.intents;
  const because = route.review?.because ?? '';
  const silent = project.settings.autonomy === 'shadow' && ['autonomy', 'unsure'].includes(because);
  return {
    actor: author.address,
    mail: {
      id: mail.mailId,
      author,
      copyTo: mail.pms,
      disposition: 'applied',
      reason: route.reason,
      mayBeAnswered: summary.trust !== 'failed' && !silent,
      inQuestion: {
        from: `${author.name} <${author.address}>`,
        mailSubject: summary.subject,
        guess: summary.newText.trim() === '' ? null : (guess?.intent ?? null),
        confidence: guess?.confidence ?? null,
      },
      echoes: [],
    },
    steps: route.steps,
    letters: route.letters,
    notes: [
      {
        what: 'mail-read',
        about: null,
        from: null,
        to: route.review ? 'needs-review' : route.reason,
        details: { project: project.key, intents: summary.understanding.intents, trust: summary.trust },
      },
    ],
    review: route.review,
    answeredReview: null,
    chores: (route.chores ?? []).map((chore) => ({ chore, line: '' })),
  };
}

function routeWords(mail: ClientMail): Answered {
  const { newText, inline, trust, encrypted } = mail.summary;
  if (trust === 'failed') return forReview('authentication-failed', newText);
  const disputed = disputeMail(mail);
  if (disputed) return disputed;
  if (!mail.saidByPm && encrypted) return forReview('encrypted', newText);
  if (!mail.saidByPm && newText.trim() === '' && inline.length === 0)
    return forReview('no-new-text', newText);

  const answered = answerOf(mail);
  if (answered && (answered.review || answered.settles === 'all')) return answered;
  if (!answered && mail.summary.understanding.decision === 'ask')
    return forReview('unsure', unsureWords(mail));
  return filedByAutonomy(mail, answered);
}

/** A project may want every filing seen by a PM first; what a strict answer decides stands all the same. */
function filedByAutonomy(mail: ClientMail, answered: Answered | null): Answered {
  const rest = withTheRest(mail, answered);
  if (mail.saidByPm || mail.project.settings.autonomy === 'act') return rest;
  const decided = answered ? answered.steps.length + answered.letters.length : 0;
  if (answered && rest.steps.length + rest.letters.length === decided) return rest;
  const steps = answered?.steps ?? [];
  const letters = answered?.letters ?? [];
  return { ...rest, steps, letters, review: { because: 'autonomy', words: unsureWords(mail) } };
}

/** What a mail says beside the answer it gives: wishes, complaints, questions. */
function withTheRest(mail: ClientMail, answered: Answered | null): Answered {
  const settled = answered?.settles ?? [];
  const left = (intent: Intent) => settled !== 'all' && !settled.includes(intent);
  const steps: Step[] = [...(answered?.steps ?? [])];
  const letters: PlainLetter[] = [...(answered?.letters ?? [])];
  if (left('confirmation') && readingOf(mail, 'confirmation')) letters.push(confirmationNote(mail));
  if (left('change_request')) steps.push(...askSteps(mail));
  if (left('complaint')) steps.push(...complaintSteps(mail));
  if (steps.length === 0 && letters.length === 0 && mail.summary.understanding.asks)
    steps.push(questionStep(mail));
  const reason = steps.length + letters.length > 0 ? 'understood' : 'nothing-to-do';
  return { steps, letters, review: null, settles: 'all', reason, chores: answered?.chores ?? [] };
}

/** What a client asks for: a requirement before the first signed baseline, a change request after it. */
function askSteps(mail: ClientMail): Step[] {
  const reading = readingOf(mail, 'change_request');
  if (!reading) return [];
  const words = wordsOf(mail, reading);
  const asked = { happened: 'asked', words, person: mail.author.personId, mail: mail.mailId } as const;
  const { baseline = [], project } = mail;
  const touches = touchesOf(words, baseline, project.baselineVersion);
  return project.baselineVersion === 0
    ? [plainStep({ on: 'requirement', number: 'next', event: { ...asked, byClient: true, title: null } })]
    : [plainStep({ on: 'change-request', number: 'next', event: { ...asked, touches } })];
}

function complaintSteps(mail: ClientMail): Step[] {
  const reading = readingOf(mail, 'complaint');
  if (!reading) return [];
  const complaint = {
    words: wordsOf(mail, reading),
    severity: mail.summary.understanding.severity ?? 'normal',
    person: mail.author.personId,
    personName: mail.author.name,
    mail: mail.mailId,
    byApprover: mail.identity.roles.includes('client-approver'),
    recentComplaints: mail.recentComplaints,
  } as const;
  const earlier = complaintOf(mail);
  return [
    earlier
      ? plainStep({
          on: 'complaint',
          number: earlier.ref.number,
          event: { happened: 'complained-again', ...complaint },
        })
      : plainStep({ on: 'complaint', number: 'next', event: { happened: 'complained', ...complaint } }),
  ];
}

function questionStep({ summary, author, mailId }: ClientMail): Step {
  const { personId: person, name: personName } = author;
  return plainStep({
    on: 'question',
    number: 'next',
    event: { happened: 'asked', words: summary.newText, person, personName, mail: mailId },
  });
}

/** A yes to nothing in particular is put on the record and told to the PM; it changes nothing. */
function confirmationNote({ summary, author, mailId, pms }: ClientMail): PlainLetter {
  return {
    letter: 'pm-note',
    to: pms,
    variables: { what: 'confirmation-without-request', from: author.name, words: summary.newText },
    occasion: `confirmation:${mailId}`,
    answers: false,
  };
}

function unsureWords({ summary }: ClientMail): string {
  const evidence = summary.understanding.intents.flatMap((reading) => reading.evidence);
  return evidence.length > 0 ? [...new Set(evidence)].join('\n') : summary.newText;
}
