import type { DocumentContent } from '../../worker/documents/content.ts';
import { sealed } from '../../worker/documents/content-hash.ts';
import type { RequirementDocumentFacts } from '../../worker/documents/requirement-facts.ts';

export const RICH_ZH: RequirementDocumentFacts = {
  language: 'zh',
  project: { key: 'SHOP', name: '云杉门店小程序', client: '云杉家居有限公司' },
  version: 2,
  standing: 'for-sign-off',
  date: '2026-11-27',
  pm: '张伟',
  signOff: 'SO-5',
  goals: [
    '门店导购在三分钟内完成一次下单，不再手工抄单。',
    '总部每天早上九点前看到前一天的销售额，误差不超过 1%。',
  ],
  scopeIn: [
    '微信小程序（顾客端与导购端）',
    '订单、库存与会员三个后台模块',
    '与现有 ERP（用友 U8）的库存同步，每 10 分钟一次',
  ],
  scopeOut: ['门店收银硬件', '历史订单的补录', '企业微信 SCRM 接入（留待二期）'],
  stakeholders: [
    { name: '李敏', role: 'client-approver', organisation: '云杉家居 · 信息部' },
    { name: '王芳', role: 'client-contact', organisation: '云杉家居 · 门店运营部' },
    { name: '张伟', role: 'pm', organisation: null },
  ],
  assumptions: ['贵方 ERP 供应商开放库存接口，并在 12 月 5 日前提供测试账号。'],
  constraints: ['春节前两周系统冻结，不做上线。', '顾客手机号仅存放在贵方自有服务器。'],
  clientSupplies: [
    { what: '商品图片（白底，不小于 1200×1200 像素）与中英文名称', by: '2026-12-10' },
    { what: '小程序主体认证资料', by: '2026-12-01' },
    { what: '会员等级规则的最终版本', by: null },
  ],
  glossary: [
    { term: '导购', meaning: '门店里替顾客下单的店员，一个导购只属于一家门店。' },
    { term: '预占库存', meaning: '下单后、付款前为顾客保留的数量，30 分钟后自动释放。' },
  ],
  requirements: [
    {
      number: 'REQ-1',
      version: 1,
      title: '扫码下单',
      statement: '导购用手机摄像头扫描商品条码后，系统应当在 1 秒内显示商品名称、价格与可售库存。',
      priority: 'must',
      acceptance: [
        '扫描 100 个不同条码，至少 99 个在 1 秒内显示正确商品。',
        '条码不存在时，提示“未找到该商品”，不出现空白页。',
      ],
      owner: '陈晨',
    },
    {
      number: 'REQ-2',
      version: 2,
      title: '库存同步',
      statement:
        '系统每 10 分钟从 ERP 读取一次库存。ERP 无法访问时，系统继续使用最近一次的数据，并在页面顶部标明数据时间；恢复后自动补读，不需要人工处理。接口地址：https://erp.yunshan.example/api/v3/inventory/query?warehouse=SH-01&pageSize=500&includeReserved=true',
      priority: 'must',
      acceptance: ['断网 30 分钟后恢复，10 分钟内库存与 ERP 一致。'],
      owner: '陈晨',
    },
    {
      number: 'REQ-3',
      version: 1,
      title: '日报',
      statement: '总部每天 09:00 前收到前一天的销售日报（邮件正文加 Excel 附件）。',
      priority: 'should',
      acceptance: [],
      owner: null,
    },
    {
      number: 'REQ-4',
      version: 1,
      title: '会员生日提醒',
      statement: '会员生日当天，导购端首页显示提醒。',
      priority: 'could',
      acceptance: ['生日当天打开首页可以看到姓名与等级。'],
      owner: '陈晨',
    },
  ],
  deliverables: [
    { what: '小程序正式版（顾客端、导购端）', acceptance: '“必须”类需求的验收标准全部为“是”。' },
    { what: '操作手册与两次培训', acceptance: '' },
  ],
  milestones: [
    { name: 'M-1 原型确认', date: '2026-12-18' },
    { name: 'M-2 试点门店上线', date: '2027-01-20' },
    { name: 'M-3 全部门店上线', date: null },
  ],
  budget: '总价人民币 386,000 元（含税），分三期支付：签约 30%，试点上线 40%，验收 30%。',
  changePolicy: '任何变更先由我方在 3 个工作日内给出费用与工期，贵方批准后才开始；未批准前一切按本文执行。',
  communication: [
    {
      audience: '李敏、王芳',
      content: '每周进展：完成、计划、需要决定的事项',
      channel: '邮件',
      frequency: '每周五',
    },
    { audience: '李敏', content: '里程碑验收', channel: '邮件确认', frequency: '按里程碑' },
  ],
  history: [
    { version: 1, date: '2026-11-13', what: '首次提交确认。' },
    { version: 2, date: '2026-11-27', what: 'REQ-2 补充断网时的处理（CR-1）；新增 REQ-4。' },
  ],
  previousHash: '9f2c4e1ab37d5508c6e1f04a7b93d2485e6f7081a2b3c4d5e6f708192a3b4c5d',
};

