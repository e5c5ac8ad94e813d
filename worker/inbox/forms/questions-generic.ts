/** Any client project. */
export const GENERIC_QUESTIONS = [
  {
    zh: '为什么要做这个项目？为什么是现在？',
    en: 'Why do you want this project, and why now?',
  },
  {
    zh: '做到什么程度算成功？您会用哪个数字或哪件事来衡量？',
    en: 'What does success look like? Which figure or event would you measure it by?',
  },
  {
    zh: '请列出您期望得到的全部成果，按重要程度排个序。',
    en: 'Please list everything you expect to receive, the most important first.',
  },
  {
    zh: '有什么是明确不做的，或者由别的供应商负责的？',
    en: 'What is expressly not part of it, or done by somebody else?',
  },
  {
    zh: '最终谁来用这些成果？他们知道这个项目吗，参与过讨论吗？',
    en: 'Who will use the result in the end? Do they know about the project, and have they had a say?',
  },
  {
    zh: '以前做过类似的尝试吗？结果怎样，为什么？',
    en: 'Has anything like this been tried before? How did it end, and why?',
  },
  {
    zh: '您最担心哪里出问题？',
    en: 'What worries you most about this project?',
  },
  {
    zh: '希望什么时候完成？中间有哪些不能错过的日子？',
    en: 'When should it be finished, and which dates on the way cannot be missed?',
  },
  {
    zh: '预算大致在什么范围？由谁批准，付款怎么安排？',
    en: 'What is the budget range, who approves it, and how would you like payments to be arranged?',
  },
  {
    zh: '时间、费用、功能、质量四样里，万不得已时哪一样可以让步？',
    en: 'Of time, cost, scope and quality: which one may give way if it has to?',
  },
  {
    zh: '贵方由谁拍板、谁日常对接？还有哪些人必须听取意见或事先知会？',
    en: 'On your side, who decides and who is our daily contact? Who else must be heard or told beforehand?',
  },
  {
    zh: '需要贵方提供哪些资料、账号、场地或人员？什么时候能到位？',
    en: 'What will you supply: documents, access, rooms, people? By when?',
  },
  {
    zh: '有哪些必须遵守的法规、标准或公司内部规定？',
    en: 'Which laws, standards or internal rules must be kept?',
  },
  {
    zh: '成果怎么验收？由谁验收，按什么标准，需要几天？',
    en: 'How will the result be accepted: by whom, against what, and in how many days?',
  },
  {
    zh: '您希望多久收到一次进展，用什么方式？遇到坏消息希望怎么告诉您？',
    en: 'How often and in what form do you want to hear from us, and how would you like to be told bad news?',
  },
] as const;
