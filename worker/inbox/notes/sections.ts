/** What a heading says about the lines below it; `other` is context (attendees, agenda) in which nothing is read. */
export type Section = 'requirements' | 'decisions' | 'actions' | 'questions' | 'other';

const NAMES: readonly (readonly [Section, RegExp])[] = [
  [
    'requirements',
    /^(?:(?:新增|功能|业务|客户|主要|客戶)?(?:需求|要求|诉求)(?:点|项|清单|列表|汇总)?|requirements?|(?:client |new |feature )?(?:requests|wishes|needs)|wish ?list|features?)$/iu,
  ],
  [
    'decisions',
    /^(?:(?:会议)?(?:决议|决定|结论|共识)(?:事项|项)?|已(?:确定|定|确认)(?:的)?(?:事项|内容)?|(?:key )?decisions?(?: made)?|agreed(?: points| items)?|agreements?|conclusions?|resolutions?|outcomes?)$/iu,
  ],
  [
    'actions',
    /^(?:(?:后续|会后|下一步)?(?:待办|行动|跟进)(?:事项|项|计划|清单|列表)?|下一步(?:计划|工作|安排)?|任务(?:分工|清单)?|分工|action(?:s| items?| points?| list)?|to[- ]?dos?(?: list)?|next steps?|follow[- ]?ups?|tasks?)$/iu,
  ],
  [
    'questions',
    /^(?:(?:遗留|待确认|待定|未决|开放|待解决)(?:的)?(?:问题|事项|项)?|问题|疑问|(?:open |outstanding |unresolved )?(?:questions?|issues?|points)|open|to (?:be )?(?:clarif(?:y|ied)|confirm(?:ed)?)|tbc|tbd|parking lot)$/iu,
  ],
  [
    'other',
    /^(?:(?:会议)?(?:时间|地点|主题|议题|议程|背景|记录人?|主持人?|纪要|摘要|概述|日期)|参会(?:人员|人|者)?|出席(?:人员|者)?|缺席(?:人员)?|抄送|讨论(?:内容|要点|记录)?|会议内容|其他|备注|attendees?|participants?|present|absent|apologies|agenda|background|date|time|location|venue|discussion|summary|minutes|notes|subject|purpose|chair|cc|misc(?:ellaneous)?|other)$/iu,
  ],
];

const MARKS =
  /^(?:#{1,6}\s*|\*\*|[【[（(]\s*|[一二三四五六七八九十]{1,3}[、.．]\s*|[IVX]{1,4}[.)]\s+|\d{1,2}[、.．)]\s*)+/u;

/** A line that names a section, and what stands behind its colon. */
export interface Heading {
  readonly section: Section;
  readonly rest: string;
}

/** Reads 决议：, ## Actions, 【需求】, "三、待办事项", "Decision: blue"; null for any other line. */
export function readHeading(line: string): Heading | null {
  const bare = line.replace(MARKS, '');
  const [, name = '', rest = ''] =
    /^([^:：】\])）*\n]{1,30}?)\s*(?:[】\])）]|\*\*)?\s*(?:[:：](.*)|$)/su.exec(bare) ?? [];
  const section = NAMES.find(([, pattern]) => pattern.test(name.trim().replace(/\*+$/u, '')))?.[0];
  if (!section) return null;
  return { section, rest: rest.replace(/^\*+/u, '').trim() };
}
