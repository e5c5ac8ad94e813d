export type PromiseKind = 'guarantee' | 'deadline' | 'free-of-charge' | 'scope';

const ZH_WHEN =
  '(?:(?:今天|今晚|明天|后天|今日|明日|节前|年前|年底|月底|月中|下班前)|(?:本|这|下)?(?:个)?(?:周|星期|礼拜)(?:[一二三四五六日天末]|之?内|底)?|(?:下|本|这)个?月(?:初|底|中)?|\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?[日号])?|\\d{1,2}\\s?[日号]|[\\d一二两三四五六七八九十]{1,3}\\s?个?(?:工作日|天|小时|周|星期|个月)(?:之?内|以内|后))';
const ZH_DONE =
  '(?:上线|交付|交货|完成|发布|完工|搞定|做好|做完|改好|改完|修好|修复|解决|给(?:您|你|到)|交给|发给|发出|提供|部署|可用|到位|开通|出(?:结果|方案|报价|初稿|版本)|弄好|处理好|处理完)';
const EN_WHEN =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|eod|eow|(?:the )?(?:end of|start of|beginning of)(?: the| this| next)? (?:day|week|month|year|quarter)|(?:next|this) (?:week|month|quarter|\\p{L}+day)|(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*(?: \\d{1,2})?|\\d{1,2}[./]\\d{1,2}|(?:\\d{1,2}|a|one|two|three|four|five) (?:business |working )?(?:hours?|days?|weeks?|months?)|christmas|easter)';
const EN_DONE =
  '(?:live|ready|done|delivered|finished|fixed|completed?|launched|deployed|released|deliver|finish|fix|ship|launch|release|send|provide|have|get|go live|online|in place|available|with you|in your inbox|receive|resolved?|implemented?|installed?)';

