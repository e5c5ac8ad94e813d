/** The prefix that mail programs put before our subject when they answer by themselves; a colon must follow. */
const PREFIX =
  /^(自动回复|自动答复|自動回覆|自動答覆|自動回復|自动应答|自动转发回复|假期自动回复|外出自动回复|auto|automatic reply|auto(matic)?[- ]?(reply|response|responder|answer)|automated (reply|response)|out[- ]of[- ](the[- ])?office( (auto-?)?reply| automatic reply)?|ooo|away from (my|the) (mail|office)|vacation (reply|message|notice)|on vacation|automatische antwort|abwesenheits(notiz|assistent|nachricht)|réponse automatique|absence du bureau|respuesta automática|fuera de (la )?oficina|resposta automática|risposta automatica|fuori sede|automatisch antwoord|автоответ|автоматический ответ|自動応答|自動返信|不在通知|자동 ?회신|부재중)\s*([:：]|\(|（|-|–|—|$)/i;

/** The writer, or the writer's program, is telling everybody the same. */
const SELF_DECLARED =
  /(this is an?|this) (is )?(an? )?(auto(-|matic |mated |matically )?\w*[- ]?)(generated )?(reply|response|message|e-?mail|answer|acknowledge?ment|notification)|automatically generated|auto-?generated|do not reply to this|(这是|此为|本邮件(是|为|由)|此邮件(是|为|由)|该邮件(是|为|由)|这封邮件是)(一封|一条|来自.{1,20}的|系统|由系统)?.{0,12}自动(回复|答复|发送|生成|发出|应答)|自动回复(邮件|，请勿|,请勿)|系统自动(回复|发送|发出)|请勿(直接)?回复(此|本|该)?邮件|(diese|dies ist eine) automatisch|réponse automatique|respuesta automática|自動(返信|応答|送信)/i;
const OPENS_AUTOMATIC =
  /^\s*((您好|你好|hello|hi|dear|尊敬的)[^\n]{0,40}[,，!！。:：]?\s+)?(this is an? auto(-|matic|mated|matically)|(这是|这封邮件是|(本|此|该)邮件(是|为|由))[^“"「\n]{0,16}自动(回复|答复|发送|生成|发出|应答)|dies ist eine automatisch|ceci est une réponse automatique)/i;
const ABSENCE =
  /(i am|i'm|i’m|i will be|i'll be|we are|currently|am) (currently |presently |now |away |on |out )*(out of (the )?office|out of (the )?country|away from|on (annual |sick |maternity |paternity |parental |holiday |vacation )?(leave|vacation|holiday)|on holiday|travell?ing|unavailable|not (available|in the office))|limited (access|email)|no access to (my )?e-?mail|(will|shall) (reply|respond|get back|answer|return) .{0,40}(when|upon|after|on my return|as soon as)|upon my return|in my absence|for urgent (matters|issues)|(我|本人)?(目前|现在|最近|正在|将|正|因)?.{0,8}(休假|度假|出差|外出|请假|年假|产假|病假|放假|休息|不在办公室|离开办公室|无法(及时|亲自|立即)?(查收|回复|处理)).{0,60}(回复|返回|联系|处理|办公|回来|见谅)|(邮件|来信|来函|信件)(我)?已(经)?(收到|收悉|查收).{0,60}(尽快|及时|稍后|之后|第一时间).{0,10}(回复|答复|处理|联系)|(会|将)(在|于)?.{0,20}(尽快|第一时间|及时).{0,6}(回复|答复|与您联系)|假期结束后/i;

export function hasAutoReplyPrefix(subject: string): boolean {
  return PREFIX.test(subject.trim());
}

/** Our subject, or a "Re:", stands behind the prefix: a program wrote it there, people's programs put "Re:" first. */
export function prefixesOurSubject(subject: string): boolean {
  return (
    hasAutoReplyPrefix(subject) &&
    /[:：]\s*((re|aw|sv|回复|答复|回覆)\s*[:：]|\[[^\]]*\b[A-Z]{1,4}-\d+\])/i.test(subject)
  );
}

/** The body begins by saying that it is automatic. */
export function opensAutomatic(text: string): boolean {
  return OPENS_AUTOMATIC.test(text.slice(0, 300));
}

export function declaresItselfAutomatic(text: string): boolean {
  return SELF_DECLARED.test(text);
}

export function speaksOfAbsence(text: string): boolean {
  return ABSENCE.test(text.replace(/\s+/g, ' '));
}
