import { phrases } from './phrases.ts';

/*
 * The words with which mail programs announce a quoted mail, by language: what they print, not what a grammar
 * allows. All in lower case.
 */

/** "… wrote", as the last word of an attribution or in front of the name (German, Dutch, Scandinavian order). */
export const WROTE: readonly string[] = phrases(`
  wrote | writes | sent | 写道 | 寫道 | 写到 | 写信 | 来信 | 撰寫 | schrieb | schrieb am | geschrieben | a écrit |
  a ecrit | écrivait | escribió | escribio | ha escrito | ha scritto | scrisse | escreveu | schreef |
  geschreven | napisał | napisana przez | napisała | napisał(a) | napisal(a) | pisze | skrev | skreiv | skrev følgende |
  kirjoitti | написал | написала | написал(а) | писал | пишет | написав | пише | のメール | は書きました |
  さんが書きました | さんは書きました | のメッセージ | 님이 작성 | 님이 작성한 메시지 | 작성 | 님이 쓴 글 | 님이 보낸 메시지 | đã viết | menulis |
  yazdı | έγραψε | napsal | napsal(a) | írta | ezt írta | a scris | va escriure | เขียนว่า | כתב |
  כתב/ה | كتب`);

/** First words of an attribution. A space, a digit or a quote follows them. */
export const OPENERS: readonly string[] = phrases(`
  on | at | in | 在 | 于 | 於 | am | um | le | el | il | em | no dia | op | w dniu | dnia | den | på | d. |
  dne | vào | pada | στις | vid | kl | il giorno | in data | quoting | zitat von | citando | dňa |
  el día | 引用`);

/** Inner words of a dashed divider above the mail that is answered; without spaces and punctuation. */
export const ORIGINAL_DIVIDERS: ReadonlySet<string> = new Set(
  phrases(`
    originalmessage | originalmessages | original | originalmail | originalemail | originalappointment |
    replymessage | replyoriginal | repliedmessage | 原始邮件 | 原始郵件 | 原邮件 | 原郵件 | 邮件原件 | 邮件原文 | 邮件正文 |
    原始信息 | 原始訊息 | 原始消息 | 原文 | 回复的原邮件 | 回覆的原郵件 | 回复原邮件 | 历史邮件 | 来往邮件 | 原信件 | ursprünglichenachricht |
    originalnachricht | antwortnachricht | messageoriginal | messagedorigine | messageorigine |
    courrieloriginal | mensajeoriginal | mensagemoriginal | messaggiooriginale | messaggiodorigine |
    oorspronkelijkbericht | origineelbericht | oorspronkelijkebericht | wiadomośćoryginalna |
    oryginalnawiadomość | wiadomośćpierwotna | ursprungligtmeddelande | originalmeddelande |
    oprindeligmeddelelse | oprindeligbesked | opprinneligmelding | originalmelding |
    alkuperäinenviesti | исходноесообщение | оригинальноесообщение | пересланноесообщениеоригинал |
    originalmeddelelse | 元のメッセージ | 元のメール | originalメッセージ | 원본메시지 | 원본메일 | původnízpráva |
    pôvodnáspráva | eredetiüzenet | özgünileti | orijinalmesaj | mesajuloriginal | вихіднеповідомлення`),
);

/** Inner words of a divider above a forwarded mail; without spaces and punctuation. */
export const FORWARD_DIVIDERS: ReadonlySet<string> = new Set(
  phrases(`
    forwardedmessage | forwardedmail | forwardedemail | forwardmessage | beginforwardedmessage |
    startofforwardedmessage | 转发邮件信息 | 转发邮件 | 转发的邮件 | 转发的原邮件 | 被转发邮件 | 转发信息 | 轉寄郵件 | 轉寄的郵件 | 轉發郵件 |
    轉寄訊息 | 已转发邮件 | 已转发的邮件 | 已轉寄的郵件 | 以下是转发的邮件 | 开始转发的邮件 | 下面是被转发的邮件 | 开始转发邮件 | 以下為轉寄的郵件 | 開始轉寄郵件 |
    转发消息 | 轉寄的訊息 | weitergeleitetenachricht | anfangderweitergeleitetennachricht |
    beginderweitergeleitetennachricht | messagetransféré | messagetransmis | débutdumessageréexpédié |
    débutdumessagetransféré | mensajereenviado | iniciodelmensajereenviado | mensagemencaminhada |
    mensagemreencaminhada | iníciodamensagemreencaminhada | iníciodamensagemencaminhada |
    messaggioinoltrato | messaggioinoltratato | iniziomessaggioinoltrato | doorgestuurdbericht |
    beginvandoorgestuurdbericht | doorgestuurdebericht | przekazanawiadomość |
    wiadomośćprzekazanadalej | początekprzekazanejwiadomości | vidarebefordratmeddelande |
    vidarebefordratbrev | videresendtmeddelelse | videresendtbesked | videresendtmelding |
    välitettyviesti | edelleenlähetettyviesti | пересланноесообщение | пересылаемоесообщение |
    началопереадресованногосообщения | перенаправленоеповідомлення | 転送メッセージ | 転送されたメッセージ | 転送メール |
    전달된메시지 | 전달된메일 | přeposlanázpráva | iletilenileti | továbbítottüzenet`),
);
