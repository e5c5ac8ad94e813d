const GREETING =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))(?: (?!all (?:ok|fine)|confirm|approv|accept|agree|i |we )[a-z.'-]{1,20}){0,4}|[\p{sc=Han}a-z. ]{0,12}(?:您好|你好|早上好|上午好|下午好|晚上好|大家好|各位好|早安)|尊敬的[\p{sc=Han}a-z ]{1,12}|各位|各位领导)[,:!。.~]*$/u;

const THANKS =
  /^(?:(?:many |ok |great |and |with )?(?:thanks|thank you|thx|cheers)(?: (?!but|not|no|we |i |confirm|approv)[a-z'-]{1,16}){0,7}|(?:well )?(?:received|noted)(?: with thanks)?|got it|(?:best|kind|warm(?:est)?|with) (?:regards|wishes|best)?|(?:kind |best |warm )?regards|br|sincerely|yours(?: sincerely| faithfully| truly)?|best|hope (?:you|this|all)[a-z' ]{0,40}|good (?:work|job)|great (?:work|job)|(?:非常|多|十分|万分|先)?(?:谢谢?|感谢)(?:您|你|大家|各位|配合|支持|你们|贵司|整理|提醒|来信|的|了|啦|\p{sc=Han}{0,4}(?:整理|来信|邮件|跟进|努力|工作))*|(?:已)?收到(?:了|邮件|来信)*|辛苦了?(?:大家|各位|您|你)?(?:了|啦)?|祝好|此致|敬礼|顺颂商祺|祝[\p{sc=Han}]{1,6})[,:!。.~]*$/u;

/** Greetings, thanks and closings: words that belong to every mail and decide nothing. */
export function isCourtesy(plain: string): boolean {
  return plain.length <= 60 && (GREETING.test(plain) || THANKS.test(plain));
}
