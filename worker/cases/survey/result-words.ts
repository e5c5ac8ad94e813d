import type { Language } from '../../mail/language.ts';
import type { Said } from '../says.ts';
import type { SurveyResult } from './results.ts';
import type { SurveyKind } from './state.ts';

const SURVEY: Readonly<Record<SurveyKind, Said>> = {
  milestone: { zh: '里程碑', en: 'milestone' },
  'complaint-closed': { zh: '投诉处理', en: 'complaint handling' },
  pulse: { zh: '季度', en: 'pulse' },
  closing: { zh: '结项', en: 'closing' },
};

const MEASURE: Readonly<Record<'csat' | 'easy' | 'nps' | 'yes', Said>> = {
  csat: { zh: '满意（4–5 分）', en: 'satisfied (4–5)' },
  easy: { zh: '省心（5–7 分）', en: 'easy (5–7)' },
  nps: { zh: 'NPS', en: 'NPS' },
  yes: { zh: '是', en: 'yes' },
};

/** Questions by their codes, short enough for a list. */
const QUESTION: Readonly<Record<string, Said>> = {
  'milestone-satisfaction': { zh: '满意度', en: 'satisfaction' },
  solved: { zh: '已解决', en: 'solved' },
  effort: { zh: '省心', en: 'effort' },
  'complaint-satisfaction': { zh: '满意度', en: 'satisfaction' },
  'recommend-now': { zh: '推荐', en: 'recommendation' },
  understood: { zh: '理解需求', en: 'understanding' },
  quality: { zh: '质量', en: 'quality' },
  dates: { zh: '进度', en: 'dates' },
  cost: { zh: '费用', en: 'cost' },
  changes: { zh: '变更', en: 'changes' },
  reachable: { zh: '回复', en: 'reachability' },
  problems: { zh: '问题处理', en: 'problems' },
  handover: { zh: '交接', en: 'handover' },
  overall: { zh: '总体', en: 'overall' },
  recommend: { zh: '推荐', en: 'recommendation' },
};

/** One line per question. Below five answers the scores stand alone, with their names where the reader may know them. */
export function resultLine(
  { survey, code, n, share, byName }: SurveyResult,
  language: Language,
  { named }: { readonly named: boolean },
): string {
  const zh = language === 'zh';
  const question = QUESTION[code]?.[language] ?? code;
  const label = zh ? `${SURVEY[survey].zh}·${question}：` : `${SURVEY[survey].en}, ${question}: `;
  if (share) {
    const sign = share.measure === 'nps' && share.percent > 0 ? '+' : '';
    const unit = share.measure === 'nps' ? '' : '%';
    return `${label}${MEASURE[share.measure][language]} ${sign}${share.percent}${unit} (n=${n})`;
  }
  return `${label}${byName.map(({ name, score }) => (named ? `${name} ${score}` : String(score))).join(zh ? '、' : ', ')}`;
}
