/** Words of mail servers about undelivered mail, in the languages their makers wrote them. */
const FAILURE =
  /(was|were|wasn['’]t|weren['’]t|am|is|are|been) (not )?(un)?able to (be )?deliver|unable to deliver|could ?n[o'’]t (be )?deliver|could not be sent|(was|were) rejected|cannot be delivered|mail box space not enough|could not (be )?(successfully )?deliver|can ?not be delivered|can['’]t be delivered|(was|were|has|have|is) not (been )?(yet been )?delivered|not delivered|n['’]?t be delivered|did not (reach|receive)|undeliver(able|ed)|delivery (has )?failed|delivery (failure|problem|error|to the following|status notification)|de?l[ei]very to the following recipients? |failed to deliver|returned to (the )?sender|has been returned|non-?delivery|fatal errors?|delivery problems|has been (delayed|postponed)|(still )?awaiting delivery|still undelivered|automatically rejected|was rejected|(invalid final delivery userid|unknown user|user unknown|no such user|user not known|unknown (local )?(user|recipient|address)|unknown host|account is|mailbox is full|mailbox (unavailable|not found|full|disabled)|(over|exceed\w*).{0,20}quota|(wrong|no longer valid|does not exist|doesn['’]t have an? .{1,40} account))|no valid recipients|failed (recipients?|addresses)|did not exactly match|intended recipient|退信|退回|无法(被|正常|成功)?(投递|送达|发送|传递|到达)|無法(投遞|送達|傳送|寄送|傳遞)|(投递|发送|传递|递送|送达)(失败|不成功)|未能?(成功)?(投递|送达|发送|递送)|(地址|用户|收件人|帐号|账号|账户|邮箱)(.{0,8})?(不存在|无效|错误|被禁用|已满|空间不足)|拒收|拒绝(接收|了)|被.{0,12}拒绝|延迟(投递|送达|传递)|(zustell|unzustellbar|nicht zugestellt|non remis|non? .{0,20}(pu|pas) .{0,20}(délivr|delivr|remis)|no pudo ser entregado|no se (ha )?(pudo|podido) entregar|não (pôde|foi) .{0,20}entreg|non è stato (possibile )?(consegn|recapit)|не (может быть|было|удалось) .{0,20}достав|не доставлено|(配信|送信|配送)(できません|に失敗|できなかった)|不達|届けることができ)/i;

const SUBJECT =
  /^(\[[^\]]{1,40}\]\s*)?(\[bounce\]|undeliver(ed|able)|returned (e-?)?mail|non[- ]?delivery|mail delivery|e?-?mail (not delivered|failed|error|system error|could not)|message (delivery|not delivered|delayed|could not|undeliverable)|(permanent |temporary |mail |message |e-?mail )*(delivery|delivering) (status|failure|failed|failing|problem|report|error|warning|notification|delay|has|incomplete|subsystem)|(failure|failed|error|warning)[: ].{0,40}(notice|delivery|mail|message|recipient|undeliver|unknown|delayed|user|could not send)|failure notice|failed mail|mail failed|processing error|there was an error sending your mail|sorry, your message|message could not|delayed mail|delivery incomplete|automatically rejected mail|your message to .{1,80} could not be delivered|rejected (mail|message)|bounced?[: ]|nondeliverable|notification of (delivery|undelivered)|returning (message|mail) to sender|(来自.{1,60}的)?(系统)?退信|邮件退回|退回(的)?邮件|(邮件)?(投递|发送|传递|送达|递送)(失败|状态|延迟|错误|不成功|未成功)|(邮件)?(未|未能|无法|無法)(送达|投递|傳遞|传递|送達|投遞)|传递状态通知|傳遞狀態通知|邮件(延迟|无法)|延迟(送达|投递|传递)|郵件(無法|退回)|unzustellbar|zustell(ung|fehler)|nicht zugestellt|mail konnte nicht|non remis|échec de (la )?remise|message non (délivré|distribué)|no se puede entregar|no entregado|correo (no entregado|devuelto)|error de entrega|mancata consegna|impossibile recapitare|non recapitabile|недоставлен|ваше сообщение не доставлено|配信不能|配信エラー|未配信|送信エラー)/i;
