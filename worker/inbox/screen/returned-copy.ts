/** Lines with which mail systems begin the copy of the mail they send back. */
const MARKS: readonly RegExp[] = [
  /^[\s\p{P}\p{S}]*below (this|the next) line is (a|the) copy/iu,
  /^[\s\p{P}\p{S}]*(here|this|attachment|included|the following|enclosed|attached) is (a |the )?(full )?copy/iu,
  /^[\s\p{P}\p{S}]*a copy of the original message/iu,
  /^[\s\p{P}\p{S}]*(the )?(header|headers) (of|and top)\b.*(message|mail|follow)/iu,
  /^[\s\p{P}\p{S}]*-- the header and top/iu,
  /^[\s\p{P}\p{S}]*(your |the )?(original |returned |undelivered )?(message|mail)( text| header| headers| body)?( as received)? (is as )?(follows|below)\b/iu,
  /^[\s\p{P}\p{S}]*(original|returned|forwarded|unsent|undelivered|rejected) (message|mail)\b[\s\p{P}\p{S}]*(below|follows)?[\s\p{P}\p{S}]*$/iu,
  /^[\s\p{P}\p{S}]*message (header|text|body)s? (follows?|suppressed)/iu,
  /^[\s\p{P}\p{S}]*message headers follow/iu,
  /^[\s\p{P}\p{S}]*returned mail follows/iu,
  /^[\s\p{P}\p{S}]*start of returned message/iu,
  /^[\s\p{P}\p{S}]*(header of the source mail|first \d+ lines of)/iu,
  /^[\s\p{P}\p{S}]*the first \d+ lines of your original message/iu,
  /^[\s\p{P}\p{S}]*your message reads/iu,
  /^[\s\p{P}\p{S}]*old message:?\s*$/iu,
  /^[\s\p{P}\p{S}]*original (message )?headers[\s\p{P}\p{S}]*$/iu,
  /^[\s\p{P}\p{S}]*en-t.tes de message d'origine/iu,
  /^[\s\p{P}\p{S}]*(the )?attachment contains the original mail/iu,
  /^[\s\p{P}\p{S}]*(unsent|undelivered|original) (message|mail)( info)?( as)? (follows|below)?[\s\p{P}\p{S}]*$/iu,
  /^[\s\p{P}\p{S}]*(原始|原)邮件(头|标头|标题)[\s\p{P}\p{S}]*$/u,
  /^[\s\p{P}\p{S}]*no more than \S+ characters of the body/iu,
  /^[\s\p{P}\p{S}]*(下面是|以下是|下列是|附件是|下面的?内容是).{0,20}(原信|原邮件|原始邮件|信件|邮件).{0,20}(拷贝|副本|内容|正文|原文|信头|：|:)?/u,
  /^[\s\p{P}\p{S}]*(原邮件内容|原始邮件内容|原信内容|邮件原文|原文如下)/u,
  /^>?\s*(received|return-path|dkim-signature|mime-version|domainkey-signature|x-originating-ip|arc-seal)\s*:/i,
];

/** In characters. No mail system writes more about one failure; a flood must not cost time. */
const LONGEST_NOTICE = 50_000;

/** The notice without the copy of the returned mail: nothing of a client's or our own text may be read as a verdict. */
export function noticeAbove(text: string): string {
  const lines = text.slice(0, LONGEST_NOTICE).split('\n');
  const copyAt = lines.findIndex((line, index) => index > 0 && MARKS.some((mark) => mark.test(line)));
  return copyAt < 0 ? lines.join('\n') : lines.slice(0, copyAt).join('\n');
}
