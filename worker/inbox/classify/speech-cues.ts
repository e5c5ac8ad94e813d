import { type CuePattern, chinese, english } from './cue-pattern.ts';

/** How a sentence speaks: person, mood, negation, condition, hearsay, politeness. */
export const SPEECH_CUES = {
  we: [
    chinese('我(?:们|方|司|院|校|局|行|所|单位|中心|部|处|厂|店|公司)|咱'),
    english("we|our|ours|us|we're|we've|we'd|we'll"),
  ],
  i: [
    chinese('我(?!们|方|司|院|校|局|行|所|单位|中心|部|处|厂|店|公司)|本人'),
    english("i|i'm|i've|i'd|i'll|my|me"),
  ],
  you: [chinese('你|您|贵(?!了|的|重)'), english("you|your|yours|you're|you've|you'd|you'll")],
  they: [
    chinese('他(?:们)?|她(?:们)?|有人|大家|同事|领导'),
    english('he|she|they|their|them|his|her|people|everybody|everyone|nobody|someone'),
  ],
  negation: [
    chinese('不|没|无|未|非|别|勿|毋|莫'),
    english("not|no|never|nothing|none|neither|nor|without|\\w+n't|cannot|nobody|hardly|barely"),
  ],
  past: [
    chinese('了(?!解)|过(?!程|于|多|大)|已'),
    english(
      'was|were|had|did|been|has|have|\\w{2,}ed|went|came|got|gave|made|took|sent|saw|found|told|said|left|lost|fell|broke|paid',
    ),
  ],
  future: [
    chinese('将|会(?!议|签|上|员|计|面)|要(?!求|是|不)|届时|到时'),
    english("will|shall|going to|'ll|tomorrow|next|soon|later|upcoming|plan(?:s|ned)? to"),
  ],
  condition: [
    chinese(
      '如果|若(?!干)|要是|假如|倘若?|前提|只要|除非|的话|等[^,，。]{0,20}(?:再|后|之后|才|就)|待[^,，。]{1,20}(?:后|再|方可|即可)|[^,，。]{1,12}(?:之后|以后|完了|好了)(?:再|才|就)|方可|方能|视.{0,8}而定|须先|得先|先[^,，。]{1,14}(?:再|才|然后)|才(?:能|可|好|行|会|敢|算)',
    ),
    english(
      'if|once|provid(?:ed|ing)|as long as|so long as|subject to|unless|conditional|contingent|assuming|on (?:the )?condition|after you|when you have|until|as soon as|only (?:if|when|after)|pending|in case|should you|were you to|depend\\w*|before (?:i|we) (?:can|could|would)|then (?:we|i|it)|would (?:need|have) to',
    ),
  ],
  contrast: [
    chinese(
      '但|不过|然而|只是|可是|就是(?!我们|这)|除(?!了(?:这|此)之外没)|另外|此外|唯独|唯(?!一)|其余|其他的|却|倒是|反而|同时',
    ),
    english(
      'but|however|except|apart from|although|though|yet|other than|besides|only|otherwise|that said|one thing|the rest|everything else|with the exception|while|instead|whereas|nevertheless|still',
    ),
  ],
  'reported-speech': [
    chinese(
      '(?:他|她|老板|领导|财务|法务|客户|同事|用户|群众|[\\p{sc=Han}]总)(?:\\p{sc=Han}{0,3})(?:说|表示|认为|觉得|反映|提到|问|抱怨|反馈|讲|要求|希望)|据(?:说|反映|称|了解)|听说|转述|有人|反馈(?:说)?|普遍',
    ),
    english(
      "(?:he|she|they|boss|manager|cfo|ceo|cto|director|board|legal|finance|colleagues?|team|users?|customers?|staff|someone|people|auditors?) (?:\\w+ )?(?:said|says|say|thinks?|feels?|told|tells|asks?|asked|complain\\w*|reports?|reported|mentioned|wonders?|wants?|finds?|insists?|pointed)|apparently|reportedly|i hear|i'm told|we're told|according to|word is|rumou?r",
    ),
  ],
  doubt: [
    chinese(
      '好像|似乎|可能|应该(?:是|没|可以)|估计|大概|不确定|不清楚|拿不准|不太(?:确定|清楚|懂)|疑问|恐怕|怕是|吧[。!?]?$|是不是|难道|感觉|觉得|看(?:起来|上去)',
    ),
    english(
      'i (?:assume|guess|suppose|think|believe|presume|imagine|reckon)|we (?:assume|think|believe|presume)|probably|perhaps|maybe|not sure|unsure|wonder(?:ing)?|in principle|tend to|leaning|likely|seems?|appears?|might|presumably|pretty sure|feels?|looks? like',
    ),
  ],
  question: [
    chinese(
      '[?]|吗[。!~]*$|呢[。!~]*$|请问|是否|有没有|怎么|如何|多少|哪(?!怕)|什么(?!都)|何(?!尝|况)|几(?!乎|天|次|张|家|个月)',
    ),
    /\?|^(?:what|when|where|who|why|how|which|is|are|does|do|did|can|could|will|would|has|have|any)\b/,
  ],
  'how-it-works': [
    chinese(
      '要不要|是不是(?:要|得)|哪一?(?:个|种|版)|可以.{0,6}吗$|在哪|怎么(?:算|用|操作|设置|收|弄|查|登)|如何(?:计算|操作|使用|处理|理解)|什么意思|原理|区别|为什么(?!还|又|没)|请问|想(?:问|了解|知道)|(?:在)?哪(?:里|儿)(?:看|下载|设置|改)|谁(?:负责|来|对接)|多(?:久|长时间)|上限|释明|予说明|疑问',
    ),
    english(
      "which report|would i|how would|recovery time|do you (?:know|have|offer|recommend|support)|can (?:i|we) (?:still|already|use|see)|is that (?:normal|right|included)|what (?:is|was)|how (?:does|do|is|are|long|many|often|can i|do i|should i|will)|what (?:does|do|is the|are the|exactly|kind|time)|what's|where (?:can|do|is|are|does)|who (?:is|do|does|should|will|owns|can)|when (?:is|does|do|are|will)|which (?:of|one|browser|version)|difference between|meaning of|stands? for|could you (?:\\w+ )?(?:explain|remind|tell)|curious|do we (?:own|have|need)|is (?:it|there|the|that|this) (?:still|included|already|correct|true|covered)|does the",
    ),
  ],
  'asked-of-us': [
    chinese(
      '请(?:您|你|贵司|你们|贵方|尽快|及时)?(?:\\p{sc=Han}{0,4})(?:确认|回复|告知|知悉|查收|查看|核实|提供|发|寄|报送|派)|(?:回|给)个?(?:确认|回复|准信|话|信)|收到(?:请|后)回复|盼复|望(?:回复|告知|知悉)|麻烦(?:\\p{sc=Han}{0,4})(?:确认|告知|回复|发|提供|补)|帮(?:忙)?(?:确认|核实|看|转)|发(?:我|给我)(?:一份|一下)?|给我(?:一份|发)',
    ),
    english(
      '(?:please|kindly|could you|can you|would you|pls|do)(?: \\w+){0,2} (?:confirm|acknowledge|let (?:me|us) know|send|resend|share|forward|advise|provide|reply|respond|tell|clarify|explain|remind|arrange|book|call|find|note|revert|contact|join|bring|park|invite)|confirm (?:receipt|that you|by return|attendance|the (?:time|date|meeting))|looking forward|rsvp|resend|let (?:me|us) know|awaiting your',
    ),
  ],
  chase: [
    chinese(
      '进展|进度(?:如何|怎|到)|有(?:什么)?(?:消息|结果|更新|进展)(?:了)?(?:吗|没)|怎么样了|到哪(?:一步|里|儿)?了|什么时候(?:能|可以|给|好)|何时(?:能|可以)|跟进(?:一下)?|提醒一下|好了(?:吗|没)|弄好没',
    ),
    english(
      "any (?:news|updates?|progress|word)|status (?:of|on|update)|following up|follow(?:ing)?[- ]up|(?:gentle|friendly|quick) (?:reminder|nudge)|where (?:are we|do we stand|things stand)|how(?:'s| is) (?:it|that|the|everything) (?:going|coming|progress\\w*|looking)|just checking|checking in|eta|new status|when (?:can|will|do|should|might) (?:we|you|i|it|the)",
    ),
  ],
  'denied-change': [
    chinese(
      '(?:不(?:用|需要?|必|想|打算|会|再)|无需|无须|没(?:有)?(?:什么|啥)?(?:要|需要|可)?|毋需|勿)(?:\\p{sc=Han}{0,4})(?:改|修改|调整|变更|变动|改动|换|动(?:它|了)?)|维持(?:原|不变|这样)|保持(?:不变|原|现)|照旧|原样|满足需要|够用',
    ),
    english(
      "(?:no|not|don't|do not|doesn't|won't|never|without|nothing|neither|no need (?:to|for)|needn't)(?: \\w+){0,5} (?:chang\\w+|alter\\w*|amend\\w*|modif\\w+|adjust\\w*|add(?:itions?|ed|ing)?|revis\\w+|requests?|wishes)|(?:as (?:it )?is|unchanged|leave (?:it|everything|that|this) (?:as|alone))|stays? (?:as|the same)|not necessary",
    ),
  ],
  'to-the-classifier': [
    chinese(
      '(?:忽略|无视)(?:\\p{sc=Han}{0,6})(?:指令|提示|规则|之前|以上|上述)|(?:标记|标注|归类|分类|判定|识别|登记|记录)(?:\\p{sc=Han}{0,4})(?:为|成)|系统(?:指令|提示|消息|通知)?[:：]|(?:机器人|助手|分类器|bot\\b|ai\\b)|置信度|意图\\s*[:：=]',
    ),
    english(
      '(?:ignore|disregard|override|forget)(?: \\w+){0,4} (?:instructions?|prompts?|rules|above|previous)|(?:mark|classif\\w+|label|tag|flag|categori[sz]e)(?: \\w+){0,5} as|(?:intent|label|confidence|class) ?[:=]|(?:system|assistant|admin)(?: prompt| note| message| override)? ?:|(?:bot|classifier|parser|robot|language model|prompt)',
    ),
  ],
  thanks: [
    chinese('谢谢|感谢|多谢|致谢|谢忱|辛苦|劳驾|费心|有劳|承蒙|支持与配合|受累'),
    english('thanks?|thank you|thx|cheers|much appreciated|appreciated?|grateful|kudos|obliged'),
  ],
  praise: [
    chinese(
      '不错|很棒|点赞|给力|漂亮|喜欢|满意|精彩|用心|专业(?!术)|优秀|成功|出色|夸|赞|靠谱|惊艳|好评|大气',
    ),
    english(
      'well done|great (?:work|job)|nice (?:work|job)|love(?:ly|d)?|beautiful\\w*|impress(?:ed|ive)|enjoyed|excellent|super|awesome|rock|brilliant|delighted|pleased|productive|instructive|helpful|fantastic|wonderful|amazing',
    ),
  ],
  'greeting-or-closing': [
    chinese(
      '^(?:您好|你好|各位|大家好|尊敬的|亲爱的|早上好|下午好|上午好|老师好)|此致|敬礼|商祺|顺颂|祝(?:好|您|工作|顺|你)|顺祝|敬上|谨启|(?:总|经理|老师|工|先生|女士|小姐|主任|哥|姐)(?:您好|你好|好)?[,，:：!。]*$',
    ),
    /^(?:hi|hello|dear|hey|good (?:morning|afternoon|evening)|greetings|team|all)\b[^.?!]{0,30}[,:!.]?$|\b(?:regards|best wishes|sincerely|yours|cheers)\b|^(?:best|thanks|br|xoxo)\b/,
  ],
  'no-hurry': [
    chinese('不急|慢慢来|不催|不着急|有空|得空|方便(?:的话|时)'),
    english(
      'no (?:rush|hurry|urgency)|whenever|take your time|not urgent|when you (?:get|have) a (?:moment|chance|sec)|at your (?:leisure|convenience)',
    ),
  ],
  urgent: [
    chinese('尽快|马上|立刻|立即|火速|紧急|急(?!着|忙)|抓紧|赶紧|今天(?:内|之内|务必)|立马|速'),
    english(
      'urgent\\w*|asap|immediately|at once|right away|as soon as possible|at the earliest|without delay|priority|today|straight away',
    ),
  ],
} as const satisfies Record<string, CuePattern>;
