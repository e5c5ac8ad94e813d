import type { Intent, Reading, Span } from '../mail/intent.ts';

/** How a PM came to say what a mail is. */
export type ExampleKind = 'triage' | 'correction' | 'audit';

/** What a mail was read as before a person looked, and by what. */
export interface Predicted {
  readonly readings: readonly Pick<Reading, 'intent' | 'confidence'>[];
  readonly decision: 'act' | 'ask';
  /** Version of the weights; 0: the shipped ones. */
  readonly model: number;
  /** What the language model named; null: it was not asked, or gave no answer. */
  readonly opinion: readonly Intent[] | null;
}

/** The words of the new text that carry a label. */
export interface Carried {
  readonly intent: Intent;
  readonly spans: readonly Span[];
}

/** What a PM said one mail is. Labels taken away are wrong for every sentence of it. */
export interface Example {
  readonly mailId: number;
  readonly kind: ExampleKind;
  readonly language: 'zh' | 'en';
  readonly given: readonly Intent[];
  readonly removed: readonly Intent[];
  readonly evidence: readonly Carried[];
  readonly predicted: Predicted;
}
