/** Verbs that sign when they stand as a statement. */
export const STRONG_YES =
  /\b(?:confirm(?:ed|s)?|approved?|accept(?:ed)?|agreed?|signed off|sign off)\b|确认|確認|同意|批准|认可|認可|通过|通過/giu;

/** Assent that counts only together with numbers or "all": "1-5 ok", 全部没问题. */
export const WEAK_YES =
  /\b(?:ok(?:ay)?|fine|good|yes|correct)\b|没问题|沒問題|没有问题|可以|无异议|無異議|没有异议|好的|✅|👍/giu;

export const ALL =
  /\b(?:all|everything|every|each|the lot|whole|entire)\b|全部|所有|全都|都|以上|均|整体|全體|全体|各项|各條|每条/giu;

export const EXCEPT =
  /\b(?:except(?:ing)?(?: for)?|but(?: not)?|apart from|other than|excluding)\b|除了?|除开|除去|不包括|不含/iu;

/** `CHANGE 8: …` at the head of a clause. */
export const CHANGE = /^(?:please )?(?:change|amend|revise)\b|^(?:修改|更改|变更|變更)/iu;

/** What follows an item number to change it: 6 改成…, 3 should read … */
export const CHANGE_AFTER =
  /^(?:(?:需要?|请|請|要)\s*)?(?:改成|改为|改為|改到|改一下|换成|換成|修改为|修改成|should (?:be|read)|needs? to|change to|must be|please change)/iu;

export const REJECT =
  /^(?:(?:i|we) )?(?:reject(?:ed)?|declined?|refuse)\b|^(?:我们?|我方|本人)?(?:不同意|拒绝|拒絕|驳回|駁回|不接受|不认可|不認可)/iu;

export const NEGATION =
  /\b(?:not|never|no|don't|doesn't|can't|cannot|won't|haven't|hasn't|isn't|aren't|unable|without)\b|不|没|沒|未|别|勿|无法|無法/iu;

export const CONDITION =
  /\b(?:if|once|provided|unless|as long as|subject to|assuming|after|until|when|pending)\b|如果|若|只要|前提|等.{1,30}(?:再|后|後)|的话|的話|除非|待/iu;

export const QUESTION = /[?？]|(?:吗|嗎|么|呢)[\s。!！]*$/u;

/** Later, or somebody else: a promise to confirm is no confirmation, a request to us is none either. */
export const NOT_NOW =
  /\b(?:will|shall|going to|let me|need to|have to|plan to|later|tomorrow|soon|next week|please|kindly|could you|can you|would you|to be)\b|稍后|稍後|晚点|晚點|明天|再确认|再確認|尽快|儘快|回头|回頭|之后|之後|请|請|麻烦|麻煩|会|會|先|需要|待|要/iu;

/** Words that may stand beside a yes without changing what it says. */
export const FILLER =
  /\b(?:i|we|hereby|on behalf of|our|my|side|the|an?|is|are|was|as|it|them|this|that|these|those|of|for|from|us|me|and|to|by|with|have|has|been|am|do|items?|points?|numbers?|nos?|lines?|requirements?|document|list|version|above|below|drafted|draft|proposed|written|listed|stated|sent|attached|in full|dear|hi|hello|thanks?|thank you|many|team|regards|best|clearly|formally|fully|officially|herewith|req|so|looks?|v\d+)\b|第|条|條|项|項|点|點|号|號|款|我们|我們|我方|本人|我司|公司|我|这边|這邊|兹|特此|已|已经|的|了|无误|無誤|内容|內容|需求|文档|文檔|清单|清單|列表|方案|版本|文件|按此|执行|執行|谢谢|謝謝|感谢|感謝|你好|您好|对|對|于|於|是|就|正式|书面|書面|其余|其餘|其他|余下|剩余/giu;
