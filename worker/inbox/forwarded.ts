import type { Member, Project } from '../cases/project/state.ts';
import { normaliseAddress } from '../mail/address.ts';
import type { Known, ReadMail } from './client-mail.ts';

/** A client's mail that a PM passes on, as if the client had written it. */
export interface PassedOn {
  readonly mail: ReadMail;
  readonly author: Member;
  readonly identity: Known;
}

/**
 * A forwarded client mail is filed under its author, who hears of it; it decides nothing, since whoever forwards could
 * have changed it. Null when nothing is forwarded, when its author is no client of this project, or when the PM writes
 * commands beside it.
 */
export function asItsAuthor(mail: ReadMail, project: Project): PassedOn | null {
  const { forwarded, newText } = mail.summary;
  const address = forwarded?.from ? normaliseAddress(forwarded.from.address) : null;
  if (!forwarded || address === null || /^\s*[/／]\p{L}/mu.test(newText)) return null;
  const author = project.members.find((one) => one.address === address);
  if (!author?.roles.some((role) => role.startsWith('client'))) return null;
  const identity: Known = {
    outcome: 'known',
    projectId: project.id,
    personId: author.personId,
    roles: author.roles,
    answers: null,
    about: [],
    proven: false,
    found: 'thread',
  };
  const summary = {
    ...mail.summary,
    subject: forwarded.subject ?? mail.summary.subject,
    newText: forwarded.text,
    quotedText: '',
    inline: [],
    understanding: forwarded.understanding,
    identity,
  };
  return { mail: { ...mail, summary }, author, identity };
}
