/*
 * The vocabulary of answers, Chinese (simplified after folding) and English, in plain wording: lower case, half width.
 * Patterns carry the g flag because they are also stripped; test them with `has`.
 */

/** Verbs that sign when they stand as a statement. */
export const STRONG_YES =
  /\b(?:confirm(?:ed|s)?|approved?|accept(?:ed|s)?|agree[ds]?|signed off|sign off(?: on)?)\b|确认|同意|批准|认可|通过|核准|照准/gu;

/** Assent that counts only together with item numbers or "all": "1-5 ok", 全部没问题. */
export const WEAK_YES =
  /\b(?:ok(?:ay)?|fine|good|yes|yep|y|correct|perfect|great|lgtm|right|as is|no (?:objections?|problems?|issues?|comments?|changes?)|works? for (?:me|us)|acceptable|happy with|in order)\b|没有?(?:任何)?(?:问题|意见|异议)|无(?:任何)?(?:异议|意见|问题)|不用改|不需要改|可以|可行|好的?|行|正确|对的?|是的|妥|[✅✔👍√☑]/gu;

export const ALL =
  /\b(?:all(?: of (?:it|them|this|these))?|everything|every(?: (?:item|point|one|single))?|each(?: item)?|the lot|(?:the )?(?:whole|entire|full)(?: (?:thing|list|document|set|package))?)\b|全部|所有|全都|以上|上述|整体|全体|各项|各条|每一?[条项]|全(?=确认|同意|批准|通过|可以|没问题|ok)|都|均|皆/gu;