const SUBJECT_TAIL =
  /\b(delivery failed|non remis)\b.{0,20}$|not\s+listed in domino directory|could not be delivered\.?$/i;

/** Openings that only mail software writes; a person who pastes one has words of their own above it. */
const MACHINE_OPENING =
  /^\W*(this (message|report|mail|e-?mail|is) (was |is )?(an? |the )?((auto(matic(ally)?|mated))|machine|advisory|delivery failure|multi-part)|this is the (mail|postfix|qmail|\S+ (postfix )?program|deliver)|hi\. this is the|this report relates to|message from \S+\.$|your message( with subject|\s+to:|\s+subject:|\s+did not reach| could not be delivered| was not delivered| has been delayed| to <?\S+@)|the original message was received|the following (message|mail|address|recipient)|delivery (to|has|failed)|undeliverable (to|address)|an? (error|message)( was detected| you sent| that you sent)|-+ ?(failed recipients|non-delivery report|the following addresses)|\*+ ?message from|mailenable:|your (mail|message) (sent on|attempted to be delivered|could not be sent)|hi! this is the mailer-daemon|each of the following|the user\(s\)|we're sorry\. |votre message|su mensaje|ihre nachricht (konnte|wurde)|il (suo|tuo) messaggio|(a )?sua mensagem|message non remis|このメール(は|を)|あなたが?送信|unknown user:|invalid final delivery|could not deliver (the )?message|您(好，您)?(发送|发出|发往|寄给)?的?(邮件|信件).{0,40}(无法|未能|被|失败|没有)|抱歉.{0,10}(您|你)的邮件(被退回|无法|未能)|很抱歉.{0,20}(邮件|信件)|由于.{0,30}(邮件|投递).{0,30}(失败|退回)|(这是|本邮件是|此邮件是|本邮件由).{0,20}(系统|服务器).{0,20}(退信|自动))/i;

/** The software speaks of a wait, not of an end. */
const DELAY =
  /(will|shall) (be )?(retr(y|ied)|continue (trying|to (try|attempt|be made|deliver)))|(delivery attempts|attempts to deliver).{0,40}(will continue|continue)|we will (continue|keep|try)|will be retried|has not yet been delivered|not yet been delivered|still (being retried|undelivered|awaiting delivery)|(message|mail|delivery)( \S+)? (has been |is |was )?(delayed|deferred|postponed)|delayed \d+|warning (message )?only|this is (just|only) a warning|you do not need to resend|has been (delayed|postponed)|(暂未|尚未).{0,12}(送达|投递)|延迟(投递|送达|传递)|(将|会)(继续|再次|稍后|自动).{0,6}(尝试|重试|投递|重发)|verzögert|en attente de/i;
const GAVE_UP =
  /permanent(ly)?|i['’]ve given up|giving up|not going to try again|will (not|be deleted)|deleted from queue|(no|无) further|不再(尝试|重试|投递)|停止投递|永久|退信|退回/i;

export function saysUndelivered(text: string): boolean {
  return FAILURE.test(text);
}

export function subjectSaysUndelivered(subject: string): boolean {
  return SUBJECT.test(subject.trim()) || SUBJECT_TAIL.test(subject.trim());
}

export function opensLikeMachine(text: string): boolean {
  return MACHINE_OPENING.test(text.trimStart());
}

export function saysDelayed(subject: string, text: string): boolean {
  if (
    /\bdelay(ed)?\b|^warning: (message|could not send)|has not yet been|delivery warning|延迟/i.test(subject)
  )
    return true;
  return DELAY.test(text) && !GAVE_UP.test(text);
}
