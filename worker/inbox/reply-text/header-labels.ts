import { phrases } from './phrases.ts';

export type HeaderKind = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'other';

/*
 * The labels of printed mail headers, in lower case and without spaces, as the programs of each language print
 * them: Chinese, Japanese, Korean, then the European languages.
 */
const LABELS: Record<HeaderKind, string> = {
  from: `
    from | 從 | 由 | 自 | 来自 | 來自 | 发自 |
    发件人 | 寄件人 | 寄件者 | 發件人 | 发信人 | 发送者 | 差出人 | 送信者 | 보낸사람 | 발신 | 보낸이 | von | absender | de |
    expéditeur | da | mittente | od | nadawca | från | fra | lähettäjä | van | от | отправитель | від |
    remitente | remetente | kimden | afzender | frá | feladó | από | dari | откого | avsändare |
    avsender`,
  date: `
    date | sendtime | senttime | time | 发出时间 | 發件時間 |
    sent | senton | datesent | 已发送 | 已傳送 | 已寄出 | 发送于 | 发送时间 | 发送日期 | 日期 | 时间 | 發送時間 | 寄件日期 | 傳送時間 | 寄件時間 | 傳送日期 | 发件时间 |
    送信日時 | 日時 | 日付 | 보낸날짜 | 날짜 | 보낸시간 | gesendet | gesendetam | datum | envoyé | envoyéle | messagedu |
    enviado | enviada | enviadaem | enviadaa | enviadoel | enviadoem | fecha | data | inviato | inviatoil | verzonden | verzondenop |
    wysłano | wysłane | skickat | sendt | dato | lähetetty | päivämäärä | päiväys | отправлено | дата |
    датаотправки | надіслано | gönderildi | tarih | odesláno | elküldve | sendtden`,
  to: `
    to | 至 | 发至 | 发送至 | 寄给 | 收件人 | 收件者 | 宛先 | 받는사람 | 수신 | an | empfänger | à | a | pour | para | per | aan | do | till |
    til | vastaanottaja | кому | получатель | kime | komu | címzett | προς | kepada | destinataire |
    destinatario`,
  cc: `
    cc | bcc | 抄送 | 副本 | 密送 | 密件抄送 | 抄送人 | 참조 | kopie | copieà | copie | copia | kopia | kopi | kopio |
    копия | dw | udw | ccn | cco | bilgi`,
  subject: `
    subject | 主题 | 主題 | 主旨 | 标题 | 標題 | 件名 | 제목 | betreff | objet | sujet | asunto | oggetto | assunto |
    onderwerp | temat | ämne | emne | aihe | тема | konu | předmět | tárgy | θέμα | perihal`,
  other: `
    reply-to | replyto | répondreà | antwortan | importance | priority | attachments | attachment | 附件 |
    重要性 | 优先级 | 回复 | 回复至 | wichtigkeit | anlagen | piècesjointes | organization | organisation |
    mailed-by | signed-by | x-mailer | resent-from`,
};

const KIND_BY_LABEL = new Map<string, HeaderKind>();
for (const kind of ['from', 'date', 'to', 'cc', 'subject', 'other'] as const) {
  for (const label of phrases(LABELS[kind])) KIND_BY_LABEL.set(label, kind);
}

/** What a label stands for; null when it is none of a mail header. */
export function headerKind(label: string): HeaderKind | null {
  return KIND_BY_LABEL.get(label) ?? null;
}

/** Labels that occur in mail headers only, so that one of them with a date is enough. */
export const MAIL_ONLY_LABELS: ReadonlySet<string> = new Set(
  phrases(`
    发件人 | 寄件人 | 寄件者 | 發件人 | 发信人 | 差出人 | 보낸사람 | absender | expéditeur | mittente | remitente | 发送时间 | 已发送 |
    發送時間 | 寄件日期 | 送信日時 | gesendet | envoyé | verzonden | wysłano | skickat | sendt | отправлено | sent`),
);
