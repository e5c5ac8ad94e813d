import { reserves } from './guards.ts';
import { has } from './plain.ts';
import type { Sentence } from './sentences.ts';
import { spokenIn } from './spoken.ts';
import { HEDGE, NEGATION, NOT_NOW } from './words.ts';

/** What a client says to a proposed resolution of a complaint, or when asked later whether it stayed solved. */
export type ResolutionAnswer =
  | { readonly kind: 'accepts' }
  | { readonly kind: 'rejects'; readonly words: string }
  | { readonly kind: 'ambiguous'; readonly because: string; readonly words: string }
  | { readonly kind: 'none' };

const NOT_SOLVED =
  /\b(?:not (?:yet )?(?:\w+ )?(?:solved|resolved|fixed|accept(?:ed|able)?|satisf\w+|happy|working|good enough|sorted|the case|ok(?:ay)?)|(?:isn't|hasn't|haven't|wasn't|doesn't|don't|aren't|didn't|can't|cannot|do not|does not|did not)(?: been)?(?: yet| really)? (?:solved|resolved|fixed|accept|agree|work(?:ing)?|happy|satisfied|help)|still (?:\w+ ){0,2}(?:broken|failing|fails?|the same|not|down|slow|happen(?:s|ing)?|occur\w*|see(?:s|ing)?|there|wrong|crash\w*|open|unresolved|an? (?:issue|problem)|have)|unsolved|unresolved|unacceptable|(?:is|are|came|come|it's) back(?: again)?(?! (?:to normal|up|online))|happened again|again (?:today|this morning|yesterday)|reject(?:ed|s)?|declined?|refused?|disagree|reopen|unsatisf\w+|dissatisfied|no better|worse)\b|(?:还是|仍然?|依然|依旧)[^,。]{0,10}(?:不行|不能|没|有问题|一样|老样子|报错|出错|打不开|慢|存在|出现|会|无法)|(?:还|并|根本|完全|尚)?(?:没有?|未)(?:能|被|有|完全|彻底|真正)?(?:解决|修好|修复|恢复|处理好|好|搞定|达到|满意)|(?:问题)?又(?:出现|来|发生|坏|挂|报错|不行|开始)|不(?:接受|同意|满意|认可|行|可以|可接受|能接受)|拒绝|无法接受|治标不治本|重新打开|更(?:糟|差|严重)/u;

const SOLVED =
  /\b(?:solved|resolved|fixed|sorted(?: out)?|accept(?:ed|s|able)?|agree[ds]?|works?(?: again| now| fine| well| perfectly)*|working(?: again| now| fine| well| perfectly)*|satisfied|happy with|(?:back )?to normal|can be closed|please close|close (?:it|this|the (?:case|ticket|complaint|issue))|confirm(?:ed)?|approved?|no (?:more|further) (?:problems?|issues?)|gone|all good(?: now)?|good now|fine now|ok now)\b|(?:已经?|都|全部|问题|现在)?(?:解决|修好|修复|恢复|处理好|搞定)(?:了|正常)?|恢复正常|好了|可以了|正常了|没问题了?|没有(?:再)?(?:出现|问题)|不再(?:出现|有)|同意|接受|认可|满意|可以(?:接受|关闭|结案)|关闭|结案|确认/u;

/** "Do not close it" and its like, beyond the words that say it is not solved. */
const KEEP_OPEN = /\b(?:don't|do not|not) close\b|不要关|先别关|别关|暂不关/u;

const PARTLY =
  /\b(?:part(?:ly|ially)?|mostly|almost|nearly|half|some of|temporar\w+|for now|so far|except|apart from|only (?:for|on|in))\b|部分|大部分|基本|差不多|暂时|目前看|除了|一半|有时/u;

/** Strong doubts beside a good word. */
const BUT =
  /\b(?:but|however|although|though|if|once|provided|unless|as long as|subject to|until|when)\b|但|不过|然而|只是|如果|只要|前提|除非|的话|等.{1,20}(?:再|后)/u;

const NOT_NEGATIVE =
  /\b(?:no (?:more|further|longer)?\s?(?:problems?|issues?|complaints?|objections?|errors?)|not? (?:any )?more (?:problems|issues|errors))\b|没有?(?:任何)?(?:问题|异议|意见)|没有?再|不再(?:出现|有|发生)?|无(?:异议|意见)/gu;

/**
 * Reads the answer to a proposed resolution or a check-back: "solved, thanks", "accepted", 同意该处理方案 accept; "still the
 * same", 还是不行 reject. A yes with a but, a part, a condition, a doubt or a question beside it is ambiguous; praise and
 * receipt alone say nothing.
 */
export function readResolutionAnswer(newText: string): ResolutionAnswer {
  const { sentences, doubt } = spokenIn(newText);
  const answers = sentences.map(readSentence);
  const rejection = answers.find(({ kind }) => kind === 'rejects');
  const acceptance = answers.some(({ kind }) => kind === 'accepts');
  if (rejection?.kind === 'rejects') {
    return acceptance ? { kind: 'ambiguous', because: 'contradiction', words: rejection.words } : rejection;
  }
  const unclear = answers.find(({ kind }) => kind === 'ambiguous');
  if (unclear) return unclear;
  if (!acceptance) return { kind: 'none' };
  if (doubt) return { kind: 'ambiguous', ...doubt };
  const held = sentences.find(
    ({ plain }, at) => answers[at]?.kind === 'none' && (reserves(plain) || KEEP_OPEN.test(plain)),
  );
  return held ? { kind: 'ambiguous', because: 'reservation', words: held.written } : { kind: 'accepts' };
}

function readSentence({ plain, written: words, asked }: Sentence): ResolutionAnswer {
  const said = plain.replace(NOT_NEGATIVE, ' ');
  const solved = SOLVED.test(plain) && !/^(?:确认|confirmed?)?(?:收到|receipt)/u.test(plain);
  if (asked)
    return solved && NOT_SOLVED.test(said)
      ? { kind: 'ambiguous', because: 'question', words }
      : { kind: 'none' };
  if (/^(?:no|nope|不|不是|没有|否)[\s.!。]*$/u.test(plain)) return { kind: 'rejects', words };
  if (/^(?:yes|yep|是的?|对)[\s.!。]*$/u.test(plain)) return { kind: 'accepts' };
  if (NOT_SOLVED.test(said)) {
    if (/\b(?:if|in case|should)\b|如果|万一|要是/u.test(plain)) return { kind: 'none' };
    return { kind: 'rejects', words };
  }
  if (!solved) return { kind: 'none' };
  if (KEEP_OPEN.test(plain)) return { kind: 'ambiguous', because: 'negation', words };
  if (BUT.test(plain)) return { kind: 'ambiguous', because: 'condition', words };
  if (PARTLY.test(plain)) return { kind: 'ambiguous', because: 'partly', words };
  if (has(said.replace(/\b(?:please close|请关闭|请结案|会议)/gu, ' '), NOT_NOW)) return { kind: 'none' };
  if (has(plain, HEDGE)) return { kind: 'ambiguous', because: 'hedge', words };
  if (NEGATION.test(said)) return { kind: 'ambiguous', because: 'negation', words };
  return TOLD.test(plain) ? { kind: 'none' } : { kind: 'accepts' };
}

/** Somebody else says so. */
const TOLD =
  /\b(?:says?|said|told|claims?|claimed|according to|supposed(?:ly)?|apparently|(?:your|the) (?:team|support|engineer)s? (?:thinks?|wrote))\b|(?:你们|他们|工程师|客服|对方|[\p{sc=Han}]总)说|据说|听说/u;
