import { type CuePattern, chinese, english } from './cue-pattern.ts';

/** Words around yes, and around not yet. */
export const AGREEMENT_CUES = {
  'formal-approval': [
    chinese(
      '签(?:了|字)?[,，。!]|[,，]签|封包|上架|收下|领走|接收|定(?:了|它|这|下)?[。!]?$|拍板|泄|照准|核可|可行|接纳|赞成|签收|验收(?:合格|通过|了)|用印|回签|作数|认(?:了|下|账|可|它)|我认|采(?:用|行)|无条件|放行|获(?:批|得)|通过(?!率|邮件|短信)|决议|议定|允许|恩准|同意|认可|批准|核准|批复|准予|会签|签字|签署|签了|盖章|圈阅|审定|审议通过|予以通过|获批|首肯|确认(?!收)|采纳|允准|认定|签发|背书|照准',
    ),
    english(
      'treat (?:this|it) as approval|got the job|take over the system|put (?:her|his|their|my|our) name|ticked|vote|waved (?:it )?on|one hundred percent|close the matter|adopt(?:s|ed)?|instructed|select|passe?d|validated?|certif\\w+|acknowledge and agree|receive it definitively|order(?:ed)?(?: it| them)|voted|carried|resolved to|nihil obstat|blessed|we back|in agreement|of one mind|assentient|approv\\w*|agree[ds]?|accept\\w*|confirm(?:s|ed)?|sign(?:s|ed)?(?: it)?(?:[ -]?off)?|endors\\w+|ratif\\w+|authori[sz]\\w+|concur\\w*|consent\\w*|assent|countersign\\w*|initialled|released?|sanction\\w*|cleared|granted',
    ),
  ],
  'easy-yes': [
    chinese(
      '合(?:我|咱|我们)意|听你们|都对|很顺|稳当|没理解错|松口|走着|算数|一字不改|不用动|揀|要(?:限时|这|那|它)|我们要.{1,10}(?:那种|那个|的)[。]?$|\\byes\\b|收了|使得|得喇|中意|用(?:工号|那|这)|落单|开整|爱了|没跑|够用|正合|都对|都行|都好|挺合|要的就是|可用|闭眼|稳了|过(?!程|去|来|期|敏)(?:吧|关)|没问题|可以(?:的|了|啊)?(?:[,，。!~]|$)|行(?:[,，。!了吧啊~]|$)|\\bok|好(?:的|了)?(?:[,，。!]|$)|没毛病|妥|成交|就(?:这|按|照|依|用|选|定|它)|拍板|点头|点了头|定了|过了|照(?:此|这|着|办|做|单)|按(?:此|这个|这版|你们)|没得说|挺好',
    ),
    english(
      "grand|sharp|no worries|fit (?:to print|for purpose)|leave it the way|as it's designed|needs it to say|no edits|untouched|first option|prefer the|beats the|correct,|you've got it|we're satisfied|if we're satisfied and we are|that is how|nothing more to (?:add|do)|passt|amen|by all means|publish away|a go|pass muster|sensible|satisf\\w+|at peace|in peace|bless|aye|suits|all agreed|signed with|love it|crystal clear|no need for|needs no|nothing (?:left )?to (?:alter|touch|polish|change)|as per our (?:need|expectation)|take you up|it's a yes|hit(?:s)? the spot|make it so|do it|cut metal|lock (?:it|them)|ticks|we're set|as is|roger|smashing|top notch|fine|good|ok(?:ay)?|happy|content|great|perfect|works|suits|sold|nod(?:ded)?|blessing|thumbs[ -]?up|green[ -]?light|go[ -]ahead|good to go|ship it|lgtm|live with|deal|in (?:order|favou?r)|on board|at peace|thrilled|yes|yep|count us in|d'accord|suit us|settled|all clear|do nicely|happily",
    ),
  ],
  'start-work': [
    chinese(
      '上线吧|发布吧|打样|投产|量产|进场|施工|安装吧|排产|启用|固化|割接|放心做|干吧|弄吧|切换|开工|开始(?:吧|做|干|开发|实施)|启动|动手|动工|开干|往下走|走起|推进|实施|执行|下单|开发吧|做吧|进开发|落地|操办|搞起|据此|办理',
    ),
    english(
      "issue the|publish|print it|roll it out|put it live|live with it|go live with|taking it live|order the|place the order|cut it|push it|merge|schedule it|annex\\w*|kick it off|set the wheels|fire up|knock yourselves out|go ahead|proceed|start|begin|carry on|press on|crack on|get (?:going|started|cracking)|build it|kick off the (?:work|build)|roll|push on|full steam|move forward|get on with|commence|fire away|let's go|deploy|implement",
    ),
  ],
  correctness: [
    chinese(
      '一分不差|都对|对得上|跟实际一样|就是那|所需|反映了|清楚|周全|严谨|合理|妥当|可行|无偏差|正是|合法有效|论证充分|理解到位|准确|无误|一致|相符|属实|对的|没错|完整|正确|如实|到位|说到点子|就是(?:我们|这个意思)|理解(?:得)?(?:对|没错|准确|正确)|吻合|不差|符合|合格|达标|合适',
    ),
    english(
      'as intended|sums? up|what (?:we|i) (?:asked|ordered|want|need|hold|meant|said)|sensible|thorough|no deviation|as described|passed|success\\w*|reads well|holds water|true to|covers|everything (?:is|we)|well put|to the letter|does what|behaves as|correct(?:ly)?|right|accurate(?:ly)?|captured?|match(?:es)?|reflects?|faithful(?:ly)?|complete|tall(?:y|ies)|spot on|nailed|exactly|precisely|true|in line|as it should be|checks out|adds up|understood|hits the mark|how we (?:work|do)|comprehensible',
    ),
  ],
  'no-objection': [
    chinese(
      '没(?:啥|什么)(?:要|可)?(?:动|改|说|补)|冇嘢|挑不出|无不同|一致赞成|全票|没人反对|无一|(?:无|没有?|不持|未提出?)(?:\\p{sc=Han}{0,2})(?:异议|意见|保留|不同意见|疑义)|挑不出|无可挑剔|没什么(?:可|要|好)(?:说|改|补充)',
    ),
    english(
      "no dissent|nem con|unanimous\\w*|raise no|see no reason|nothing against|not a word|any quibbles?|no qualms|wouldn't change|no deviation|no (?:\\w+ )?(?:objections?|quarrel|comments?|remarks?|notes|concerns|reservations?|issues?|changes|amendments|further)|nothing to (?:add|object|change|correct)|(?:can't|cannot|couldn't) (?:fault|find anything)|without (?:\\w+ )?(?:remarks?|reservations?|amendments?|objections?|comments?)|not (?:going to )?object|raise no",
    ),
  ],
  reviewed: [
    chinese(
      '看(?:过|了|完)|审(?:过|完|阅|核)|核(?:对|过|实)|过(?:了)?一遍|研究(?:过|了|后)|经\\p{sc=Han}{1,8}(?:研究|审|讨论|核|评)|逐(?:条|项)|阅(?:。|后|,)|验(?:过|了)|评审',
    ),
    english(
      '(?:have|has|had|we|i|was|been|our \\w+|they) (?:\\w+ )?(?:read|reviewed|checked|examined|compared|studied|inspected|tested|discussed)|(?:went|gone|been|go) (?:through|over)|looked (?:at|over|through)|having (?:read|reviewed)|line by line|signed',
    ),
  ],
  authority: [
    chinese(
      '领导|老板|[\\p{sc=Han}]总(?!是|之|共|体|额|数|价|量|计|部|结|的|监)|董事|班子|主任|局长|部长|院长|校长|分管|上会|党委|管委会|合伙人|总监|厂长|校方|院办|长官|主管|高层',
    ),
    english(
      'board|directors?|ceo|cfo|cto|coo|management|head of|committee|partners?|trustees|boss|council|chair\\w*|executives?|leadership|vp|president|governors|sponsor|owner|principal|dean|steering',
    ),
  ],
  finality: [
    chinese(
      '作数|不动了|不改了|封存|定版|落定|关(?:掉|闭)(?:了|这|吧)|到这里|结案|告一段落|启用|可以关|定稿|冻结|锁定|封版|敲定|不再(?:改|变|动|调|追)|最终(?:版|稿)|定(?:下来|死|案)|正式|书面|兹|特此确认|基线|收口|归档',
    ),
    english(
      'publish|adopted|for good|case closed|close (?:it|the)|can be closed|file it|lay to rest|put (?:it )?away|last word|done deal|final(?:ly|ised|ized)?|freez\\w+|frozen|lock(?:ed)?|settled?|seal|baseline\\w*|formal(?:ly)?|hereby|officially|in writing|on record|definitive(?:ly)?|conclu\\w+|closed|put (?:it )?to bed|my name to',
    ),
  ],
  'option-chosen': [
    chinese(
      '(?:选|用|走|按|采用|倾向|定|要|挑)(?:了)?(?:第)?(?:方案|选项)?\\s*(?:[一二三四甲乙丙丁abcd]|\\d)(?:方案|个|种|号|案|吧|$|[,，。])|方案\\s*[一二三四甲乙丙abcd\\d]|[甲乙丙ab]案|第[一二三四]个(?:方案|选项)?|便宜的那|前者|后者|两个里',
    ),
    english(
      "(?:option|variant|alternative|route|package|plan|version|proposal|design|model|tier) ?(?:[a-d]|\\d|one|two|three)|the (?:first|second|third|cheaper|former|latter|middle|smaller|larger|blue|green|left|right) (?:one|option|variant|version|of)?|we(?:'ll| will| would)? (?:take|choose|go (?:with|for)|opt for|pick|prefer)|decline[ds]?|swap|defer",
    ),
  ],
  'remedy-accepted': [
    chinese(
      '补偿|赔偿方案|处理(?:结果|意见|方案|办法)|整改|退款|抵扣|致歉|道歉|补救|销号|善后|解决(?:方案|办法)|处置',
    ),
    english(
      'remed(?:y|ies)|refund|compensat\\w+|apolog\\w+|credit|goodwill|make good|your (?:\\w+ )?(?:fix|solution|resolution|explanation)|proposed (?:fix|solution)|workaround|root cause|prevent\\w*',
    ),
  ],
  'later-promise': [
    chinese(
      '(?:再|回头|稍后|过后|晚点|晚些|下周|明天|明早|周[一二三四五六日]|之后|到时|抽空|改天|月底|节后|届时)[^。,，]{0,12}(?:确认|回复|答复|反馈|看|定|告诉|给您|给你|说|处理)|先(?:看看|看一下|看下|研究|内部|过一遍|问问|了解|讨论|商量|消化|请示|汇报)|研究一下|容(?:我|后)|再议|不日|尽快(?:回|给|答)',
    ),
    english(
      "(?:will|i'll|we'll|let me|need to|have to|going to|shall|want to|would like to|must|plan to|hope to|aim to) (?:\\w+ ){0,3}(?:get back|come back|revert|check|review|look|read|confirm|discuss|ask|consult|consider|think|study|run|respond|reply|decide|circulate|let you know|examine|clarify|digest|have (?:an|our) answer)|you(?:'ll| will) (?:have|hear|get) (?:\\w+ ){0,3}(?:comments|answer|from|decision|reply)|by (?:monday|tuesday|wednesday|thursday|friday|eod|close|the end|next|tomorrow|tonight)|in due course|bear with|sleep on|circle back|chew\\w* (?:it )?over|mull",
    ),
  ],
  'not-yet': [
    chinese(
      '要看|看毛利|取决于|未有定论|再看|观望|没定|没拍|等消息|还没|尚未|未经|暂(?:不|未|时|无法)|走(?:流程|审批)|审批中|审核中|在审|过会|上会|请示|待(?:\\p{sc=Han}{1,6})(?:批|定|审|确认|答复|通知)|等(?:\\p{sc=Han}{1,8})(?:批|定|审|确认|回来|点头|签|出)|需(?:要)?(?:先)?(?:征求|报|请示|经)|定夺|拿不定',
    ),
    english(
      "whether (?:we|it)|depends|no decision|up in the air|hangs on|open question|must have (?:their|his|her) say|their say|we hold one|jury is out|not yet|yet to|pending|await\\w*|waiting (?:for|on)|still (?:with|under|being|review\\w+|in|on|reading|thinking|looking)|under (?:review|consideration|discussion)|in (?:the )?(?:approval|review|queue|workflow)|to be (?:decided|confirmed|discussed|seen)|haven't|hasn't|have not|has not|(?:has|have|needs?) (?:to|must) (?:\\w+ )?(?:hear|say|see|approve|sign|decide|agree)|before (?:we|i|anything|the)|undecided|on (?:his|her|their|the|my) (?:desk|table)|until",
    ),
  ],
  'denied-approval': [
    chinese(
      '(?:不|没|未|无法|不能|难以|还没|尚未|暂不|暂未|并未|没有|不太|不敢|不会|拒绝|别)(?:\\p{sc=Han}{0,3}|\\s*)(?:同意|认可|接受|确认|批准|通过|签字|签署|盖章|签|approve|confirm|sign|ok)|谈不上|不代表|不等于|不视为|不构成|不作为',
    ),
    english(
      "(?:not|cannot|can't|won't|haven't|hasn't|isn't|aren't|never|nor|unable to|don't|doesn't|didn't|yet to|refuse to|nobody|no one|neither)(?: \\w+){0,4} (?:approv\\w*|agree\\w*|accept\\w*|confirm\\w*|sign\\w*|endors\\w*|happy|ok(?:ay)?|consent\\w*|objected|released)|(?:does not|doesn't|do not|should not|shouldn't|must not|is not|isn't|not to be|no)(?: \\w+){0,4} (?:approval|acceptance|confirmation|consent|agreement|a yes)",
    ),
  ],
} as const satisfies Record<string, CuePattern>;
