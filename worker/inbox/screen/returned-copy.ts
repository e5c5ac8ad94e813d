/** Lines with which mail systems begin the copy of the mail they send back. */
const MARKS: readonly RegExp[] = [
  /^\W*below (this|the next) line is (a|the) copy/i,
  /^\W*(here|this|attachment|included|the following|enclosed|attached) is (a |the )?(full )?copy/i,
  /^\W*a copy of the original message/i,
  /^\W*(the )?(header|headers) (of|and top)\b.*(message|mail|follow)/i,
  /^\W*-- the header and top/i,
  /^\W*(your |the )?(original |returned |undelivered )?(message|mail)( text| header| headers| body)?( as received)? (is as )?(follows|below)\b/i,
  /^\W*(original|returned|forwarded|unsent|undelivered|rejected) (message|mail)\b[\W_]*(below|follows)?\W*$/i,
  /^\W*message (header|text|body)s? (follows?|suppressed)/i,
  /^\W*message headers follow/i,
  /^\W*returned mail follows/i,
  /^\W*start of returned message/i,
  /^\W*(header of the source mail|first \d+ lines of)/i,
  /^\W*the first \d+ lines of your original message/i,
  /^\W*your message reads/i,
  /^\W*old message:?\s*$/i,
  /^\W*original (message )?headers\W*$/i,
  /^\W*en-t.tes de message d'origine/i,
  /^\W*(the )?attachment contains the original mail/i,
  /^\W*(unsent|undelivered|original) (message|mail)( info)?( as)? (follows|below)?\W*$/i,
  /^\W*(原始|原)邮件(头|标头|标题)\W*$/,
  /^\W*no more than \S+ characters of the body/i,
  /^\W*(下面是|以下是|下列是|附件是|下面的?内容是).{0,20}(原信|原邮件|原始邮件|信件|邮件).{0,20}(拷贝|副本|内容|正文|原文|信头|：|:)?/,
  /^\W*(原邮件内容|原始邮件内容|原信内容|邮件原文|原文如下)/,
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
