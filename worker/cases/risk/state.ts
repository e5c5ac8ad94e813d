/** Something that may go wrong, or has begun to: kept by the PM, and told to the client before it hurts. */
export type Risk = { readonly status: 'absent'; readonly number: number } | StandingRisk;

export type StandingRisk = RiskFacts & { readonly status: 'open' | 'told' | 'closed' };

export interface RiskFacts extends HeadsUp {
  readonly number: number;
  readonly openedAt: Date;
  /** How it ended; null while it is open. */
  readonly outcome: string | null;
}

/** What a client needs to hear of bad news: what, how grave, what can be done, what we advise, by when to decide. */
export interface HeadsUp {
  readonly what: string;
  readonly impact: string;
  readonly options: readonly string[];
  readonly advice: string;
  /** ISO date; null when nothing is to be decided. */
  readonly decideBy: string | null;
}

export type RiskEvent =
  | { readonly happened: 'noted'; readonly risk: HeadsUp; readonly tellClient: boolean }
  | { readonly happened: 'told'; readonly risk: Partial<HeadsUp> }
  | { readonly happened: 'closed'; readonly outcome: string };

export type RiskRefusal =
  | 'exists-already'
  | 'no-such-risk'
  | 'nobody-to-tell'
  | 'incomplete-heads-up'
  | 'not-open-to-this';
