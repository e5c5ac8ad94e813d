/** What mail systems say of mail that did not arrive, by language. Never decides alone: people write so too. */
const UNDELIVERED: readonly RegExp[] = [
  /\b(un)?able to (be )?deliver|could ?n[o'’]t (be )?(successfully )?deliver|could not be sent|(can ?not|can['’]t) be delivered/i,
  /\b(was|were|has|have|is)( not|n['’]t) (been )?(yet been )?delivered|\bnot delivered|did not (reach|receive)|undeliver(able|ed)/i,
  /delivery (has )?failed|delivery (failure|problem|error|status notification)|de?l[ei]very to the following recipients?|failed to deliver/i,
  /returned to (the )?sender|has been returned|non-?delivery|fatal errors?|has been (delayed|postponed)|still (undelivered|awaiting)/i,
  /awaiting delivery|(was|were|automatically) rejected|no valid recipients|failed (recipients?|addresses)|intended recipient/i,
  /invalid final delivery userid|(unknown|no such|invalid) (local )?(user|recipient|address|host)|user (unknown|not known)|did not exactly match/i,
  /mailbox (is )?(full|unavailable|not found|disabled)|mail ?box space not enough|(over|exceed\w*).{0,20}quota|account is/i,
  /\b(address|user|account|mailbox)\b.{0,40}(wrong|no longer valid|does not exist|unavailable)|doesn['’]t have an? .{1,40} account/i,
  /failure reasons|not listed in|hop count|too many hops|looping|relay(ing)? (access )?denied|receiver not found|name is not recognized/i,
  /(?<![\d.])[45][0-5]\d[ -](#?[45]\.\d{1,3}\.\d{1,3}\b|<|[A-Za-z])/,
  /退信|(被|已)退回|无法(被|正常|成功)?(投递|送达|发送|传递|到达)|無法(投遞|送達|傳送|寄送|傳遞)/,
  /(投递|发送|传递|递送|送达)(失败|不成功)|未能?(成功)?(投递|送达|发送|递送)|延迟(投递|送达|传递)|拒收|拒绝(接收|了)|被.{0,12}拒绝/,
  /(地址|用户|收件人|帐号|账号|账户|邮箱)(.{0,8})?(不存在|无效|错误|被禁用|已满|空间不足)/,
  /zustell|nicht zugestellt|non remis|(pu|pas) .{0,20}(délivr|delivr|remis)|non è stato (possibile )?(consegn|recapit)/i,
  /no pudo ser entregado|no se (ha )?(pudo|podido) entregar|não (pôde|foi) .{0,20}entreg|не (может быть|было|удалось) .{0,20}достав|не доставлено/i,
  /(配信|送信|配送)(できません|に失敗|できなかった)|不達|届けることができ/,
  /(전송|전달|발송|배달)(하지 못|되지 (못|않)|할 수 없|에 실패| ?실패)|반송/,
];

/** The software speaks of a wait, not of an end. */
const WAITING: readonly RegExp[] = [
  /(will|shall) (be )?(retr(y|ied)|continue (trying|to (try|attempt|be made|deliver)))|we will (continue|keep|try)/i,
  /(delivery attempts|attempts to deliver).{0,40}continue|not yet been delivered|still (being retried|undelivered|awaiting delivery)/i,
  /(message|mail|delivery)( \S+)? (has been |is |was )?(delayed|deferred|postponed)|delayed \d+|has been (delayed|postponed)/i,
  /warning (message )?only|this is (just|only) a warning|you do not need to resend/i,
  /(暂未|尚未).{0,12}(送达|投递)|延迟(投递|送达|传递)|(将|会)(继续|再次|稍后|自动).{0,6}(尝试|重试|投递|重发)|無需重新|verzögert|en attente de/,
];
const GAVE_UP =
  /permanent(ly)?|i['’]ve given up|giving up|not going to try again|will (not|be deleted)|deleted from queue|no further|不再(尝试|重试|投递)|停止投递|永久|退信|退回/i;
const WAITING_SUBJECT =
  /\bdelay(ed)?\b|^warning: (message|could not send)|has not yet been|delivery warning|延迟/i;

export function saysUndelivered(text: string): boolean {
  return UNDELIVERED.some((words) => words.test(text));
}

export function saysDelayed(subject: string, text: string): boolean {
  if (WAITING_SUBJECT.test(subject)) return true;
  return WAITING.some((words) => words.test(text)) && !GAVE_UP.test(text);
}
