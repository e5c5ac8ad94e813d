import type { Act } from '../../cases/act.ts';
import type { CaseRef, Party } from '../../cases/decision.ts';
import type { Happening } from '../../cases/happening.ts';
import { type Member, membersWith, type Project } from '../../cases/project/state.ts';
import type { StandingTask } from '../../cases/task/state.ts';
import type { ReadMail } from '../client-mail.ts';
import { readDone, type TaskReport } from '../decision/task-done.ts';
import { dayOf } from '../plan/fields.ts';

/** What a person's mail says about the tasks that are theirs. */
export interface HeardOfTasks {
  readonly happenings: readonly Happening[];
  /** Part of it must be read by a person. */
  readonly isUnclear: boolean;
}

interface Writing {
  readonly author: Party;
  readonly mailId: number;
  readonly newText: string;
  /** Cases the letter that is answered was about. */
  readonly about: readonly CaseRef[];
  readonly tasks: readonly StandingTask[];
  /** ISO 8601 */
  readonly today: string;
}

/** Reads `done 3`, 完成 3、4, `3 要延到周五`; null when the mail says nothing of tasks. Nobody reports for another. */
export function tasksHeard({ author, mailId, newText, about, tasks, today }: Writing): HeardOfTasks | null {
  const report = reportOf(newText, about);
  const named = [...report.done, ...[...report.late, ...report.unclear].map(({ task }) => task)];
  if (named.length === 0) return null;
  const isTheirs = (number: number) =>
    tasks.some((task) => task.number === number && task.owner?.personId === author.personId);
  const said = { person: author.personId, personName: author.name, mail: mailId };
  const done = report.done.filter(isTheirs).map(
    (number): Happening => ({
      on: 'task',
      number,
      event: { happened: 'reported-done', ...said, words: newText.trim() },
    }),
  );
  const late = report.late
    .filter(({ task }) => isTheirs(task))
    .map(({ task: number, words }): Happening => {
      const until = dayOf(words, today);
      const event = {
        happened: 'reported-late',
        ...said,
        words,
        until: until !== null && until > today ? until : null,
      } as const;
      return { on: 'task', number, event };
    });
  return {
    happenings: [...done, ...late],
    isUnclear: report.unclear.length > 0 || named.some((number) => !isTheirs(number)),
  };
}

/** A reply to a letter about one task needs no number. */
function reportOf(newText: string, about: readonly CaseRef[]): TaskReport {
  const report = readDone(newText);
  const [only, another] = about.filter(({ kind }) => kind === 'task');
  const isSilent = report.done.length + report.late.length + report.unclear.length === 0;
  if (!isSilent || !only || another) return report;
  const first = newText.split('\n').find((line) => line.trim() !== '');
  return first === undefined ? report : readDone(`${only.number} ${first.trim()}`);
}

/** A mail of the team about its tasks; null when it speaks of none and answers no letter about one. */
export function routeTeamMail(
  { id, summary }: ReadMail,
  member: Member,
  project: Project,
  tasks: readonly StandingTask[],
  today: string,
): Act | null {
  const { identity, newText, subject, trust } = summary;
  const known = identity.outcome === 'known' ? identity : null;
  const isReply = known?.answers?.name.startsWith('team-task-') ?? false;
  const heard = tasksHeard({ author: member, mailId: id, newText, about: known?.about ?? [], tasks, today });
  if (!heard && !isReply) return null;
  const isUnclear = heard?.isUnclear ?? true;
  const reason = isUnclear ? 'unclear' : 'understood';
  return {
    actor: member.address,
    mail: {
      id,
      author: member,
      copyTo: [],
      disposition: 'applied',
      reason,
      mayBeAnswered: false,
      inQuestion: { from: member.name, mailSubject: subject, guess: null, confidence: null },
      echoes: [],
    },
    steps: (heard?.happenings ?? []).map((happening) => ({ happening, command: null })),
    letters: isUnclear
      ? [
          {
            letter: 'pm-note',
            to: membersWith(project, 'pm'),
            variables: { what: 'task-unclear', from: member.name, words: newText },
            occasion: `task-unclear:${id}`,
            answers: false,
          },
        ]
      : [],
    notes: [{ what: 'team-mail-read', about: null, from: null, to: reason, details: { trust } }],
    review: null,
    answeredReview: null,
  };
}
