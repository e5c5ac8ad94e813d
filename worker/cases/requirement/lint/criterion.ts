import { foldTraditional } from '../../../inbox/classify/traditional.ts';
import type { Language } from '../../../mail/language.ts';

/** A question that asks for more than yes or no. */
const OPEN_QUESTION: Readonly<Record<Language, RegExp>> = {
  zh: /(?:多少|多快|多久|多大|多长|几[个天次]|怎么样?|如何|什么|哪些|哪个|谁)[^。]{0,20}[?？]/u,
  en: /\b(?:how (?:fast|many|much|long|often|well|big|good)|what|which|who|when|where|why)\b[^.]{0,60}\?/iu,
};

/** Satisfaction and "works well" cannot be checked by two people with the same result. */
const OPINION: Readonly<Record<Language, RegExp>> = {
  zh: /(?:客户|甲方|用户|领导|老板|我方|我们|双方)?(?:满意|认可|看着舒服|觉得[好可])(?:为止|为准|即可|就行|就可以)?(?!度|率|问卷|评分|调查)|效果(?:良好|好|不错|理想)|运行(?:良好|顺畅)|符合(?:预期|要求|期望)(?![:：（(])|没有?(?:明显|大的?|重大)(?:问题|缺陷|bug)|达到(?:预期|理想)效果/iu,
  en: /\b(?:to (?:the|our|your) (?:client|customer|user|owner)?(?:['’]s)? ?satisfaction|(?:client|customer|user|owner|boss|management|everyone|team)s? (?:is|are|feels?) (?:happy|satisfied|pleased|content)|(?:works?|looks?|performs?|runs?|feels?) (?:well|right|good|great|ok|okay|fine|nice|properly|as expected)|meets? (?:all )?(?:the )?(?:expectations?|needs|requirements)|no (?:major|serious|significant|obvious) (?:bugs?|issues?|problems?|defects?)|as (?:discussed|agreed|expected))\b/iu,
};

/** Why a criterion cannot be answered yes or no by anybody who looks; null where it can. */
export function unanswerable(
  criterion: string,
  language: Language | undefined,
): 'not-yes-no' | 'opinion' | null {
  const text = foldTraditional(criterion);
  const languages: readonly Language[] = language ? [language] : ['zh', 'en'];
  if (languages.some((each) => OPEN_QUESTION[each].test(text))) return 'not-yes-no';
  return languages.some((each) => OPINION[each].test(text)) ? 'opinion' : null;
}
