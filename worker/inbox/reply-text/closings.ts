import { phrases } from './phrases.ts';

/*
 * How people end a letter before their name. FORMAL closings say nothing and belong to the signature. WARM ones are
 * also said for their own sake ("Thanks!", 谢谢): they only belong to it when contact details follow.
 */

const FORMAL = new Set(
  phrases(`
    regards | best regards | kind regards | kindest regards | warm regards | warmest regards |
    with best regards | with kind regards | best wishes | all the best | sincerely | sincerely yours |
    yours sincerely | yours truly | yours faithfully | very truly yours | yours | respectfully |
    cordially | br | rgds | brgds | best | thanks and regards | thanks & regards |
    thanks and best regards | thanks & best regards | many thanks and best regards |
    thank you and best regards | with regards | kr | warmly | 此致 | 祝 | 敬祝 | 谨祝 | 恭祝 | 敬礼 | 此致敬礼 | 此致 敬礼 | 敬禮 | 此致敬禮 | 祝好 |
    祝您好 | 祝安 | 祝安好 | 顺颂商祺 | 顺祝商祺 | 敬颂商祺 | 即颂商祺 | 祝商祺 | 商祺 | 顺颂时祺 | 顺祝时祺 | 顺颂 | 顺祝 | 敬颂 | 即颂 | 谨启 | 敬上 |
    谨上 | 敬启 | 顺颂 商祺 | 顺祝 商祺 | 順頌商祺 | 順祝商祺 | 敬頌商祺 | 祝商棋 | 祝工作顺利 | 祝您工作顺利 | 祝工作愉快 | 祝您工作愉快 | 祝生活愉快 |
    祝您生活愉快 | 祝一切顺利 | 祝您一切顺利 | 祝顺利 | 祝顺 | 祝顺颂商祺 | 祝工作順利 | 祝順心 | 敬祝商祺 | 順頌時祺 | mit freundlichen grüßen |
    mit freundlichen grüssen | mit freundlichem gruß | mfg | viele grüße | viele grüsse | beste grüße |
    liebe grüße | schöne grüße | freundliche grüße | freundliche grüsse | vg | lg | herzliche grüße |
    cordialement | bien cordialement | bien à vous | très cordialement | sincères salutations |
    salutations | salutations distinguées | cdlt | cdt | saludos | saludos cordiales | un saludo |
    un cordial saludo | atentamente | atte | cordialmente | cordiali saluti | distinti saluti | saluti |
    un saluto | un cordiale saluto | atenciosamente | att | com os melhores cumprimentos |
    melhores cumprimentos | cumprimentos | abraços | met vriendelijke groet | met vriendelijke groeten |
    vriendelijke groet | vriendelijke groeten | groeten | mvg | groetjes | z poważaniem | z powazaniem |
    pozdrawiam | pozdrawiam serdecznie | med vänlig hälsning | med vänliga hälsningar |
    vänliga hälsningar | vänlig hälsning | hälsningar | mvh | med venlig hilsen | venlig hilsen | kh |
    hilsen | med vennlig hilsen | vennlig hilsen | beste hilsener | de bedste hilsner | bedste hilsner |
    ystävällisin terveisin | terveisin | parhain terveisin | с уважением | с наилучшими пожеланиями |
    敬具 | 草々 | 올림 | 드림`),
);

const WARM = new Set(
  phrases(`
    thanks | thank you | many thanks | thanks a lot | thanks so much | thank you very much | thx |
    cheers | thanks in advance | thanks again | ta | talk soon | have a nice day | have a great day |
    谢谢 | 谢谢您 | 谢谢你 | 多谢 | 感谢 | 非常感谢 | 谢谢配合 | 谢谢支持 | 辛苦了 | 謝謝 | 感謝 | 以上 | 特此告知 | 盼复 | 望回复 | danke |
    vielen dank | merci | merci beaucoup | gracias | muchas gracias | grazie | obrigado | obrigada |
    bedankt | dank je wel | dzięki | tack | tak | takk | kiitos | спасибо | ありがとうございます | よろしくお願いいたします |
    감사합니다`),
);

/** Wishes for work, season and health, in the forms letters end with. */
const CHINESE_WISH =
  /^(?:顺|敬|谨|恭|順|謹)?(?:祝|颂|頌)(?:您|你|贵司|各位|大家|贵公司)?(?:商祺|商棋|时祺|時祺|工作|生活|身体|一切|万事|周末|新年|节日|春节|国庆|中秋|元旦|假期)?(?:顺利|順利|愉快|安好|好|安康|健康|如意|快乐|快樂|顺心|开心|祺|安)$/;

/** `formal`, `warm`, or null when the line is no closing. A name may follow behind a comma: "Regards, Roman". */
export function closingOf(text: string): 'formal' | 'warm' | null {
  if (text === '' || text.length > 80) return null;
  const whole = single(bare(text));
  if (whole) return whole;
  const comma = text.search(/[,，!！.。]\s?/);
  if (comma <= 0) return null;
  const before = single(bare(text.slice(0, comma)));
  const after = text.slice(comma + 1).trim();
  if (!before || after === '') return null;
  const second = single(bare(after));
  if (second) return before === 'formal' ? 'formal' : second;
  return before === 'formal' && isName(after, text.slice(0, comma)) ? 'formal' : null;
}

function single(words: string): 'formal' | 'warm' | null {
  if (FORMAL.has(words) || CHINESE_WISH.test(words)) return 'formal';
  return WARM.has(words) ? 'warm' : null;
}

/** Short closings ("Best") also begin sentences: only an unmistakable one takes a name on its own line. */
function isName(text: string, closing: string): boolean {
  if (/^\p{Script=Han}+$/u.test(text)) return text.length <= 4 && !/^[请望盼麻还但不]/.test(text);
  return (
    closing.length >= 7 && text.length <= 30 && /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}$/u.test(text)
  );
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\s*_]{1,8}/, '')
    .replace(/[\s,，.。!！;；~～:：*_\p{Extended_Pictographic}]{1,20}$/u, '')
    .replace(/\s{1,20}/g, ' ');
}
