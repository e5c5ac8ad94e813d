import { judge } from './vetoes.ts';
import { plainWording } from './wording.ts';

/** Words by which an acceptance is given, not described. */
const ACCEPTS =
  /(?<!不|没|未|待|后|再|否|是|能|可)(?:同意(?!见|书|的|您说|你说)|批准(?!手续|流程|文)|予以(?:通过|确认|认可|验收)|认可|验收(?:通过|合格)|确认(?:无误|无异议|通过|接受|同意)|(?:我(?:们|方|司|院|校|局|行|公司|单位|中心)?|特此|现|已|正式|兹|全部|均|都|无误[,，]?)(?:正式|特此|予以|完全|已经?|均|都)*(?:确认|接受|通过|采纳)(?!函|单|书|邮件|一下|人|的|吗|么)|签字(?:确认|同意)|已(?:经)?签(?:字|署|了)|请(?:按此|照此|据此)(?:执行|办理|实施|推进|开发|开工))|\b(?:(?:we|i|and|hereby|board|committee|team|client|management|director|ceo|cfo) (?:all |both |hereby |gladly |fully |also |now |formally |can |do |have |has |happily |are happy to |am happy to |are pleased to |am pleased to )*(?:accept|approve|agree|endorse|confirm|sign off|consent|ratify|approved|accepted|agreed|endorsed|confirmed|signed off)\b(?! (?:receipt|that you|the (?:meeting|date|time|call)|attendance|with (?:you|him|her|them) (?:that|on the problem)))|(?:is|are|hereby|been|was|were|stands?) (?:all |both |hereby |fully |now |formally )*(?:accepted|approved|agreed|confirmed|signed off|in order)|(?:our|my|this is (?:our|my)|as (?:our|my)|formal|full|written) (?:approval|acceptance|agreement|consent|sign-?off|go-?ahead|confirmation)|(?:have|has|give|given|gives|you have) (?:our|my|the board's|his|her|their) (?:approval|agreement|blessing|consent|go-?ahead|ok|yes|sign-?off))|(?:^|[.!,:;] ?)(?:all |both |fully )?(?:approved|accepted|agreed|confirmed|signed off)\b/u;

/** Whether a sentence accepts something outright, in words that no veto strikes out. */
export function acceptsOutright(sentence: string): boolean {
  const { left } = judge(sentence, 'confirmation');
  return left !== null && ACCEPTS.test(plainWording(left));
}
