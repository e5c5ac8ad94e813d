/** An app or mini-programme. */
export const APP_QUESTIONS = [
  {
    zh: '用户现在是怎么办这件事的？这个应用要让哪一步变得更好？',
    en: 'How do people get this done today, and which step should the app make better for them?',
  },
  {
    zh: '谁会用它？请列出各类用户，各有多少人，多久用一次。',
    en: 'Who will use it? Please list the kinds of users, how many of each, and how often.',
  },
  {
    zh: '第一版用户必须能完成的三件事是什么？',
    en: 'Which three things must a user be able to get done in the first version?',
  },
  {
    zh: '需要哪些端：iOS、安卓、微信小程序、网页、平板？最先做哪一个？',
    en: 'Which platforms are needed: iOS, Android, web, tablet? Which comes first?',
  },
  {
    zh: '用户怎么注册和登录？要不要区分角色，各角色能看什么、能做什么？',
    en: 'How do users sign up and log in? Are there roles, and what may each of them see and do?',
  },
  {
    zh: '没有网络时要能用哪些功能？',
    en: 'What has to work without a connection?',
  },
  {
    zh: '要用到手机的哪些能力？例如相机、定位、通知、蓝牙、扫码。',
    en: 'Which abilities of the phone are needed: camera, location, notifications, Bluetooth, scanning?',
  },
  {
    zh: '哪些情况要提醒用户？通过推送、短信还是邮件？',
    en: 'When should users be notified, and how: push, text message or e-mail?',
  },
  {
    zh: '有没有收费？怎么收、经过哪个支付渠道、退款怎么处理？',
    en: 'Will users pay for anything? How, through which provider, and what happens with refunds?',
  },
  {
    zh: '后台要谁来管？管理员要能查什么、改什么、导出什么？',
    en: 'Who runs it behind the scenes, and what must they be able to look up, change and export?',
  },
  {
    zh: '要对接哪些现有系统或数据？有没有接口文档，找谁要？',
    en: 'Which existing systems or data must it connect to? Is there API documentation, and who can give it to us?',
  },
  {
    zh: '会收集哪些个人信息？要存多久、存在哪里、谁能看？',
    en: 'Which personal data will it collect? How long is it kept, where, and who may see it?',
  },
  {
    zh: '应用商店账号（苹果、安卓、微信）归谁？由谁提交审核？',
    en: 'Whose store accounts will be used, and who submits the app for review?',
  },
  {
    zh: '预计上线时和一年后各有多少用户？同时在线的高峰大概多少？',
    en: 'How many users do you expect at launch and after a year, and how many at once at the busiest hour?',
  },
  {
    zh: '希望哪天上线，预算范围是多少？如果两者冲突，先保哪一个？',
    en: 'When should it launch and what is the budget range? If the two collide, which one wins?',
  },
  {
    zh: '贵方由谁拍板、谁日常对接、谁来试用和验收？',
    en: 'On your side, who decides, who is our daily contact, and who will try it out and accept it?',
  },
] as const;
