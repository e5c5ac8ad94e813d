/**
 * The words that speak for or against an intent, Chinese first. Matched on plain wording (simplified, lower
 * case). They weigh as features and stand behind the vetoes; alone they decide nothing.
 */
export const CUE_WORDS = {
  agreement: [
    /同意|认可|确认无误|无异议|没有异议|无意见|没意见|没有意见|没问题|通过|批准|签字|签署|盖章|予以确认|准予|照此|照办|就这么定|就按|按此|定稿|可以(?:的)?(?:[,，。!！]|$)|接受|拍板|准了|阅后同意|拟同意|予以验收|验收合格|符合(?:要求|预期)/,
    /\b(?:approv(?:e|es|ed|al)|agree[ds]?|accept(?:s|ed|able)?|confirm(?:s|ed)?|sign(?:ed|ing)?[ -]?off|happy with|fine with|ok(?:ay)? with|good to go|go ahead|green light|no objections?|in order|works for (?:me|us)|let's go with|we(?:'ll| will) (?:go with|take)|looks? (?:good|right|fine)|endorse[ds]?|content with|thumbs up|as proposed|as quoted|lgtm|nod)\b|👍/,
  ],
  'later-promise': [
    /(?:再|回头|稍后|过后|晚点|晚些|下周|明天|周[一二三四五六日]|之后|到时|抽空|改天|月底)[^。,，]{0,12}(?:确认|回复|答复|反馈|看|定|告诉|给您|给你)|先(?:看看|看一下|研究|内部|过一遍|问问|了解|讨论|商量|消化|请示|汇报)|研究一下|内部(?:讨论|评审|流程|走)|待(?:领导|法务|内部|老板|总)|需要?(?:请示|汇报|上会)|上会|还在(?:看|审|走)|审核中|还没(?:来得及|看|定)|考虑(?:一下|中)|容我|再议/,
    /\b(?:will|i'll|we'll|let me|need to|have to|going to|shall|want to|would like to|must|plan to) (?:\w+ ){0,3}(?:get back|come back|revert|check|review|look|read|confirm|discuss|ask|consult|consider|think|study|run (?:it|this) (?:by|past)|respond|reply|have a look|take a look|decide|circulate|let you know)\b|\b(?:under review|still reviewing|looking into|not yet (?:had|been)|haven't (?:had|got|read|looked|decided)|pending|in due course|bear with|sleep on)\b/,
  ],
  'denied-approval': [
    /(?:不|没|未|无法|不能|难以|还没|尚未|暂不|暂未|并未|没有|不太|不敢|不会|拒绝)(?:\p{sc=Han}{0,3}|\s*)(?:同意|认可|接受|确认|批准|通过|签字|签署|盖章|签|approve|confirm|sign|ok)|谈不上(?:同意|认可)|不代表(?:同意|认可|确认|我们)|不等于(?:同意|确认)|不视为|不构成/u,
    /\b(?:not|cannot|can't|won't|haven't|hasn't|isn't|aren't|never|nor|unable to|don't|doesn't|didn't|yet to|refuse to|without|nobody|no one|neither)\b(?: \w+){0,4} (?:approv\w*|agree\w*|accept\w*|confirm\w*|sign\w*|endors\w*|happy with|ok with|okay with|consent\w*)\b|\b(?:does not|doesn't|do not|should not|shouldn't|must not|is not|isn't|not to be)(?: \w+){0,4} (?:approval|acceptance|confirmation|consent|agreement|a yes)\b/,
  ],
  condition: [
    /如果|若(?!干)|要是|假如|倘若|前提|只要|除非|的话|等[^,，。]{0,20}(?:再|后|之后|才)|待[^,，。]{1,20}(?:后|再|方可|即可)|[^,，。]{1,12}(?:之后|以后|完了|好了)(?:再|才|就)|方可|视.{0,8}而定|须先|得先|先[^,，。]{1,14}(?:再|才|然后)/,
    /\b(?:if|once|provided|providing|as long as|so long as|subject to|unless|conditional|contingent|assuming|on (?:the )?condition|after you|when you have|until|as soon as|only (?:if|when|after)|pending|in case|should you|were you to)\b/,
  ],
  request: [
    /请(?!假|问|示)|麻烦|烦请|劳烦|能否|能不能|可否|可不可以|是否可以|是不是可以|希望|要求|建议|最好|需要|想要|想把|想再|应(?:该|当|为)|得(?:改|加|换|有)|必须|务必|不如|要不|还是.{0,10}吧|帮(?:忙|我)|不要|别(?:再|用|放)|统一|把/,
    /\b(?:please|could (?:you|we|it|the)|can (?:you|we|it)|would (?:you|it|like|prefer|rather)|we(?:'d| would) (?:like|prefer|rather|appreciate)|i(?:'d| would) (?:like|prefer|rather)|should|must|need(?:s|ed)? to|we need|want(?:s)?|kindly|instead|rather than|any chance|is it possible|would be (?:nice|good|great|better|helpful)|how about|what about|let's|make (?:it|sure|the)|may we|shall we|ought to|wish)\b/,
  ],
  change: [
    /改(?:成|为|一下|动|到|掉|用|回|短|小|大|进)|修改|变更|调整|换(?:成|为|个|掉|一)|增加|新增|加(?:上|个|一|入|到|长|大|快)|补(?:充|上|一)|添加|去掉|删(?:除|掉|了|去)|取消|推迟|延(?:后|期|到|长)|提前|缩(?:短|小|减)|扩(?:大|展|充)|暂停|砍掉|合并|拆(?:分|开)|优先|降低|提高|放(?:大|宽|到)|移(?:到|除|至)|替换|简化|撤(?:回|销)|先不(?:做|上|要)|不做了|不要了|去除|精简|往后(?:放|挪|推)|挪|缓一缓|二期|另加|多一个|少一个|支持|拿掉|换一|更正|应为|而不是|不是.{1,12}而是/,
    /\b(?:change[ds]?|changing|amend\w*|modif\w+|adjust\w*|alter\w*|revis\w+|update|add(?:ed|ing|ition)?|includ(?:e|ing)|extend|remov\w+|delet\w+|drop|cut|swap|replac\w+|switch|rename|move|postpone|push(?:ed)? (?:back|out)|bring forward|delay the|defer|put (?:on hold|off)|cancel|withdraw|scrap|descope|de-scope|reduc\w+|increas\w+|lower|raise|bigger|smaller|shorter|longer|simpl(?:er|ify)|split|merge|combine|prioriti[sz]e|instead of|rather than|extra|additional|another|as well|also|support|leave out|take out|strip|hold off|reword|rephrase|should (?:be|read|say)|not the)\b/,
  ],
  problem: [
    /报错|错误|出错|错(?:了|的)|打不开|进不去|登(?:录)?不(?:上|了)|崩溃|闪退|白屏|死机|卡(?:死|顿|住|在|得)|故障|异常|失败|宕机|挂了|瘫痪|中断|丢(?:失|了)|泄露|泄漏|乱码|不一致|对不上|不符|不对|不(?:能|了)(?:用|正常)|用不了|没反应|无法|不显示|重复扣|bug|缺(?:失|少|了)|漏|慢|不准|不稳|无效|失效|出不来|没法|坏了|跑不(?:动|起来|通)/,
    /\b(?:errors?|bugs?|crash\w*|fail(?:s|ed|ing|ure)?|broken|breaks?|down|outage|offline|hangs?|freez\w+|frozen|stuck|slow|sluggish|blank|missing|lost|leak\w*|wrong|incorrect|inaccurate|defect\w*|fault\w*|glitch\w*|issues?|problems?|not work\w*|doesn't (?:work|load|open|show|save|match)|won't (?:load|open|start|save|print)|can(?:'t|not) (?:log|open|access|save|print|see|use|work|find)|unable to|refuses to|garbled|duplicat\w+|mismatch\w*|unusable|unreadable|timeout|times? out|inconsistent)\b/,
  ],
  displeasure: [
    /不满|失望|投诉|气(?:愤|死)|生气|糟|差劲|太(?:差|慢|离谱|过分|不)|离谱|敷衍|不负责|态度|无语|受够|忍无可忍|不像话|说不过去|交代|拖(?:了|到|着|延|沓|拖)|延误|逾期|超(?:支|期|预算)|一直没|迟迟|三番|再三|多次|又(?:是|出|来|没|报|一次|开始|挂|崩|错|慢|坏|丢)|第[二三四五六0-9]+次|还没(?:修|好|解决|处理|给|收到|人)|怎么(?:还|又|回事)|到现在|至今|说好(?:的)?|承诺|答应(?:过|的|好)|违约|起诉|律师|终止|解约|赔|影响(?:很|极|恶劣|业务)|催|没人(?:理|回|管)|不回|石沉大海|遗憾|不专业|呵呵|真行|好极了/,
    /\b(?:unhappy|disappoint\w*|dissatisf\w*|unacceptable|frustrat\w*|annoy\w*|angry|furious|upset|appalling|terrible|awful|poor|shocking|ridiculous|fed up|tired of|complain\w*|concerned|overdue|late|behind schedule|delay(?:s|ed)?|missed|broken promise|promised|were told|was told|still (?:waiting|not|no|have|haven't|hasn't|broken|down|see)|yet again|once again|again|third time|second time|keeps?|repeatedly|over budget|overrun|blame|let (?:us )?down|not (?:good enough|what we|impressed|happy|amused|acceptable|as agreed)|unprofessional|rude|ignored|no (?:answer|reply|response|reaction)|nobody (?:answers|replies|has)|radio silence|lawyers?|legal action|terminat\w+|compensation|breach|sue|so much for|less than (?:ideal|impressed|thrilled))\b/,
  ],
  'denied-change': [
    /(?:不(?:用|需要?|必|想|打算|会)|无需|无须|没(?:有)?(?:什么)?(?:要|需要)?|别|毋需|勿|先不)(?:\p{sc=Han}{0,4})(?:改|修改|调整|变更|变动|改动|加|增加|补充|换|动(?:它|了)?)|维持(?:原|不变)|保持(?:不变|原|现)|照旧|原样/u,
    /\b(?:no|not|don't|do not|doesn't|won't|never|without|nothing|neither|no need (?:to|for)|needn't)\b(?: \w+){0,5} (?:chang\w+|alter\w*|amend\w*|modif\w+|adjust\w*|add(?:itions?|ed|ing)?|revis\w+)\b|\b(?:as (?:it )?is|unchanged|leave (?:it|everything|that|this) (?:as|alone))\b/,
  ],
  'denied-problem': [
    /(?:没(?:有)?|无|不是|并非|不算|谈不上|未(?:见|发现)?)(?:\p{sc=Han}{0,4})(?:投诉|抱怨|不满|问题|异常|故障|报错|bug|毛病)|不(?:是|算)(?:在)?(?:投诉|抱怨|催)|一切(?:正常|顺利|都好)|运行(?:正常|稳定|良好)/u,
    /\b(?:no|not|nothing|none|never|without|hardly any|zero|isn't|aren't|not a|no more|no further)\b(?: \w+){0,3} (?:complain\w*|issues?|problems?|errors?|bugs?|concerns?|crash\w*|outages?|wrong|broken|unhappy|faults?)\b|\bnothing (?:is |was )?(?:wrong|broken)\b|\b(?:all (?:good|fine|well)|running (?:smoothly|fine|well)|working (?:fine|well|perfectly))\b/,
  ],
  solved: [
    /(?:已经?|都|现在|今天|刚)(?:\p{sc=Han}{0,6})(?:恢复|解决|好了|正常|修好|修复|可以(?:用|登录|打开)了|能(?:用|登录|打开)了|没事了|搞定)|恢复正常|又好了|自己好了|虚惊/u,
    /\b(?:(?:is|are|was|were|been|got|now|has|have|it|that|all) (?:\w+ ){0,2}(?:fixed|resolved|solved|sorted|back (?:to normal|up|online)|working again|fine (?:again|now)|cleared up|restored)|works? (?:again|now|fine)|fixed itself|false alarm|no longer (?:happens|occurs|an issue)|up and running again)\b/,
  ],
  'third-party': [
    /别家|别的(?:供应商|公司|厂家)|另(?:一|外)(?:家|个供应商)|其他(?:供应商|厂商|公司)|前一?家|上一?家|上家|前任(?:供应商|厂商)|运营商|物业|快递|打印机|电信|联通|移动公司|顺丰|银行(?:那边|系统)|我们(?:自己|内部|公司)的?(?:网络|系统|it|erp|oa|vpn|邮箱)/,
    /\b(?:(?:other|another|previous|former|old|different|last) (?:vendor|supplier|agency|contractor|provider|company|firm|partner)|our (?:own )?(?:isp|internet|wifi|network|printer|landlord|courier|it department|bank|telecom|vpn|erp|accountants?|caterer)|the (?:printer|courier|isp|landlord|bank|airline|caterer|telecom|hosting company))\b/,
  ],
  hypothetical: [
    /万一|假设|设想|如果(?:将来|以后|哪天|真)|要是(?:将来|哪天)|会不会|会怎(?:么)?样|怎么办/,
    /\b(?:what (?:if|happens (?:if|when))|would (?:be|become) (?:a|an) (?:problem|issue|disaster)|hypothetical\w*|in the event|suppose|imagine|just in case|worst case|if (?:it|that|this) ever|could (?:that|this) (?:fail|break))\b/,
  ],
  scheduling: [
    /会议|开会|例会|周会|评审会|启动会|电话会|碰(?:个)?(?:头|面)|见面|面谈|约(?:个|在|一)|参会|与会|腾讯会议|线上会|日程|行程|航班|酒店|车票|改期|会议室|拜访|到访|来访|上门|培训(?:时间|安排)|时间(?:可以|没问题|ok|方便|上)|[上下]午.{0,4}点|(?:周|星期|礼拜)[一二三四五六日天](?:上|下)?午?|几点|有空|方便(?:吗|的话)/,
    /\b(?:meeting|call|catch[- ]?up|workshop|appointment|reschedul\w+|calendar|invit(?:e|ation)|slot|zoom|teams|webex|agenda|lunch|flight|hotel|train|visit|demo|attend\w*|availab(?:le|ility)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}(?::\d\d)? ?(?:am|pm|o'clock|cet|gmt|ist)|kick-?off|stand-?up|see you|dial[- ]in|room)\b/,
  ],
  receipt: [
    /收到|已收|签收|收讫|已阅|知悉|知道了|了解(?:了|。|$)|明白|悉知|已下载|查收|已转(?:发|给|交)|到货|清点/,
    /\b(?:receiv\w+|receipt|got (?:it|your|the|this)|noted|thanks for (?:sending|the (?:update|info|mail|note|heads))|will (?:review|read|look)|arrived|forwarded|passed (?:it|this) (?:on|to)|for your information|fyi|acknowledg\w+|understood|duly)\b/,
  ],
  thanks: [
    /谢谢|感谢|多谢|辛苦|劳驾|费心|有劳|祝|顺颂|此致|敬礼|商祺|不错|很棒|点赞|给力/,
    /\b(?:thanks?|thank you|thx|cheers|much appreciated|appreciate|grateful|regards|well done|great (?:work|job)|nice (?:work|job)|kudos|best wishes|sincerely|happy (?:new year|holidays|weekend))\b/,
  ],
  greeting: [
    /^(?:您好|你好|各位|大家好|尊敬的|亲爱的|hi|hello|早上好|下午好|上午好|老师好|[\p{sc=Han}]{1,4}(?:总|经理|老师|工|先生|女士|小姐|主任|哥|姐)(?:您好|你好|好)?)[\s,，:：!！。]*$/u,
    /^(?:hi|hello|dear|hey|good (?:morning|afternoon|evening)|greetings|team|all)\b[^.?!]{0,30}[,:!.]?$/,
  ],
  'asked-of-us': [
    /请(?:您|你|贵司|你们|贵方|尽快|及时)?(?:\p{sc=Han}{0,4})(?:确认|回复|告知|知悉|查收|查看|核实|提供|发)|(?:回|给)个?(?:确认|回复|准信|话|信)|收到(?:请|后)回复|盼复|望(?:回复|告知)|麻烦(?:\p{sc=Han}{0,4})(?:确认|告知|回复|发|提供)|帮(?:忙)?(?:确认|核实|看)/u,
    /\b(?:(?:please|kindly|could you|can you|would you|pls)(?: \w+){0,2} (?:confirm|acknowledge|let (?:me|us) know|send|resend|share|forward|advise|provide|reply|respond|tell|clarify|explain)|confirm (?:receipt|that you|by return|attendance|the (?:time|date|meeting))|looking forward to|rsvp)\b/,
  ],
  question: [
    /[?]|吗[。！!~]?$|呢[。！!~]?$|请问|是否|是不是|有没有|怎么|如何|多少|哪[个里些]|什么时候|为(?:什么|何)|几/,
    /\?|^(?:what|when|where|who|why|how|which|is|are|does|do|did|can|could|will|would|has|have|any)\b/,
  ],
  chase: [
    /进展|进度如何|有(?:什么)?(?:消息|结果|更新)(?:了)?(?:吗|没)|怎么样了|到哪(?:一步|里)了|什么时候能|何时(?:能|可以)|跟进一下|提醒一下|请问.{0,10}好了(?:吗|没)/,
    /\b(?:any (?:news|update|updates|progress|word)|status (?:of|on|update)|following up|follow(?:ing)?[- ]up|gentle reminder|friendly reminder|where (?:are we|do we stand|things stand)|how(?:'s| is) (?:it|that|the) (?:going|coming|progress\w*)|just checking|checking in|eta|when (?:can|will|do|should|might) (?:we|you|i|it|the))\b/,
  ],
  choice: [
    /(?:选|用|走|按|采用|倾向|定)(?:第)?(?:方案|选项|第)?\s*[一二三四abcd1-4](?:方案|个|种|吧|$|[,，。])|方案\s*[一二三四abcd1-4]|选\s*[abcd1-4]|第[一二三四]个?方案|不做了?$|置换|换掉req/,
    /\b(?:option|variant|alternative|version|proposal|plan) ?(?:[a-d]|\d|one|two|three)\b|\b(?:decline[ds]?|swap|defer)\b|\bthe (?:first|second|third|cheaper|former|latter|blue|green) (?:one|option|variant|version)\b/,
  ],
  'to-the-classifier': [
    /(?:忽略|无视)(?:\p{sc=Han}{0,6})(?:指令|提示|规则|之前|以上|上述)|(?:标记|标注|归类|分类|判定|识别|登记|视|记录)(?:\p{sc=Han}{0,4})(?:为|成)(?:\p{sc=Han}{0,3})["']?(?:确认|已确认|同意|已批准|投诉|变更|confirmation|confirmed|approved)|(?:本|此|这封|该)(?:邮件|消息|信)(?:\p{sc=Han}{0,6})(?:视为|标记|归为|属于|按|作为|等同)|系统(?:指令|提示|消息|通知)[:：]|(?:机器人|系统|助手|bot|ai)(?:\p{sc=Han}{0,6})(?:请|应|须|自动)(?:\p{sc=Han}{0,6})(?:确认|标记|登记|记录|批准|通过)|置信度|意图\s*[:：=]/u,
    /\b(?:ignore|disregard|override|forget)(?: \w+){0,4} (?:instructions?|prompts?|rules|above|previous)\b|\b(?:mark|classif\w+|label|tag|flag|treat|count|categori[sz]e|record|log|file|register|interpret|read)(?: \w+){0,5} (?:as|to be|=) (?:an? |the |")?(?:confirm(?:ed|ation)|approv(?:ed|al)|accepted|signed|sign-off|complaint|change[_ ]request|positive|agreed|consent)|\b(?:intent|label|status|confidence|decision|class) ?[:=] ?"?(?:confirm\w*|approved|act|1|0\.9|accepted)|\b(?:system|assistant|admin)(?: prompt| note| message| override| instruction)? ?:|\b(?:dear|note to|attention|to the|hey|hi) (?:the )?(?:bot|classifier|ai|model|parser|system|assistant|robot|filter)\b|\b(?:your|this) (?:classifier|parser|bot|model)\b|<\/?(?:system|instruction|label)/,
  ],
  'reported-speech': [
    /(?:他|她|老板|领导|财务|法务|客户|同事|[\p{sc=Han}]总)(?:\p{sc=Han}{0,3})(?:说|表示|认为|觉得|反映|提到|问|抱怨|反馈)|据(?:说|反映|称)|听说|转述|有人/u,
    /\b(?:he|she|they|boss|manager|cfo|ceo|cto|director|board|legal|finance|colleagues?|team|users?|customers?|staff|someone) (?:\w+ )?(?:said|says|thinks?|feels?|told|asks?|asked|complain\w*|reports?|reported|mentioned|wonders?|wants?|finds?)\b|\b(?:apparently|reportedly|i hear|i'm told|according to)\b/,
  ],
  doubt: [
    /好像|似乎|可能|应该(?:是|没|可以)|估计|大概|不确定|不清楚|拿不准|不太(?:确定|清楚|懂)|有点(?:担心|疑问)|想(?:问|了解|知道)|疑问/,
    /\b(?:i (?:assume|guess|suppose|think|believe|presume)|probably|perhaps|maybe|not sure|unsure|wonder(?:ing)?|in principle|tend to|leaning|likely|seems?|appears?|might|presumably)\b/,
  ],
  contrast: [
    /但|不过|然而|只是|可是|就是|除了|另外|此外|唯独|其余|其他的/,
    /\b(?:but|however|except|apart from|although|though|yet|other than|besides|only|otherwise|that said|one thing|the rest|everything else|with the exception)\b/,
  ],
  'parts-named': [
    /第\s*[0-9一二三四五六七八九十]+\s*(?:条|项|点|章|节|页|版|款|部分)|[0-9]+\s*[-~到至]\s*[0-9]+\s*(?:条|项)?|req-?\d+|cr-?\d+|so-?\d+/,
    /\b(?:items?|sections?|points?|chapters?|pages?|requirements?|nos?\.?|clauses?|paragraphs?|lines?) \d+|\b(?:req|cr|so|cp|q|m)-\d+|\d+ ?(?:-|to|through|–) ?\d+/,
  ],
  'agreed-before': [
    /约定|合同|(?:按|依|根据)(?:照)?(?:协议|合同|约定|需求文档|规格)|当初|原(?:定|先|来)(?:说|定|约)|之前(?:确认|说|定|答应)|签(?:了|过)的|基线|与(?:需求|合同|约定|设计)(?:\p{sc=Han}{0,3})(?:不符|不一致)/u,
    /\b(?:as agreed|we agreed|was agreed|agreed (?:on|that|spec\w*|date|scope)|contract\w*|per (?:the )?(?:spec\w*|contract|agreement)|signed (?:off )?(?:spec\w*|document)|according to (?:the )?(?:spec\w*|contract)|baseline|originally|you (?:said|promised|committed|told))\b/,
  ],
} as const satisfies Record<string, readonly [RegExp, RegExp]>;

/** The name of a cue. */
export type Cue = keyof typeof CUE_WORDS;

/** All cues, in a fixed order: the place of each in the model's weights. */
export const CUES = Object.keys(CUE_WORDS) as readonly Cue[];
