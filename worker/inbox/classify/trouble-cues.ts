import { type CuePattern, chinese, english } from './cue-pattern.ts';

/** Words around something gone wrong, and around being unhappy with it. */
export const TROUBLE_CUES = {
  'breaks-down': [
    chinese(
      '死咗|冻住|掉线|下不去|出不来|点不(?:开|动)|点(?:都|了)(?:点)?不|打唔开|卡死|不(?:转|走|亮|响|出(?:单|水|票|货|纸))|拒绝(?:连接|访问)|无(?:响应|服务)|自动退出|掉(?:了|链子)|罢了工|上不了|崩溃?|闪退|白屏|黑屏|死机|宕机|挂(?:了|掉|机)|瘫|中断|打不开|进不(?:去|来)|登(?:录)?不(?:上|了|进)|上不去|连不(?:上|通)|用不(?:了|上)|没反应|无响应|不动|转圈|跑不(?:动|起来|通)|坏(?:了|掉)|失灵|故障|罢工|断(?:了|线|开|网)|趴|闪断|无法(?:打开|访问|登录|使用|连接|启动)|起不来|动弹不得',
    ),
    english(
      "froze|stutters?|flickers?|drops?|dropped|forgets?|refus(?:es|ed)|reject(?:s|ed|ing)|closes itself|shuts? (?:itself )?(?:down|off)|won't (?:budge|start|turn)|doesn't budge|goes out|went out|unprotected|no (?:water|power|sound|signal|heating|picture)|conks|gives up|stops? (?:working|responding)|silently|locks? (?:me|us|up)|half finished|cut off|not even|crash\\w*|down|outages?|offline|broken|breaks?|fail(?:s|ed|ing|ure)?|falls? over|fallen over|fell over|hangs?|hung|freez\\w+|frozen|stuck|dead|dies|died|unreachable|unavailable|not (?:working|responding|loading|reachable)|(?:doesn't|does not|won't|will not|didn't) (?:\\w+ )?(?:work|load|open|start|respond|react|save|print|send|sync|connect)|(?:can't|cannot|can not|unable to|not able to) (?:\\w+ )?(?:log ?in|open|access|save|print|use|connect|reach|get in|load|upload|download|pay|submit)|logs? (?:me|us|them|you|people) out|logged out|kicks? (?:me|us)|goes nowhere|timed? ?outs?|times out|stands? still|collapsed?|packed up|conked",
    ),
  ],
  'gives-errors': [
    chinese(
      '跳(?:到了|来跳|号|回)|往回跳|闪|裂|漏水|渗|歪|斜|缝(?:隙)?|松|晃|掉(?:漆|色|皮)|装反|装错|糊|模糊|重号|负数|清零|反着|跑偏|串色|不亮|报错|出错|错误|错(?:了|的|乱|位|别|行|漏|误)|bug|异常|失败|乱码|无效|失效|漏洞|缺陷|毛病|出(?:问题|岔子|故障|状况)|有问题|不(?:对劲|正常|灵|稳)|怪怪的|跑版|变形|重叠|错位|\\d{3}(?:错误)|弹(?:出|窗)?.{0,6}(?:错|失败)',
    ),
    english(
      'flickers?|leak(?:s|ing)?|cracks?|cracked|gap|crooked|upside|backwards|peeling|rattles?|noise|smell|stains?|draughty?|jump(?:s|y)|cut off|in swedish|still in english|jumbled|unreadable|special characters|white page|page white|accepts? \\d+|negative|errors?|bugs?|buggy|glitch\\w*|defect\\w*|fault\\w*|issues?|problems?|malfunction\\w*|garbled|corrupt\\w*|misbehav\\w*|wonky|weird|scrambled|invalid|exception|404|500|50[0-9]|trouble|hiccups?|vulnerab\\w+|flaw\\w*|overlap\\w*|misaligned|sideways|mirrored|cut off|blank|empty|broken links?|typos?',
    ),
  ],
  slow: [
    chinese(
      '慢(?!慢)|卡(?:死|顿|住|在|得|了|壳)|延迟|转圈|半天(?:没|不|才|打|出|加)|等(?:了)?(?:半天|好久|几分钟|\\d+秒)|(?:要|得|花|耗时)\\s*\\d*\\p{sc=Han}{0,3}(?:分钟|秒)|龟速|动辄',
    ),
    english(
      'slow\\w*|sluggish|crawl\\w*|lag\\w*|takes? (?:\\w+ ){0,4}(?:seconds?|minutes?|hours?|ages|forever|minute)|ages|forever|spinning|spins|best part of|glacial|wait(?:s|ed)? \\w+ (?:seconds|minutes)|response time|painfully',
    ),
  ],
  'wrong-data': [
    chinese(
      '唔啱|对(?:极|来对去)都|数全乱|负数|清零|跳号|重号|写成(?:去|别)|比(?:报价|合同|实际)(?:高|多|少|低)|实(?:收|到|付)|少(?:发|寄|到)了?|缺(?:页|件|货|了)|还在执行|假的|虚(?:报|高)|(?:数据|金额|数字|库存|数量|总数|合计|余额|时间|日期|价格|地址|名字|编号|账)(?:\\p{sc=Han}{0,6})(?:不对|不准|错|不一致|对不上|不符|差|乱|变成)|对不(?:上|起来)|不(?:一致|准|相符|平|匹配)|差了|算错|多(?:扣|收|算|出)|少(?:了|算|扣|发)|重(?:复|叠)|串(?:了|到|号|单)|显示(?:成|为|的是)|变成了?|翻倍|张冠李戴|不是(?:我们|本人|同一)',
    ),
    english(
      "at a tenth|tenth of|parted company|not the one|doesn't belong|isn't sorting|does the opposite|the opposite|unequal|left out|omits|wrong way|two receipts|other people's|each other'?s|112 percent|tripled|a day old|the next day|last year's|higher than|lower than|less than (?:ordered|agreed)|more than (?:ordered|agreed|quoted)|don't stack up|nonsense|wrong(?:ly)?|incorrect\\w*|inaccurate|mismatch\\w*|(?:do not|don't|does not|doesn't) (?:agree|match|tally|add up|correspond|balance|reconcile)|not (?:tallying|matching|correct|right|accurate|reflecting|in line)|inconsisten\\w+|duplicat\\w+|twice|double[ds]?|doubled|off by|yesterday's|outdated|stale|old (?:data|prices|version|logo|defects)|somebody else's|belongs? to|mixed up|deviat\\w+|discrepan\\w+|miscalculat\\w+|negative stock|out of sync|shows? (?:the wrong|zero|nothing|up as)|reads? zero|1970",
    ),
  ],
  'lost-or-leaked': [
    chinese(
      '丢(?:失|了|单|件|包|数)|不见了?|没了|消失|找不(?:到|着|回)|清空|被删|覆盖|泄[露漏]|外泄|流出|(?:别人|其他(?:客户|用户|人|公司))\\p{sc=Han}{0,3}的|看到(?:了)?(?:别|其他)|尽失|吃掉|凭空|无(?:影|踪)|查无|莫名其妙少',
    ),
    english(
      "lost|los(?:e|es|ing)|missing|vanish\\w*|disappear\\w*|gone|wiped|deleted|erased|overwritten|leak\\w*|exposed?|(?:other|another|different) (?:\\w+ )?(?:customers?|clients?|patients?|people|users?|tenants?)(?:'s|s'|')?|no (?:record|trace)|nowhere|never (?:arrived|reached|came|showed|turned up)|ate|on google|public(?:ly)? (?:visible|accessible)|breach",
    ),
  ],
  'hurts-us': [
    chinese(
      '泄密|砸到|报废|失灵|刮花|贴错|补钱|天天叫|乱响|掉下来|反了|坡度|没电|搵律師|唔開心|消协|记者|手写|平白|害(?:得|我|了)|吓(?:出|得|死)|拍桌子|喊|喊晒|等米下锅|跨了期|罚(?:我|了|款)|考核扣分|扣分|追责|来函|消协|隐私|要命|危险|触电|淹|泡(?:了|坏)|笑话|丢人|出丑|白(?:忙|干|跑|搭|等)|重(?:做|录|报|来)|影响(?:了|到|很|极|恶劣|业务|生产|营业|工作|正常)|损失|停(?:产|工|了|摆|滞|业)|排(?:队|长队)|堵(?:了|在|着)|跑光|流失|被(?:罚|骂|投诉|通报|约谈|问|追|退回|动)|找上门|丢(?:脸|人|面子|单)|(?:客户|客人|用户|群众|家长|患者|顾客|同事|员工|业主|学生)(?:\\p{sc=Han}{0,6})(?:投诉|骂|抱怨|不满|反映|问|意见|怨言|跑|退)|等着|干(?:等|坐|瞪)|没法(?:交代|干|用|工作|开|做)|被动|手工(?:补|录|填|记)|熬夜|加班|耽误|砸|现眼|干不了',
    ),
    english(
      'stone cold|mislaid|tramped|denied it|trap(?:s|ped)?|clock in|solicitor|observation because|the regulator|no shift|rain is coming|through the (?:new )?roof|blue in the face|kept in the dark|third postponement|too small|operates the|inspector|closed us|neighbours|wrote because|re-?key\\w*|on hold|waited|tills?|takings|in front of the|stopped trusting|trust(?:ing)?|refund(?:ed)? (?:customers|people)|lost (?:the|a|us)|social media|courteous|unsafe|dangerous|flooded|soaked|ruined|wasted|redo|rework|my (?:guys|tenant|board|boss|customers)|clients? (?:see|are|were)|angry (?:mails|customers|parents)|idle|standing (?:still|around)|at a standstill|queu\\w+|cost(?:ing)? us|losing|lost (?:\\w+ )?(?:orders?|sales?|customers?|revenue|money|business)|embarrass\\w*|fined?|penalt\\w+|penalis\\w+|by hand|manually|had to|having to|block(?:ed|ing|s|er)|customers? (?:are|were|have|keep|complain\\w*|ringing|calling)|(?:phones?|switchboard) (?:is|are|has|have|ringing|rings)|turned away|ringing off|furious|chaos|suffer\\w*|damage\\w*|reputation|humiliat\\w+|overtime|weekend|nobody can|no one can|none of us can|cannot (?:work|ship|invoice|bill|trade|sell|issue|process|print)|on paper|pen and paper',
    ),
  ],
  late: [
    chinese(
      '等(?:了)?(?:半|一个多|两|三|\\d+)\\S{0,2}(?:天|周|月|小时|堂|节)|太迟|来得(?:太)?(?:迟|晚)|延(?:期|了)好几|姗姗|没影|没动静|至今没|还请假|就(?:来了|到了)(?:一|半)|考核.{0,6}超|年底了|都\\d+月了|猴年马月|拖(?:了|到|着|延|沓|拖|期|欠)|延误|逾期|超期|迟(?:迟|到|了|延|缓)|误(?:期|点)|晚(?:了|于|交|\\d)|过了\\p{sc=Han}{0,6}(?:天|周|月|期)|(?:没|未)(?:能)?(?:有)?(?:按|依|如)(?:时|期|约|计划)|滞后|遥遥无期|一拖|脱期|跳票|鸽|没(?:见|看)(?:到|着)|未(?:见|看到|收到)|还没(?:见|收|看|给|到|来|交|修|好|动)|催',
    ),
    english(
      "tardy|punctual|lateness|wait(?:ing|ed)? (?:\\d+|since|on|for|all|two|three|over)|after a fortnight|\\d+ (?:days|weeks|months|minutes)|almost advent|(?:yesterday|today|last week)[?.]$|late[.?]|where's|where is|postponed|reschedul\\w+|no-?show|never showed|didn't (?:show|turn up|come)|hours late|half finished|avoidable|late|delay(?:s|ed)?|overdue|behind (?:schedule|plan|time)?|slipp\\w+|miss(?:ed|es) (?:the |its |your |our |another )?(?:\\w+ )?(?:deadline|date|milestone|target|slot)|(?:days?|weeks?|months?|fortnight) (?:late|overdue|behind|past|ago|later|after)|past (?:the )?(?:due|date|deadline)|not (?:arrived|delivered|here|received)|nothing (?:has )?(?:arrived|happened|came|yet|so far|in)|(?:still|yet) (?:to|no|not|nothing)|until (?:today|now)|was due|were due|due (?:on|last|yesterday)|almost (?:ready|done)|come and gone|dragg\\w+|drags|since (?:august|january|march|spring|\\w+day|last|\\d+|morning|six|nine|the)",
    ),
  ],
  'promise-broken': [
    chinese(
      '不是我选的|不是我们(?:选|订|要)|根本不是|说全包|原来(?:演示|说)|答应周|选的那|两码事|演示的时候|可不是这么|想象中|图纸上|承诺的?|不达标|一个(?:也|都)没|实收|花钱买|说派|说处理好|报价(?:里|时)|货不|走样|缩(?:了)?水|两副面孔|模样差|说好(?:的|了)?|承诺|答应|保证(?:过|的)|拍胸脯|信誓旦旦|当(?:初|时)(?:\\p{sc=Han}{0,4})(?:说|答应|承诺|讲|演示|谈|约)|约定|合同(?:\\p{sc=Han}{0,4})(?:写|约定|规定|里|上|载明)|按(?:合同|约|协议)|原(?:定|先|来|说)|本(?:该|应|来)|不是说|违(?:约|反)|食言|说话(?:不)?算|打折扣|两回事|货不对板|不符|依约|招标|变卦|落差|缩水',
    ),
    english(
      "asks for .{5,60} only|assured|are shared with|estimate of|has become|right away|left out|mistake is yours|took by mistake|haven't come back|departs? from|contrary to|in the specification|what i signed|not what i|signed (?:off )?(?:a|for)|we paid for|paid for|hoped for|hoped|zero-downtime|meant|without the approval|opposite of|than we (?:agreed|signed)|instead of what|deceived|misled|bore no|different from|differs from|not as (?:agreed|drawn|shown|described)|in the (?:contract|quote|drawing)s?|promis\\w+|(?:was|were|been) (?:told|promised|assured|given to understand|led to believe|sold|shown)|you (?:said|told|promised|assured|committed|agreed|guaranteed)|as agreed|we agreed|was agreed|were agreed|agreed (?:\\w+ )?(?:spec\\w*|date|scope|on|price|level|in)|agreed|contract\\w*|supposed to|meant to|should have|was to (?:be|have)|expected|according to (?:the|your)|so much for|pledge\\w*|commitment|guarantee\\w*|sla|not what (?:we|was)|nothing like|bears? no resemblance|than (?:promised|agreed|planned|quoted)|warranty",
    ),
  ],
  repeated: [
    chinese(
      '第n次|好几回|连续|又(?:一次|双)|每(?:周|月)都|老(?:派|出|掉|断|卡)|总(?:乱|掉|卡)|成天|天天|翻来覆去|同样的?(?:现象|问题|毛病|错)|改完(?:反而|又|还)|仲系|次次|又(?!能|可以|快|好)|再次|再(?:度|三|一次)|第\\s*[二三四五六七八九十\\d两]+\\s*(?:次|回|遍|封|天)|多次|屡|反复|频繁|老(?:是|这样|问题|毛病)|总(?:是|出)|每(?:次|回|天都|到|逢)|一直|天天|三(?:番|天两头)|还是(?:老|一样|不|没|原)|依旧|仍(?:然|旧|未|是)?|至今|到现在|迄今|从来没|动不动|隔三差五|来回|一而再|一次又一次|连着|接二连三|两(?:次|遍|回)了?|三(?:次|遍|回)',
    ),
    english(
      'same defects|as last|the same as|going round|round in circles|third (?:plumber|leak|one)|three (?:tickets|emails|times|visits|weeks)|four times|by \\d+ days|every other|once more|months? on|week(?:s)? on|for the umpteenth|deja vu|groundhog|again|once more|yet another|another (?:week|month|day|outage|invoice|delay|bug)|keeps?|repeat\\w*|(?:second|third|fourth|fifth|sixth|2nd|3rd|4th|nth) (?:time|week|day|month|request|reminder|mail|email|attempt|invoice|contact)|three times|twice|thrice|multiple (?:times|reminders)|every (?:time|day|morning|week|second|other|single|monday|few)|always|constantly|continually|recurr\\w*|still|same (?:\\w+ )?(?:issue|error|bug|problem|fault|mistake|story|thing|defects?)|never|has (?:come )?back|resurfac\\w+|in a row|running|weekly|time and (?:time )?again|each time|whenever|once a day|habit',
    ),
  ],
  'no-answer': [
    chinese(
      '不接|没接|没人通知|也没提前说|没提前|没人打招呼|唔听电话|唔覆|不见人|跑了|找不着|推三阻四|比登天|打太极|没(?:人|有人)?(?:理|回|管|接|应|答|问|跟|吭)|不(?:回|接|理|应)(?!复合)|无人(?:接|回|理|应|问)|石沉大海|杳无|联系不(?:上|到)|找不到人|失联|已读|没(?:有)?(?:下文|回音|动静|消息|音信|反馈|回复|答复)|未(?:见|获|收到|予)(?:\\p{sc=Han}{0,3})(?:回|答|复|反馈)|片语|装(?:死|聋)|推(?:诿|来|脱|给)|踢皮球|敷衍|打(?:了)?(?:\\p{sc=Han}{0,4})电话',
    ),
    english(
      'no note|without (?:so much|a word|a note|telling)|on hold|returned my calls|zero replies|one-line reply|nobody has|never (?:called|replied|answered|came) back|hung up|drove off|walked off|left the|no sign of|nobody warned|to warn|warn us|tell us|no (?:\\w+ )?(?:answer|reply|response|reaction|revert|acknowledge\\w*|feedback|explanation|word|call back|closure|update)|nobody (?:\\w+ )?(?:answer\\w*|repl\\w+|respond\\w*|called|calls|picks|knows|told|informed|came|was)|no ?one (?:\\w+ )?(?:answer\\w*|repl\\w+|respond\\w*|called|picks|knows|told|has)|crickets|ignor(?:ed|ing)|radio silence|silence|unanswered|not (?:reachable|responding|answered|replied|returned)|voicemail|chas(?:ed|ing)|remind(?:ed|ers?)|fob\\w* off|stonewall\\w*|passed (?:around|from)|not so much as|black hole|into the void|without (?:\\w+ )?(?:explanation|information|notice|warning|telling|asking|answer)|proper response',
    ),
  ],
  conduct: [
    chinese(
      '怼|阴阳怪气|阴阳|练手|甲方|点头如捣蒜|啥意思|瞧不起|推卸|耍|骗|欺|应付|偷工减料|脏|乱丢|抽烟|吼|骂|不合适吧|没资质|未经授权|态度|不专业|不(?:负责|认真|上心|懂|靠谱|尊重|耐烦|礼貌)|敷衍|糊弄|忽悠|推卸|甩锅|外行|粗心|马虎|摆(?:架子|谱)|顶撞|没礼貌|频繁(?:更换|换)|换(?:了)?(?:\\p{sc=Han}{0,2})(?:三|四|几|好几)个|擅自|离岗|不配合|冷淡|不耐烦|没准备|连.{1,14}都(?:不|没|会)',
    ),
    english(
      "swore|stupid|shouted|smok\\w+|mess(?:y)?|dirty|mud|left (?:the )?(?:panel|rubbish|tools)|poor show|talked down|lied|lies|cowboys?|amateur\\w*|cheek|tone|unhelpful|uninterested|half-?hearted\\w*|no apology|slapdash|shoddy|workmanship|beneath|low-grade|plasterer|plumber|your (?:guy|man|tech|people|team|colleague|engineer|consultant|resource|developer|driver)s?|rude\\w*|unprofessional\\w*|attitude|short with|curt|dismissive|condescend\\w*|arrogan\\w*|careless\\w*|sloppy|unprepared|incompeten\\w*|lazy|patronis\\w+|disrespect\\w*|hung up|shrug\\w*|lectur\\w+|laugh\\w*|yelled|sixth contact|(?:left|leaves|leaving) without|no (?:handover|idea|clue)|not (?:take|taken|taking) (?:us )?serious\\w*|clearly didn't|whoever|diligence|quality of|standard|level of service|service is|behind our backs|over our heads",
    ),
  ],
  money: [
    chinese(
      '超(?:支|预算|出|额|概)|多收|乱收费|另(?:要|收)(?:钱|费)|收(?:了)?(?:两|双)(?:次|份|倍)|重复(?:收费|扣款|开票)|涨价|加价|账单|扣(?:了|款|费)|工时(?:\\p{sc=Han}{0,6})(?:不符|虚|多|对不)|冤枉钱|坑|未事先|没(?:打|说|提前)(?:\\p{sc=Han}{0,3})招呼|费用|报价',
    ),
    english(
      'over budget|overrun|overspen\\w+|exceed\\w*|charged? (?:us|twice|for)|billed|bill|invoice[ds]?|overcharg\\w*|hidden (?:cost|fee)s?|surcharge|costs? (?:are|is|has|have|went|running|ballooned|grown|doubled)|estimate has|above the (?:estimate|quote|budget)|third above|percent|more expensive|additional costs|price (?:has|went|increase|hike)|double the|hours (?:billed|charged|on)',
    ),
  ],
  displeasure: [
    chinese(
      '有点烦|大家有点|怎么会|到底有没有人|何必|摆设|算怎么回事|感到失望|讲唔过去|不好意思说|有(?:点)?(?:失望|意见|异议|看法)|对.{1,10}(?:有看法|不高兴|不满意)|买罪受|不高兴|不爽|烦死|服了|绝了|搞什么|什么鬼|啥情况|何故|為何|不解|不合适|不该|低级错误|如实记载|在评价中|记一笔|难怪|没诚意|像话|不满|失望|投诉|气(?:愤|死|人|炸)|生气|恼|糟|差劲|离谱|过分|不像话|说不过去|交代|无语|受够|忍|遗憾|寒心|心寒|难以接受|不可接受|不能接受|接受不了|不敢恭维|怨言|意见很大|有意见|火(?:大|了)|头疼|闹心|堵心|崩溃|抗议|严重|恶劣|不行|不合格|不达标|马虎|胡闹|什么(?:玩意|东西|意思|情况)|怎么(?:回事|搞|办事|还|又|能|会这样|做)|凭什么|为什么(?:还|又|没|不|会)|说明原因|请解释|给个说法|解释一下|后果',
    ),
    english(
      "aren't happy|not happy|i'd rather not say|isn't complaining|is not at all acceptable|was not on|was shameful|hurt|went as i feared|persistently|geological|sorry to say|embarrass\\w*|deceived|not best pleased|would have (?:been|liked)|left a (?:bad|sour)|noting our|place on record|regrettable|regrettably|quite the achievement|love that for me|not to put too fine|to plan|fair to say|poor show|hardly|why[?]$|kindly explain|please explain|not (?:go|gone) (?:entirely )?to plan|worried|worrying|alarm(?:ed|ing)|had hoped|could have been better|not much to show|question (?:the|your)|at a loss|unhappy|disappoint\\w*|dissatisf\\w*|unacceptable|frustrat\\w*|annoy\\w*|angry|upset|appall\\w*|terrible|awful|poor(?:ly)?|shocking|ridiculous|fed up|tired of|sick of|complain\\w*|concerned|concern(?:ing)?|unimpressed|not (?:amused|impressed|happy|pleased|satisfied|good enough|ideal|acceptable|thrilled|the standard|on)|less than (?:ideal|impressed|thrilled|pleased)|dismay\\w*|regret\\w*|exasperat\\w*|irritat\\w*|shambles|joke|farce|mess|disaster|nightmare|embarrassing|patience|confidence|trust|let down|below|worse|worst|serious(?:ly)?|escalat\\w+|explain|explanation|had enough|higher|surprised to|hesitate|beyond",
    ),
  ],
  threat: [
    chinese(
      '终止|解(?:除|约)|起诉|诉讼|律师|法律|仲裁|索赔|追究|违约金|赔(?:偿|付|钱)|换(?:供应商|一家|别家|人做)|退(?:款|出|货)|拒(?:付|绝付)|扣(?:尾)?款|罚款|上报|举报|投诉到|曝光|热搜|媒体|另(?:请|找|寻)|保留\\p{sc=Han}{0,6}权利|拉黑|不再合作',
    ),
    english(
      'terminat\\w+|cancel (?:the|our|this) (?:contract|project|agreement)|lawyers?|solicitors?|legal (?:action|steps|department|team|remedies|counsel)|sue|court|arbitration|breach|damages|liquidated|withhold|refund|compensation|another (?:supplier|vendor|agency)|walk away|take our business|last chance|final (?:warning|notice)|press|regulator|ombudsman|reserve (?:the|our|all) rights?|penalty clause|look elsewhere',
    ),
  ],
  sarcasm: [
    chinese(
      '真(?:行|棒|有你们|厉害|好|是|会)|呵呵|好样的|佩服|恭喜|惊喜|果然|可真|太(?:棒|好|厉害)了[,，]?(?:又|上线|刚|一)|厉害了|牛(?:啊|的)?|谢谢你们(?:让|把)|多亏|托(?:你们|贵司)的福|不愧|所谓|神奇|精彩|又双|拜.{1,4}所赐|长见识|真有',
    ),
    english(
      'splendid|bravo|congratulations|marvell?ous|brilliant|wonderful,|great,|lovely,|fantastic,|nice,|super fun|how (?:nice|lovely|kind|wonderful)|well done|thanks for nothing|what a (?:surprise|joy|treat)|apparently|impressive|as usual|who needs|must be|i suppose|so-called|evidently|a first|new record|once again|of course|no doubt|one hesitates|only',
    ),
  ],
  'time-past': [
    chinese(
      '昨(?:天|晚|日)|前天|上(?:周|个?月|次|回|午)|今(?:天|早|晨)|从.{1,8}(?:起|开始|到现在)|自.{1,10}(?:起|以来|后|开始)|一(?:上午|早上|下午|天|整天|周)(?!前)|刚(?:才|刚|上线)|(?:更新|升级|上线|发版|切换)(?:之?后|以来|完)|近(?:日|来|期)|最近|这(?:几天|两天|周|个月)|凌晨|半夜|\\d+(?:天|周|个月)(?:了|过去|前)|至今',
    ),
    english(
      "yesterday|last (?:week|night|month|friday|monday|tuesday|wednesday|thursday|time)|since|this morning|all (?:day|morning|afternoon|week)|for (?:\\w+ )?(?:days|weeks|hours|months|two|three|the (?:second|third|last|past))|(?:days|weeks|months|hours) ago|after (?:the|your|yesterday's|last) (?:\\w+ )?(?:update|release|upgrade|deployment|migration|patch|go-live)|overnight|recently|so far|until (?:now|today)|over the weekend|today|now|just",
    ),
  ],
  solved: [
    chinese(
      '(?:已经?|都|现在|今天|刚|又)(?:\\p{sc=Han}{0,6})(?:恢复|解决|好了|正常|修好|修复|可以(?:用|登录|打开|了)|能(?:用|登录|打开|看)了|没事了|搞定|通了)|恢复正常|自己好了|虚惊|换了.{0,6}就好|重启.{0,6}(?:就|好)|没再(?:出现|犯|报)|后来(?:好|没)|不(?:用|必)(?:管|查|处理)了',
    ),
    english(
      '(?:is|are|was|were|been|got|gets|now|has|have|it|that|all)(?: \\w+){0,2} (?:fixed|resolved|solved|sorted|back to normal|back up|back online|working again|fine again|fine now|restored|cleared|good now|well now)|works? (?:again|now|fine)|(?:fixed|sorted|righted|solved) itself|false alarm|no longer (?:happens|occurs|an issue)|up and running again|figured it out|never ?mind|turned out to be|already (?:solved|fixed|resolved)|all (?:normal|good|fine|well)|behaves|since then',
    ),
  ],
  'denied-problem': [
    chinese(
      '不怪|没什么(?:问题|毛病)|与.{1,6}无关|没再(?:出现|发生)|不再出现|纯属|不关.{1,4}事|唔关|(?:没(?:有)?|无|不是|并非|不算|谈不上|未(?:见|发现|接到)?)(?:\\p{sc=Han}{0,4})(?:投诉|抱怨|不满|问题|异常|故障|报错|bug|毛病|怨言)|(?:不|没)(?:是|算|有)?(?:在)?(?:投诉|抱怨|催|怪)(?:你们?|您)?|一切(?:正常|顺利|都好)|运行(?:正常|稳定|良好|平稳)|(?:挺|很|都)(?:好|顺|稳)|没出过',
    ),
    english(
      "not your culpability|not you[.,]|our doing|it's with the|don't worry|so fine|never had|no more interruptions|not a criticism|ours to fix|at our end|our toner|coffee shop|(?:no|not|nothing|none|never|without|hardly any|zero|isn't|aren't|not a|no more|no further|nobody has|no one has)(?: \\w+){0,3} (?:complain\\w*|issues?|problems?|errors?|bugs?|concerns?|crash\\w*|outages?|broken|unhappy|faults?|moan\\w*|grumbl\\w*|blame|urgent)|nothing (?:is |was )?(?:wrong|broken)|all (?:good|fine|well)|(?:running|working|runs|works) (?:smoothly|fine|well|perfectly|great|a treat)|stable|behaving|not (?:a complaint|your fault|chasing|on you)|nothing to do with you",
    ),
  ],
  'third-party': [
    chinese(
      '别家|别的(?:供应商|公司|厂家|单位)|另(?:一|外)(?:家|个供应商|标段)|其他(?:供应商|厂商|公司)|前(?:一|任|期)\\p{sc=Han}{0,2}(?:家|供应商|厂商|服务商|运维|单位)|上一?家|此前服务商|之前(?:合作)?的?(?:厂商|供应商|那家)|运营商|物业|快递|宅配|打印机|电信|联通|移动公司|顺丰|银行(?:那边|系统)|我们(?:自己|内部|公司)的?(?:网络|系统|it|erp|oa|vpn|邮箱|交换机|操作)|我(?:们)?自己(?:的|操作|搞)|与(?:贵司|你们|贵方)无[关涉]|跟你们(?:没|无)关|同行|隔壁|朋友(?:公司|那)',
    ),
    english(
      "(?:other|another|previous|former|old|different|last|rival|competitor'?s?) (?:vendor|supplier|agency|contractor|provider|company|firm|partner|system|consultant)s?|our (?:own )?(?:isp|internet|broadband|wifi|network|printer|landlord|courier|it(?: department| team)?|bank|telecom|vpn|erp|accountants?|caterer|firewall|network team|end)|the (?:printer|courier|isp|landlord|bank|airline|caterer|telecom|hosting company|competitor|mail carrier|port|builders?|railway)|down the road|nothing to do with you|not your (?:fault|doing)|on our (?:side|end)|our (?:mistake|fault|error|bad)|my (?:mistake|fault|bad)|neighbour\\w*|somebody else",
    ),
  ],
  hypothetical: [
    chinese(
      '万一|假[设如]|设想|如果(?:将来|以后|哪天|真)|要是(?:将来|哪天|真)|会不会|会怎(?:么)?样|怎么办|是否(?:会|能保证)|预案|如遇|若.{1,14}[,，].{0,14}(?:吗|如何|怎|何)|会(?:丢|坏|崩|慢)吗|担心',
    ),
    english(
      'what (?:if|happens (?:if|when)|would happen)|would (?:be|become|happen|we|it) (?:a|an|in) ?(?:\\w+ )?(?:problem|issue|disaster|difficult\\w*|concern)?|hypothetical\\w*|in the event|suppose|imagine|just in case|worst case|if (?:it|that|this|the \\w+|we|you) (?:ever|should|were|crashed|went|fail\\w*|breaks?|goes)|back-?up plan|should (?:it|that|this|the \\w+|anything) (?:ever )?(?:fail|break|go)|contingency|fallback',
    ),
  ],
} as const satisfies Record<string, CuePattern>;
