import { type CuePattern, chinese, english } from './cue-pattern.ts';

/** Words around wanting something to differ. */
export const WISH_CUES = {
  'please-do': [
    chinese(
      '请(?!假|问|示|款|教|查收|确认|知悉)|麻烦|烦请|劳烦|烦|务请|拜托|帮(?:忙|我|咱)|望(?!周)|恳请|敬请|有劳',
    ),
    english(
      "please|kindly|pls|requesting|we request|i request|we ask|asking you|i(?:'d| would) ask|do the needful|would you mind|be so kind",
    ),
  ],
  'can-it': [
    chinese(
      '能不能|能否|可否|可不可以|是否(?:可以|能|可)|是不是(?:可以|能|该)|行不行|有没有可能|(?:能|可以|可)[^。,，]{0,24}(?:吗|么|不|[?])|何妨',
    ),
    english(
      "(?:can|could|may|might|would|will) (?:you|we|it|the|they|our|this|there|i|one)|is it (?:\\w+ )?possible|is there (?:a|any) (?:way|chance|possibility)|any (?:way|chance|possibility)|how (?:hard|difficult|easy|about)|what about|would it be|possible to|feasib\\w+|why not|don't you think",
    ),
  ],
  wish: [
    chinese(
      '唔好|想(?:了|沉|弄|加)|咁|宁(?:愿|可)|更愿意|会(?:比较|更)(?:方便|好|清楚|直观)|比较(?:方便|好)|暖一点|我要的是|盼着|求|图(?:个|的是)|希望|盼(?!复|回)|想(?:要|把|再|请|加|在|让|看到|换|改|先)|要是能|如果能|若能|倘能|就好|就更|最好|不如|要不|倾向(?:于)?|期望|巴不得|建议|提议|宜|偏好|习惯(?:用|于|是|看|按)',
    ),
    english(
      "i was hoping|was hoping|my (?:worry|wish|hope|preference)|our wish|desire|dream of|i want|want(?:s|ed)?|focus on|we'd be|might be (?:wise|better|nice)|there's a case|may be made|could do with|would not (?:hurt|go amiss)|in an ideal world|i'd rather|strictly speaking|wish(?:es)?|hop(?:e|ing) (?:to|for|you)|ideally|prefer\\w*|rather (?:see|have|like)|sooner (?:see|have)|would (?:love|like|appreciate|welcome|be (?:\\w+ )?(?:nice|great|good|better|helpful|lovely|amazing|useful|meaningful|welcome\\w*|handy|wise|preferable|nicer))|i(?:'d| would|'m)|we(?:'d| would)|keen|fancy|suggest\\w*|propose|recommend\\w*|nice to have|better (?:if|to|off)|wonder(?:ing)? (?:if|whether)|happier (?:if|with)",
    ),
  ],
  must: [
    chinese(
      '需(?:要|求|在|将|把|有|能|增|提|支|与|由|按)|必须|须|应(?:当|该|为|在|有|能|由|按|是|以|予|将|不|从|可)?|得(?:有|能|改|加|换|要|先|是|把|用|在|让|按)|务必|一定要|不得|不可以|不能(?:显示|出现|看到|让|用|再|有|少|低)|不宜|不要|别(?!家|的|人|处)|只(?:能|准|许|要)',
    ),
    english(
      "must(?:n't)?|need(?:s|ed)?|ha(?:s|ve) to|should(?:n't)?|ought|required?|requires|mandatory|shall|compulsory|obligatory|necessary|may not|cannot be|is to be|are to be|to be (?:\\w+ed)|has got to|supposed to be able",
    ),
  ],
  add: [
    chinese(
      '(?:得|要|能|可以)(?:显示|看到|放大|有|查|搜|扫|导|打印|提醒|语音|拍照)|放进来|也管|配(?:上|个|一)|弄个|做(?:个|大|成)|装(?:个|上)|设(?:个|一)|恢复|补全|备注|自助|加(?:上|个|一|入|到|长|大|快|进|装|做)|增加|增设|增补|新增|添|补(?:充|上|一|进)|多(?:一|加|做|个|几)|另(?:加|做|设|外加)|再(?:加|来|做|配|给|有|多)|支持|扩(?:大|展|充|到|容)|顺(?:手|便|带)|附带|同时(?:能|支持)|兼容|集成|接入|也(?:要|得|能|想|需)|还(?:要|得|想|需要?|缺|少)|缺(?:一|个|少|了)',
    ),
    english(
      "picture of|with a|have a|what i need|i miss|we miss|could (?:it|they) (?:also )?(?:text|send|show|remember|print)|text me|a case for|be able|legend|throw in|plus one|together with|next to the|knows about|let(?:ting)? (?:\\w+ ){1,3}(?:edit|see|print|upload|choose)|add\\w*|includ\\w+|incorporat\\w+|extra|additional|another|also|too|as well|plus|extend\\w*|expand\\w*|support|integrat\\w+|on top|one more|more (?:fields?|columns?|rounds?|users?|levels?)|in addition|while (?:you're|you are|we're) at it|missing (?:a|the)|lacks?|introduc\\w+|provide for|foresee|able to",
    ),
  ],
  remove: [
    chinese(
      '关(?:了|掉|它|闭)|停(?:了|掉)|弄(?:了|掉)?不|不弄了|不搞了|免(?:掉)?|别放|废|去(?:水印|边框|重)|藏(?:起来|到)|撤下|下架|作罢|唔要|取掉|叫停|去掉|去除|删|拿掉|砍|剔除|撤|取消|移除|不要了|不做了|不用(?:做|了|上|搞)|免(?:了|去)|精简|省(?:掉|去|略)|拆(?:掉|除)|下掉|不需要(?:了|这)|多余|没必要|没(?:人|谁)(?:用|看)|不再需要|舍弃|隐(?:去|藏)|踢',
    ),
    english(
      "turn (?:it |that |them )?off|kill|take down|lose|forget (?:what|about|the)|do away|struck|strike|overtaken by events|not going ahead|no\\b.{0,3}\\d|garage no|off the list|ignore the|without the|skip|pull the|switch off|retire|shave|remov\\w+|delet\\w+|drop(?:ped)?|cut|scrap|nix|scratch|leave (?:it |that |this )?out|omit\\w*|take (?:it |that |this |the \\w+ )?out|get rid|do without|descop\\w+|de-scope\\w*|strip|no longer (?:need|require|want)\\w*|not needed|don't need|superfluous|unnecessary|hide|withdraw\\w*|bin|axe|ditch|lose the|nobody (?:will )?uses?|never use",
    ),
  ],
  replace: [
    chinese(
      '放(?:右|左|上|下|到|在)|往(?:左|右|上|下|大|小)|裁成|放.{1,6}(?:上角|下角|首页)|优先|删除|切回|改手动|挪|加粗|请用|请以|请按|另外|按.{1,4}记|叫.{1,6}[,，]?别叫|发到.{1,6}别|变成|恢复(?:为|成|到)|让.{1,10}(?:能|自助)|写成|寫成|弄(?:成|暖|沉)|归.{1,6}(?:管|建)|以.{1,8}代|由.{1,10}(?:改|变|签)|对等化|采用.{1,8}不|re-?schedule|换位|归属|改由|改(?!天|善|进(?:措施|计划)|签|期)|换|替|调整|调(?:成|为|到|高|低|大|小|换)|变更|修改|修订|统一|用.{1,12}(?:代替|替代|取代)|以.{1,12}为(?:准|宜)|而不是|而非|不是.{1,16}(?:而)?是|非.{1,10}[,，]?(?:而)?是|挪(?:到|至)|移(?:到|至)|并(?:到|成|入)|合并|拆(?:分|成|开)|对调|互换|写成|叫(?:做|成)?|称(?:为|谓)|列为',
    ),
    english(
      "belongs?|goes above|above the|at the back|further (?:up|down|left|right)|rewrite|lengthen|shorten|please use them|start (?:with|the|after|it)|close the|speed first|half the time|straight-line|we've gone off|take the .{1,20} off|let's do|holds one|subject numbers start|understood by our people|you fit|in (?:the )?place of|put \"|revert|restore|back to|mirror|tailor\\w*|kept apart|keep apart|is what we say|we (?:measure|count|say|calculate|call)|rounds|to be called|go with .{1,20} instead|as opposed|chang\\w+|replac\\w+|swap\\w*|switch|instead|rather than|amend\\w*|modif\\w+|adjust\\w*|alter\\w*|revis\\w+|rename|reword\\w*|rephras\\w+|substitut\\w+|convert|move|merge|combine|split|separate|make (?:it|them|the|that|this)|turn (?:it|the)|should (?:be|read|say|speak|come|go)|call(?:ed)? it|not the|order|sort(?:ed)? by|group(?:ed)? by|change (?:our|my) minds?|on reflection|second thoughts?|actually",
    ),
  ],
  'later-or-stop': [
    chinese(
      '以后(?:再|想|做)|年后再|等(?:开学|年后|下学期|换届)|先(?:关|停)了|推后|留待|押后|缓上|不急着上|推迟|延后|延期|顺延|往后(?:放|挪|拖|推|排)|后(?:延|移)|暂(?:停|缓|不|时不)|缓(?:一缓|办|行)|搁(?:置|一)|放(?:到|在)(?:年后|二期|明年|下|后)|先不|先(?:放|停|搁)|等.{1,10}再(?:做|上|搞|说|启动)|二期|下一期|停(?:一停|下|掉)|年后|宽限|错开|避开',
    ),
    english(
      'till (?:spring|summer|next|after)|until (?:spring|next|january)|hold the|shift (?:\\w+ ){0,3}to|pushed to|for (?:now|the moment|the time being)|for later|later phase|when (?:the )?(?:budget|money) (?:allows|comes)|postpon\\w+|defer\\w*|delay (?:the|our|it)|push(?:ed)? (?:\\w+ ){0,3}(?:back|out)|put (?:\\w+ ){0,3}(?:on hold|off|on ice)|hold off|park|shelve|pause|suspend|stop (?:the )?work|halt|freeze the|phase (?:2|two|ii)|next (?:year|phase|quarter|release)|later date|leave (?:\\w+ ){0,4}(?:for|until|till)|until after|slip the|shift|not before|wait with|see later',
    ),
  ],
  'sooner-or-first': [
    chinese(
      '提前|提早|前移|尽早|早(?:点|一|些|日)|赶在|优先|先(?:做|上|把|搞|行|出|实施|弄|解决)|排(?:到|在)?前|往前|加急|加快|缩短|压缩|抢先|顺序|次序',
    ),
    english(
      'earlier|sooner|bring (?:\\w+ ){0,3}forward|prepone|advance|priorit\\w+|first(?:,| then| and|$)|before (?:the|we|christmas|easter|our)|ahead of|speed up|accelerat\\w+|expedite|shorten|in time for|moved? up|fast[- ]track|top of the list|comes? first',
    ),
  ],
  'less-or-cheaper': [
    chinese(
      '涨幅|重新考虑|手头紧|省|打个折|便宜点|降(?:低|到|至)|减(?:少|小|到|至|半)|压(?:到|缩|低|至|降)|缩(?:小|减|短|到)|控制在|以内|不超过|封顶|便宜|打折|优惠|少(?:一|点|做|几)|简(?:化|单|略|短)|省(?:点|钱)|预算|砍价|让(?:利|价)',
    ),
    english(
      'overspend|needless|half the|too dear|cost less|reduc\\w+|lower|decreas\\w+|trim|shrink|come down|cheaper|discount|within (?:the |our )?budget|cap(?:ped)?|no more than|at most|maximum|simpl\\w+|fewer|less|shorter|slim\\w*|dial (?:\\w+ )?down|tone (?:\\w+ )?down|we only have|down to|affordable|budget',
    ),
  ],
  'too-much': [
    chinese(
      '太(?!好|棒|感谢|谢|强|赞)|过(?:于|多|大|小|长|高|低|细|粗|密|重)|偏(?:大|小|长|短|高|低|多|少|粗|细|紧|松|暗|亮|慢|贵|淡|重|硬)|有点|有些|略|稍|不够|不太|嫌|不大|不怎么|差点意思|小了|大了|少了|多了|长了|短了|窄|挤|密密麻麻',
    ),
    english(
      'too|a (?:bit|touch|little|tad|shade|trifle|mite)|rather|somewhat|not (?:\\w+ )?enough|insufficient|inadequate|on the \\w+ side|overly|excessive\\w*|kind of|sort of|slightly|hardly|barely|tight|crowded|cluttered|busy|quite',
    ),
  ],
  comparative: [
    chinese(
      '更|再\\p{sc=Han}{1,3}(?:一)?(?:点|些)|大一?(?:点|些)|小一?(?:点|些)|(?:醒目|简洁|清楚|明显|柔和|深|浅|粗|细|快|早|晚|短|长|高|低|宽)(?:一)?(?:点|些)|至少|最多|不少于|不低于|以上|以下|升级',
    ),
    english(
      'bigger|larger|smaller|shorter|longer|wider|narrower|darker|lighter|brighter|bolder|softer|clearer|simpler|easier|faster|warmer|calmer|closer|finer|higher|lower|plainer|quieter|more \\w+|less \\w+|at least|at most|minimum|way (?:bigger|more|smaller)|nearer',
    ),
  ],
  'hard-to-use': [
    chinese(
      '看不(?:清|见|懂|到)|按不准|点不准|费(?:劲|眼|事|时)|吃力|绕|繁琐|麻烦(?!您|你|贵|各|帮|再|尽|把|发)|不(?:方便|便|习惯|顺手|直观|会用|好找|好用|好认|适应|合适|妥|像|搭)|别扭|找(?:半天|不到|不着)|记不住|分不清|误(?:点|触|操作|解|以为)|点(?:好几|十几|五|六|三)|一个(?:个|一个)|手工|老花|戴手套|眼花|犯(?:难|愁)|累',
    ),
    english(
      "struggl\\w*|awkward|clumsy|clunky|confus\\w+|hard to|difficult\\w*|cumbersome|inconvenient|fiddly|squint\\w*|unclear|cannot (?:read|tell|find|distinguish)|can't (?:read|tell|find)|clicks?|scroll\\w*|gloves?|colou?r-?blind|glasses|eyesight|by hand|manually|tedious|laborious|nuisance|overwhelm\\w*|get lost|unreadable|hospital-y|intuitive|reach for",
    ),
  ],
  'our-practice': [
    chinese(
      '老乡|大家习惯|我对.{1,6}敏感|孩子|我妈|我爸|邻居|客人|司机|夜班|年纪大|我(?:们|司|方|院|校|局|行|中心|单位|所|厂|店|处|部)(?:这边|这里|这儿|内部)?(?:都|用|按|是|习惯|一般|实际|没有?|有|从来|向来|通常|实行|只有|不|考核|现有|目前|这)|实际(?:上|情况|业务|操作)?|惯例|通常|一般(?:都|是)|现场|仓库|车间|门店|老人|师傅|工人|护士|司机|患者|家长|学生|用户|客户|会员|窗口|群众|员工|大爷|阿姨',
    ),
    english(
      "my (?:mother|wife|husband|father|kids?|dog)|our hall|our people|growers|the chairman|the village|schools? break up|frame|by the companies act|our (?:\\w+ )?(?:users|people|staff|customers|clients|nurses|drivers|members|volunteers|donors|operators|workers|patients|dispatchers|tenants|residents|teachers|students|pilots|guests|sales\\w*|auditors|shops?|stores?|field|team|engineers|warehouse|ward|site|colleagues|accountants|financial year|fiscal|policy|process|practice|people)|we (?:use|have|work|call|always|usually|do|never|only|are|run|bill|charge|operate|count|still|don't|close|open|sell)|in (?:our|this) (?:company|business|trade|country|office|hospital|house)|half (?:of )?the|everyone here|people|most of|users?",
    ),
  ],
  norm: [
    chinese(
      '法(?:律|规|定|院|条)|规定|办法|规范|标准|监管|制度|条例|政策|合规|审计|密评|等保|国标|指引|文件要求|红头|牌照|资质|税务局|工商|卫健|教育局|银保监|证监|央行|隐私|要求(?:是|为|不|应|必)',
    ),
    english(
      'laws?|regulations?|regulat\\w+|statut\\w+|compliance|complian\\w+|auditors?|policy|polic(?:y|ies)|standards?|directive|gdpr|hipaa|rbi|legal(?:ly)?|iso|by law|data protection|works council|union|tax (?:office|authority)|insurers?|fire (?:code|safety)|accessib\\w+|wcag|licen[cs]e|guidelines?|ministry|act',
    ),
  ],
  'draft-says': [
    chinese(
      '文档|文中|文稿|稿(?:子|中|里|件)?|说明书|表(?:里|中|上)|(?:你们|贵方|贵司)(?:的)?\\p{sc=Han}{0,6}(?:写|列|标|定|设|按|理解)|写(?:的|成|着|了)|列(?:的|为|了|着)|方案(?:里|中|写|是)|规格(?:里|书)?|第\\s*[\\d一二三四五六七八九十]+\\s*(?:条|章|节|页|项|款)|附件(?:里|中|[一二三四五])|图(?:上|里|中)|标(?:的|注)|设计(?:为|成|是|的|里)|req-?\\d',
    ),
    english(
      '(?:the|your) (?:\\w+ )?(?:draft|document|spec\\w*|table|plan|text|list|estimate|proposal|chapter|section|page|paragraph|brief|diagram|mock-?up|wireframe|drawing|sketch|minutes|sheet)|it says|says|states|reads|mentions?|lists|assumes?|speaks of|refers to|talks about|gives|you (?:write|wrote|have|put|list|state|describe|assume)|as (?:written|stated|drafted|described)|(?:section|chapter|page|item|paragraph|clause|point|line|table|figure|req|requirement)[ -]?(?:no\\.? )?\\d+|wording|definition',
    ),
  ],
  mismatch: [
    chinese(
      '哪有|(?:喔|哦|喲|啦)[。!]?$|反了|才是|不(?:该|应)是|(?:我们|咱)(?:那|这)(?:没|无)|没通|规则(?:错|是)|撞(?:了)?|两码事|应(?:为|是|该是|改为|系)|实际(?:上)?是|其实|(?:写|弄|搞|标|放|装|贴|填|看)(?:反|错|混)|颠倒|有误|不对|更正|纠正|漏(?:了|写|列|掉|项)|系(?!统|列|数)|并(?:非|不是)|哪(?:有|来)|不(?:止|只|仅)是?|不叫|才对|才是|口径|遗漏|没(?:写|提|列|包括|体现)|未(?:写|提|列|包括|体现|含)',
    ),
    english(
      "strictly speaking|there's no|there is no|where your|your (?:rule|screen|sheet|table|list|draft|form|text) (?:\\w+)|isn't|we measure|rounds up|truncates|as drafted|as it stands it|start with the|but the (?:sample|draft|form)|half of it|no such|not (?:a|an|the|on|by|per|net|gross|\\d+)|actually|in fact|correct(?:ion|ed)?(?: is)?|contrary|wrong way|mixed up|other way|reversed?|forgot\\w*|forgets|omits?|overlook\\w*|missing|left out|misunderst\\w+|mis(?:read|taken|spelt|spelled|labelled)|typo|there (?:are|is) (?:only|no|four|five|six|two|three)|doesn't (?:mention|cover|include|say)|no mention|whereas|ours? (?:is|are)|is (?:\\w+ )?per|never (?:was|were)",
    ),
  ],
  'change-cost': [
    chinese(
      '多少(?:钱|费|天|工)|(?:费用|工期|成本|价格|代价|工作量|影响)(?:\\p{sc=Han}{0,6})(?:多少|几|如何|怎么|多大|几何)|加(?:多少|钱|价|费)|怎么收费|测算|评估(?:一下|增|加|该|如)|报个价|估(?:个|一下)(?:价|工期)?|另(?:行)?(?:收费|计费)|几何',
    ),
    english(
      'how much (?:\\w+ ){0,4}(?:cost|more|extra|longer|effort|would|is|for|to)|what (?:would|will|does|might) (?:\\w+ ){0,4}(?:cost|take|involve|mean)|(?:cost|price|effort|quote|estimate|impact|charge) (?:for|of|to) (?:add|chang|hav|includ|a|an|mov|extend|the)\\w*|set us back|additional (?:effort|cost)|extra (?:cost|charge|effort|days)|commercial impact|what is the damage|price tag|ballpark',
    ),
  ],
} as const satisfies Record<string, CuePattern>;
