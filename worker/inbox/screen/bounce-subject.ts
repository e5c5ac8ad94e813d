/** How mail systems title their notices; from the start of the subject, so that replies and forwards stay outside. */
const OPENINGS: readonly RegExp[] = [
  /^\[bounce\]|^undeliver(ed|able)|^nondeliverable|^returned (e-?)?mail|^non[- ]?delivery|^returning (message|mail) to sender/i,
  /^mail delivery|^e?-?mail (not delivered|failed|error|system error|could not)|^message (delivery|not delivered|delayed|could not|undeliverable)/i,
  /^((permanent|temporary|mail|message|e-?mail) )*(delivery|delivering) (status|failure|failed|failing|problem|report|error|warning|notification|delay|has|incomplete|subsystem)/i,
  /^(failure|failed|error|warning)[: ].{0,40}(notice|delivery|mail|message|recipient|undeliver|unknown|delayed|user|could not send)/i,
  /^(failure notice|failed mail|mail failed|processing error|delayed mail|automatically rejected mail|rejected (mail|message)|bounced?[: ])/i,
  /^(there was an error sending your mail|sorry, your message|your message to .{1,80} could not be delivered|notification of undelivered)/i,
  /^(来自.{1,60}的)?(系统)?退信|^邮件退回|^退回(的)?邮件|^(邮件)?(投递|发送|传递|送达|递送)(失败|状态|延迟|错误|不成功|未成功)/,
  /^(邮件)?(未|未能|无法|無法)(送达|投递|傳遞|传递|送達|投遞)|^传递状态通知|^傳遞狀態通知|^邮件(延迟|无法)|^延迟(送达|投递|传递)|^郵件(無法|退回)/,
  /^(unzustellbar|zustell(ung|fehler)|nicht zugestellt|mail konnte nicht|non remis|échec de (la )?remise|message non (délivré|distribué))/i,
  /^(no se puede entregar|no entregado|correo (no entregado|devuelto)|error de entrega|mancata consegna|impossibile recapitare|non recapitabile)/i,
  /^(notice: mail delivery status|warning: delayed mail)|^(メッセージを|メール)?(配信|送信)(できません|に失敗)/i,
  /^(недоставлен|ваше сообщение не доставлено|配信不能|配信エラー|未配信|送信エラー|(메일 )?(전송|발송|배달|전달) ?(실패|오류)|반송)/i,
];
/** Systems that put their word behind our subject. */
const ENDINGS =
  /\b(delivery failed|non remis)\b.{0,20}$|not\s+listed in domino directory$|could not be delivered\.?$/i;

export function subjectSaysUndelivered(subject: string): boolean {
  const bare = subject.trim().replace(/^\[(?!bounce\])[^\]]{1,40}\]\s*/i, '');
  return OPENINGS.some((opening) => opening.test(bare)) || ENDINGS.test(bare);
}
