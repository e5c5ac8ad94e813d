import type { Act } from '../cases/act.ts';
import type { Party } from '../cases/decision.ts';
import type { MailSummary } from '../mail/summary.ts';

type Wish = 'stop' | 'resume';

/** What a client wants done with the project updates: the whole new text is the one word, nothing else. */
export function updatesWish(newText: string): Wish | null {
  const word = newText.trim().replace(/[.。!！]+$/u, '');
  if (/^(?:stop|unsubscribe|退订|退訂)$/iu.test(word)) return 'stop';
  return /^(?:start|subscribe|订阅|訂閱)$/iu.test(word) ? 'resume' : null;
}

/** Says what was done, in one letter back; nothing else on the record changes. */
export function subscriptionAct(
  { id, summary }: { readonly id: number; readonly summary: MailSummary },
  author: Party,
  wish: Wish,
): Act {
  const letter = wish === 'stop' ? 'updates-stopped' : 'updates-resumed';
  return {
    actor: author.address,
    mail: {
      id,
      author,
      copyTo: [],
      disposition: 'applied',
      reason: letter,
      mayBeAnswered: true,
      inQuestion: { from: author.name, mailSubject: summary.subject, guess: null, confidence: null },
      echoes: [],
    },
    steps: [],
    letters: [{ letter, to: [author], variables: {}, occasion: `${letter}:${id}`, answers: true }],
    notes: [{ what: letter, about: null, from: null, to: null, details: {} }],
    review: null,
    answeredReview: null,
  };
}
