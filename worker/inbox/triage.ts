import type { Intent } from '../mail/intent.ts';
import type { Language } from '../mail/language.ts';
import type { EchoedLine } from '../mail/letter-variables.ts';

const INTENT_BY_DIGIT: Readonly<Record<string, Intent>> = {
  '1': 'confirmation',
  '2': 'change_request',
  '3': 'complaint',
  '4': 'other',
};

/**
 * The PM's answer to "what is this mail?": the digits that open the reply, several where the mail is several things
 * (`2`, `2 3`, `2 and 3`, `2、3`); empty when there is none.
 */
export function triageAnswer(newText: string): Intent[] {
  const [opening = ''] =
    /^\s*[1-4１-４](?:(?:\s*(?:[,，、+&/和与]|and)\s*|\s+)[1-4１-４])*(?=$|[\s.。,，、:：;；)）])/iu.exec(
      newText,
    ) ?? [];
  const intents = [...opening.normalize('NFKC').matchAll(/[1-4]/g)].flatMap(
    ([digit]) => INTENT_BY_DIGIT[digit] ?? [],
  );
  const some = [...new Set(intents)].filter((intent) => intent !== 'other');
  return some.length > 0 || intents.length === 0 ? some : ['other'];
}

const DIGITS: Readonly<Record<Language, { says: string; form: string }>> = {
  zh: {
    says: '没有读到可用的数字，这封来信仍待您判断。',
    form: '1 确认、2 变更请求、3 投诉、4 其他；可写几个，如 2 3',
  },
  en: {
    says: 'no usable digit was found; the mail still waits for your judgement.',
    form: '1 confirmation, 2 change request, 3 complaint, 4 something else; several are possible: 2 3',
  },
};

/** The answer to a reply that should have named a digit and does not. */
export function unreadDigit(newText: string, language: Language): EchoedLine {
  const line = newText.trim().split('\n', 1)[0] ?? '';
  return { line, outcome: 'refused', ...DIGITS[language] };
}
