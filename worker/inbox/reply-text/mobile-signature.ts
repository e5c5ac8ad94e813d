/** Lines that phones and programs add below a mail on their own: "Sent from my iPhone", 发自我的iPhone. */
export function isMobileSignature(text: string): boolean {
  if (text.length < 4 || text.length > 200) return false;
  const line = text
    .replace(EXCUSE, '')
    .replace(/[<[(]\s?https?:[^>\])]{0,150}[>\])]/g, '')
    .replace(/^[\s*_<([-]{1,6}/, '')
    .replace(/[\s*_.。!>)\]]{1,6}$/, '');
  if (line.length > 70 || /[,;，；。？?！!]/.test(line)) return false;
  return PHRASES.some((phrase) => phrase.test(line));
}

/** "Please excuse my brevity": what K-9 adds by itself and others add by hand. */
const EXCUSE =
  /[,.;，。]?\s{0,2}(?:[-–—] ?)?(?:please |bitte |so )?(?:excuse|forgive|pardon|entschuldigen|请见谅|请原谅).{0,80}$/i;

const PHRASES = [
  /^sent from my (?:i?phone|ipad|mobile|cell|android|tablet).{0,20}$/i,
  /^From my (?:iPhone|iPad|Android|phone|mobile|Galaxy|BlackBerry)/i,
  /^Diese Nachricht wurde von .{3,60}gesendet$/i,
  /^This (?:e-?mail|message) was sent from my .{3,50}$/i,
  /^Sent (?:from|via|with|by|using) (?:my )?(?:\S{1,25} ?){1,6}$/,
  /^(?:Get|Download) (?:the )?(?:Outlook|BlueMail|Spark|K-9|Mail)\b/i,
  /^(?:发自|發自|发送自|發送自|来自|來自)\s?(?:我的|我的手机|[A-Za-z]|网易|網易|手机|手機|安卓|华为|小米|荣耀|企业微信|钉钉|飞书|腾讯|阿里|新浪|移动)/,
  /^(?:从|從|自|由|通过|使用)\s?(?:我的)?\s?(?:[A-Za-z0-9 ]{2,30}|网易邮箱大师|QQ邮箱|手机QQ邮箱|企业微信|钉钉)\s?.{0,12}(?:发送|傳送|发出|寄出|發送)$/,
  /^(?:此|本)邮件(?:由|通过|来自).{2,24}(?:发送|发出|寄出)?$/,
  /^(?:获取|取得|下载|下載)\s?(?:适用于 ?\S{1,12} ?的 ?)?Outlook/i,
  /^(?:iPhone|iPad|Android|スマートフォン|Outlook).{0,20}から送信(?:されたメール)?$/i,
  /^(?:나의 |내 )?(?:iPhone|iPad|Galaxy|Android|Samsung).{0,20}에서 (?:보냄|전송)$/i,
  /^Von (?:meinem|unterwegs|Outlook|GMX|WEB)\S{0,4} .{0,40}gesendet$/i,
  /^(?:Gesendet|Verschickt) (?:von|mit|aus|über) .{2,50}$/,
  /^(?:Holen Sie sich|Laden Sie) Outlook/,
  /^Envoyé (?:de|depuis|à partir d[eu]|avec) .{2,50}$/,
  /^(?:Obtenez|Télécharger|Obtenir) Outlook/,
  /^Enviad[oa] (?:desde|do|da|a partir d[oe]|com|con) .{2,50}$/,
  /^(?:Obtener|Obter o|Ottieni|Scarica|Hämta|Hent|Pobierz|Hanki|Скачать|Получить) Outlook/,
  /^Inviato (?:da|dal|con) .{2,50}$/,
  /^(?:Verstuurd|Verzonden) (?:vanaf|met|via) .{2,50}$/,
  /^Outlook voor \S{2,12} (?:downloaden|ophalen)$/,
  /^Skickat från .{2,50}$/,
  /^Sendt fra .{2,50}$/,
  /^Lähetetty .{2,40}$/,
  /^Wysłan[eo] z .{2,50}$/,
  /^Отправлено (?:с|из|через) .{2,50}$/,
];
