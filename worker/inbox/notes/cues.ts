import { foldTraditional } from '../classify/traditional.ts';

/** Agreement that has happened, zh and en. */
const DECIDED =
  /(?:(?<!不)确定|决定|敲定)(?:了|下来|为|[用选由]|采用|如下|[:：])|(?:会上|最终|最后|已经?|双方|大家|一致|共同|我们|讨论后|现场)[，,]?(?:已经?|都|一致)?(?:确定|决定(?!权|书)|敲定|同意|认可|商定|约定|议定|达成|明确|通过)|定下来了|(?:客户|甲方|对方|业主|领导)(?:已经?|也|都)?(?:确认|同意|认可|选[定用])[^，。]{3}|达成(?:了)?(?:一致|共识)|一致(?:同意|认为|决定|通过)|(?:商定|议定|(?<!合同)约定|拍板|谈妥)(?:了(?!的)|[，,:：])|(?:说|讲)好了(?!的)|(?<![要再])(?:就|统一|最终|还是)(?:先)?(?:按|用|采用|选|选用|定在|定为)\s*(?!这个|这样|这么)[^，。\s]{2}|(?:时间|日期|方案|颜色|价格|名称|域名|版本|范围|上线|金额|地点)(?:已经?|就|也)?定(?:在|为|了|成)|\b(?:we|it was|they|both (?:sides|parties)|everyone|everybody|all|the team|the client|client|group)(?: have| has| had|'ve|’ve| all| both| also| then| finally| jointly)* (?:agreed|decided|settled)\b|^(?:agreed|decided|settled)\b(?!\?)|\b(?:agreed|decided) (?:that|to|on|against)\b|\b(?:we|we're|we’re|we are|we will|we'll|we’ll|let's|let’s|we are going to) (?:go|going) (?:with|for|ahead with)\b|\bsettled on\b|\b(?:was|were|is|are|has been|have been) (?:agreed|decided|approved|signed off)\b|\bdecision\s*[:：]/iu;

/** What takes a decision back to the future, the question or the refusal. */
const NOT_DECIDED =
  /(?:还没|没有?|尚未|未能?|不能|无法|暂不|需要?|(?<!重)要|等|待|再|先|能不能|能否|是否|有没有|请|麻烦|帮忙|来|才能|尽快|如果|若|由[^，。]{1,8})[^，。]{0,6}(?:确定|决定|敲定|定下来|达成|同意|商定|约定|确认)|(?:确定|决定|敲定|同意|确认)(?:一下|不了|之?前|之?后|吗|没有?|与否)|\b(?:not|n't|n’t|never|yet to|whether|if|until|once|unless|to be|still|need(?:s)? to|must|should|cannot|can't|could|would|might|may) (?:\w+ ){0,3}(?:agreed?|decided?|settled?|approved?|signed off|go with)\b|\b(?:not|haven't|hasn't|haven’t|hasn’t|nothing) (?:\w+ ){0,2}(?:agreed|decided|settled)\b|\bundecided\b|\b(?:as|than|what|like) (?:it |we |was |were |has |have |had |been )*(?:agreed|decided)\b|\bhad (?:been )?(?:agreed|decided)\b|^请|请[把将]|合同约定/iu;

const SMALL_TALK_QUESTION =
  /^(?:好[吗吧么]?|可以[吗吧么]?|行[吗吧么]?|对[吗吧么]?|是[吗吧么]?|在[吗吧么]?|在不在|怎么样|如何|是不是|真的吗?|什么|啥|嗯|ok|okay|right|really|sounds? good|does that work|make sense|makes sense|how are you|hello|hi|anyone|are you there|agreed|all good|what)[?？\s]*$/iu;
const ASKS =
  /[?？]["”’）)]?\s*$|(?:吗|呢|是不是|对不对|能不能|可不可以|有没有)[。.!！\s]*$|(?:待确认|待定|再议|尚未确定|还没(?:有)?确定|\bto be confirmed|\btbc\b|\bstill open\b|\bopen question)/iu;

/** Whether a passage reports an agreement that has been reached. */
export function isDecided(words: string): boolean {
  const plain = foldTraditional(words);
  return DECIDED.test(plain) && !NOT_DECIDED.test(plain);
}

/** Whether a passage leaves something open; "ok?" and "在吗？" leave nothing. */
export function isQuestion(words: string): boolean {
  return ASKS.test(foldTraditional(words)) && !SMALL_TALK_QUESTION.test(words.trim());
}

/** A passage that only keeps the talk going ("好的", "收到", "[图片]", "thanks"). */
export function isSmallTalk(words: string): boolean {
  return (
    SMALL_TALK_QUESTION.test(words.trim()) ||
    /^(?:\[.{1,6}\]|好的?|好嘞|嗯+|哦+|收到|明白了?|了解|没问题|可以的?|行|谢谢.{0,4}|辛苦了?|哈+|ok(?:ay)?|sure|great|thanks?(?: you)?|thx|got it|noted|perfect|will do|cool|fine|yes|no|yep|nope|👍|🙏)[\s。.!！,，~～👍🙏]*$/iu.test(
      words.trim(),
    )
  );
}
