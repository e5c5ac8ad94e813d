import type { Language } from '../mail/language.ts';
import type { EchoedLine } from '../mail/letter-variables.ts';
import { roleNamed } from './commands/people.ts';
import { unreadDigit } from './triage.ts';

/** What a PM says of somebody unknown who has written into the project. */
export type FaceAnswer = 'client-contact' | 'client-approver' | 'ignore';

/** The one word that answers "who is this?": CONTACT, APPROVER, IGNORE, 联系人, 审批人, 忽略. Null for anything else. */
export function faceAnswer(newText: string): FaceAnswer | null {
  const word = firstLine(newText).replace(/[\s.。!！]+$/u, '');
  if (/^(?:ignore|忽略|不理会)$/iu.test(word)) return 'ignore';
  const role = roleNamed(word.toLowerCase());
  return role === 'client-contact' || role === 'client-approver' ? role : null;
}

/** The project a PM names by its key, out of those the question was about; null for anything else. */
export function placeAnswer<Place extends { readonly key: string }>(
  newText: string,
  places: readonly Place[],
): Place | null {
  const [, key = ''] = /^\[?([A-Za-z][A-Za-z0-9]{1,9})\]?[\s.。!！]*$/u.exec(firstLine(newText)) ?? [];
  return places.find((place) => place.key === key.toUpperCase()) ?? null;
}

function firstLine(text: string): string {
  return text.trim().normalize('NFKC').split('\n', 1)[0]?.trim() ?? '';
}

const WORDS: Readonly<Record<string, Readonly<Record<Language, { says: string; form: string }>>>> = {
  'new-face': {
    zh: {
      says: '没有读到可用的答复，这封来信仍待您判断。',
      form: '联系人、审批人 或 忽略',
    },
    en: {
      says: 'no usable answer was found; the mail still waits for your judgement.',
      form: 'CONTACT, APPROVER or IGNORE',
    },
  },
  'several-projects': {
    zh: { says: '没有读到可用的项目代号，这封来信仍在等待。', form: '只写项目代号，如 SHOP' },
    en: {
      says: 'no usable project key was found; the mail still waits.',
      form: 'the key of the project alone, such as SHOP',
    },
  },
};

/** The answer to a reply that should have settled a review for this reason and does not. */
export function unreadAnswer(newText: string, because: string, language: Language): EchoedLine {
  const words = WORDS[because]?.[language];
  if (!words) return unreadDigit(newText, language);
  return { line: firstLine(newText), outcome: 'refused', ...words };
}
