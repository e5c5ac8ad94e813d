import type { Division } from './divide.ts';

/** A banner takes a few lines above the first word; further down no gateway writes. */
const MAX_BANNER_LINES = 6;
const MAX_BANNER_LENGTH = 600;

/** The mail itself is said to come from outside: a client who speaks of external mail words it otherwise. */
const FROM_OUTSIDE =
  /\b(?:this|the) (?:e-?mail|message|sender)(?: message)? (?:has )?(?:originated|was sent|sent|came|comes|is|was) from (?:an? )?(?:outside|external|unknown)|\bdiese (?:e-?mail|nachricht) (?:stammt|kommt|wurde) von (?:extern|außerhalb|einem externen)|(?:此|本|该|這|这)(?:封)?(?:邮件|郵件)(?:是)?(?:来自|來自|源自|由)(?:于)?.{0,10}(?:外部|以外|之外)/i;
const WARNING =
  /\b(?:caution|warning|attention|careful|click|links|attachments|recogni[sz]e|achtung|vorsicht|klicken)\b|谨慎|謹慎|注意|警惕|点击|點擊|链接|連結|当心|小心|防范|切勿/i;
const LABEL =
  /^(?:[[【(（*]{1,3}(?:external(?: e-?mail| sender)?|extern|外部邮件|外部郵件)[\]】)）*]{1,3}):?$/i;

/**
 * The banner a company's mail gateway puts above a mail from outside ("CAUTION: This email originated from outside
 * of the organization …", 此邮件来自公司外部，请谨慎…) is nobody's text. It is kept with the signature, as legal
 * notices are.
 */
export function cutGatewayBanner({ lines, parts }: Division): void {
  const start = lines.findIndex((line) => line.text !== '');
  let words = '';
  let warned = false;
  for (let at = start; at >= 0 && at < start + MAX_BANNER_LINES && parts[at] === 'new'; at++) {
    const text = lines[at]?.text ?? '';
    if (text === '' || words.length + text.length > MAX_BANNER_LENGTH) return;
    if (LABEL.test(text)) {
      parts.fill('signature', start, at + 1);
      continue;
    }
    if (warned && !WARNING.test(text)) return;
    words = `${words} ${text}`.trim();
    if (!FROM_OUTSIDE.test(words) || !WARNING.test(words)) continue;
    parts.fill('signature', start, at + 1);
    warned = true;
  }
}