export const RICH_EN: RequirementDocumentFacts = {
  language: 'en',
  project: { key: 'FLEET', name: 'Harbour Fleet Portal', client: 'Harbour Logistics Ltd' },
  version: 1,
  standing: 'signed',
  date: '2026-11-27',
  pm: 'Anna Lindqvist',
  signOff: 'SO-2',
  goals: [
    'Dispatchers see every truck within one minute of its last signal, instead of phoning drivers.',
    'The monthly customs report takes minutes rather than two days.',
  ],
  scopeIn: [
    'Dispatcher portal (desktop browsers)',
    'Import of positions from the existing telematics boxes',
    'Monthly customs report as PDF and CSV',
  ],
  scopeOut: ['A driver app', 'Replacing telematics hardware'],
  stakeholders: [
    { name: 'Tom Baker', role: 'client-approver', organisation: 'Harbour Logistics, Operations' },
    { name: '陈静 (Jing Chen)', role: 'client-contact', organisation: 'Harbour Logistics, Shenzhen office' },
    { name: 'Anna Lindqvist', role: 'pm', organisation: null },
    { name: 'Ş. Żółkiewska', role: 'team', organisation: null },
  ],
  assumptions: ['The telematics supplier keeps its present interface until at least June 2027.'],
  constraints: ['Position data stays within the EU.'],
  clientSupplies: [{ what: 'Test account for the telematics interface', by: '2026-12-04' }],
  glossary: [{ term: 'Last signal', meaning: 'The newest position a truck has sent, whatever its age.' }],
  requirements: [
    {
      number: 'REQ-1',
      version: 1,
      title: 'Live map',
      statement:
        'The portal shall show every truck on a map no later than 60 seconds after its signal arrived.',
      priority: 'must',
      acceptance: [
        'With 200 trucks sending, 99% appear within 60 seconds.',
        'A truck silent for 30 minutes is shown in grey.',
      ],
      owner: 'Ravi',
    },
    {
      number: 'REQ-2',
      version: 1,
      title: 'Customs report',
      statement:
        'On the first working day of a month the portal shall offer last month’s report as PDF and CSV.',
      priority: 'should',
      acceptance: ['The totals equal those of the sample month to the cent.'],
      owner: null,
    },
    {
      number: 'REQ-3',
      version: 3,
      title: 'AReallyLongIdentifierThatSomeoneCopiedFromASystem_TruckPositionAggregationConfiguration',
      statement: '<script>alert("never runs")</script> & {{no template}} \u202Ereversed\u202C ✅ 好',
      priority: 'wont',
      acceptance: [],
      owner: 'Ravi',
    },
  ],
  deliverables: [{ what: 'Portal, version 1.0', acceptance: 'Every “Must” is accepted.' }],
  milestones: [
    { name: 'M-1 Prototype confirmed', date: '2026-12-18' },
    { name: 'M-2 Go-live', date: '2027-02-26' },
  ],
  budget: 'EUR 92,400 excluding VAT, in three instalments of equal size.',
  changePolicy:
    'Within three business days we tell you what a change costs and how long it takes; nothing starts before you approve it.',
  communication: [
    {
      audience: 'Tom Baker',
      content: 'Progress, plans, decisions needed',
      channel: 'Mail',
      frequency: 'Fridays',
    },
  ],
  history: [{ version: 1, date: '2026-11-27', what: 'First version.' }],
  previousHash: null,
};