/** Words that claim nothing without a list: "all good" says hello, 都好 says thanks. */
export const IDLE_ALL =
  /^(?:(?:it's|we're|i'm) )?all (?:good|fine|ok|okay|right|great|well)$|^都(?:好的?|行|可以的?)$/u;

export const REST =
  /\b(?:(?:all |everything )?(?:the )?(?:rest|others?|remaining(?: (?:ones|items|points))?|remainder|everything else|all else)(?: of (?:them|it|the items))?|everything else)\b|其余|其他|其它|余下|剩余|剩下|另外的/gu;

export const EXCEPT =
  /\b(?:except(?:ing)?(?: for)?|but(?: not)?|apart from|other than|excluding|save for|bar|with the exception of|minus)\b|除了?|除开|除去|不包括|不含|不包含/gu;

/** Behind the numbers: 3除外. */
export const EXCEPTED_AFTER =
  /^\s*(?:除外|以外|之外|例外|外(?=[,\s]|$|其|全|都|均)|excepted|excluded|aside)/u;

/** `CHANGE 8: …` at the head of a piece. */
export const CHANGE =
  /^(?:(?:i|we) (?:want|need|would like|'d like) to )?(?:please )?(?:change|amend|revise|update|modify|edit|correct)\b|^(?:请|麻烦|要|需要?)?(?:修改|更改|变更|调整|修订)/u;

/** What follows an item number to change it: 6 改成…, 3 should read … */
export const CHANGE_AFTER =
  /^(?:(?:还|也|必须|需要?|得|请|要|应该?|建议|希望|想|麻烦)\s*)*(?:把.{1,30})?(?:改[成为到作一动下进掉]|改$|改[:,]|换成|换为|变成|变为|修改|更改|调整|变更|修订|删[掉除去]|增加|加上|补充|应[该为当]|需要改|要改)|^(?:(?:but|it|this|that|still|also|please) )*(?:should (?:be|read|say|also|have|not)|shall (?:be|read)|needs?\b(?! to (?:check|confirm|ask|discuss|think|talk|look|read))|has to|must (?:be|read|say|have|also|not|change)|change(?:d)?(?: (?:to|it|this))\b|change:|changes?:|(?:to )?(?:amend|revise|update|modify|replace|remove|delete|add)\b|ought to|make (?:it|that|this)\b|instead of|rather than|i would (?:like|prefer)|we (?:would (?:like|prefer)|want|need(?! to)))/u;

export const REJECT =
  /^(?:(?:i|we|hereby|must|have to) )*(?:reject(?:ed|s)?|declined?|refused?|disagree(?: with| on)?|do not (?:agree|approve|accept)(?: with| to)?|don't (?:agree|approve|accept)(?: with| to)?|(?:cannot|can't|can not) (?:accept|agree(?: to| with)?)(?!.{0,60}\byet\b)|disapprove(?: of)?|no(?= (?:to|for|on)\b))(?:(?: (?:to|for|on|with|of))?\b)|^(?:我们?|我方|我司|本人|坚决|暂|对)*(?:不同意|拒绝|驳回|不接受|不认可|不批准|不通过|不赞成|否决|反对)/u;

/** What follows an item number to refuse it: 3 no, 3 不行. */
export const REJECT_AFTER =
  /^(?:(?:is|are|was|were|we|i|:|-|我们?|也|都|坚决) ?)*(?:no(?=$|[\s,.;:!-])(?! (?:objections?|problems?|issues?|comments?|changes?|idea))|not (?:ok(?:ay)?|approved?|accept(?:ed|able)?|agreed|fine|good|confirmed|right|correct|in order|wanted|needed|what we)|reject(?:ed|s)?|declined?|refused?|unacceptable|disagree|(?:do not|don't) (?:agree|approve|accept|confirm|want|need)|(?:can't|cannot) (?:accept|approve|agree)|wrong|n(?=$|[\s,.])|✗|✘|❌|👎|×|不同意|不行|不可以|不可行|(?:不能|无法)(?:接受|同意|认可|批准)|不接受|不认可|不批准|不通过|不赞成|不要|不需要(?!改)|不做|不对|不确认|拒绝|驳回|否决?|反对|取消|错|有误|没有同意)/u;

/** Not yet: the item waits, nothing is said about it. */
export const PENDING_AFTER =
  /^(?:(?:is|are|we|i|:|-|我们?|还|也|都|先) ?)*(?:later|pending|to be (?:confirmed|decided|discussed|clarified)|tb[cda]\b|open\b|on hold|not (?:yet|sure|ready|confirmed yet)|undecided|unsure|still (?:open|under|checking|discussing|being)|need(?:s)? to (?:check|confirm|ask|discuss|think|talk|look|read)|will (?:check|confirm|get back|come back|answer|reply|follow|let)|let me|under review|wait|hold|待定|待确认|再看|再议|再说|再讨论|再确认|待|暂缓|暂不|稍后|晚点|明天|下周|回头|需要?(?:再|确认|讨论|商量|内部|问)|要(?:再|确认|讨论|商量|问)|还没|尚未|未定|不确定|没想好|等|搁置|讨论中|考虑)/u;

export const NEGATION =
  /\b(?:not|never|no|none|nothing|nobody|neither|nor|don't|doesn't|didn't|can't|cannot|won't|wouldn't|haven't|hasn't|isn't|aren't|wasn't|weren't|couldn't|shouldn't|unable|without|hardly|refuse|disagree|disapprove|un(?=-)|non(?=-))\b|不|没|未|别|勿|莫|无法|拒绝|反对|否|难以|[👎❌✗✘🙅]/u;

export const CONDITION =
  /\b(?:if|once|provided|providing|unless|as long as|so long as|subject to|assuming|after|until|when|whenever|pending|on (?:the )?condition|conditional(?:ly)?|contingent|only|but|however|though|although|as soon as|in case|before|except that)\b|如果|假如|倘若|要是|若|只要|只有|前提|条件|等.{1,30}(?:再|后|才)|的话|除非|待.{1,30}(?:再|后|才)|须先|需先|必须先|但|不过|然而|只是|才(?=能|可|行|算|同意|确认)/u;

export const HEDGE =
  /\b(?:think|guess|maybe|perhaps|probably|possibly|likely|presumably|seems?|in principle|more or less|mostly|almost|nearly|basically|largely|suppose|tentatively|provisionally|might|may|should be|sort of|kind of|hope(?:fully)?|believe)\b|原则上|基本上?|大概|大致|大体|应该|可能|也许|或许|好像|似乎|差不多|暂时|初步|估计|看起来|姑且/u;

/** Later, or somebody else: a promise to confirm is no confirmation, a request to us is none either. */
export const NOT_NOW =
  /\b(?:will|shall|going to|let me|let us|need to|needs to|have to|has to|had to|plan(?:s|ning)? to|want(?:s)? to|hope to|try to|about to|ready to|later|tomorrow|tonight|soon|next (?:week|month)|please|kindly|could you|can you|would you|to be|be able to|should|must|would|in order to|time to)\b|(?:稍后|晚点|明天|再确认|尽快|回头|之后|请|麻烦|烦请|会(?!议)|先|需要|待|要|准备|打算|争取|即将|将(?!按))/u;

/** "To approve" names a task, unless the writer says he does it here and now. */
export const TASK =
  /(?<!\b(?:happy|pleased|glad|delighted|able|writing|mail|email|message|is|like|you) )\bto (?:confirm|approve|accept|agree|sign)\b/u;

/** Words that make a yes stronger although they sound like no or if: "without changes", 无需修改, 无条件. */
export const UNRESERVED =
  /\b(?:(?<=confirm )that|without (?:any )?(?:further )?(?:changes?|exceptions?|reservations?|comments?|conditions?|objections?)|no (?:further )?(?:changes?|amendments?|corrections?)(?: (?:is |are )?(?:needed|required|necessary))?|unconditional(?:ly)?|(?:can|would like to|this is to|is to|happy to|pleased to) (?=confirm|approve|accept|agree))|(?:没有|无需|无须|不需要|不用|无)(?:任何|再)?(?:修改|更改|改动|变更|补充)(?:意见)?|无条件|毫无保留/gu;

/** Words that may stand beside a yes without changing what it says. */
export const FILLER =
  /\b(?:version \d{1,3}(?:\.\d{1,2})?|v\s?\d{1,3}(?:\.\d{1,3}){0,2}|this is to|i am writing to|we are writing to|writing to|happy to|pleased to|glad to|delighted to|would like to|can(?= (?:confirm|approve|accept|agree))|i|we|i'm|we're|hereby|on behalf of|our|my|both sides|side|the|an?|is|are|was|were|as|it|it's|them|this|these|those|that(?= (?:all|everything|the|items?|points?|numbers?|¶))|of|for|from|us|me|and|to|by|with|have|has|been|am|do|items?|points?|numbers?|nos?|lines?|requirements?|reqs?|document|list|version|above|below|drafted|draft|proposed|written|listed|stated|sent|attached|described|in full|dear|hi|hello|thanks?(?: a lot| so much| very much)?|thank you|many|team|everyone|regards|best|clearly|formally|fully|officially|herewith|also|too|so|looks?|completely|totally|entirely|indeed|very|much|now|already)\b|第\s?\d{1,2}\s?版|v\d+|其中|第|条目?|项|点|号|款|我们|我方|本人|我司|贵司|公司|我|这边|这些|这个|本次|此次|兹|特此|已经|已|的|了|无误|内容|需求|文档|清单|列表|方案|版本|文件|按此|据此|执行|谢谢|感谢|你好|您好|于|是|就|也|正式|书面|全文|所列|列出|(?:看|审|核对|审阅|核实|讨论|检查)过|[。.!~]/gu;
