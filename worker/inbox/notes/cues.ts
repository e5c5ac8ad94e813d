import { foldTraditional } from '../classify/traditional.ts';

/** Agreement that has happened, zh and en. */
const DECIDED =
  /(?:(?<!不)确定|决定|敲定)(?:了|下来|为|[用选由]|采用|如下|[:：])|(?:会上|最终|最后|已经?|双方|大家|一致|共同|我们|讨论后|现场)[，,]?(?:已经?|都|一致)?(?:确定|决定(?!权|书)|敲定|同意|认可|商定|约定|议定|达成|明确|通过)|定下来了|达成(?:了)?(?:一致|共识)|一致(?:同意|认为|决定|通过)|(?:商定|议定|约定|拍板|说好|讲好|谈妥)(?:了|[，,:：]|\p{sc=Han})|(?<![要再])(?:就|统一|最终|还是)(?:先)?(?:按|用|采用|选|选用|定在|定为)\s*(?!这个|这样|这么)[^，。\s]{2}|(?:时间|日期|方案|颜色|价格|名称|域名|版本|范围|上线|金额|地点)(?:已经?|就|也)?定(?:在|为|了|成)|\b(?:we|it was|they|both (?:sides|parties)|everyone|everybody|all|the team|the client|client|group)(?: have| has| had|'ve|’ve| all| both| also| then| finally| jointly)* (?:agreed|decided|settled|resolved)\b|^(?:agreed|decided|settled)\b(?!\?)|\b(?:agreed|decided) (?:that|to|on|against)\b|\b(?:we|we're|we’re|we are|we will|we'll|we’ll|let's|let’s|we are going to) (?:go|going) (?:with|for|ahead with)\b|\bsettled on\b|\b(?:was|were|is|are|has been|have been) (?:agreed|decided|approved|signed off)\b|\bdecision\s*[:：]/iu;

/** What takes a decision back to the future, the question or the refusal. */
const NOT_DECIDED =
  /(?:还没|没有?|尚未|未能?|不能|无法|暂不|需要?|(?<!重)要|等|待|再|先|能不能|能否|是否|有没有|请|麻烦|帮忙|来|才能|尽快|如果|若|由[^，。]{1,8})[^，。]{0,6}(?:确定|决定|敲定|定下来|达成|同意|商定|约定|确认)|(?:确定|决定|敲定|同意)(?:一下|不了|之?前|后再|吗|没有?|与否)|\b(?:not|n't|n’t|never|yet to|whether|if|until|once|unless|to be|still|need(?:s)? to|must|should|cannot|can't|could|would|might|may) (?:\w+ ){0,3}(?:agreed?|decided?|settled?|approved?|signed off|go with)\b|\b(?:not|haven't|hasn't|haven’t|hasn’t|nothing) (?:\w+ ){0,2}(?:agreed|decided|settled)\b|\bundecided\b/iu;

const REQUIRED =
  /(?:系统|平台|网站|官网|页面|首页|后台|前台|小程序|公众号|App|APP|app|软件|报表|表单|订单|列表|按钮|图表|接口|用户|会员|客户|顾客|管理员|员工|门店|学生|家长|医生|患者|弹窗|搜索|登录|注册|导出|支付|通知|短信|邮件|权限|数据|图片|视频|菜单|版面|字体|详情页|购物车|发票)(?:\p{sc=Han}|[A-Za-z0-9、 ]){0,14}?(?:需要?(?!求)|必须|应该?|应当|要(?!求|是|么)|得(?:有|能|支持)|能够|可以|不能|不得|支持)|(?:希望|想要?|需要?|要求|最好)(?:你们|能|可以|再|在)?(?:\p{sc=Han}|[A-Za-z0-9、 ]){0,10}?(?:增加|加上|加个|加一[个项]|新增|支持|提供|实现|导出|导入|显示|展示|自动|能够?|可以)|(?:要|得|需)(?:能够?|支持|可以|有|加上?|增加)\s*(?:\p{sc=Han}|[A-Za-z])|\b(?:(?:the |each |every |all |our |new )?(?:system|site|website|page|homepage|home page|app|application|platform|form|report|dashboard|portal|shop|store|checkout|cart|search|login|log-in|export|import|menu|button|list|table|chart|invoice|e-?mail|notification|newsletter|calendar|map|gallery|footer|header|logo|user|users|customer|customers|visitor|visitors|guest|guests|member|members|admin|admins|manager|managers|editor|editors|staff|student|students|order|orders|price|prices|data|picture|pictures|image|images|video|videos|text|field|fields|screen|product pages?|contact form|backend|api)s?)(?: [\w'-]+){0,4}? (?:must|shall|should|needs? to|has to|have to|ha(?:s|ve) to be able to|can(?:not)?)\b|\b(?:we|they|i|client|the client|customer) (?:also |really |would )?(?:need|needs|want|wants|require|requires|like|would like|'d like|wish for) (?:a|an|the|to be able|to see|it to|that|every|all|users?|customers?|support for|export|two|three|online|automatic)\b|\b(?:it|this) (?:must|shall|should|needs to|has to) (?:be able to|support|show|allow|work|run|have|send|export|display|include|print)\b/iu;

/** Meetings, money and people are arranged, not required of the product. */
const NOT_REQUIRED =
  /(?:才能|先[^，。]{0,4}(?:确[定认]|定)|开(?:个)?会|碰一?下|见面|打电话|聊一?下|时间(?:来|去)|帮忙|帮我|谢谢|辛苦|再想想|考虑一下|讨论一下|不需要|不用了|以前|之前.{0,6}(?:有|用)过)|\b(?:meeting|call|chat|catch up|talk|discuss|think about|more time|thank|sorry|budget approval|no longer|used to)\b/iu;

const SMALL_TALK_QUESTION =
  /^(?:好[吗吧么]?|可以[吗吧么]?|行[吗吧么]?|对[吗吧么]?|是[吗吧么]?|在[吗吧么]?|在不在|怎么样|如何|是不是|真的吗?|什么|啥|嗯|ok|okay|right|really|sounds? good|does that work|make sense|makes sense|how are you|hello|hi|anyone|are you there|agreed|all good|what)[?？\s]*$/iu;
const ASKS =
  /[?？]["”’）)]?\s*$|(?:吗|呢|是不是|对不对|能不能|可不可以|有没有)[。.!！\s]*$|(?:待确认|待定|尚未确定|还没(?:有)?确定|\bto be confirmed|\btbc\b|\bstill open\b|\bopen question)/iu;

/** Whether a passage reports an agreement that has been reached. */
export function isDecided(words: string): boolean {
  const plain = foldTraditional(words);
  return DECIDED.test(plain) && !NOT_DECIDED.test(plain);
}

/** Whether a passage asks something of the product. */
export function isRequired(words: string): boolean {
  const plain = foldTraditional(words);
  return REQUIRED.test(plain) && !NOT_REQUIRED.test(plain);
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
