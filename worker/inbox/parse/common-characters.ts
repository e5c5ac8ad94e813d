import { decodeAs } from './decoders.ts';

/** Characters that make up most of any Chinese text, simplified and traditional, with those of business mail. */
const FREQUENT =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运您请谢邮附收复项需签字同客户经李刘陈杨黄赵周吴徐孙胡朱林何郭罗梁宋郑韩唐冯董萧程曹袁邓谢沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚回转答复询价格式票款付测试版本系统功能修改验收进度会议纪要投诉满意需求变更延期上线登录页面按钮数据接口' +
  '這個們來為國說時會對過後種學還進樣當開實軍無長點業將兩問頭體見產話內員處義條題報結數決統區書場計達總電門變請謝復錄項專確認簽約戶經費單號發現關於裡貴與並從應該幾給讓讀寫張劉陳楊黃趙吳孫鄭韓馮許鄧蘇盧蔣賈葉閻鍾範譚陸顧龍錢湯賴龔轉詢價試係統驗進議紀訴滿變錄頁據';

const FREQUENT_SYLLABLES =
  '이다는에의가을를로은고하지기한사니시자도인대그리어서아나일들해안있수부제정과보전주원성상만장구소라녕요습용신관내여조우동경업회면마모무문제메메일김박최합았었했것게분오월년요청견적프로젝트진행상황납품검계약변승담당서버류화면튼추가삭결금액첨부파답드립니감사합안녕하세려능까언완료되었습십입출판회작업품질관련항목번호첫째두세네다섯반갑죄송빨른처';

function codesOf(text: string): Set<number> {
  return new Set(Array.from(text, (character) => character.charCodeAt(0)));
}

function pairs(leadFrom: number, leadTo: number, trails: readonly (readonly [number, number])[]): string {
  let octets = '';
  for (let lead = leadFrom; lead <= leadTo; lead++) {
    for (const [from, to] of trails) {
      for (let trail = from; trail <= to; trail++) octets += String.fromCharCode(lead, trail);
    }
  }
  return octets;
}

export const COMMON_HANZI: ReadonlySet<number> = codesOf(FREQUENT);
export const COMMON_HANGUL: ReadonlySet<number> = codesOf(FREQUENT_SYLLABLES);

/** The first level of GB 2312 (3,755 characters) and of Big5 (5,401): what schools teach and papers print. */
export const ORDINARY_HANZI: ReadonlySet<number> = codesOf(
  `${decodeAs('gb18030', pairs(0xb0, 0xd7, [[0xa1, 0xfe]]))}${decodeAs(
    'big5',
    pairs(0xa4, 0xc6, [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ]),
  )}`,
);
