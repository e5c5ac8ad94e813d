/** A letter nobody waits for, due to one person now. */
export interface PacedLetter {
  readonly letterId: number;
  readonly address: string;
  readonly personId: number | null;
}

/** Whether it may leave now, or when to look at it again. */
export type Pace =
  | { readonly letter: PacedLetter; readonly pace: 'go' }
  | { readonly letter: PacedLetter; readonly pace: 'later'; readonly until: Date };

/** No person gets more automatic letters than this on one day (domain §7). */
export const MOST_A_DAY = 3;

/**
 * Automatic letters respect evenings, weekends and holidays, and never crowd anybody: at most three a person and day.
 * `quietUntil` is the end of the quiet hours of the letter's project, null outside of them; `nextDay` the moment its next
 * working day begins; `sentToday` counts what has left for a person since that project's midnight.
 */
export function paceOf(
  letters: readonly PacedLetter[],
  rules: {
    readonly quietUntil: (letter: PacedLetter) => Date | null;
    readonly nextDay: (letter: PacedLetter) => Date;
    readonly sentToday: (letter: PacedLetter) => number;
    /** Letters of one group leave as one, and count as one; null for a letter that leaves by itself. */
    readonly groupOf: (letter: PacedLetter) => string | null;
  },
): Pace[] {
  const going = new Map<string, number>();
  const groups = new Set<string>();
  return letters.map((letter) => {
    const until = rules.quietUntil(letter);
    if (until) return { letter, pace: 'later', until };
    const group = rules.groupOf(letter);
    if (group !== null && groups.has(group)) return { letter, pace: 'go' };
    const sent = going.get(letter.address) ?? 0;
    if (rules.sentToday(letter) + sent >= MOST_A_DAY) {
      return { letter, pace: 'later', until: rules.nextDay(letter) };
    }
    going.set(letter.address, sent + 1);
    if (group !== null) groups.add(group);
    return { letter, pace: 'go' };
  });
}
