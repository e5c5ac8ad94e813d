import { foldTraditional } from '../classify/traditional.ts';

/** What a product is made of and whom it serves. */
const ZH_THING =
  '系统|平台|网站|官网|页面|首页|后台|前台|小程序|公众号|App|APP|app|软件|报表|表单|订单|列表|按钮|图表|接口|用户|会员|客户|顾客|管理员|员工|门店|学生|家长|医生|患者|弹窗|搜索|登录|注册|导出|支付|通知|短信|邮件|权限|数据|图片|视频|菜单|版面|字体|详情页|购物车|发票';
const EN_THING =
  'system|site|website|page|homepage|home page|app|application|platform|form|report|dashboard|portal|shop|store|checkout|cart|search|login|log-in|export|import|menu|button|list|table|chart|invoice|e-?mail|notification|newsletter|calendar|map|gallery|footer|header|logo|user|users|customer|customers|visitor|visitors|guest|guests|member|members|admin|admins|manager|managers|editor|editors|staff|student|students|order|orders|price|prices|data|picture|pictures|image|images|video|videos|text|field|fields|screen|product pages?|contact form|backend|api';
/** What can be added to a product. */
const EN_PART =
  'pages?|buttons?|forms?|lists?|reports?|columns?|fields?|exports?|imports?|filters?|calendars?|log-?in|search|maps?|menus?|links?|languages?|apps?|screens?|dashboards?|options?|features?|functions?|integrations?|notifications?|charts?|tables?|views?|gallery|shop|checkout|reminders?|portal|pop-?ups?|banners?|sliders?|downloads?|uploads?|chat|site|website|users?|customers?|visitors?';

/** The ways in which something is asked of a product, zh and en. */
const REQUIRED = new RegExp(
  [
    `(?:${ZH_THING})(?:\\p{sc=Han}|[A-Za-z0-9、 ]){0,14}?(?:需要?(?!求)|必须|应[该当]|(?<![反相对响供效适])应(?![用付收对急])|要(?!求|是|么|报|转|等|命|死|跟)|得(?:有[个一]|能|支持)|能够|可以|不能|不得|支持)`,
    `(?:希望|想要?|需要?|要求|最好)(?:你们|能|可以|再|在)?(?:\\p{sc=Han}|[A-Za-z0-9、 ]){0,10}?(?:增加|加上|加个|加一[个项]|新增|支持|提供|实现|导出|导入|显示|展示|自动|能够?|可以)`,
    `(?<![说觉显懂值记讲])(?:要|得|需)(?:能够?|支持|可以|有[一个]|加[上个一]|增加|新增)\\s*(?:\\p{sc=Han}|[A-Za-z])`,
    `\\b(?:(?:the |each |every |all |our |new )?(?:${EN_THING})s?)(?: [\\w'-]+){0,4}? (?:must|shall|should|needs? to|has to|have to|ha(?:s|ve) to be able to|can(?:not)?)\\b`,
    `\\b(?:we|they|i|client|the client|customer) (?:also |really |would )?(?:need|needs|want|wants|require|requires|like|would like|'d like|wish for) (?:[\\w'-]+ ){0,6}?(?:${EN_PART})\\b`,
    `\\b\\p{L}+ (?:wants|wishes|asked for|would like) (?:[\\w'-]+ ){0,6}?(?:${EN_PART})\\b`,
    `\\b(?:it|this) (?:must|shall|should|needs to|has to) (?:be able to|support|show|allow|work|run|have|send|export|display|include|print)\\b`,
    `(?:加上?|增加|新增|加[个一]|改成|改为|改到|换成|换到|去掉|删掉|隐藏|放到|移到|放在)(?:\\p{sc=Han}|[A-Za-z0-9、 ]){0,10}?(?:${ZH_THING}|功能|字段|栏|列|入口|链接|筛选|选项|弹窗|提示|颜色|[红橙黄绿蓝紫黑白灰]色|标题|文案|位置|logo|LOGO|水印|二维码|客服|地图|视频|语言|英文)`,
    `(?:${ZH_THING}|按键|标题|颜色|logo|LOGO|栏目|字段|入口|链接|文案)(?:\\p{sc=Han}|[A-Za-z0-9、 ]){0,10}?(?:改成|改为|改到|换成|换到|去掉|删掉|隐藏|放到|移到|放大|缩小|加上|加[个一]|增加|新增|调[大小高低])`,
    `(?:^|[,.;:] )(?:(?:and|also|then|so|ok|plus),? )*(?:please |can we (?:also )?|could (?:we|you) (?:also |please )?|let's |we should )?(?:add|include|remove|rename|move|show|hide|display|replace|put|make|change) (?:[\\w'-]+ ){0,6}?(?:${EN_PART}|${EN_THING}|logo|colou?rs?|titles?|headings?|fonts?|tabs?|sections?|headers?|footers?)\\b`,
  ].join('|'),
  'iu',
);

/** Meetings, money and people are arranged, not required of the product. */
const NOT_REQUIRED =
  /(?:才能|先[^，。]{0,4}(?:确[定认]|定)|开(?:个)?会|碰一?下|见面|打电话|聊一?下|时间(?:来|去)|帮忙|帮我|谢谢|辛苦|再想想|考虑一下|讨论一下|不需要|不用了|以前|之前.{0,6}(?:有|用)过)|\b(?:meeting|call|chat|catch up|talk|discuss|think about|more time|thank|sorry|budget approval|no longer|used to|must have (?:been|gone|\w+ed)|as it should be|can (?:stay|remain))\b/iu;

/** Whether a passage asks something of the product. */
export function isRequired(words: string): boolean {
  const plain = foldTraditional(words);
  return REQUIRED.test(plain) && !NOT_REQUIRED.test(plain);
}
