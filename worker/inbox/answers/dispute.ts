import type { Party } from '../../cases/decision.ts';
import { membersWith } from '../../cases/project/state.ts';
import type { Answered, ClientMail } from '../client-mail.ts';

/**
 * What somebody writes with whom we are in dispute: it is filed and never answered automatically, and the PM and the
 * sponsor read it. Null when nothing silences this person.
 */
export function disputeMail({ author, project, summary, mailId, pms }: ClientMail): Answered | null {
  const member = project.members.find(({ personId }) => personId === author.personId);
  const because = member?.silencedBecause ?? null;
  if (because === null) return null;
  const to: Party[] = [...pms, ...membersWith(project, 'sponsor')];
  return {
    steps: [],
    letters: [
      {
        letter: 'pm-note',
        to: [...new Map(to.map((party) => [party.personId, party])).values()],
        variables: {
          what: 'dispute-mail',
          from: author.name,
          mailSubject: summary.subject,
          because,
          words: summary.newText,
        },
        occasion: `dispute:${mailId}`,
        answers: false,
      },
    ],
    review: null,
    settles: 'all',
    reason: 'in-dispute',
  };
}
