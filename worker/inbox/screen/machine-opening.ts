/** Mail software naming itself or its act: nobody opens a letter so. */
const SOFTWARE: readonly RegExp[] = [
  /^[\s\p{P}\p{S}]*this (message|report|mail|e-?mail) (was|is) (an? )?(created |generated )?(auto(matic(ally)?|mated)|machine)/iu,
  /^[\s\p{P}\p{S}]*this is (an? |the )?(auto(matic(ally)?|mated)|machine[- ]|advisory|delivery failure notif|mime|mail system|postfix|qmail|\S+ (postfix )?program|deliver)/iu,
  /^[\s\p{P}\p{S}]*(hi\. this is the|hi! this is the mailer-daemon|this report relates to|message from \S+\.\s*$|the original message was received at)/imu,
  /^[\s\p{P}\p{S}]*(-+ ?(failed recipients|non-delivery report|the following addresses)|\*+ ?message from|mailenable:|sent <<< |there was an error delivering your mail to)/iu,
  /^[\s\p{P}\p{S}]*(delivery to the following|delivery failed (permanently|\d+ attempts)|an error was detected while processing)/iu,
  /^[\s\p{P}\p{S}]*(这是|本邮件是|此邮件是|本邮件由).{0,20}(系统|服务器).{0,20}退信|^[\s\p{P}\p{S}]*抱歉.{0,10}您的邮件被退回来了/u,
  /^このメールは「.{1,30}」が自動/,
];

/** Openings that a person could use as well: an address of a recipient must follow. */
const NOTICE: readonly RegExp[] = [
  /^[\s\p{P}\p{S}]*your (message|mail)(\s+(to|subject):| with subject|\s+did not reach| (could|was) not (be )?(delivered|sent)| has been delayed| to <?\S+@| sent on| attempted to)/iu,
  /^[\s\p{P}\p{S}]*(the following (message|mail|address|recipient)|undeliverable (to|address)|an? (error|message) (was detected|you sent|that you sent))/iu,
  /^[\s\p{P}\p{S}]*(each of the following recipients|the user\(s\)|we're sorry\. there's a problem|unknown user:|invalid final delivery|could not deliver (the )?message)/iu,
  /^[\s\p{P}\p{S}]*(votre message|su mensaje|ihre nachricht (konnte|wurde)|il (suo|tuo) messaggio|(a )?sua mensagem|message non remis)/iu,
  /^[\s\p{P}\p{S}]*((您好|你好|尊敬的(用户|客户))[！!，,。:：\s]*)?(您(发送|发出|发往|发|寄)?给?.{0,60}的?(邮件|信件).{0,40}(无法|未能|被|失败|尚未)|(很)?抱歉.{0,20}(邮件|信件).{0,20}(退回|无法|未能)|由于.{0,30}(邮件|投递).{0,30}(失败|退回))/u,
  /^[\s\p{P}\p{S}]*(あなたが?|お客様が)?送信(された|した)メール/u,
];

/** How letters begin; of the notices, only those that go on like one do too. */
export function opensLikeLetter(text: string): boolean {
  return /^\s*(hi|hello|hey|dear|good (morning|afternoon)|您好|你好|尊敬的|各位|.{1,12}(总|经理|老师|工)[，,:：])/i.test(
    text,
  );
}

export function opensLikeSoftware(text: string): boolean {
  const opening = text.trimStart().slice(0, 300);
  return SOFTWARE.some((form) => form.test(opening));
}

export function opensLikeNotice(text: string): boolean {
  const opening = text.trimStart().slice(0, 300);
  return opensLikeSoftware(opening) || NOTICE.some((form) => form.test(opening));
}
