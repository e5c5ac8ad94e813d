import { USUAL_SETTINGS } from '../../worker/cases/project/settings.ts';
import type { Project } from '../../worker/cases/project/state.ts';
import type { Desk } from '../../worker/inbox/desk.ts';
import type { MailSummary } from '../../worker/mail/summary.ts';
import { AMY, PM } from './terms.ts';

/** A project with one PM and one approver, as commands and routing see it. */
export function project(changes: Partial<Project> = {}): Project {
  const member = { updates: true, silencedBecause: null };
  return {
    id: 1,
    key: 'SHOP',
    name: 'Online shop',
    client: 'Harbour Trading',
    language: 'en',
    zone: 'Europe/London',
    calendar: 'GB',
    weekdays: [1, 2, 3, 4, 5],
    windows: [{ from: '09:00', to: '18:00' }],
    dates: [],
    cadence: 'weekly',
    baselineVersion: 0,
    phase: 'active',
    settings: USUAL_SETTINGS,
    members: [
      { ...PM, ...member, roles: ['pm'] },
      { ...AMY, ...member, roles: ['client-approver'] },
    ],
    delegations: [],
    ...changes,
  };
}

export function summary(newText: string, changes: Partial<MailSummary> = {}): MailSummary {
  return {
    messageId: 'one@studio.example',
    inReplyTo: null,
    references: [],
    from: { name: PM.name, address: PM.address },
    to: [],
    cc: [],
    subject: 'Requirements',
    date: '2026-12-01T10:00:00Z',
    screening: { kind: 'human', reason: 'none', regarding: null, deliveries: [], returnDate: null },
    newText,
    quotedText: '',
    inline: [],
    signature: '',
    splitConfidence: 1,
    authentication: { spf: null, dkim: null, dmarc: null, aligned: false, source: 'none' },
    trust: 'authenticated',
    understanding: { intents: [], decision: 'act', severity: null, language: 'en', refs: [], asks: false },
    forwarded: null,
    calendar: null,
    encrypted: false,
    attachments: [],
    warnings: [],
    ...changes,
  } as MailSummary;
}

/** The desk of a PM who has written this, on an empty record unless told otherwise. */
export function desk(newText: string, changes: Partial<Desk> = {}): Desk {
  return {
    mailId: 7,
    at: new Date('2026-12-01T10:00:00Z'),
    today: '2026-12-01',
    summary: summary(newText),
    author: { ...PM, language: 'en' },
    project: project(),
    answers: null,
    about: [],
    cases: [],
    proposals: [],
    next: {},
    openSignOffs: [],
    undoables: [],
    ...changes,
  };
}
