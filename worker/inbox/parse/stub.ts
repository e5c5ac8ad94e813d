const STUB =
  /(?:(?:view|read|see|open|display|use).{0,60}(?:html|browser|web ?page)|html.{0,40}(?:e-?mail|message|format|client|viewer)|(?:不支持|支持|使用|查看|浏览|切换).{0,20}(?:html|网页|超文本|浏览器)|html.{0,20}(?:邮件|格式|内容|版本)|無法顯示.{0,20}html|this (?:e-?mail|message) (?:is|was|contains).{0,40}(?:html|graphics))/i;

/**
 * Whether the HTML part says more than the plain one: the plain part is empty, a line that only asks to look
 * at the HTML, or lost its characters to question marks on the way.
 */
export function saysMore(rich: string, plain: string): boolean {
  if (rich === '') return false;
  const said = plain.trim();
  if (letters(said) === 0) return true;
  if (lostToQuestionMarks(said) && !lostToQuestionMarks(rich)) return true;
  const repeated = squeeze(rich).includes(squeeze(said).slice(0, 200));
  if (said.length < 400 && STUB.test(said)) return !repeated;
  // A few words the HTML does not even contain, against much more text: a placeholder in words unknown here.
  const plainLetters = letters(said);
  return (
    plainLetters < 120 &&
    letters(rich) > plainLetters * 4 &&
    !squeeze(rich).includes(squeeze(said).slice(0, 40))
  );
}

function letters(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** Chinese squeezed through a charset that lacks it arrives as `????`. */
function lostToQuestionMarks(text: string): boolean {
  const marks = text.replace(/[^?\ufffd]+/g, '').length;
  return marks >= 4 && marks > text.replace(/\s+/g, '').length * 0.3 && /[?\ufffd]{3}/.test(text);
}
