import { foldTraditional } from '../../../inbox/classify/traditional.ts';
import type { Language } from '../../../mail/language.ts';

const ZH_VERB =
  '(?:发送|推送|显示|展示|导出|导入|生成|创建|新增|删除|修改|编辑|查看|查询|搜索|记录|保存|通知|提醒|打印|计算|校验|验证|审批|审核|上传|下载|同步|统计|跳转|登录|注册|支付|退款|绑定|分享|对接|接入|切换|锁定|备份|更新|提供|支持|允许)';
/** A verb that only names a thing (导出功能, 登录记录) is no second requirement. */
const ZH_NOT_NOUN =
  '(?!功能|按钮|记录|时间|页面?|列表|方式|权限|状态|结果|日志|数量|人员?|信息|失败|成功|码|接口|密码|地址|日期|次数|渠道)';
const ZH_MODAL = '(?:必须|需要?|须|应当?|要(?!求)|能够?|可以?|支持|允许|不得|不能|还要)';
const ZH_JOIN =
  '(?:并且|并(?!发|列|行|非|购|联|不|排)|而且|同时(?!在线|登录|访问|编辑|使用|支持\\d|操作)|以及|此外|另外|还(?=需|要|应|能|可|支持)|且(?=需|要|应|能|可|支持|必须|不))';
const ZH_BEFORE = new RegExp(`${ZH_MODAL}|${ZH_VERB}`, 'u');
const ZH_SECOND = new RegExp(
  `${ZH_JOIN}[，,]?\\s*(?:系统|也|还|自动|用户|管理员|应当?|能够?|需要?|可以?|必?须|要|会|向[^，。；]{1,10}|给[^，。；]{1,10}|把[^，。；]{1,12}|将[^，。；]{1,12}|在[^，。；]{1,12}|对[^，。；]{1,10}){0,4}${ZH_VERB}${ZH_NOT_NOUN}|${ZH_JOIN}[^，,。；;]{0,12}(?:必须|需要|应当|不得|不能|支持(?!的))`,
  'gu',
);
const ZH_CONDITION = /^\s*(?:当|如果|若|如(?!下)|只有|一旦|在.{1,30}时$)|(?:时|之?后|的话|情况下|前提下)$/u;

const MODAL =
  "(?:shall|must|should|will|has to|have to|needs? to|can|may not|is to|are to|must not|cannot|can't)";
const VERB =
  '(?:send|show|display|export|import|create|delete|remove|edit|notify|save|store|log|print|generate|calculate|validate|allow|support|provide|email|upload|download|approve|reject|record|archive|lock|redirect|charge|refund|update|sync|publish|list|let|warn|alert|assign|attach|include|offer|return|accept|sync)';
const EN_MODALS = new RegExp(
  `\\b${MODAL}\\b[^.;!?\\n]{3,120}?(?:,? (?:and|as well as|plus)|;|, but)(?: then| also| additionally)? (?:(?!(?:that|which|who|whose|where|when|if|because|so)\\b)[\\w'/-]+ ){0,6}?${MODAL}\\b`,
  'iu',
);
const EN_VERBS = new RegExp(
  `\\b${MODAL}\\b (?:[\\w'/-]+,? ){2,20}?(?:and|as well as)(?: then| also| additionally| automatically){0,2} ${VERB} (?:the|a|an|it|them|all|each|every|any|its|their|to|users?|customers?)\\b`,
  'iu',
);
const EN_CONDITION = /^\s*(?:if|when|once|after|unless|while|where|until)\b[^,\n]{0,160},/iu;

const LONGEST_SENTENCE = 600;

/**
 * The sentences that ask for two things, as written: a second modal or verb behind 并且, 同时, 以及, "and". A list of
 * nouns, two verbs with one object ("create and edit orders") and conditions ("当 A 并且 B 时") are one requirement.
 */
export function twoInOne(statement: string, language?: Language): string[] {
  return statement
    .split(/(?<=[。！？!?])|(?<=\.)(?=\s)|\n/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '' && sentence.length <= LONGEST_SENTENCE)
    .filter(
      (sentence) =>
        (language !== 'en' && zhTwoInOne(sentence)) || (language !== 'zh' && enTwoInOne(sentence)),
    );
}

function zhTwoInOne(sentence: string): boolean {
  const clauses = foldTraditional(sentence).split(/[，,]/u);
  const asked = clauses.filter((clause) => !ZH_CONDITION.test(clause.replace(/[。；;]$/u, ''))).join('，');
  for (const match of asked.matchAll(ZH_SECOND)) if (ZH_BEFORE.test(asked.slice(0, match.index))) return true;
  return false;
}

function enTwoInOne(sentence: string): boolean {
  const asked = sentence.replace(EN_CONDITION, '');
  return EN_MODALS.test(asked) || EN_VERBS.test(asked);
}
