const GREETING =
  /^(?:(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))(?: (?!all (?:ok|fine)|confirm|approv|accept|agree|i |we )[a-z.'-]{1,20}){0,4}|[\p{sc=Han}a-z. ]{0,12}(?:您好|你好|早上好|上午好|下午好|晚上好|大家好|各位好|早安)|尊敬的[\p{sc=Han}a-z ]{1,12}|各位|各位领导)[,:!。.~]*$/u;

const THANKS =
  /^(?:(?:many |ok |great |and |with )?(?:thanks|thank you|thx|cheers)(?: (?!but|not|no|we |i |confirm|approv)[a-z'-]{1,16}){0,7}|(?:well )?(?:received|noted)(?: with thanks)?|got it|(?:best|kind|warm(?:est)?|with) (?:regards|wishes|best)?|(?:kind |best |warm )?regards|br|sincerely|yours(?: sincerely| faithfully| truly)?|best|hope (?:you|this|all)[a-z' ]{0,40}|good (?:work|job)|great (?:work|job)|(?:非常|多|十分|万分|先)?(?:谢谢?|感谢)(?:您|你|大家|各位|配合|支持|你们|贵司|整理|提醒|来信|的|了|啦|\p{sc=Han}{0,4}(?:整理|来信|邮件|跟进|努力|工作))*|(?:已)?收到(?:了|邮件|来信)*|辛苦了?(?:大家|各位|您|你)?(?:了|啦)?|祝好|此致|敬礼|顺颂商祺|祝[\p{sc=Han}]{1,6})[,:!。.~]*$/u;

const ON_WITH_IT =
  /^(?:(?:so )?(?:please|pls|kindly|you (?:can|may|could)|let's|do) ){0,2}(?:go ahead|proceed|start|begin|continue|carry on|move forward)(?: (?:with |on )?(?:the )?(?:work|development|project|implementation|build|next (?:steps?|phase)|it|this|accordingly|as planned))?(?: (?:now|today|accordingly))?[.!]*$|^(?:请|麻烦|可以|那就)?(?:你们|贵司|贵方|您)?(?:尽快|即刻|马上)?(?:开始|安排|推进|继续|启动|着手|按此|据此|照此)(?:安排|推进|开始|启动|开发|实施|执行|工作|下一步|后续|项目|进行|办理|的)*吧?[。.!]*$/u;

const CALL_ME =
  /^(?:please )?(?:feel free|do not hesitate|don't hesitate|(?:just )?(?:let (?:me|us) know|call (?:me|us)|contact (?:me|us)))?\s?(?:to (?:call|contact|ask)[a-z ]{0,20})?\s?(?:if|should) (?:you|there|anything)[a-z' ]{0,50}[.!]*$|^(?:如有|若有|有)(?:任何|什么)?(?:问题|疑问|需要)[,\s]?(?:的话)?(?:请|再|可)?(?:随时|及时)?(?:与我|跟我|和我|同我)?(?:联系|沟通|告知|找我|打电话|电话)?(?:我|我们)?[。.!]*$/u;

/** "Hi Anna," and 张经理您好. */
export function isGreeting(plain: string): boolean {
  return plain.length <= 60 && GREETING.test(plain);
}

/** Greetings, thanks, "please proceed" and closings: words that belong to every mail and decide nothing. */
export function isCourtesy(plain: string): boolean {
  return (
    plain.length <= 60 &&
    (GREETING.test(plain) || THANKS.test(plain) || ON_WITH_IT.test(plain) || CALL_ME.test(plain))
  );
}
