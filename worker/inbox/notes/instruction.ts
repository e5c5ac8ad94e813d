import { foldTraditional } from '../classify/traditional.ts';
import { itemNumbers } from '../decision/numbers.ts';

/** One thing a PM says about a numbered proposal. `all` carries the numbers it excepts. */
export type Instruction =
  | { readonly does: 'keep' | 'drop' | 'all'; readonly numbers: readonly number[]; readonly line: string }
  | { readonly does: 'none'; readonly line: string }
  | { readonly does: 'reword'; readonly number: number; readonly text: string; readonly line: string };

export type ReadInstruction = Instruction | { readonly does: 'unread'; readonly line: string };

const LIST =
  '[\\s#第]*\\d{1,3}(?:(?:[\\s,、，和与及&#第.+-]|–|—|~|～|至|到|\\band\\b|\\bto\\b)+\\d{1,3})*\\s*[条项点号]?';
const ITEMS = new RegExp(`^${LIST}$`, 'iu');
const REWORD =
  /^(?:please\s+)?(?:(?:change|reword|edit|修改|更改|改)\s*)?[#第]?\s*(\d{1,3})\s*[条项点号]?\s*(?:(?:should (?:be|read|say)|changed? to|becomes|to|→|=>|->|应?改[成为]|改一?下[:：]|修改为|换成|应为)\s*[:：]?|[:：=])\s*(\S.*)$/isu;
const YES =
  '(?:is |are )?(?:ok(?:ay)?|fine|good|yes|y|right|correct|keep|kept|confirm(?:ed)?|agreed|approved?|可以|好的?|行|保留|留下?|要|确认|同意|没问题|没有问题|对|正确|✓|✅|👍)';
const NO =
  '(?:drop|delete|remove|no|not|without|skip|cut|omit|del|删除?掉?|去掉|去除|移除|不要|不用|不需要|不对|划掉|取消)';
const KEEP_AFTER = new RegExp(`^(${LIST})\\s*(?:都|全都|全)?\\s*${YES}了?$`, 'iu');
const KEEP_BEFORE = new RegExp(
  `^(?:please\\s+)?(?:only\\s+|just\\s+|只|仅)?(?:${YES}|only|just|只要|只留|仅)\\s*[:：]?\\s*(${LIST})(?:\\s*only|就行|即可)?$`,
  'iu',
);
const DROP_BEFORE = new RegExp(
  `^(?:please\\s+|请)?(?:${NO}|把)\\s*[:：]?\\s*(?:items?|numbers?|nos?\\.?)?\\s*(${LIST})\\s*(?:删除?掉?|去掉)?$`,
  'iu',
);
const DROP_AFTER = new RegExp(`^(${LIST})\\s*(?:can go|out|${NO}|wrong)了?$`, 'iu');
const ALL_WORD =
  '(?:(?:all )?the (?:rest|others?)|everything else|all others?|(?:其他|其余|剩下|剩余)的?(?:全部|全都|都|所有)?|all(?: of (?:it|them))?|everything|the lot|全部|所有|全都|都)';
const ALL = new RegExp(
  `^(?:${ALL_WORD}(?: (?:items|points))?\\s*(?:的)?\\s*(?:${YES}|保留)?|(?:${YES})\\s*(?:to |with )?(?:${ALL_WORD})?)$`,
  'iu',
);
const EXCEPT = new RegExp(
  `^(?:(?:${YES}|keep)\\s*)?${ALL_WORD}?\\s*(?:${YES})?\\s*[,，]?\\s*(?:except(?: for)?|but(?: not)?|other than|apart from|除了?|除去|除开)\\s*(${LIST})\\s*(?:以外|之外|外)?[,，]?\\s*(?:(?:其他|其余|剩下)?的?(?:${ALL_WORD})?的?(?:${YES})?)?$`,
  'iu',
);
const NONE =
  /^(?:none(?: of (?:it|them|these))?|nothing|(?:drop|delete) (?:all|everything)|都不要|全不要|全部不要|全部?删除?掉?|都删除?掉?|一条都不要)$/iu;
const COURTESY =
  /^(?:thanks?(?: you)?(?: very much| a lot)?|cheers|great|hi|hello|hi there|谢谢.{0,3}|感谢|辛苦了?|你好|您好|best(?: regards)?|regards)$/iu;

/** What a PM's reply says, line by line; a line may say several things ("1 3 ok, drop 2"). Commands and quotes are not read. */
export function readInstructions(replyText: string): ReadInstruction[] {
  return replyText
    .split('\n')
    .filter((line) => !/^\s*[>/／]/u.test(line) && /[\p{L}\p{N}\p{S}]/u.test(line))
    .flatMap((line) => readLine(line.trim()));
}

function readLine(line: string): ReadInstruction[] {
  if (line.length > LONGEST) return [{ does: 'unread', line: line.slice(0, LONGEST) }];
  const whole = readPart(halfWidth(line), line);
  if (whole) return [whole];
  const parts = partsOf(halfWidth(line));
  return parts.flatMap((part): ReadInstruction[] => {
    if (tidy(part) === '' || COURTESY.test(tidy(part))) return [];
    return [readPart(part, line) ?? { does: 'unread', line }];
  });
}

const LONGEST = 2000;

/** A comma or stop parts two instructions where the next one begins with a verb, or with numbers and a verdict. */
function partsOf(line: string): string[] {
  return line.split(
    new RegExp(
      `\\s*[;；。!！]\\s*|(?<!\\d)\\.\\s+|[.,，]?\\s*(?:,|，|\\bbut\\b|\\band\\b|但是?|另外)\\s*(?=(?:please |请)?(?:${NO}|keep|only|change|保留|修改|改|把)\\s*[#第]?\\s*\\d|[#第]?\\d{1,3}\\s*[条项点号]?\\s*[:：=改换]|${LIST}\\s*(?:都)?(?:${YES}|${NO})|(?:thanks|thank|谢谢|辛苦)|(?:the |all )?(?:rest|others?)\\b|everything else|其他|其余|剩下)`,
      'iu',
    ),
  );
}

function readPart(part: string, line: string): ReadInstruction | null {
  const text = tidy(part);
  if (text === '') return null;
  const folded = foldTraditional(text);
  const reword = REWORD.exec(folded);
  const drop = DROP_BEFORE.exec(folded) ?? DROP_AFTER.exec(folded);
  if (reword && !drop) {
    const said = text.slice(text.length - (reword[2]?.length ?? 0)).trim();
    if (!new RegExp(`^(?:${YES}|${NO})$`, 'iu').test(said))
      return { does: 'reword', number: Number(reword[1]), text: said, line };
    return {
      does: new RegExp(`^${NO}$`, 'iu').test(said) ? 'drop' : 'keep',
      numbers: [Number(reword[1])],
      line,
    };
  }
  if (drop) return { does: 'drop', numbers: itemNumbers(drop[1] ?? ''), line };
  if (NONE.test(folded)) return { does: 'none', line };
  const except = EXCEPT.exec(folded);
  if (except) return { does: 'all', numbers: itemNumbers(except[1] ?? ''), line };
  if (ALL.test(folded)) return { does: 'all', numbers: [], line };
  const keep = KEEP_AFTER.exec(folded) ?? KEEP_BEFORE.exec(folded);
  if (keep) return { does: 'keep', numbers: itemNumbers(keep[1] ?? ''), line };
  if (ITEMS.test(folded)) return { does: 'keep', numbers: itemNumbers(folded), line };
  return null;
}

function tidy(part: string): string {
  return part
    .replace(/^(\d{1,3})[.)）、]\s+(?=\D)/u, '$1 ')
    .replace(/^[\s,，.;；-]+(?=\D)|[\s,，.。;；!！]+$/gu, '')
    .trim();
}

function halfWidth(line: string): string {
  return line.replace(/[０-９－]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET));
}

const FULL_WIDTH_OFFSET = 0xfee0;
