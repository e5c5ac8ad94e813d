import type { LocalDate } from './calendar-days.ts';
import { dateIn } from './dates.ts';
import { instructs, reports } from './guards.ts';
import { writtenLines } from './lines.ts';
import type { Wording } from './plain.ts';
import { sentencesOf } from './sentences.ts';
import { NEGATION } from './words.ts';

/** What a mail says about who may decide in the writer's stead. */
export type DelegationReading =
  | {
      readonly kind: 'delegates';
      readonly name: string | null;
      readonly address: string | null;
      /** Last day of the delegation (ISO local date); null when none is named. */
      readonly until: LocalDate | null;
      readonly words: string;
    }
  | { readonly kind: 'ambiguous'; readonly because: string; readonly words: string }
  | { readonly kind: 'none' };

const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu;

const ACT =
  '(?:signs?|approves?|confirms?|decides?|acts?|stands? in|deputi[sz]es?|answers?|repl(?:y|ies)|handles? (?:approvals?|sign-?offs?))';
const BEHALF =
  "(?:on (?:my|our) behalf|for me|in my (?:place|stead|absence|name)|instead of me|while i(?:'m| am)|during my)";

const ENGLISH = new RegExp(
  [
    `\\b${ACT}\\b[^.!?]{0,60}\\b${BEHALF}`,
    `\\b(?:delegate|hand over|transfer|pass)\\b[^.!?]{0,60}\\b(?:approvals?|authority|sign-?offs?|decisions?|to)\\b`,
    `\\b(?:authori[sz]e|appoint|nominate|empower)\\b[^.!?]{0,60}\\b(?:to ${ACT}|as my|in my)`,
    '\\b(?:is|will be|acts as) my (?:deputy|delegate|stand-in|substitute|proxy|representative)\\b',
  ].join('|'),
  'u',
);

const CHINESE =
  /(?:由|请|让|委托|授权|指定|交由|改由|转由|委派|安排)[^。!?]{0,60}?(?:代为|代我|替我|代表我|代签|代理|全权|代行|代[确审批])[^。!?]{0,20}|(?:授权|委托|指定)[^。!?]{0,60}(?:确认|签字|签署|审批|批准|决定|签收)|(?:代理人|代签人|被授权人)(?:为|是|:)|代为(?:确认|签字|签署|审批|批准|决定)/u;

const ENGLISH_NAME = /(?<![\p{L}])(\p{Lu}[\p{L}'’-]{1,20}(?:[ ]\p{Lu}[\p{L}'’-]{1,20}){0,2})/gu;
const NOT_NAMES =
  /^(?:Please|Let|Have|While|During|Until|From|Dear|Hi|Hello|The|My|I|In|On|For|As|We|If|Mr|Ms|Mrs|Dr|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|REQ|SO|CR|Kind|Best|Thanks|Authori\w+|Appoint|Delegate|Our|Colleague)$/u;
const CHINESE_NAME =
  /(?:由|请|让|委托|授权|指定|交由|改由|转由|委派|安排|代理人[为是:：]?|代签人[为是:：]?)\s*(?:我的?|我们的?|我司的?)?(?:同事|副手|助理|部门|项目)?(?:的)?\s*([\p{sc=Han}]{2,4}?)(?=\s*(?:[<（(（,，]|代|替|全权|先生|女士|经理|总|来|在|于|负责|暂|为我|进行|确认|签|审|批|[\w.+-]+@))/du;
/** 王芳代为确认. */
const BARE_CHINESE_NAME = /(?:^|[,;\s])([\p{sc=Han}]{2,4}?)(?:先生|女士|经理)?(?:将|会|来)?代为/du;

const UNTIL_WORD = /(?:\b(?:until|till|through|to|up to|ending|before)\s|[至到]|直到|截至|截止)/u;

/**
 * Reads whether an approver lets somebody else decide for a time: "在我休假期间由 王芳 <wang@x.cn> 代为确认，至12月5日",
 * "Please let Tom (tom@x.com) sign on my behalf until 5 Dec". `today` is the ISO local date the words are seen from. A
 * question, a negation, two people or nobody named is ambiguous. Whether the writer may delegate is not decided here.
 */
export function readDelegation(newText: string, today: LocalDate): DelegationReading {
  const lines = writtenLines(newText);
  for (const line of lines) {
    for (const sentence of sentencesOf(line)) {
      const { plain, written } = sentence;
      if (!ENGLISH.test(plain) && !CHINESE.test(plain)) continue;
      if (sentence.asked) return { kind: 'ambiguous', because: 'question', words: written };
      if (NEGATION.test(plain.replace(ADDRESS, ' ')))
        return { kind: 'ambiguous', because: 'negation', words: written };
      if (lines.some(({ plain: other }) => instructs(other)))
        return { kind: 'ambiguous', because: 'instruction', words: written };
      if (lines.some(({ plain: other }) => reports(other)) || REPORTED.test(plain))
        return { kind: 'ambiguous', because: 'reported', words: written };
      if (CONDITION.test(plain)) return { kind: 'ambiguous', because: 'condition', words: written };
      return delegation(sentence, line, today);
    }
  }
  return { kind: 'none' };
}

const REPORTED = /\b(?:says?|said|told|asked|wrote|wants|thinks)\b|说过?|要求|转告|据/u;
const CONDITION =
  /\b(?:if|unless|provided|maybe|perhaps|might|considering)\b|如果|假如|若(?!干)|除非|可能|也许|考虑/u;

function delegation(sentence: Wording, line: Wording, today: LocalDate): DelegationReading {
  const { written } = sentence;
  const addresses = [...new Set([...line.written.matchAll(ADDRESS)].map(([found]) => found.toLowerCase()))];
  if (addresses.length > 1) return { kind: 'ambiguous', because: 'several-people', words: line.written };
  const names = namesIn(sentence);
  if (names.length > 1 && addresses.length === 0)
    return { kind: 'ambiguous', because: 'several-people', words: written };
  const name = names[0] ?? null;
  const address = addresses[0] ?? null;
  if (name === null && address === null)
    return { kind: 'ambiguous', because: 'nobody-named', words: written };
  return {
    kind: 'delegates',
    name,
    address,
    until: lastDay(sentence.plain, today) ?? lastDay(line.plain, today),
    words: written,
  };
}

function namesIn({ plain, written }: Wording): string[] {
  const place = (CHINESE_NAME.exec(plain) ?? BARE_CHINESE_NAME.exec(plain))?.indices?.[1];
  if (place) return [written.slice(...place)];
  const names = [...written.replace(ADDRESS, '@').matchAll(ENGLISH_NAME)]
    .map(([, name]) =>
      (name ?? '')
        .split(' ')
        .filter((word) => !NOT_NAMES.test(word))
        .join(' '),
    )
    .filter((name) => name !== '');
  return [...new Set(names)];
}

/** The day behind "until"; without that word the only day named. */
function lastDay(plain: string, today: LocalDate): LocalDate | null {
  for (let from = 0; ; ) {
    const word = UNTIL_WORD.exec(plain.slice(from));
    if (!word) return null;
    const at = from + word.index + word[0].length;
    const found = dateIn(plain.slice(at, at + 24), today);
    if (found && found.start <= 4) return found.date;
    from = at;
  }
}
