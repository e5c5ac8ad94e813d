import type { Naming } from './cue-names.ts';
import type { VetoName } from './vetoes.ts';

/** What a veto is called before people. */
export const VETO_NAMES: Readonly<Record<VetoName, Naming>> = {
  'speaks-to-the-machine': { en: 'speaks to the machine that reads the mail', zh: '对读信程序说的话' },
  'meeting-only': { en: 'only about a meeting or a time', zh: '只谈会议或时间' },
  solved: { en: 'told as already solved', zh: '已说明解决' },
  'third-party': { en: "somebody else's doing", zh: '与第三方有关' },
  imagined: { en: 'only imagined', zh: '仅为假设' },
  conditional: { en: 'agreement on a condition', zh: '有条件的同意' },
  'denied-approval': { en: 'approval denied or not yet given', zh: '否认或尚未同意' },
  'confirmation-asked': { en: 'asks us to confirm', zh: '请我方确认' },
  'answers-later': { en: 'promises an answer later', zh: '稍后再答复' },
  'asks-about-agreement': { en: 'a question, not an agreement', zh: '是提问，不是同意' },
  'denied-change': { en: 'says that nothing is to change', zh: '表示无需修改' },
  'sent-again': { en: 'asks for a paper again', zh: '只是要求补发材料' },
  'denied-problem': { en: 'says that nothing is wrong', zh: '表示没有问题' },
};
