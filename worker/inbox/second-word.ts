import type { Act, Step } from '../cases/act.ts';
import type { ChangeRequestEvent } from '../cases/change-request/state.ts';
import { membersWith, type Project } from '../cases/project/state.ts';
import type { MailSummary } from '../mail/summary.ts';

/** Whether a client's step puts money or scope at stake: a yes, or a word by which somebody else may say it. */
export function isWeighty({ happening }: Step): boolean {
  const { event } = happening;
  switch (happening.on) {
    case 'sign-off':
      return 'choices' in event && event.choices.some(({ choice }) => choice === 'confirm');
    case 'change-request':
      return isWeightyForChange(happening.event);
    case 'complaint':
      return event.happened === 'proposal-answered' && event.accepts;
    default:
      return false;
  }
}

/** A yes to a price, the written word for what was asked by voice, and the sponsor's yes. */
function isWeightyForChange(event: ChangeRequestEvent): boolean {
  if (event.happened === 'answered') return event.answer.kind === 'approve' || event.answer.kind === 'swap';
  return event.happened === 'sponsor-answered' && event.approves;
}

/** A yes that a second mail has vouched for says so in evidence. */
export function bySecondWord(step: Step): Step {
  const { happening } = step;
  if (happening.on !== 'sign-off' || happening.event.happened !== 'answered') return step;
  return { ...step, happening: { ...happening, event: { ...happening.event, secondWord: true } } };
}

/**
 * A decision about money or scope by a sender nobody vouches for waits for a second word: it is recorded, read back to
 * the address on file, and taken only when that letter is answered with YES. Whoever can read mail at that address is
 * the person of the record (domain §9).
 */
export function awaitSecondWord(act: Act, summary: MailSummary, project: Project): Act {
  if (!act.mail) return act;
  const { author, id: mailId } = act.mail;
  const words = summary.newText;
  return {
    ...act,
    steps: [],
    chores: [],
    undo: [],
    letters: [
      {
        letter: 'second-word-asked',
        to: [author],
        variables: { mailId, mailSubject: summary.subject, words },
        occasion: `second-word:${mailId}`,
        answers: true,
      },
      {
        letter: 'pm-note',
        to: membersWith(project, 'pm').filter(({ personId }) => personId !== author.personId),
        variables: { what: 'second-word-asked', from: author.name, mailSubject: summary.subject, words },
        occasion: `second-word:${mailId}`,
        answers: false,
      },
    ],
    notes: [
      ...act.notes,
      { what: 'second-word-asked', about: null, from: null, to: 'needs-review', details: {} },
    ],
    review: { because: 'second-word', words, told: true },
  };
}
