import { type CuePattern, chinese, english } from './cue-pattern.ts';

/** What a sentence is about: product, papers, meetings, errands. */
export const BUSINESS_CUES = {
  'product-part': [
    chinese(
      '按钮|页面|界面|首页|字体|字号|字(?:太|小|大)|颜色|配色|logo|标识|图标|字段|栏|列(?!为|入|席)|菜单|弹窗|搜索|检索|登录|密码|短信|推送|通知(?!书)|导出|打印|报表|表单|列表|排序|筛选|附件上传|上传|下载|扫码|小程序|app|网站|后台|前台|模块|功能|流程|权限|角色|接口|数据库|大屏|地图|支付|订单|库存|审批流|客服|语音|多语|英文版|移动端|手机',
    ),
    english(
      'buttons?|pages?|screens?|home ?page|fonts?|typeface|colou?rs?|logo|icons?|fields?|columns?|menus?|pop-?ups?|search|log-?ins?|passwords?|sms|notifications?|exports?|prints?|printing|reports?|forms?|lists?|sort\\w*|filters?|uploads?|downloads?|scann\\w+|apps?|web ?site|site|portal|dashboards?|back ?end|modules?|features?|functions?|workflows?|roles?|permissions?|interfaces?|api|database|maps?|payments?|checkout|orders?|stock|chat|mobile|tablets?|ipad|android|iphone|excel|csv|pdf|xml|french|spanish|hindi|german|polish|chinese|translation|layout|header|footer|banner|photos?|images?|tagline|newsletter|widget|tabs?|label|barcode|system|tool|software|server|page',
    ),
  ],
  'project-paper': [
    chinese(
      '需求|文档|规格|说明书|设计|原型|样稿|报价|估算|测算|方案|范围|清单|变更|验收|交付|工期|进度|计划|里程碑|基线|合同|协议|条款|纪要|函|图纸|样机|评估',
    ),
    english(
      'requirements?|brd|spec\\w*|documents?|designs?|prototypes?|mock-?ups?|wireframes?|estimates?|quot\\w+|offer|proposals?|scope|plans?|changes?|deliverables?|acceptance|timeline\\w*|timetable|schedule|milestones?|baseline|contract|agreement|minutes|drawings?|layout|concept|draft|assessment|cr-?\\d*|req-?\\d*|statement of work|sow|roadmap|go-live',
    ),
  ],
  meeting: [
    chinese(
      '会议|开会|例会|周会|评审会|启动会|推进会|电话会|碰(?:个)?(?:头|面)|见面|面谈|约(?:个|在|一|时间)|参会|与会|线上会|日程|行程|航班|酒店|车票|改期|会议室|拜访|到访|来访|上门|培训(?:时间|安排|签到)|[上下]午.{0,4}点|(?:周|星期|礼拜)[一二三四五六日天](?:上|下)?午?|几点|派员|接站|地点',
    ),
    english(
      "meetings?|call|catch[- ]?up|workshop|appointment|reschedul\\w+|calendar|invit(?:e|ation)|slot|zoom|teams|webex|agenda|lunch|coffee|flight|hotel|train|visit|demo|attend\\w*|availab(?:le|ility)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d{1,2}(?:[:.]\\d\\d)? ?(?:am|pm|o'clock|cet|gmt|ist)|see you|dial[- ]in|room|conference|half past|bay|parking|reception|recap",
    ),
  ],
  receipt: [
    chinese(
      '收到|已收|签收|收讫|收悉|敬悉|已阅|知悉|知道了|了解(?:了|。|,|$)|明白|悉知|已下载|已转|到货|清点|转有关|阅处',
    ),
    english(
      'receiv\\w+|receipt|got (?:it|your|the|this)|noted|arrived|forward(?:ed|ing)?|passed (?:it|this|your \\w+)?(?:on|to)|for (?:your )?(?:information|reference)|fyi|acknowledg\\w+|duly|accounted for|reached (?:me|us)|counted|taken note',
    ),
  ],
  'supplied-by-us': [
    chinese(
      '附件|附上|随(?:文|函|信)附|见附|发(?:你|您|到|过去|给你|给您)|提供(?:给|如下)|资料(?:发|在)|寄(?:出|了|去)|如下[:：]|补充提供|名单(?:见|如)|链接(?:是|在)|抄送|转发',
    ),
    english(
      "attach\\w*|enclos\\w+|here (?:is|are|'s)|pfa|please find|sharing|sending (?:you|the|over|it)|sent (?:you|over|the)|you(?:'ll| will) find|as (?:requested|promised|discussed)|as per (?:discussion|our)|link below|uploaded|in the annex|find (?:enclosed|attached)",
    ),
  ],
  'paper-errand': [
    chinese(
      '发票|开票|付款|汇款|打款|转账|款项|汇出|对账|营业执照|扫描件|签到表|授权书|委托书|台账|月报|值班表|承诺书|(?:再|重新?|补)(?:发|寄|开|提供)|请款单|回执|合同原件|首付款|尾款|账号',
    ),
    english(
      'invoice|remittance|payment (?:has|was|will|run|terms)|paid|wire|transfer\\w*|check|cheque|purchase order|w-?9|vat|re-?send|send (?:me |us |it |over )?(?:\\w+ ){0,4}again|once again|mislaid|nda|certificate|bank details|vendor form|copy of|supplier (?:portal|number)|tax id|licen[cs]e key|slides|recording',
    ),
  ],
  absence: [
    chinese('休假|出差|放假|不在|请假|节后|年假|假期|产假|值班|国庆|春节|中秋|开学|盘点|封账'),
    english(
      'out of (?:the )?office|on leave|vacation|holidays?|away|travell?ing|maternity|sick|back on|annual leave|bank holiday|sabbatical|returns? on',
    ),
  ],
  social: [
    chinese(
      '新年|春节快乐|生日|恭喜(?!你们又)|节日|周末愉快|天气|身体|家里|孩子|快乐|发财|顺利|安康|财源|乔迁|开心|高升',
    ),
    english(
      'merry|happy (?:new|friday|holidays|diwali|birthday|easter)|christmas to|birthday|weather|weekend|family|hope (?:you|this)|good luck|best of luck|congratulations on|cake|new office|baby|snow|rain|sunshine|dog|kids|game',
    ),
  ],
  people: [
    chinese('接手|对接|新同事|负责人|联系人|抄送|离职|入职|介绍|代替|轮岗|新来的|窗口|名片|电话|手机|微信'),
    english(
      'joining|taking over|takes over|new (?:colleague|contact|lead|manager|pm)|contact person|looping|adding|copied|cc|introduc(?:e|ing)|in charge|looking after|replacement|handover|phone number|mobile|extension',
    ),
  ],
  deadline: [
    chinese(
      '上线|截止|交付(?:日|期|时间)|工期|进度|\\d+月\\d+|月底|年底|下(?:周|个?月|季度)|季度|双11|旺季|开业',
    ),
    english(
      'go-?live|deadlines?|launch|rollout|pilot|release|delivery date|by (?:the )?\\d+|week \\d+|calendar week|fortnight|quarter|easter|christmas|january|february|march|april|may \\d|june|july|august|september|october|november|december|milestone',
    ),
  ],
  number: [
    /\d|[一二两三四五六七八九十百千万]+(?:个|条|天|周|月|年|次|万|倍|级|页|家|人|秒|分|元|块)/,
    /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|half|dozen)\b/,
  ],
  'two-numbers': [
    /\d[^\d.,:-]+\d|[一二两三四五六七八九十]+(?:年|天|个月|级|次|位)[^。]{1,20}[一二两三四五六七八九十]+(?:年|天|个月|级|次|位)/,
    /\d[^\d.,:-]+\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b.{1,60}\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty)\b/,
  ],
  currency: [
    /元|万(?!一)|块钱|预算|价|费用|[¥$€£]|税/,
    /[$€£¥]|\b(?:euros?|dollars?|pounds?|rupees?|lakhs?|budget|price|costs?|fees?|net|gross|vat)\b/,
  ],
  'parts-named': [
    chinese(
      '第?\\s*[\\d一二三四五六七八九十]+\\s*(?:条|项|点|章|节|页|版|款|部分)|\\d+\\s*[-~到至、,]\\s*\\d+|req-?\\d+|cr-?\\d+|so-?\\d+|其余|各条|全部|所有|每一条',
    ),
    english(
      '(?:items?|sections?|points?|chapters?|pages?|requirements?|nos?\\.?|clauses?|paragraphs?|lines?|positions?) \\d+|(?:req|cr|so|cp|q|m)-\\d+|\\d+ ?(?:-|to|through|–|,|and) ?\\d+|all (?:of (?:it|them)|points|items)|everything|both|the rest|remainder|the lot',
    ),
  ],
} as const satisfies Record<string, CuePattern>;
