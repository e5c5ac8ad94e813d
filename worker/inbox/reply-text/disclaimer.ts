import type { Line } from './lines.ts';
import { phrases } from './phrases.ts';

/** Paragraphs longer than this are looked at no further; a legal notice shows itself in its first words. */
const MAX_NOTICE_LENGTH = 3000;

/** Three of these in one paragraph make a legal notice; one or two ("please keep this confidential") do not. */
const NOTICE_WORDS: readonly (readonly string[])[] = [
  phrases(`
    confidential | privileged | intended | recipient | unauthori | disclosure | delete |
    notify the sender | in error | attachment | prohibited | virus | legally`),
  phrases(`
    保密 | 机密 | 機密 | 本邮件 | 此邮件 | 本电子邮件 | 本電郵 | 此郵件 | 附件 | 收件人 | 收件者 | 未经授权 | 未經授權 | 禁止 | 删除 | 刪除 | 误收 |
    错误接收 | 誤收 | 免责 | 泄露 | 披露 | 立即通知 | 法律责任 | 转发`),
  phrases(`
    vertraulich | irrtümlich | empfänger | nicht gestattet | vernichten | absender |
    rechtlich geschützt | unbefugt`),
  phrases(`
    confidentiel | destinataire | erreur | détrui | expéditeur | pièces jointes | strictement |
    supprimer`),
  phrases(`
    confidencial | destinat | por error | por engano | elimin | remitente | remetente | prohibid |
    proibid | privilegiad`),
  phrases(`
    riservat | destinatari | per errore | cancella | mittente | vietat | distrugg | d.lgs | confidenzial`),
  phrases(`
    vertrouwelijk | geadresseerde | abusievelijk | ten onrechte | verwijder | afzender | bestemd |
    vernietig`),
  phrases(`
    poufn | adresat | usun | nadawc | przeznaczon | zabronion`),
  phrases(`
    konfidentiel | konfidensiel | fortrolig | modtager | mottagare | mottaker | slet | radera |
    afsender | avsändar | avsender | sekretess`),
  phrases(`
    luottamuksell | vastaanottaj | poist | lähettäj | tarkoitettu`),
  phrases(`
    конфиденциальн | получател | удалит | отправител | предназначен | запрещен`),
  phrases(`
    機密 | 受信者 | 削除 | 誤って | 送信者 | 宛先 | 秘密`),
  phrases(`
    기밀 | 수신자 | 삭제 | 발신 | 수신인 | 금지`),
];

const NOTICE_TITLES =
  /^[\s*_【[(（-]{0,6}(?:disclaimer|confidentiality(?: notice)?|legal notice|important notice|privacy notice|免责声明|保密声明|保密提示|免責聲明|保密聲明|法律声明|重要提示|声明|haftungsausschluss|avis de confidentialité|aviso legal|avvertenza)[\s*_】\])）:：-]{0,6}(?:$|[a-z\p{Script=Han}])/iu;

const SCANNER_LINES = phrases(`
  checked for viruses by | virus-free | virenfrei | sans virus | libre de virus |
  please consider the environment before | think before you print | before printing this e |
  scanned by | 请考虑环境 | 打印本邮件前 | 保护环境`);

/** The first line of the legal notice that ends the lines `start` to `end`; `end` when there is none. */
export function disclaimerStart(lines: readonly Line[], start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const text = lines[at]?.text ?? '';
    if (text === '') continue;
    const afterGap = at === start || isGap(lines[at - 1]?.text ?? '');
    if (afterGap && (isNotice(lines, at, end) || isScannerLine(text))) return at;
  }
  return end;
}

function isNotice(lines: readonly Line[], at: number, end: number): boolean {
  const first = lines[at]?.text ?? '';
  let paragraph = '';
  for (let row = at; row < end && paragraph.length < MAX_NOTICE_LENGTH; row++) {
    const text = lines[row]?.text ?? '';
    if (text === '') break;
    paragraph += ` ${text.slice(0, MAX_NOTICE_LENGTH).toLowerCase()}`;
  }
  if (paragraph.length < 30 && !NOTICE_TITLES.test(first)) return false;
  if (NOTICE_TITLES.test(first) && first.length < 40) return true;
  return NOTICE_WORDS.some((words) => words.filter((word) => paragraph.includes(word)).length >= 3);
}

function isScannerLine(text: string): boolean {
  if (text.length > 200) return false;
  const lower = text.toLowerCase();
  return SCANNER_LINES.some((words) => lower.includes(words));
}

function isGap(text: string): boolean {
  return text === '' || /^[-_=*~—]{3,}$/.test(text);
}