/** The wordings of a promise, zh and en; each pattern is one way of giving one's word. */
export const PROMISES: readonly (readonly [PromiseKind, RegExp])[] = [
  [
    'guarantee',
    /(?<!不)保证(?!金|书|人|期)|确保(?!您|你)|担保|承诺(?!书)|打包票|打保票|包(?:您|你)满意|万无一失|(?<![不在])一定(?=会|能|可以|给|帮|按|在|把|做|让|尽|准|不会|没)|(?<!能)肯定(?=会|能|可以|没问题|来得及|不会|行|按)|绝对(?=会|能|可以|没问题|不会|来得及)|百分之?百|100\s?%(?=能|会|没|可以|完成|按|保)|(?:请|您|你)放心[，,]?(?=[^。]{0,6}(?:会|能|没问题|肯定))|绝不会再|不会再(?:出|有|发生)/u,
  ],
  [
    'guarantee',
    /\b(?:guarantee[ds]?(?! (?:period|certificate|card|letter|terms|claim))|(?:we|i) (?:promise|commit|assure you|give you (?:my|our) word|swear)|promise you|rest assured|(?:will|'ll) (?:definitely|certainly|absolutely|surely|always)|definitely (?:will|be|have|get)|for sure|without fail|100 ?(?:%|per ?cent) (?:sure|certain|safe|secure|on time)|you have (?:my|our) word|you can (?:count|rely) on (?:us|it|that|me)|will never (?:happen|fail|crash|go down|occur)|won't (?:ever )?happen again)/iu,
  ],
  [
    'deadline',
    new RegExp(
      `${ZH_WHEN}\\s?(?:下班|之前|以前|前|内|就|能|会|可以|左?右?|上午|下午|晚上)*[^，。；！？\\n]{0,14}?${ZH_DONE}`,
      'u',
    ),
  ],
  [
    'deadline',
    new RegExp(
      `(?:会|能|可以|将|最迟|最晚|保证)(?:在|于)?\\s?${ZH_WHEN}\\s?(?:之前|以前|前|内)?[^，。；！？\\n]{0,14}?(?:${ZH_DONE}|做|改|修|上)`,
      'u',
    ),
  ],
  [
    'deadline',
    new RegExp(
      `(?:上线|交付|完成|发布)(?:时间|日期)?(?:就)?(?:定在|是|在|不会晚于|最迟|最晚)\\s?${ZH_WHEN}`,
      'u',
    ),
  ],
  [
    'deadline',
    new RegExp(
      `(?:\\b(?:will|shall|is going to|are going to|am going to)|['’]ll)\\b(?: [^\\s.!?;]+){0,8}? ${EN_DONE}\\b(?: [^\\s.!?;]+){0,8}? (?:(?:by|on|before|within|in|until|at|no later than|not later than) (?:the )?)?${EN_WHEN}(?!\\p{L})`,
      'iu',
    ),
  ],
  [
    'deadline',
    new RegExp(
      `\\b(?:done|ready|live|finished|delivered|fixed|yours|you (?:can|will) have it) (?:by|on|before|within) (?:the )?${EN_WHEN}(?!\\p{L})`,
      'iu',
    ),
  ],
  [
    'free-of-charge',
    /免费(?!试用|版|电话|热线|软件|字体)|不(?:会)?(?:另外?|再|额外|用您?)?(?:收费|收钱|加钱|加价|计费|收取[^，。]{0,6}费)|不(?:会)?(?:额外)?产生(?:额外|其他|任何)?的?费用|不(?:用|需要?)(?:您|你们?|贵司)?(?:另外?|再|额外)?(?:付|出|加|掏)(?:钱|费|款)|(?:白|附|免费)送(?:您|你|给)|赠送|免单|(?:费用|成本)(?:全部)?(?:由)?(?:我们|我方|我司)(?:来)?(?:承担|出|负担)|(?:包含|包括|算)在(?:原|现有|原来的)?(?:报价|合同|总价|价格)(?:里|内|中)/u,
  ],
  [
    'free-of-charge',
    /\b(?:(?:at|for|with) no (?:extra |additional |further )?(?:cost|charge|fee)s?|no (?:extra|additional|further) (?:costs?|charges?|fees?)|free of charge|for free|without (?:any )?(?:extra|additional|further) (?:costs?|charges?|fees?)|on the house|(?:won't|will not|not going to|wouldn't) (?:charge|bill|invoice|cost you)|complimentary|(?:we|i)(?:'ll| will) (?:cover|absorb|bear|pay) (?:the|all|any) (?:extra |additional )?costs?|costs? you nothing|it's (?:free|on us)|included in the price|(?:a|one|two|three) free \p{L}+)/iu,
  ],
  [
    'scope',
    /(?:没问题|没有问题|好的|好说|可以的?|行|当然|小事|很?简单)[，,！!。、\s]*(?:我们?|这个|这块|我方)?(?:也|都|就|马上)?(?:会|来|可以|能|马上|直接|顺便|一并|给您|帮您)(?:[^，。？！\n]{0,14}?)(?:加|做|改|补|实现|开发|支持|安排|处理|弄)|我们?(?:这边)?(?:也|都|一定|就|马上)?(?:会|可以|来)(?:也|都|一并|顺便|直接|马上)?(?:帮您|给您|为您|替您|把[^，。？！\n]{1,14}?)?[^，。？！\n]{0,10}?(?:加上|加进|加个|加一个|做进|做出来|做好|一起做|一并做|实现|开发|改成|改为|做成)|顺(?:便|手)(?:帮您|给您|就|把)?[^，。？！\n]{0,10}?(?:做|加|改|弄)|(?:都|全部|全)(?:能|可以|没问题|给您|帮您)[^，。？！\n]{0,4}?(?:做|实现|支持|满足|加|改)|(?:无限次?|随时|随便|任意|不限次数?)(?:都)?(?:可以|能|免费)?(?:修?改)|怎么改都(?:行|可以)|要(?:什么|多少)(?:有|加|做|改)(?:什么|多少)?/u,
  ],
  [
    'scope',
    /\b(?:no problem|sure(?: thing)?|of course|absolutely|certainly|no worries|easy|happy to|gladly)\b[,.!: –-]*(?:that's fine,? |yes,? )?(?:and )?(?:we|i)?(?:'ll| will| can|'re going to)? ?(?:also |just |gladly |happily )?(?:add|include|build|change|do (?:it|that|this)|implement|make|throw|extend|support|integrate|put)\b|\b(?:we|i)(?:'ll| will|'re going to| are going to) (?:also |just |gladly |happily |simply |of course |then )?(?:add|include|build|implement|throw in|extend|support|integrate|squeeze in|put in|create|develop|redesign|take care of)\b|\bunlimited (?:changes|revisions|rounds|support|corrections)\b|\b(?:whatever|anything|everything) you (?:need|want|like|ask)\b|\bconsider it done\b|\bwe can do all of (?:that|this|it)\b|\bas many (?:changes|revisions|rounds) as you\b/iu,
  ],
];

/** The word is taken back, or was never given. */
export const NEGATED =
  /(?:不能|无法|不敢|没法|没办法|难以|不便|不好|不可能|未必|不会|并不|不是|没有?|从未|暂不|恐怕|来不及|赶不上|不)[^，。；]{0,5}$|(?:cannot|can't|can not|not|never|unable to|won't|don't|doesn't|didn't|couldn't|wouldn't|nobody can|hard to|difficult to|isn't|aren't|no)(?: [\p{L}']+){0,3} ?$/iu;
/** The same inside the words of a promise: 周五前无法上线. */
export const NEGATED_INSIDE =
  /无法|不能|没法|没办法|来不及|赶不上|做不到|不可能|未能|恐怕|不一定|\b(?:not|cannot|can't|won't|unable|never|hardly)\b/iu;
/** "No extra cost" and 不另收费 are promises with a no inside. */
export const NO_BELONGS: ReadonlySet<PromiseKind> = new Set(['free-of-charge', 'guarantee']);

/** A word given under a condition, or as an aim, binds nobody yet. */
export const CONDITIONAL =
  /如果|若(?!干)|要是|假如|倘若|只要|前提|的话|除非|视[^，。]{1,10}而定|取决于|待[^，。]{1,14}(?:确认|批准|审批|评估|签字|同意)|(?:确认|批准|审批|评估|付款|签字|签署|收到|同意|到位|定稿)[^，。]{0,10}?(?:之?后|以后|再)|等[^，。]{1,14}(?:再|后)|是否|能否|\b(?:if|once|provided|subject to|as long as|assuming|unless|depend(?:s|ing)|pending|whether|upon|after (?:you|your|approval|we (?:have|get|receive)|the (?:change|approval|sign))|when you|as soon as you|in case)\b/iu;
export const AIMED =
  /预计|计划|争取|目标|估计|力争|暂定|希望|尽量|尽力|初步|打算|应该(?:能|可以)|大概|可能|考虑|建议|\b(?:expect(?:ed)?|plan(?:ned|ning)?|aim(?:ing)?|estimate[ds]?|target(?:ed)?|hope|hoping|try|trying|intend|tentative(?:ly)?|should be|might|may|could|probably|likely|propose|suggest|consider(?! it done))\b/iu;
/** Somebody else's to do, said before the day. */
export const NOT_OURS =
  /(?:请|麻烦|烦请|劳烦|还望|盼)(?:您|你|贵|各位|在|于|王|李)?|(?:您|你们?|贵[司方])(?:这边|那边|方便)?(?:在|于|能|可以|会|需要?|是)?\s*$|\b(?:you(?:'ll| will)? (?:send|provide|deliver|give|confirm|let|supply)|please|kindly)\b/iu;
export const PAST =
  /已经?|昨天|上(?:个)?(?:周|月)|\b(?:already|yesterday|last (?:week|month)|was|were|has been|have been)\b|\byou(?:'ll| will) (?:send|provide|deliver|give|confirm|let|supply)\b/iu;
/** Invitations and minutes are the day's routine; their day binds nobody. */
export const ROUTINE =
  /邀请|会议纪要|纪要|议程|周报|日报|会议(?:链接|号)|\b(?:invitations?|invites?|minutes|agenda|(?:weekly|status) (?:report|update)|meeting link)\b/iu;
/** What the client said, told again. */
export const REPORTED =
  /(?:您|你|贵[司方]|客户|对方|甲方)(?:们)?[^，。；]{0,10}?(?:提到|说|问|要求|希望|写|提出|提的|认为|想让|来信)|来信(?:中|里)?|\b(?:you|the client|your (?:mail|e-?mail|letter|team|boss)|he|she|they|customer)(?: \p{L}+)? (?:said|say|says|asked?|asks|wrote|writes|mentioned|wanted|want|wants|requested|expects?|demands?|quoted?|claimed)\b/iu;
export const REPORTED_THAT =
  /(?:提到|说|写道|要求|希望|提出|认为|想让)[，,：:]?\s*(?:过|我们|我方|我司)|\b(?:said|wrote|mentioned|asked|claimed|demanded?|want|wanted|expects?|requested) (?:that|us|for|me|we|i)\b/iu;
export const OUR_WORD = /我们|我方|我司|\b(?:we|i|i'll|we'll)\b/iu;
/** To put something on a list is no promise to make it. */
export const FILED =
  /记录|登记|记下|评估|变更单|清单|纪要|议程|反馈|报价|确认函|需求池|待办|跟进表|\b(?:to|in|into|on|for) (?:the|our|your|a|this|next)\b[^.,]{0,20}\b(?:list|log|record|backlog|register|agenda|assessment|quote|quotation|minutes|estimate|change request|notes|report|update)\b|\b(?:create|open|raise|make) (?:a|the) (?:change request|ticket|note)\b/iu;
