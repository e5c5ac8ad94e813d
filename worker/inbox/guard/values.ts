import { plainWording } from '../classify/wording.ts';

const CHINESE_NUMBER: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
};
const ENGLISH_NUMBER: Readonly<Record<string, string>> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  twenty: '20',
  fifty: '50',
};
const VALUE =
  /\d[\d,]*(?:\.\d+)?|(?<!第)[一二两三四五六七八九十](?=[个种条天周月年次页项元份家人名张小分秒款层级步])|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty)\b/gu;
/** What a requirement may name one of, and a client may want another of. */
const NAMED =
  /红|橙|黄|绿|蓝|紫|黑|白|灰|粉|\b(?:red|orange|yellow|green|blue|purple|black|white|grey|gray|pink)\b|每[天日周月季年]|\b(?:daily|weekly|monthly|quarterly|yearly|hourly|nightly)\b|中文|英文|英语|日语|日文|德语|法语|繁体|\b(?:english|german|french|chinese|japanese|spanish|italian)\b|微信|支付宝|银联|信用卡|银行卡|paypal|stripe|\b(?:credit|debit) cards?\b|\binvoice\b|excel|pdf|csv|word|\bxml\b|\bjson\b|\bpng\b|\bjpe?g\b|短信|邮件|邮箱|手机号|\bsms\b|\be-?mails?\b|android|安卓|ios|ipad|chrome|safari|edge|firefox|\bandroid\b|\bleft\b|\bright\b|\btop\b|\bbottom\b|左|右|顶部|底部/giu;

/** The figures and named choices of a text ("500", 三个 as 3, "pdf", 每周), each once. */
export function valuesOf(text: string): Set<string> {
  const wording = plainWording(text.slice(0, LONGEST)).replace(/\b(?:req|cr|q|cp|m|so)-?\d+\b/gu, ' ');
  const values = new Set<string>();
  for (const [value] of wording.matchAll(VALUE))
    values.add(CHINESE_NUMBER[value] ?? ENGLISH_NUMBER[value] ?? value.replaceAll(',', ''));
  for (const [value] of wording.matchAll(NAMED))
    values.add(value.replace(/^(e-?mails?)$/u, 'email').replace('-', ''));
  return values;
}

const LONGEST = 4000;
