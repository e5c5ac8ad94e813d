/** A website: what a PM must know before writing the first requirement. */
export const WEB_QUESTIONS = [
  {
    zh: '这个网站要帮您解决的头等大事是什么？一年后看到什么结果，您会说这笔钱花得值？',
    en: 'What is the one thing this website has to achieve? What would have to be true in a year for you to call it money well spent?',
  },
  {
    zh: '主要给谁看？请列出最重要的两三类访客，以及他们来网站想办成什么事。',
    en: 'Who is it for? Please name the two or three most important groups of visitors and what each of them comes to do.',
  },
  {
    zh: '现在有网站吗？网址是什么？哪些地方要保留，哪些地方让您最头疼？',
    en: 'Is there a website today? What is its address, what should stay, and what bothers you most?',
  },
  {
    zh: '请给两三个您喜欢的网站（同行也可以），并说说具体喜欢哪一点。',
    en: 'Please name two or three sites you like, competitors included, and say what exactly you like about them.',
  },
  {
    zh: '需要哪些栏目或页面？大概多少页？上线时必须有的是哪几个？',
    en: 'Which sections or pages are needed, roughly how many, and which of them must be there on the first day?',
  },
  {
    zh: '访客在网站上要能做哪些事？例如留言、预约、下单、付款、登录。',
    en: 'What should visitors be able to do: send an enquiry, book, order, pay, log in, anything else?',
  },
  {
    zh: '文字、图片和视频由谁提供？哪些已经有了，最晚哪天能给齐？',
    en: 'Who supplies texts, pictures and films? What exists already, and by which day will the rest be there?',
  },
  {
    zh: '有没有品牌规范、标志源文件、标准色和指定字体？',
    en: 'Are there brand guidelines, logo files, colours and fonts we must follow?',
  },
  {
    zh: '需要哪几种语言？译文由谁负责？',
    en: 'Which languages are needed, and who is responsible for the translations?',
  },
  {
    zh: '上线后由谁更新内容？多久更新一次？希望自己能改哪些部分？',
    en: 'Who will keep the content up to date after launch, how often, and which parts do you want to change yourselves?',
  },
  {
    zh: '要和哪些现有系统打通？例如 ERP、CRM、公众号、支付、快递、邮件群发。',
    en: 'Which of your existing systems must it talk to: ERP, CRM, payment, delivery, newsletter, others?',
  },
  {
    zh: '域名、服务器和备案现在归谁管？账号在谁手里？',
    en: 'Who owns the domain, the hosting and any registrations today, and who holds the logins?',
  },
  {
    zh: '有哪些必须遵守的规定？例如个人信息保护、无障碍、行业监管、等级保护。',
    en: 'Which rules apply: data protection, accessibility, rules of your trade, internal security policies?',
  },
  {
    zh: '希望哪天上线？这个日子为什么重要，错过会怎样？',
    en: 'When should it go live? Why that date, and what happens if it is missed?',
  },
  {
    zh: '预算大致在什么范围？哪些可以放到第二期再做？',
    en: 'What is the budget range, and what could wait for a second phase?',
  },
  {
    zh: '贵方由谁拍板、谁日常对接、谁参与验收？通常多久能答复？',
    en: 'On your side, who decides, who is our daily contact, who takes part in acceptance, and how quickly do they usually answer?',
  },
] as const;
