import type { Line } from './lines.ts';
import { phrases } from './phrases.ts';

/** Paragraphs longer than this are looked at no further; a legal notice shows itself in its first words. */
const MAX_NOTICE_LENGTH = 3000;
/** With nothing above it, a short paragraph is the client asking for discretion. */
const MIN_ALONE = 200;
/** A notice stands at the end; even in five languages it takes no more lines. */
const MAX_TAIL = 300;

/** Two of one language make a legal notice of a paragraph that speaks of the mail it stands in. */
const NOTICE_WORDS: readonly (readonly string[])[] = [
  phrases(`
    confidential | privileged | intended | recipient | unauthori | disclosure | delete |
    notify the sender | in error | attachment | prohibited | virus | legally`),
  phrases(`
    保密 | 机密 | 機密 | 附件 | 收件人 | 收件者 | 未经授权 | 未經授權 | 禁止 | 删除 | 刪除 | 误收 |
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

/** How a notice names the mail it stands in; a client who speaks of attachments and recipients does not. */
const NOTICE_SUBJECTS = phrases(`
  this e-mail | this email | this message | this communication | this transmission | e-mail and any |
  email and any | message and any | the information contained | the contents of this | information in this |
  本邮件 | 此邮件 | 本电子邮件 | 此电子邮件 | 该邮件及 | 邮件及其附件 | 本郵件 | 此郵件 | 本電郵 | 本電子郵件 |
  diese e-mail | diese email | diese nachricht | diese mail | ce message | cet e-mail | ce courriel | ce courrier |
  este mensaje | este correo | esta mensagem | este e-mail | este email | questo messaggio | questa e-mail |
  le informazioni contenute | la presente | dit bericht | deze e-mail | dit e-mailbericht | ta wiadomość |
  niniejsza | niniejsza wiadomość | detta meddelande | detta e-post | denne e-mail | denne mail | denne e-post |
  denne meddelelse | denne meldingen | tämä viesti | tämä sähköposti | это сообщение | данное сообщение |
  настоящее сообщение | данное письмо | このメール | 本メール | 本電子メール | 이 메일 | 본 메일 | 이 전자우편 | 본 전자우편`);

const NOTICE_TITLES =
  /^[\s*_【[(（-]{0,6}(?:disclaimer|confidentiality(?: notice)?|legal notice|privacy notice|免责声明|保密声明|保密提示|免責聲明|保密聲明|法律声明|haftungsausschluss|avis de confidentialité|aviso legal|avvertenza)[\s*_】\])）:：-]{0,6}$/i;

const SCANNER_LINES = phrases(`
  checked for viruses by | virus-free | virenfrei | sans virus | libre de virus |
  please consider the environment before | think before you print | before printing this e |
  scanned by | 请考虑环境 | 打印本邮件前 | 保护环境`);

/** The first line of the legal notice that ends the lines `start` to `end`; `end` when there is none. */
export function disclaimerStart(lines: readonly Line[], start: number, end: number): number {
  let alone = true;
  for (let at = Math.max(start, end - MAX_TAIL); at < end; at++) {
    const text = lines[at]?.text ?? '';
    if (text === '' || isGap(text)) continue;
    const afterGap = at === start || isGap(lines[at - 1]?.text ?? '');
    if (afterGap && (isNotice(lines, at, end, alone) || isScannerLine(text))) return at;
    alone = false;
  }
  return end;
}

function isNotice(lines: readonly Line[], at: number, end: number, alone: boolean): boolean {
  const first = lines[at]?.text ?? '';
  let paragraph = '';
  for (let row = at; row < end && paragraph.length < MAX_NOTICE_LENGTH; row++) {
    const text = lines[row]?.text ?? '';
    if (text === '') break;
    paragraph += ` ${text.slice(0, MAX_NOTICE_LENGTH).toLowerCase()}`;
  }
  if (first.length < 40 && NOTICE_TITLES.test(first)) return true;
  if (
    paragraph.length < (alone ? MIN_ALONE : 30) ||
    !NOTICE_SUBJECTS.some((words) => paragraph.includes(words))
  )
    return false;
  return NOTICE_WORDS.some((words) => words.filter((word) => paragraph.includes(word)).length >= 2);
}

function isScannerLine(text: string): boolean {
  if (text.length > 200) return false;
  const lower = text.toLowerCase();
  return SCANNER_LINES.some((words) => lower.includes(words));
}

function isGap(text: string): boolean {
  return text === '' || /^[-_=*~—]{3,}$/.test(text);
}
