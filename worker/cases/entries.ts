import type { Language } from '../mail/language.ts';
import type { Act, CommandLine, Step } from './act.ts';
import { type CaseRef, caseLabel } from './decision.ts';
import { saysDone } from './echo.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Project } from './project/state.ts';
import { saysRefused } from './refusal.ts';
import type { Applied } from './room.ts';

/** Who did it, and because of which mail. */
export function causeOf(act: Act): Pick<LedgerEntry, 'actor' | 'mailId'> {
  return { actor: act.actor, mailId: act.mail?.id ?? null };
}

/** What a step did to its case, for the ledger. */
export function entryOf(act: Act, ref: CaseRef, step: Step, applied: Applied): LedgerEntry {
  const refusal = applied.outcome === 'refused' ? { refused: applied.because } : {};
  return {
    ...causeOf(act),
    what: step.happening.event.happened,
    about: caseLabel(ref),
    from: applied.from,
    to: applied.outcome === 'accepted' ? applied.to : applied.from,
    details: { event: step.happening.event, ...refusal },
  };
}

/** What became of a command, for its PM. */
export function echoOf(
  { line, form }: CommandLine,
  ref: CaseRef,
  step: Step,
  applied: Applied,
  language: Language,
) {
  return applied.outcome === 'accepted'
    ? ({
        line,
        outcome: 'understood',
        says: saysDone(step.happening.event.happened, ref, language),
        form: null,
      } as const)
    : ({
        line,
        outcome: 'refused',
        says: saysRefused(ref.kind, applied.because, language),
        form,
      } as const);
}

export function wordsOf(step: Step): string {
  return 'words' in step.happening.event ? (step.happening.event.words ?? '') : '';
}

/** One line for whoever watches. */
export function describe(project: Project, entry: LedgerEntry): string {
  const moved =
    entry.from === null || entry.from === entry.to ? (entry.to ?? '') : `${entry.from} → ${entry.to}`;
  return `${project.key} ${entry.about ?? ''} ${entry.what} ${moved}`.replace(/ +/g, ' ').trim();
}
