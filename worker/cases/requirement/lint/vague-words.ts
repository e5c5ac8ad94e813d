import type { Language } from '../../../mail/language.ts';

/** Why a word is vague, which decides what mends it. */
export type VagueFamily =
  | 'quality'
  | 'amount'
  | 'time'
  | 'discretion'
  | 'open-list'
  | 'open-set'
  | 'undecided';

/** The families whose words say enough once a measure stands beside them. */
export const MEASURABLE: ReadonlySet<VagueFamily> = new Set(['quality', 'amount', 'time']);

const ZH: Readonly<Record<VagueFamily, RegExp>> = {
  quality:
    /友好(?!城市|协会|医院|合作)|高性能|高可用|高并发|高效率?|美观|大气|上档次|高端|灵活(?!用工|就业)|(?<!极)快速(?!入口|导航|登录|链接|回复|通道|购买|下单|预约|报名)|流畅|顺畅|便捷|简单(?!随机)|易用|易于[操使理]\p{sc=Han}{0,2}|好用|简洁|稳定(?!版|币)|可靠|健壮|足够安全|安全可靠|完善(?!资料|信息|个人|档案)|良好|较[好快高低]|更[好快](?!的?是)|人性化|智能化|现代化|现代(?!汽车|舞|史|文学)|时尚|方便(?=快捷|易用|操作|使用|查看|[。，,；;]|$)|优化(?!师)|(?:提升|提高|增强|改善)(?=用户|体验|性能|效率|速度|质量|稳定|易用)|体验(?:要)?好|丝滑|强大|炫酷|科技感|高级感|可?扩展性|响应(?:要)?快|速度(?:要)?快|尽善尽美/gu,
  amount:
    /大概|大约|大致|差不多|若干|一些(?!列)|多种|各种各?样?|大量|海量|少量|足够(?!安全)|(?<=[\d一二两三四五六七八九十百千万][个条天人周月次年页项元份家名%]{0,2}\s?)左右|几[个条项种次张](?!月)|比较[多少大小高低]/gu,
  time: /尽快|尽早|及时|适时|定期|经常|不定期|短时间内|近期|早日|第一时间|过段时间|有时间再/gu,
  discretion:
    /适当|适度|合适|合理|酌情|视情况(?:而定)?|视需要|必要时|如有需要|如有必要|尽量|尽可能|原则上|一般(?:来说|情况下)|通常|基本上|基本(?=满足|可用|实现|完成|一致)|灵活处理/gu,
  'open-list': /等等|诸如此类|之类(?:的)?|以此类推|包括但不限于|和\/或|与\/或|及\/或|或\/和/gu,
  'open-set':
    /主流(?:的)?(?=[浏手设系平机格终品型数A-Za-z]|$)|常见(?:的)?(?=[浏手设系格文机类型图])|常用(?:的)?(?=[浏手设系格文机类型图])|各大(?=平台|浏览器|应用|商店|银行)/gu,
  undecided: /待定|待确认|未定|(?<!不必|无需|不用)再议|待讨论|后续再定|另行通知|TBD|TBC/gu,
};

const EN: Readonly<Record<VagueFamily, RegExp>> = {
  quality:
    /\b(?:fast(?:er)?(?![ -](?:track|forward|lane|food))|quick(?:ly|er)?(?! (?:links?|start|view|search|reply|orders?|response|access))|user[- ]friendly|easy|easily|easier|simple(?! text| mail)|simply|intuitive(?:ly)?|flexible(?! (?:working|hours?))|flexibly|robust|modern(?! (?:art|languages?|slavery|history))|scalable|efficient(?:ly)?|reliabl[ey]|seamless(?:ly)?|state[- ]of[- ]the[- ]art|cutting[- ]edge|best[- ]in[- ]class|world[- ]class|high[- ](?:performance|quality|end)|highly (?:available|secure)|very secure|sufficiently secure|performant|responsive enough|nice(?:ly)?|better|good(?! (?:until|standing|faith|friday))|attractive|appealing|beautiful|elegant|sleek|stylish|contemporary|smooth(?:ly)?|powerful|comprehensive|lightweight|clean (?:design|look|layout)|professional[- ]looking|optimal(?:ly)?|optimi[sz]e[ds]?|improve[ds]?|enhance[ds]?|minimal(?! order)|minimi[sz]e[ds]?|maximi[sz]e[ds]?)\b/gi,
  amount:
    /\b(?:several|various|a number of|(?<!how |as |too )many|a lot of|lots of|a few|some kind of|plenty of|large (?:files?|volumes?|numbers?|amounts?)|approximately|roughly|more or less|a couple of)\b/gi,
  time: /\b(?:asap|as soon as (?:possible|practicable)|(?<!as )soon(?! as)|timely|promptly|regularly|periodically|frequently|(?<!how )often|in (?:the )?near future|at short notice|from time to time|in due course)\b/gi,
  discretion:
    /\b(?:as appropriate|where appropriate|if appropriate|appropriate(?:ly)?|as (?:needed|required)|(?:if|when|where) (?:necessary|needed|required)|(?:if|where|wherever|whenever) (?:possible|feasible|practical)|adequate(?:ly)?|acceptable|satisfactory|sufficient(?:ly)?(?! secure)|reasonabl[ey]|suitabl[ey]|usually|generally|normally|typically|to the extent possible|best efforts?)\b/gi,
  'open-list':
    /\betc\b\.?|\b(?:and so (?:on|forth)|and\/or|or\/and|or similar|or the like|and the like|and such|including but not limited to|among others|and more)\b/gi,
  'open-set':
    /\b(?:major|popular|common(?:ly used)?|mainstream|leading|usual|all modern|standard)(?= (?:web )?(?:browsers?|devices?|(?:file |image )?formats?|platforms?|operating systems?|phones?|app stores?|payment))/gi,
  undecided:
    /\b(?:tbd|tbc|tba|to be (?:determined|defined|decided|discussed|confirmed|agreed)|not yet decided)\b/gi,
};

/** 手机号、邮箱等：an enumeration that ends in 等 is open unless a count closes it (等三种). */
const ZH_OPEN_LIST_END =
  /(?<=、[^。；;，,、\n]{1,20})等(?=信息|内容|功能|字段|方式|格式|资料|数据|渠道|平台|场景|操作|设备|\s*[。，,；;）)]|\s*$)(?![^。；;，,\n]{0,6}(?:[\d两二三四五六七八九十]+|共)[个种项类条])/gu;

/** The patterns to look for, the more specific family first. */
export function vaguePatterns(language: Language): readonly (readonly [VagueFamily, RegExp])[] {
  const list = Object.entries(language === 'zh' ? ZH : EN) as [VagueFamily, RegExp][];
  return language === 'zh' ? [...list, ['open-list', ZH_OPEN_LIST_END] as const] : list;
}
