import type { Standing, Suppression, SurveyKind } from './state.ts';

const DAY_MS = 86_400_000;
const TRANSACTIONAL_DAYS = 90;
const RELATIONSHIP_DAYS = 180;

/**
 * Nobody is asked too often, while something grave is open, or who has only ever been copied: 90 days between the
 * surveys of one person, 180 between those about the relationship (pulse, closing), in whatever project (domain §8).
 * @returns why not, or null when the person may be asked
 */
export function maySurvey(kind: SurveyKind, standing: Standing, at: Date): Suppression | null {
  const { lastAsked, lastRelationship, graveComplaint, copyOnly, muted, askedAboutThis } = standing;
  if (muted) return 'muted';
  if (copyOnly) return 'copy-only';
  if (graveComplaint) return 'complaint-open';
  if (askedAboutThis) return 'asked-about-this';
  if (isRelationship(kind)) {
    if (within(lastRelationship, RELATIONSHIP_DAYS, at)) return 'relationship-asked-lately';
    // The project closes once: what was asked of a part of it does not stand in the way of the whole.
    return kind === 'pulse' && within(lastAsked, TRANSACTIONAL_DAYS, at) ? 'asked-lately' : null;
  }
  return within(lastAsked, TRANSACTIONAL_DAYS, at) ? 'asked-lately' : null;
}

function isRelationship(kind: SurveyKind): boolean {
  return kind === 'pulse' || kind === 'closing';
}

function within(moment: Date | null, days: number, at: Date): boolean {
  return moment !== null && at.getTime() - moment.getTime() < days * DAY_MS;
}
