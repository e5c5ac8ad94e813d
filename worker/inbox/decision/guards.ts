import { has } from './plain.ts';

/** Why a mail as a whole may not be taken at its word although a yes stands in it. */
export type Doubt = 'instruction' | 'reported' | 'tick-box' | 'menu' | 'withdrawn';

/** Words addressed to a program that reads mail, not to people. */
const INSTRUCTION =
  /\b(?:ignore|disregard|forget) (?:all |any |the |your )*(?:previous|above|prior|earlier|other)? ?(?:instructions?|prompts?|rules)\b|\b(?:system|assistant|developer) ?(?:prompt|message|instruction)?\s?:|\b(?:system prompt|language model|as an ai|you are an? (?:ai|assistant|bot|model|classifier))\b|\bclassif(?:y|ier|ied|ication)\b|\b(?:treat|interpret|label|mark|count|record|log|read|parse|process|regard|consider) (?:this|the|my|all|every|it|these)(?: (?:mail|email|e-mail|message|reply|text|items?|requirements?))* as\b|"intent"|\bintent\s?[:=]|(?:忽略|无视|忘记).{0,10}(?:指令|提示|规则|要求|说明)|(?:系统|助手)(?:提示词?|指令|消息)?:|提示词|语言模型|你是.{0,6}(?:助手|机器人|模型|分类器)|(?:将|把|请).{0,4}(?:此|本|这封?|该)(?:邮件|信|回复|消息).{0,8}(?:视为|识别|判定|判断|归类|分类|标记|理解|当作|记为|登记)|(?:识别|判定|归类|分类|标记)(?:为|成)/u;

/** Somebody else's words follow. */
const REPORTED =
  /\b(?:say|says|said|told|tells|asked|asks|wrote|writes|replied|reply with|answered|claims?|claimed|reads|according to|quote|words were)\b[^.!?:]{0,40}:\s*"?$|(?:说|表示|回复|写道|转告|称|问|认为|写的是|原话)(?:是|道|了|我)?:\s*"?$/u;

/** A box nobody ticked, or words struck out. */
const TICK_BOX = /\[ {0,3}\]|☐|□|\( {1,3}\)|○|~~/u;

/** The answer lines of our own letter, pasted whole. */
const MENU = /what it should say instead|请写明希望怎样修改/u;

const WITHDRAWN =
  /^(?:oh |sorry,? |no,? |please )?(?:wait|hold on|hold off|hang on|stop|scratch that|never ?mind|not so fast|on second thoughts?|actually,? (?:no|wait|not)|just kidding|kidding|ignore (?:this|that|the above|my|it)|disregard (?:this|that|the above|my|it)|wrong (?:mail|thread|window|project|person)|my mistake|not yet|not really)\b(?! (?:problems?|objections?|questions?|issues?|comments?|further|more|need|worries|rush))|^(?:no|nope|not|wrong)(?=$|[,!?;]|\.(?! ?\d))|^(?:等一?下|等等|且慢|慢着|更正|撤回|作废|算了|发错|打错|写错|说错|开玩笑|先别|先不|暂不|暂时不|别)|^(?:不|不是|不对|不行|不同意|还没)(?=$|[,。!?;])/u;

/** Words that take back part of a yes said elsewhere in the mail. */
const RESERVATION =
  /\b(?:but|however|though|although|except that|unless|provided|as long as|subject to|on condition|only if|not before|before you|until|hold (?:on|off)|wait (?:for|until|with)|don't (?:start|begin|proceed)|do not (?:start|begin|proceed)|not yet|not final|not binding|without prejudice|if)\b|但|不过|然而|只是|除非|如果|前提|只要|先别|先不要?|暂不|不要开始|不算|等.{1,20}(?:再|后|通知)|以.{1,12}为准|保留/u;

/** "If you have any questions" and its like withhold nothing. */
const COURTESY =
  /\b(?:if (?:you|there|anything|any|needed|necessary|required|possible|that's|this is)\b[^,.;]{0,60})|如有(?:任何)?(?:问题|疑问|需要|变动|变化)?|有(?:任何)?(?:问题|疑问|需要)(?:的话)?(?:请|随时|再)/gu;

export function instructs(plain: string): boolean {
  return INSTRUCTION.test(plain);
}

export function reports(plain: string): boolean {
  return REPORTED.test(plain);
}

export function hasOpenBox(plain: string): boolean {
  return TICK_BOX.test(plain);
}

/** The doubt one line of plain wording casts on every yes of its mail, or null. */
export function doubtIn(plain: string): Doubt | null {
  if (instructs(plain)) return 'instruction';
  if (reports(plain)) return 'reported';
  if (MENU.test(plain)) return 'menu';
  if (hasOpenBox(plain)) return 'tick-box';
  return WITHDRAWN.test(plain) ? 'withdrawn' : null;
}

/** Whether words beside a yes hold part of it back. */
export function reserves(plain: string): boolean {
  return has(plain.replace(COURTESY, ' '), RESERVATION);
}
