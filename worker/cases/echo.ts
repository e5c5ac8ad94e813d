import type { Language } from '../mail/language.ts';
import { type CaseRef, caseLabel } from './decision.ts';
import { SAYS } from './refusal.ts';

/** What was done by a PM's command, with the number it got: `REQ-3: drafted`. */
export function saysDone(happened: string, ref: CaseRef, language: Language): string {
  const words = SAYS[ref.kind].done[happened]?.[language] ?? happened;
  return language === 'zh' ? `${caseLabel(ref)}：${words}` : `${caseLabel(ref)}: ${words}`;
}
