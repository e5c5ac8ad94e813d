import type { CaseRef, Party } from '../../worker/cases/decision.ts';
import type { ClientMail } from '../../worker/inbox/client-mail.ts';
import type { FiledCase } from '../../worker/inbox/desk.ts';
import type { Intent } from '../../worker/mail/intent.ts';
import type { LetterName } from '../../worker/mail/letter.ts';
import { project, summary } from './desk.ts';
import { AMY, PM, TOM } from './terms.ts';

const member = { updates: true, silencedBecause: null };

/** What a test says of a client's mail; the rest is usual. */
export interface Sent {
  readonly by?: Party;
  /** The letter of ours it answers; null: it only stands in the thread by its subject. */
  readonly letter?: LetterName | null;
  /** The cases it is about, with their statuses. */
  readonly about?: readonly (readonly [CaseRef, string])[];
  readonly intents?: readonly Intent[];
  readonly asks?: boolean;
  readonly decision?: 'act' | 'ask';
  readonly silenced?: string;
  readonly changes?: Partial<ClientMail>;
}

/** A mail of Tom, a contact, or of Amy, an approver, as routing sees it. */
export function clientMail(text: string, sent: Sent = {}): ClientMail {
  const { by = TOM, letter = null, about = [], intents = [] } = sent;
  const refs = about.map(([ref]) => ref);
  const proven = letter !== null;
  return {
    mailId: 9,
    at: new Date('2026-12-01T12:00:00Z'),
    today: '2026-12-01',
    summary: summary(text, {
      from: { name: by.name, address: by.address },
      understanding: {
        intents: intents.map((intent) => ({ intent, confidence: 0.9, evidence: [text] })),
        decision: sent.decision ?? 'act',
        severity: intents.includes('complaint') ? 'normal' : null,
        language: 'en',
        refs: [],
        asks: sent.asks ?? false,
      },
    } as never),
    identity: {
      outcome: 'known',
      projectId: 1,
      personId: by.personId,
      roles: by === AMY ? ['client-approver'] : ['client-contact'],
      answers: letter && { letterId: 5, projectId: 1, name: letter, about: refs, reviewedMailId: null },
      about: refs,
      proven,
      found: proven ? 'reply-reference' : 'subject-tag',
    },
    author: by,
    project: project({
      baselineVersion: 1,
      members: [
        { ...PM, ...member, roles: ['pm'] },
        { ...AMY, ...member, roles: ['client-approver'] },
        { ...TOM, ...member, roles: ['client-contact'], silencedBecause: sent.silenced ?? null },
        {
          ...PM,
          ...member,
          personId: 8,
          name: 'Mark Hill',
          address: 'mark@studio.example',
          roles: ['sponsor'],
        },
      ],
    }),
    pms: [PM],
    openSignOffs: [],
    cases: about.map(
      ([ref, status]): FiledCase => ({
        ref,
        status,
        title: 'Down again',
        openedAt: new Date('2026-11-20T12:00:00Z'),
      }),
    ),
    recentComplaints: 0,
    saidByPm: false,
    ...sent.changes,
  };
}
