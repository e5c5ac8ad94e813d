import type { ClassifyInput } from '../../mail/intent.ts';
import { plainWording } from './wording.ts';

/** What a mail of nothing but a nod says. Worth something only when a nod was asked for. */
const ASSENT =
  /^(?:(?:ok(?:ay|ey)?|k|yes|yep|yeah|yup|sure|fine|agreed?|approved?|confirm(?:ed)?|accepted|deal|done|perfect|great|good|cool|absolutely|correct|right|all (?:good|fine|ok)|(?:it|that|this|these|those|they|all|everything)?(?:'s| is|'re| are| is all| all)? ?(?:fine|ok(?:ay)?|good|approved|confirmed|agreed|accepted|correct)|looks? (?:good|fine|ok(?:ay)?|great)(?: to me)?|sounds? (?:good|fine|great)|works for (?:me|us)|(?:fine|ok(?:ay)?|good) (?:with|by|for) (?:me|us)|go ahead|please (?:go ahead|proceed)|proceed|no objections?|no (?:comments?|problem|issues?)|lgtm|thumbs up|will do|np|\+1|roger|noted|(?:i|we) (?:agree|approve|confirm|accept|concur))|好+(?:的|滴|哒|嘞|呀|啊)?|行(?:的|吧|啊)?|可(?:以)?(?:的|啊)?|同意|没(?:有)?(?:问题|意见|异议)(?:的|了)?|无(?:异议|意见|问题)|对(?:的)?|是(?:的)?|嗯+|恩|中|成|ok的|okok|(?:已)?(?:确认|批准|通过|认可|核准|同意)(?:了|过了|无误)?|认可|妥(?:了)?|准|照办|就这样(?:吧)?|1|[\p{Extended_Pictographic}\p{Emoji_Modifier}]+)$/u;

/** The same, but an answer to a letter that offered choices. */
const CHOICE =
  /^(?:(?:we |i )?(?:choose |take |go (?:with|for) )?(?:decline[ds]?|defer(?:red)?|swap(?:ped)?(?: (?:for|with|out))?(?: req-?\d+)?|approve[ds]?|option \w+|[a-d]|rejected|reject)|不同意|不做(?:了)?|拒绝|放弃|暂缓|先不做|换(?:成|掉)?\s*(?:req-?\d+)?|置换(?:\s*req-?\d+)?|选?\s*(?:方案)?[a-d一二三四]|不(?:批准|接受)|否)$/;

/** Pleasantries around a nod that do not make it more. */
const PLEASANTRY =
  /^(?:thanks?(?: you)?(?: (?:a lot|so much|very much|all|again|everyone|team))?|many thanks|thx|cheers|ta|best(?: regards| wishes)?|(?:kind |warm )?regards|br|hi|hello|hey|dear|all|team|yours(?: sincerely)?|sincerely|from my side|on my side|from our side|on our side|by me|to me|for me|with me|谢谢?(?:您|你|大家|各位)?(?:了|啦)?|多谢|感谢|辛苦(?:了|啦|各位|大家)?|您好|你好|收到|祝好|顺颂商祺|[哈嘿]+|哦|噢|我(?:这边|们)?|老师|此致|敬礼|各位)$/;

/** How a name looks: a word or two with a capital, or a short Chinese form of address. */
const NAME =
  /^(?:(?:(?:mr|mrs|ms|dr)\.? )?\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}|\p{sc=Han}{1,4}(?:总|经理|老师|工|先生|女士|小姐|主任|哥|姐|好))$/u;

const pieces = (text: string): string[] =>
  text
    .split(
      /[\n,，.。!！;；、~～…—–]+|\s-+\s|^-+|\s{2,}|(?<=\p{Extended_Pictographic})|(?=\p{Extended_Pictographic})/u,
    )
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** What is left when greetings, thanks and names are taken away. */
function bareWords(newText: string): string[] {
  return pieces(newText).filter((piece) => {
    const wording = plainWording(piece);
    return (
      wording !== '' &&
      !PLEASANTRY.test(wording) &&
      (!NAME.test(piece) || ASSENT.test(wording) || CHOICE.test(wording))
    );
  });
}

/** `assent`: nothing but a nod. `choice`: nothing but DECLINE, SWAP or an option. Otherwise null. */
export function bareAnswer(newText: string): 'assent' | 'choice' | null {
  if (newText.length > 120) return null;
  const words = bareWords(newText).map((piece) => plainWording(piece).replace(/[\s.!。！]+$/g, ''));
  if (words.length === 0 || words.length > 4) return null;
  if (words.every((word) => ASSENT.test(word))) return 'assent';
  if (words.every((word) => ASSENT.test(word) || CHOICE.test(word))) return 'choice';
  return null;
}