export const BARE_ZH: RequirementDocumentFacts = {
  language: 'zh',
  project: { key: 'NEW', name: '官网改版', client: '晨光科技' },
  version: 1,
  standing: 'draft',
  date: '2026-11-24',
  pm: '周洁',
  signOff: null,
  requirements: [],
  history: [],
  previousHash: null,
};

export const BARE_EN: RequirementDocumentFacts = {
  ...BARE_ZH,
  language: 'en',
  project: { key: 'NEW', name: 'Website relaunch', client: 'Morning Light Ltd' },
  pm: 'Grace Hall',
};

export const CERTIFICATE_ZH: DocumentContent = sealed({
  kind: 'certificate',
  language: 'zh',
  date: '2026-11-30',
  title: '签认证明 SO-5',
  subtitle: '云杉门店小程序 · 需求说明书第 2 版',
  facts: [
    ['签认人', '李敏 <limin@yunshan.example>'],
    ['结果', '已确认：第 1-3 条；提出修改：第 4 条'],
    ['时间', '2026年11月30日 10:42（亚洲/上海，UTC 02:42）'],
  ],
  sections: [
    {
      heading: '1. 原话',
      blocks: [
        { kind: 'paragraph', text: '“1-3 确认。\n4 先放一放。”' },
        {
          kind: 'key-value',
          pairs: [
            ['Message-ID', '<CAF6b2c9a0d4e8f1a7c5b3@mail.yunshan.example>'],
            ['身份验证', 'DKIM 对齐，DMARC 通过'],
          ],
        },
      ],
    },
    {
      heading: '2. 往来邮件',
      blocks: [
        {
          kind: 'table',
          columns: ['时间', '邮件', '结果'],
          rows: [
            ['11月27日 17:00', '请您确认：需求说明书第 2 版', '250 2.0.0 Ok: queued as 4F2C1A'],
            ['11月30日 10:42', '回信', '收到'],
          ],
        },
        { kind: 'note', text: '打开邮件、访问链接、自动回复或没有答复，都不作为同意的依据。' },
      ],
    },
    { heading: '3. 校验值', blocks: [{ kind: 'paragraph', text: '本证明内容的 SHA-256：' }] },
  ],
  footer: 'SHOP · 签认证明 SO-5 · 2026年11月30日',
});

export const CLOSING_EN: DocumentContent = sealed({
  kind: 'closing-report',
  language: 'en',
  date: '2027-03-31',
  title: 'Harbour Fleet Portal: Closing report',
  subtitle: 'Agreed, delivered, and what we learned',
  facts: [
    ['Client', 'Harbour Logistics Ltd'],
    ['Schedule', 'planned 26 February 2027, delivered 3 March 2027 (+5 days)'],
    ['Cost', 'EUR 92,400 planned, EUR 95,100 actual (102.9%)'],
  ],
  sections: [
    {
      heading: '1. Deliverables and who accepted them',
      blocks: [
        {
          kind: 'table',
          columns: ['No.', 'Deliverable', 'Accepted by', 'On', 'With'],
          widths: [1, 4, 2, 2, 2],
          rows: Array.from({ length: 45 }, (_, index) => [
            `D-${index + 1}`,
            `Part ${index + 1} of the portal, including its test record and the operating notes for the night shift`,
            'Tom Baker',
            '3 March 2027',
            'SO-9',
          ]),
        },
      ],
    },
    {
      heading: '2. What we would do again',
      blocks: [{ kind: 'list', items: ['Confirming calls in writing on the same day.'] }],
    },
  ],
  footer: 'FLEET · Closing report · 31 March 2027',
});
