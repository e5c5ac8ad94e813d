import type { Language } from '../../mail/language.ts';
import { foldTraditional } from '../classify/traditional.ts';

const DECIDED_LEAD =
  /^(?:(?:会上|最终|最后|经讨论|讨论后|已经?|双方|大家|我们|今天|现在|客户)[，,]?)*(?:都|已经?|一致)?(?:(?:确定|决定|敲定|商定|议定|约定|拍板|说好|同意|明确)了?|达成(?:了)?(?:一致|共识))[，,:：]?\s*(?=\S)|^(?:decision\s*[:：]\s*|(?:so |ok,? |then )?(?:we|it was|they|both (?:sides|parties)|everyone|all|the team|the client|client)?(?: have| has|'ve|’ve| all| both| also| then| finally)* ?(?:agreed|decided) (?:that |on |to (?=\w)|: ?))/iu;
const REQUIRED_LEAD =
  /^(?:需求|要求|requirement)\s*[:：]\s*|^(?:另外|还有|然后|对了|also|and|plus)[,，]?\s*/iu;

/** What was decided, without the words that say it was. */
export function decidedStatement(words: string): string {
  const lead = DECIDED_LEAD.exec(foldTraditional(words))?.[0] ?? '';
  const bare = words.slice(lead.length).trim();
  return bare.length >= 4 ? bare : words;
}

/** What is required, without a label or joining word in front. */
export function requiredStatement(words: string): string {
  return words.replace(REQUIRED_LEAD, '').trim();
}

const ZH_TITLE = 18;
const EN_TITLE_WORDS = 8;

/** A short name for a requirement: its first clause, cut where it is long. */
export function titleOf(statement: string, language: Language): string {
  const clause = statement.split(/[。；;，,:：!！]|\.(?:\s|$)/u)[0]?.trim() || statement;
  if (language === 'zh' && /\p{sc=Han}/u.test(clause)) {
    const characters = [...clause];
    return characters.length <= ZH_TITLE ? clause : `${characters.slice(0, ZH_TITLE).join('')}…`;
  }
  const words = clause.split(/\s+/u);
  return words.length <= EN_TITLE_WORDS
    ? clause.slice(0, 60)
    : `${words.slice(0, EN_TITLE_WORDS).join(' ').slice(0, 60)}…`;
}