const ASKING_LETTERS =
  /sign-off|change-quoted|change-decision|approval|acceptance|recap|resolution|resolved|delivered|baseline|confirm|decision|closing-report/;

const ASKS_FOR_DECISION =
  /过目|点(?:个|下)?头|拍(?:个|下)?板|给(?:个|句)(?:准)?(?:话|信)|拿(?:个)?主意|妥否|当否|(?:成|行|好|可以)不(?:成|行|好|可以)|照此|签(?:回|个字|一下|收确认)|请(?:您|领导|贵方|贵司)?(?:核对|审阅|审核|审议|核定|阅示|批示|示下|定)|定(?:下来|稿|了)(?:吗|么|[?])|就(?:这么|按这|照这)\p{sc=Han}{0,6}(?:吗|么|吧|[?])|(?:是否|可否|能否|能不能|要不要)\p{sc=Han}{0,10}(?:定|下单|施工|开工|开做|往下|推进|收尾|关闭|结案|接受|满意|认可|同意|通过|确认|签)|同意(?:的话|与否|请)|(?:意下|您看)如何|(?:您|你们?|贵(?:司|方))?(?:看|觉得)\p{sc=Han}{0,8}(?:可以|行|可行|合适|怎么样|如何|ok)(?:吗|么|不)?[?]?|(?:这样|如此|以上|上述)\p{sc=Han}{0,8}(?:可以|行|可行|合适|ok)(?:吗|么|否)|(?:没|无|有无|有没有|是否有|如无|若无|如果没有?)\p{sc=Han}{0,4}(?:问题|异议|意见)(?:\p{sc=Han}{0,6})(?:吗|么|的话|[?]|我们|就|将|请|,)|可否(?:按|就|开)|是否(?:可以|可)(?:开|按|上|进|定)|(?:能|可以)(?:开工|开始|上线|定稿|开发)(?:了)?(?:吗|么)|我们(?:是不是)?就(?:开|按|安排|动)|请(?:选择|决定|定夺|批复|示下|回复意见)|(?:选|用)哪(?:个|一)|请(?:\p{sc=Han}|[，,]){0,14}(?:确认|审批|批准|签字|签署|签核|同意|验收|认可|审核|核准|定夺|拍板)|(?:待|需|需要|等待|敬请|恳请|烦请|盼)\p{sc=Han}{0,6}(?:确认|审批|批准|签字|验收|签核)|(?:是否|能否)\p{sc=Han}{0,4}(?:同意|认可|接受|确认|通过)|(?:确认函|签核|会签|验收单|审批单|待签)|确认\s*(?:\/|all|全部)|回复\s*["“「]?(?:确认|同意)|\b(?:please|kindly|could you|can you|would you|do you|you to|we ask you to|need you to|awaiting your|need your|for your|your) (?:\w+ ){0,3}(?:confirm\w*|approv\w*|accept\w*|sign(?:[ -]?off|ature)?|agree\w*|decision|consent|go-ahead)\b|\b(?:for|awaiting|request(?:ed|ing)?(?: for)?|pending|needs?) (?:\w+ )?(?:approval|sign[ -]?off|confirmation|acceptance|signature|decision)\b|\b(?:approval|sign[ -]?off|confirmation|acceptance|decision) (?:requested|needed|required|request|due|pending)\b|\breply (?:with )?["“]?(?:confirm|approve|ok)\b|\b(?:is (?:this|that|it)|are (?:these|you)) (?:ok|okay|fine|acceptable|happy)\b|\bto (?:confirm|approve|sign off|accept)\b|(?:^|[\]:：]\s*)(?:confirm|approve|sign[ -]?off)\b|\b(?:your (?:nod|blessing|thumbs[ -]?up|green light|signature|verdict|yes|word|ok)|good to go|any objections?|are we (?:good|set|agreed|done|all right)|call it (?:done|final|settled)|ready for (?:your )?signature|say the word|happy for us to|give us the|all right (?:with|by) you|up to you|ok(?:ay)? (?:by|with|for) you|what do you say)\b|\b(?:shall|can|may|should) (?:we|i) (?:\w+ )?(?:go ahead|proceed|start|begin|close|build|take it|order|publish|freeze)\b|\b(?:does|do|would|will) (?:this|that|it|these|they|the \w+)(?: \w+){0,3} (?:work|suit|fit|do)\b[^.]{0,30}[?]|\b(?:happy|ok(?:ay)?|fine|content|comfortable) with (?:this|that|it|these|the|our)\b[^.]{0,40}[?]|\blet (?:us|me) know (?:if|whether) (?:you(?:'re| are)? (?:agree|happy|ok|approve|accept)|this|that|it|we (?:can|may))|\b(?:do|are) you (?:\w+ )?(?:agree|in agreement|accept|happy)\b|\bwhich (?:option|variant|one|version)\b|\bif (?:you )?(?:agree|there are no objections|no objections)\b|\bawait(?:ing)? your (?:ok|yes|word|reply|decision)\b/u;

/** A subject is short: one word of it says what the letter wanted. */
const SUBJECT_OF_DECISION =
  /(?:确认|审批|批准|签字|签署|签核|签认|会签|验收|定稿|终稿|批复|审定|报价|估算|评估|选型|征询|基线|方案(?:选择|比选)|请(?:您|各位|两位|领导)?(?:过目|审阅|评审|选(?:择|一)|核对|定夺|拍板|示下)|[二两三]选一|选(?:哪|一)(?:个|家|款|版)|第[一二三四五]稿|(?:效果|施工)图|(?:处理|赔付|补偿|补救|整改|赔偿)(?:建议|方案|办法|措施|结果|安排)|变更单|(?:费用|工期)(?:与|和|及)?(?:工期|费用|评估)|(?:对不对|可以吗|行吗|好不好|如何)[?]?$)|\b(?:confirm\w*|approv\w+|sign[ -]?off|accept(?:ance|ed|able)?|estimate|quot\w+|assessment|decision|proposed (?:resolution|fix|solution|remedy)|proposal|so-\d+|for (?:your )?(?:ok|word|signature|release|sign)|ready for signature|your (?:ok|word|verdict|assent|call|choice|yes|consent)|authority to proceed|any objections?|(?:ok(?:ay)?|all right|fine|right|happy|agreed) (?:to|for (?:us|you)|by you|if (?:we|i)|now)\b|which (?:plan|option|design|version|one|photo|colou?r|variant|of the)|(?:two|three|four|2|3|4) (?:options|variants|ways|concepts|proposals|designs|versions|alternatives)|final (?:version|check|artwork|draft|proof|text)|(?:second|third|new|revised|corrected) (?:proof|draft|version)|go or no[- ]go|(?:design|scope) freeze|freeze[?]|passed for press|freigabe|impact and cost|cost of the)\b|\b(?:ok(?:ay)?|final version|go[- ]live(?: \w+)?|(?:satisfied|happy) with .*|close(?: it| this)?|(?:(?:may|can|shall|should|could) (?:we|i)|are we)\b.*) ?[?]/;

/** Asks to confirm a meeting, a receipt or an address: a nod to that is logistics. */
const ASKS_FOR_LOGISTICS =
  /(?:确认)\p{sc=Han}{0,6}(?:会议|时间|出席|参会|收到|地址|日程|行程|到货|收货)|(?:会议|时间|参会|出席|到货|收货)\p{sc=Han}{0,4}确认|\bconfirm (?:\w+ ){0,4}(?:meeting|attendance|receipt|time|slot|address|call|date|availability|appointment|delivery address)\b|\b(?:meeting|attendance|receipt|appointment) confirmation\b/u;

/** 1: the mail answers a request to confirm; −1: it answers a letter of ours that asked for nothing; 0: not known. */
export type Asked = 1 | 0 | -1;

/**
 * Whether the mail answers a request to confirm, approve, accept or sign off: told by the letter it answers, else by
 * its subject and quoted text.
 */
export function askedFor(input: ClassifyInput): Asked {
  if (input.answers !== null) {
    if (ASKING_LETTERS.test(input.answers)) return 1;
    if (input.answers !== 'none') return -1;
  }
  const subject = plainWording(input.subject);
  const quoted = plainWording(input.quotedText);
  if (ASKS_FOR_LOGISTICS.test(subject)) return 0;
  if (SUBJECT_OF_DECISION.test(subject)) return 1;
  return ASKS_FOR_DECISION.test(quoted) && !ASKS_FOR_LOGISTICS.test(quoted) ? 1 : 0;
}

/** Whether the mail answers a request to confirm, as far as can be seen. */
export const answersRequest = (input: ClassifyInput): boolean => askedFor(input) === 1;
