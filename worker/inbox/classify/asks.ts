import { splitSentences } from './sentences.ts';
import { plainWording } from './wording.ts';

const QUESTION =
  /[?]["')\]]*$|(?:吗|么|呢|没)[。!~]*$|^请问|(?:什么时候|何时|多少钱|多久|怎么样了|如何(?!何))[^。]*$/;
const POLITE_PHRASE = /^(?:how are you|hope you(?:'re| are)|right[?]|ok[?]|(?:为|怎)什么不)/;
const WANTS_ANSWER =
  /请(?:\p{sc=Han}|[，,]){0,10}(?:告知|回复|答复|反馈|确认|说明|解释|提供|发)|(?:盼|望|候|静候|等)\p{sc=Han}{0,4}(?:复|回复|答复|回音)|麻烦\p{sc=Han}{0,8}(?:告知|回复|确认|发|提供|看)|(?:想|需要)(?:了解|知道|问|咨询)|\b(?:please|kindly|pls)(?: \w+){0,3} (?:advise|let (?:me|us) know|confirm|tell|send|clarify|explain|provide|share|reply|answer|respond|get back)\b|\b(?:let (?:me|us) know|i(?:'d| would) like to know|wondering (?:if|whether|when|how)|awaiting your (?:reply|answer|response)|looking forward to your (?:reply|answer|response))\b/u;
const COURTESY =
  /let (?:me|us) know if (?:you|there|any)|(?:如有|若有|有任何)\p{sc=Han}{0,4}(?:问题|疑问|需要)/u;

/** Whether the new text contains a question, or an ask that wants an answer. */
export function wantsAnswer(newText: string): boolean {
  return splitSentences(newText).some(({ text }) => {
    const wording = plainWording(text);
    if (POLITE_PHRASE.test(wording) || COURTESY.test(wording)) return false;
    return QUESTION.test(wording) || WANTS_ANSWER.test(wording);
  });
}
