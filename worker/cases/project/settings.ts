/** What a project has agreed about how it is run; everything has a default. */
export interface ProjectSettings {
  /** ISO 4217. */
  readonly currency: string;
  /** Agreed cost of the project and what is spent of it; null where nobody keeps count here. */
  readonly budget: number | null;
  readonly spent: number | null;
  /** Above these a sponsor approves a change first; null: the PM has no limit. */
  readonly limitCost: number | null;
  readonly limitDays: number | null;
  /** Above this a remedy for a complaint needs the sponsor; null: no limit. */
  readonly remedyLimit: number | null;
  /** How many approvers must confirm an item: all, any one, or a number of them. */
  readonly approverRule: 'all' | 'any' | number;
  /** Approvers are asked all at once, or one after the other as the project names them. */
  readonly approverOrder: 'together' | 'one-by-one';
  /** When the PM sees a sign-off request before the client does: when the lint finds something, always, never. */
  readonly preview: 'when-unclear' | 'always' | 'never';
  /** The agreed clause by which silence counts as acceptance, word for word; null: silence is never consent. */
  readonly deemedAcceptance: string | null;
  /** What the classifier may do by itself: nothing is done, everything is asked, the sure is acted on. */
  readonly autonomy: 'shadow' | 'ask' | 'act';
  /** A configured language model may read this project's mail. */
  readonly languageModel: boolean;
  /** Daily coaching notes for newcomers. */
  readonly coach: boolean;
  /** What the requirement document says beside the requirements, as far as it is agreed. */
  readonly brief: ProjectBrief;
  /** Who hears what, how and how often; empty while nothing is agreed. */
  readonly communicationPlan: readonly CommunicationRow[];
  /** The client has confirmed the communication plan. */
  readonly planSigned: boolean;
  /** Why the project goes on without a confirmed plan; null: it does not. */
  readonly planWaived: string | null;
}

export interface CommunicationRow {
  readonly audience: string;
  readonly content: string;
  readonly channel: string;
  readonly frequency: string;
}

/** The free sections of the requirement document. */
export interface ProjectBrief {
  readonly goals?: readonly string[];
  readonly scopeIn?: readonly string[];
  readonly scopeOut?: readonly string[];
  readonly assumptions?: readonly string[];
  readonly constraints?: readonly string[];
  /** `by` is an ISO date, null when not settled. */
  readonly clientSupplies?: readonly { readonly what: string; readonly by: string | null }[];
  readonly glossary?: readonly { readonly term: string; readonly meaning: string }[];
  readonly deliverables?: readonly { readonly what: string; readonly acceptance: string }[];
  readonly budget?: string;
  readonly changePolicy?: string;
}

export const USUAL_SETTINGS: ProjectSettings = {
  currency: 'CNY',
  budget: null,
  spent: null,
  limitCost: null,
  limitDays: null,
  remedyLimit: null,
  approverRule: 'all',
  approverOrder: 'together',
  preview: 'when-unclear',
  deemedAcceptance: null,
  autonomy: 'act',
  languageModel: false,
  coach: true,
  brief: {},
  communicationPlan: [],
  planSigned: false,
  planWaived: null,
};
