const NUMBER = '(?:\\d[\\d,.]*|[一二两三四五六七八九十百千万]{1,4}|one|two|three|five|ten)';
const UNIT =
  '(?:ms|milliseconds?|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|(?:working |business |calendar )?days?|weeks?|months?|%|per ?cent|[kmg]b|px|dpi|fps|rps|tps|qps|clicks?|steps?|concurrent|毫秒|秒钟?|分钟?|小时|个?工作日|天|周|个?月|次点击|次|步|并发|像素|万|人)';
const BOUND =
  '(?:under|below|within|less than|at (?:most|least)|no (?:more|less|later) than|up to|max(?:imum)?\\.?|min(?:imum)?\\.?|exactly|between|every|each|≤|≥|<|>|不超过|不少于|不低于|不高于|不大于|不小于|小于|大于|低于|高于|少于|多于|至少|至多|最多|最少|以内|每)';
const MEASURE = new RegExp(
  `${BOUND}\\s*(?:of |the )?${NUMBER}|(?<![\\w-])${NUMBER}\\s*${UNIT}(?![a-z])|\\b(?:every|each) (?:hour|day|week|month|quarter|monday|friday|night|morning)|\\b(?:daily|hourly|weekly|monthly|quarterly|nightly)\\b|每(?:天|日|周|月|小时|季度?|晚|年)|\\bWCAG\\b|\\bISO\\b|GB/T|\\bby (?:\\d{1,2} \\p{L}+|\\p{L}+ \\d{1,2}|20\\d\\d)|\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]|20\\d\\d[-/]\\d`,
  'iu',
);

const REACH_BACK = 24;
const REACH_ON = 48;
const END = /[。！？!?；;\n]|\.(?=\s|$)/u;

/** Whether a measure stands beside the word within its sentence: a little before it, or after it. */
export function isMeasured(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH_BACK), start);
  const after = text.slice(end, end + REACH_ON);
  const same = before.split(END).at(-1) ?? '';
  return MEASURE.test(same) || MEASURE.test(after.split(END)[0] ?? '');
}

/** Whether the set just named is listed: "(Chrome 120, Edge 120)", "：Chrome、Edge", "namely …". */
export function isDefined(text: string, end: number): boolean {
  return /^[^。；;\n]{0,16}?(?:[（(][^）)]{2}|[:：]\s*\S|即|，指|, ?(?:i\.e\.|namely|that is))/iu.test(
    text.slice(end, end + 40),
  );
}
