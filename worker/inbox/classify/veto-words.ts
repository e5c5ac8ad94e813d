/**
 * The words behind the vetoes: narrower than the cues, since a veto outweighs everything that was learned.
 * Matched on plain wording.
 */

/** Somebody speaks to the machine that reads the mail, not to the team. */
export const TO_THE_CLASSIFIER =
  /(?:忽略|无视)\p{sc=Han}{0,6}(?:指令|提示词?|规则|要求|内容)|(?:本|此|这封|该)(?:邮件|消息|来信|信件|回复)\p{sc=Han}{0,4}(?:标记|标注|归类|分类|判定|识别|归为|打标)|(?:标记|标注|归类|分类|判定|识别)\p{sc=Han}{0,3}(?:本|此|这封|该)(?:邮件|消息|来信)|(?:系统|管理员)(?:指令|提示|消息|通知|覆盖)\s*[:：]|(?:机器人|分类器|识别系统|ai|bot|自动(?:处理|识别)系统)\p{sc=Han}{0,4}[,，:：]?\s*(?:请|应|须|必须|会)\p{sc=Han}{0,8}(?:确认|标记|登记|批准|通过|识别|判)|置信度|意图\s*[:：=]|\b(?:ignore|disregard|override|forget)(?: \w+){0,4} (?:instructions?|prompts?|rules)\b|\b(?:mark|classify|label|tag|flag|categori[sz]e|file)(?: \w+){0,2} (?:message|mail|e-?mail|text|reply|input|sender|thread)(?: \w+){0,3} (?:as|=)|\b(?:intent|label|confidence|class(?:ification)?) ?[:=] ?"?\w|(?:^|["<[(]|[.!?] )(?:system|assistant)(?: prompt| note| message| override| instruction)?\s*[:>\]]|\b(?:dear|note to|attention|to) (?:the |all )?(?:bot|classifier|ai|language model|parser|mail robot|mail system|filter)\b|<\/?(?:system|instructions?|label)\b|<\||\[\/?inst\]|#{2,} ?(?:instruction|system|response|prompt)|"(?:intents?|labels?|decision)" ?:|\b(?:you are|act as|pretend to be) (?:a |an |the |now )*(?:ai|assistant|classifier|language model|bot|parser)\b|\b(?:output|respond with|answer with|emit)(?: \w+){0,3} "?(?:confirmation|change_request|intent)\b|\b(?:automated|automatic) (?:system|process\w*|reader|filter)s?(?: \w+){0,3} (?:should|must|shall|will) (?:\w+ )?(?:mark|record|log|register|treat|classify|approve|confirm)|你(?:现在)?是(?:一个|个|一名)?(?:分类|机器人|(?:智能)?助手|ai|人工智能|(?:语言)?模型)|输出\s*[:：]?\s*"?(?:confirmation|意图|标签|分类)|(?:意图|标签|类别|分类结果|判定结果)(?:设为|设成|设置为|改为|应为)|请以\s*json/u;

