import { readFileSync } from 'node:fs';
import type { CaseRef } from '../../worker/cases/decision.ts';
import type { Language } from '../../worker/mail/language.ts';
import { isAnswer, isForPm, type LetterName } from '../../worker/mail/letter.ts';
import type { LetterRecord } from '../../worker/outbox/view.ts';

export const BOT = { name: 'Liaison', address: 'liaison@example.com' };

export type Samples = Record<Language, Record<string, Record<string, unknown>>>;

export function samplesOf(name: LetterName): Samples {
  const file = new URL(`../../templates/letters/${name}/sample.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** A letter record around sample variables: one Chinese and one English client project. */
export function sampleRecord(
  name: LetterName,
  language: Language,
  variables: Record<string, unknown>,
  over: Partial<LetterRecord> = {},
): LetterRecord {
  const zh = language === 'zh';
  const pm = zh
    ? { name: '张伟', address: 'zhangwei@example.com' }
    : { name: 'Helen Moore', address: 'helen@example.com' };
  const client = zh
    ? { name: '陈静', address: 'chenjing@client.example' }
    : { name: 'Ruth Carter', address: 'ruth@client.example' };
  const forPm = name.startsWith('pm-');
  const ref = variables.ref as CaseRef | undefined;
  return {
    id: 1,
    name,
    language,
    messageId: 'liaison.4f3a9c0d1e2b5a6978c0d1e2@example.com',
    variables,
    about: ref ? [ref] : [],
    createdAt: new Date('2026-11-24T01:30:00Z'),
    project: zh
      ? { key: 'SHOP', name: '星河商城一期', client: '星河商贸' }
      : { key: 'BOOK', name: 'Booking portal', client: 'Carter Hotels' },
    zone: zh ? 'Asia/Shanghai' : 'Europe/London',
    to: [forPm ? pm : client],
    cc: forPm ? [] : [pm],
    pm,
    thread: [],
    documents: [],
    answers: isAnswer(name) && !isForPm(name),
    ...over,
  };
}
