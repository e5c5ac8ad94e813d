/** No line of a signature is longer. */
export const MAX_LINE = 100;

const CONTACT_LABEL =
  /^[\s|*_📞📧📱☎✉]{0,4}(?:tel|phone|mobile|mob|cell|fax|e-?mail|mail|web|website|skype|wechat|whatsapp|address|addr|direct|office|t|m|p|f|e|w|电话|手机|传真|邮箱|邮件|微信|地址|网址|网站|座机|办公电话|联系电话|邮编|電話|手機|傳真|地址|電郵|住所|携帯)\s?[.:：|]/iu;
const COMPANY =
  /(?:有限公司|股份公司|有限责任公司|集团|事务所|研究院|\b(?:inc|ltd|llc|gmbh|corp|co\., ?ltd|s\.a\.|b\.v\.|plc|ag)\b\.?)$/i;

/** A line that tells how to reach someone: number, address, web site, company. */
export function isContact(text: string): boolean {
  if (text === '' || text.length > MAX_LINE) return false;
  if (CONTACT_LABEL.test(text)) return true;
  const digits = text.replace(/[^\d]/g, '').length;
  if (digits >= 7 && /^[+(]?[\d(][\d\s().+\-/extEXT*#]{6,40}$/.test(text)) return true;
  if (isAddress(text) || /^签名由.{0,4}网易邮箱大师.{0,4}定制$/.test(text)) return true;
  if (/[|·•]/.test(text) && (digits >= 7 || text.includes('@'))) return true;
  return /^<?(?:https?:\/\/|www\.)\S{3,90}$/i.test(text) || COMPANY.test(text);
}

/** Name, title and number on one line: `王建国 | 信息部 | 138…`. */
export function isCard(text: string): boolean {
  return text.split(/\s?[|｜]\s?/).length >= 3 && isContact(text);
}

/** Nothing but a mail address. */
export function isAddress(text: string): boolean {
  const bare = text.replace(/^[\s|<*]{1,4}/, '').replace(/[\s|>*]{1,4}$/, '');
  return bare.length <= 100 && /^[^\s@<>|]{1,64}@[^\s@<>|]{1,80}\.[^\s@<>|]{2,20}$/.test(bare);
}

const CHINESE_STATEMENT =
  /[请不要的了吧吗再但]|改(?!革|造)|先(?!生)|可以|同意|确认|取消|需要|希望|麻烦|另外|还有|批准|通过|拒绝|验收|請|確認/;
const ENGLISH_STATEMENT =
  /\b(?:please|not|is|are|was|will|would|should|can|cannot|don't|we|you|it|this|that|need|change|confirm|approve|agree|accept|reject|yes|ok|okay|but|also)\b|^(?:no|and)\b|\b(?:yes|no)\W{0,3}$/i;

/** A line that says something, be it as short as "item 3: no" or 第三条不行: no name, title or address reads so. */
export function isStatement(text: string): boolean {
  if (isContact(text)) return false;
  return (
    /^\d{1,2}[.、)）]\s?\D/.test(text) ||
    /^I\s/.test(text) ||
    CHINESE_STATEMENT.test(text) ||
    ENGLISH_STATEMENT.test(text)
  );
}