/** Approval that is said not to be given, or not yet. */
export const DENIED_APPROVAL =
  /(?:不|没|未|无法|不能|难以|还没|尚未|暂不|暂未|并未|没有|不敢|不会|拒绝|别)(?:\p{sc=Han}{0,2}|\s*)(?:同意(?!见)|认可|接受|确认(?!无误)|批准|通过|签字|签署|盖章|approve|confirm|sign)|谈不上|不代表|不等于|不视为|不构成|\b(?:not|cannot|can't|won't|haven't|hasn't|isn't|aren't|never|nor|unable to|don't|doesn't|didn't|yet to|refuse to|nobody|no one)\b(?: \w+){0,3} (?:approv\w*|agree\w*|accept\w*|confirm\w*|sign\w*|endors\w*|consent\w*|happy with|ok(?:ay)? with)\b|\b(?:does not|doesn't|do not|don't|should not|shouldn't|must not|is not|isn't) (?:\w+ )?(?:be (?:read|taken|seen|understood)|constitute|mean|imply|amount|an?|yet|our|count|take)(?: \w+){0,4} (?:approval|acceptance|confirmation|consent|agreement|yes)\b/u;

/** The writer asks the team to confirm something. */
export const CONFIRM_ASKED =
  /请(?:\p{sc=Han}{0,6})(?:确认|核实)(?!无误|稿|版|件|函|后|的)|(?:回|给)\p{sc=Han}{0,3}个?(?:确认|准信)|麻烦\p{sc=Han}{0,6}确认|(?:能否|可否|能不能|可不可以|是否可以)\p{sc=Han}{0,4}确认|(?:能|可以?)\p{sc=Han}{0,4}确认(?:一下|下)?(?:吗|么|[?])|等(?:你们?|您|贵司|贵方)\p{sc=Han}{0,4}确认|\b(?:please|kindly|pls|could you|can you|would you|will you)(?: \w+){0,2} (?:confirm|acknowledge)\b|\bconfirm (?:receipt|that you|by return|attendance|back)\b|\b(?:your|awaiting|await|need|waiting for)(?: \w+){0,2} confirmation\b/u;

/** Approval that waits for something. */
export const CONDITION =
  /等[^,，。]{0,24}(?:再|之后|以后|后|才|就)|待[^,，。]{1,20}(?:后|再|方可|即可)|只要|前提|除非|方可|(?:改|加|换|补|修|调整|删|解决|做)[^,，。]{0,8}(?:之后|以后|后|完|好)(?:了)?(?:再|才|就|便|即|我)|(?:须|得|要)先|先[^,，。]{1,14}(?:再|才|然后)|(?:如果|若是?(?!干)|要是|假如)(?![^,，。]{0,4}(?:问题|疑问|需要|不清楚))[^,，。]{1,30}(?:[,，].{0,6})?(?:就|则|才|便|即可|方可|可以|没问题)|(?:抹|改|换|去|加|补|降|减|删|修|解决|处理|调|弄)[^,，。那这]{0,10}(?:就|才|再|便)(?:签|批|认|盖|用印|付|同意|通过|验收)|\b(?:once|provided(?: that)?|providing|as long as|so long as|subject to|unless|conditional|contingent|on (?:the )?condition|until|as soon as|only (?:if|when|after)|after you|when you have|pending)\b|\b(?:and|then) (?:we|i|you)(?:'ll| will| can| shall| have| get) (?:\w+ ){0,2}(?:sign\w*|approv\w*|stamp|accept|agree|confirm|say yes|my yes|our yes|signature)\b|\b(?:if|assuming) (?!you (?:need|have|want|require)|not\b|any(?:thing|one|body)?\b|possible|i may|needed|required|so\b|that helps|there (?:is|are) any)/;

/** Words of agreement that a condition takes back. */
export const AGREEMENT =
  /同意|认可|确认|通过|批准|签|批|盖章|用印|接受|没问题|无异议|没意见|可以|ok\b|行|\b(?:approv\w*|agree\w*|accept\w*|confirm\w*|sign\w*|fine|happy|ok(?:ay)?|good|works|go ahead|stamp|seal|green light|thumbs up|yes|in favou?r|content|no objections?)\b|👍/;

/** A promise to look or answer later. */
export const LATER =
  /(?:再|回头|稍后|过后|晚点|晚些|之后|到时)[^。,，]{0,8}(?:确认|回复|答复|反馈|告诉|给您|给你|决定|定夺)|先(?:看看|看一下|看下|研究|内部|过一遍|问问|消化|请示|讨论|商量)|容我|(?:待|等|需|要|正|还)[^,，]{0,4}内部(?:讨论|评审|确认)|(?:下周|明天|明早|今晚|周[一二三四五六日])[^。,，]{0,8}(?:确认|回复|答复|反馈)|\b(?:will|i'll|we'll|let me|shall|going to|hope to|aim to|expect to|plan to|need to|have to|must|would like to|want to) (?:\w+ ){0,3}(?:get back|come back|revert|check|review|confirm|discuss|consult|think|respond|let you know|decide|ask)\b/;

/** Meetings, calls and times. */
export const MEETING =
  /会议(?!纪要|决议|室?(?:预[订约定]|管理|模块|功能|系统|页)|[^,，。]{0,6}(?:研究|决定|认为|要求|指出|强调|建议|同意|通过|否|审议|明确))|(?<!往[里外左右])开会(?!念|定|研究|讨论|通过|过)|例会(?!上)|周会(?!上)|评审会(?!结论|上|通过|同意)|启动会|电话会|碰(?:个)?(?:头|面)|见面|面谈|参会|与会|线上会|日程|航班|酒店|改期|到访|拜访|上门|[上下]午\s*\d{0,2}\s*[点:：]|(?:周|星期|礼拜)[一二三四五六日天](?:上午|下午|早上|晚上)|\d+点(?:半|钟)?(?:见|开|到|可以|行|ok|方便)|\b(?:meeting|catch[- ]?up|workshop session|appointment|reschedul\w+|calendar invite?|time ?slot|(?:on|via|over) zoom|zoom (?:link|call|meeting|invite)|teams call|webex|agenda|lunch|flight|see you|dial[- ]in|meeting room|(?:on|the|our|a|weekly|video|phone|conference) call\b|\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|o'clock)|(?:mon|tues|wednes|thurs|fri)day (?:at|morning|afternoon|\d))\b/;

/** What the project is about; with these a sentence is not mere logistics. */
export const SUBJECT_MATTER =
  /纪要|决议|需求|文档|规格|设计|原型|报价|估算|方案|范围|变更|验收|交付|预算|工期|上线|版本|功能|页面|模块|系统|接口|字段|按钮|流程|报表|界面|纪要|决议|升级|发布|部署|发货|合同|基线|里程碑|条款|清单|req|cr-|\b(?:requirement\w*|spec\w*|document|design\w*|estimate|quot\w+|scope|proposal|plan|prototype|mock-?ups?|deliverables?|change|budget|release|version|feature\w*|screen|page|module|report|button|field|form|workflow|baseline|milestone|items?|sections?|wireframes?|draft|deadline|launch|go-live|dashboard|export|portal|app|website|site|minutes|feed|refund|apology|quotation|upgrade|release|acceptance|build)\b/;

/** "Nothing needs to change." */
export const DENIED_CHANGE =
  /(?:不(?:用|需要?|必|想|打算)|无需|无须|毋需|没(?:有)?(?:什么|啥)?(?:需要|要|可))(?:再|做|作|任何|进行|有|什么|去|对\p{sc=Han}{1,6})*(?:修改|改动|变更|变动|调整|改的?)(?!成|为|到)|维持(?:原样?|不变)|保持(?:不变|原样|现状)|没有?(?:任何|其他|什么)?(?:修改|变更|调整)(?:意见|要求|需求)?|\b(?:no|not|don't|do not|doesn't|won't|never|without|nothing|needn't)\b(?: (?!but|only|just)\w+){0,4} (?:chang(?:e|es|ed|ing)|alter\w*|amend\w*|modif\w+|revis\w+)\b(?! \w*(?: \w+){0,3} (?:to|into)\b)|\b(?:nothing to (?:add|change)|leave (?:everything|it all|things) as)\b/u;

/** Asking for a paper again, not for another product. */
export const SENT_AGAIN =
  /(?:再|重新?|重)发[^,，。]{0,10}(?:一[遍次份下]|给我|过来|发票|附件|文件|合同|链接|邮件)?|发[^,，。]{0,8}(?:发票|附件|合同扫描件|链接|会议纪要)(?:给我|过来|一下|吗)|补(?:发|寄)|\b(?:re-?send|send (?:me |us |it |over )?(?:\w+ ){0,4}(?:invoice|copy|attachment|file|link|minutes|slides|document|pdf|receipt)(?: again)?|forward (?:me|us)|share the (?:link|slides|minutes|recording|file))\b/;

/** "No complaints." */
export const DENIED_PROBLEM =
  /(?:没(?:有)?|无|不是|并非|不算|谈不上|未(?:见|发现)?)(?:什么|任何|啥|出现|发现|大|其他|在)*(?:投诉|抱怨|不满|异常|故障|毛病|(?:什么)?问题(?!描述|反馈|单))|一切(?:正常|顺利|都好|良好)|运行(?:正常|稳定|良好)|\b(?:no|not|nothing|none|never|without|hardly any|zero|isn't|aren't|not a|no more|no further)\b(?: (?!but|only|just)\w+){0,2} (?:complain\w*|issues?|problems|a problem|concerns|outages?|faults?)\b|\b(?:cannot|can't|couldn't) complain\b|\bnothing (?:is |was )?(?:wrong|broken)\b|\b(?:all (?:good|well)|running smoothly|working (?:fine|well|perfectly))\b/u;

/** A trouble that is told as over. */
export const SOLVED =
  /(?:已经?|都|现在|今天|刚|又)(?:\p{sc=Han}{0,6})(?:恢复(?:了|正常)?|解决了?|修好了?|修复了?|没事了|搞定了?|好了|正常了)|恢复正常|自己好了|虚惊|\b(?:is|are|was|were|been|got|now|has|have|it|that|all)(?: \w+){0,2} (?:fixed|resolved|solved|sorted|back to normal|back up|back online|working again|fine again|fine now|restored)\b|\bworks? (?:again|now|fine)\b|\bfixed itself\b|\bfalse alarm\b|\bup and running again\b/u;

/** A trouble that came back or was not wholly solved. */
export const NOT_OVER =
  /第[二三四五六七八九十\d]+(?:次|回|遍|例)|同样|没(?:有)?通过|再来一次|每(?:次|回)|又(?:出|坏|挂|崩|报|开始|不|来|慢|丢)|但|可是|不过|却|还(?:是|有|没)|仍|没(?:有)?(?:修|解决|恢复|好)|未(?:修|解决|恢复)|才|\b(?:but|however|again and again|still|not (?:\w+ ){0,2}(?:fixed|resolved|solved|sorted|restored)|isn't|hasn't|haven't|wasn't|aren't|weren't|never|until|unless|faults?|reported|yet|took|only (?:after|once)|supposed to|claimed|said|when will|want|need|please|should|must|get)\b/;

/** Somebody else's fault. */
export const THIRD_PARTY =
  /别家|别的(?:供应商|公司|厂家)|另(?:一|外)一?家|其他(?:供应商|厂商)|[前上]一?家(?:供应商|公司|外包|服务商)?|前任(?:供应商|厂商)|运营商|物业|快递|打印机(?:卡纸|坏|没墨|缺)|电信|联通|(?:我们|我司)(?:自己|内部)的?|\b(?:other|another|previous|former|old|different|last) (?:vendor|supplier|agency|contractor|provider|firm|partner)s?\b|\bour (?:own )?(?:isp|internet|wifi|network|printer|landlord|courier|it department|telecom|vpn|accountants?|caterer)\b|\bthe (?:courier|isp|landlord|airline|caterer|telecom)\b/;

/** The team is spoken of, so the fault may be ours. */
export const THE_TEAM = /你们?|您|贵[司方]|咱们|\b(?:you|your|yours)\b/;

/** A trouble that is only imagined. */
export const IMAGINED =
  /万一|假[设如]|设想|如果(?:将来|以后|哪天|真)|要是(?:将来|哪天|真)|会不会(?:有|出|崩|慢|丢|影响)|\b(?:what (?:if|happens (?:if|when)|would happen)|would be (?:a|an) (?:problem|issue|disaster|concern) if|hypothetical\w*|in the event (?:of|that)|suppose|imagine|worst case|if (?:it|that|this) ever|should (?:it|that|this|anything) ever)\b/;
