import { isCourtesy } from './courtesy.ts';
import { writtenLines } from './lines.ts';
import { itemRuns, maskOtherNumbers } from './numbers.ts';
import { sentencesOf } from './sentences.ts';

/** Whether a client disputes what we recorded of his decision. */
export type Objection =
  | { readonly objects: true; readonly items: readonly number[] | 'all'; readonly words: string }
  | { readonly objects: false };

const ENGLISH =
  /\b(?:(?:i|we|he|she|they) (?:did not|didn't|have not|haven't|never|do not|don't)(?: actually| really| yet| formally)? (?:approve|confirm|agree|accept|sign|say|said|mean|write|wrote|reject|authori[sz]e|want|ask)\w*|not what (?:i|we) (?:said|meant|wrote|agreed|approved|confirmed|intended|asked)|(?:that's|that is|this is|it's|it is|which is|are|is|was|were)(?: also| all| just| simply| completely)? (?:not (?:right|correct|true|accurate|my|our|so)|wrong|incorrect|mistaken|an? (?:error|mistake|misunderstanding)|false|inaccurate)|(?:isn't|wasn't|aren't) (?:right|correct|true|accurate)|^(?:wrong|incorrect|no|not (?:correct|right|true))(?=$|[\s,.!:;-])(?! (?:objections?|problems?|issues?|comments?|worries|further|questions?))|(?:we|i)(?: hereby| must| have to| do| strongly)? (?:object|disagree|dispute|protest|contest|withdraw|revoke|retract|take back)|objection(?! period)|(?:please )?(?:correct|amend|fix|undo|reverse|cancel) (?:the |this |that |your |my |our )?(?:record|entry|recording|decision|confirmation|approval|sign-?off|item)|misunderst\w+|misread|misrecorded|you (?:got|have|recorded|noted|put)(?: it| this| that| us| me| item)?[^.!?]{0,20} (?:wrong|incorrectly|by mistake)|mistake in|error in|(?:by mistake|in error|accidentally))\b/u;

const CHINESE =
  /不是(?:我|我们|我方|本人)?(?:们)?的?(?:意思|本意|原意|决定|回复|确认)|(?:没|没有|并未|并没有|未|从未|未曾|不曾)(?:有)?(?:说过?|表示|正式)?(?:要)?(?:同意|确认|批准|认可|答应|通过|拒绝|说|授权|签)|(?:记录|记|写|理解|登记|录)(?:得|的)?(?:有误|错误?|错了|不对|不准确|不正确|有偏差|反了)|(?:有误(?!差)|不对|不正确|不准确|不属实|与事实不符|错误|误解|误会|误读|弄错|搞错|记错|写错|理解错|点错|误操作|发错)|(?:提出|有|表示|正式)异议|反对|不同意|不认可|撤回|收回|撤销|请?更正|请?纠正|(?:不算|作废)/u;

/** Words that look like an objection and are its opposite. */
const DENIED =
  /\b(?:no|not any|without|don't have any|do not have any|have no|raise no|nothing(?: is)?|not|never|isn't|aren't)(?: further| any| anything)? (?:objections?|mistakes?|errors?|wrong|incorrect|misunderst\w+|object)\b|(?:没|没有|无|未见|未发现|并无)(?:任何|什么|啥)?(?:异议|错误?|误|误解|问题|反对|不对)|无误|没(?:有)?(?:记|写|理解)错|不是(?:错|误)|如(?:果)?(?:有误|有异议|有错误?)|\bif (?:anything|something|there)[^.,;]{0,40}\b/gu;

/** What somebody else does, or what might be. */
const IMAGINED = /\b(?:if|in case|would|unless)\b|如果|万一|要是|若/u;

/**
 * Reads the reply to a read-back ("we recorded …; object within 1 business day"): does it object, and to which items?
 * Deliberately quick to hear an objection, since a decision that is disputed must not stand unread; thanks, ok and
 * "no objection" are none.
 */
export function readObjection(newText: string): Objection {
  const said: string[] = [];
  const items = new Set<number>();
  for (const line of writtenLines(newText)) {
    if (isCourtesy(line.plain)) continue;
    for (const { plain, written } of sentencesOf(line)) {
      const left = plain.replace(DENIED, ' ').trim();
      if (!ENGLISH.test(left) && !CHINESE.test(left)) continue;
      if (IMAGINED.test(left) && !/\b(?:i|we) (?:did|have|never|do)\b|没|未/u.test(left)) continue;
      said.push(written);
      for (const run of itemRuns(maskOtherNumbers(plain))) for (const item of run.items) items.add(item);
    }
  }
  if (said.length === 0) return { objects: false };
  if (items.size === 0) for (const item of itemsElsewhere(newText)) items.add(item);
  return { objects: true, items: items.size > 0 ? [...items] : 'all', words: said.join('\n') };
}

/** "That is wrong. I meant item 2 only": the numbers of the other sentences. */
function itemsElsewhere(newText: string): number[] {
  return writtenLines(newText).flatMap(({ plain }) =>
    itemRuns(maskOtherNumbers(plain)).flatMap(({ items, start }) => (named(plain, start) ? items : [])),
  );
}

function named(plain: string, start: number): boolean {
  return /^(?:第|#|items?|points?|no|numbers?)/u.test(plain.slice(start));
}
