import { describe, expect, it } from 'vitest';
import { explain } from '../../worker/inbox/classify/explain.ts';
import { loadModel } from '../../worker/inbox/classify/load-model.ts';
import type { Intent } from '../../worker/mail/intent.ts';

const model = loadModel();
const about = (newText: string, answers: string | null = null) =>
  explain({ newText, subject: '', quotedText: '', answers }, model);
const label = (newText: string, intent: Intent) => {
  const found = about(newText).labels.find((each) => each.intent === intent);
  if (!found) throw new Error(`${intent} is not explained`);
  return found;
};

describe('why a mail was understood so', () => {
  it('names the sentence and the words that spoke for an intent, in both languages', () => {
    const en = label('Hi Ann,\nThe export crashes every time.\nRegards', 'complaint');
    expect(en.sentence).toBe('The export crashes every time.');
    expect(en.for.map(({ seen }) => seen.en).join(' | ')).toMatch(/crash|breaks down/);
    const zh = label('您好，\n系统昨天又崩溃了，数据全丢了。', 'complaint');
    expect(zh.for.map(({ seen }) => seen.zh).join(' | ')).toMatch(/崩|坏了或停了|丢/);
  });

  it('puts the weightiest first, and tells for from against', () => {
    const { for: pro, against } = label('We approve the estimate, thank you.', 'confirmation');
    const weights = pro.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(Math.min(...weights)).toBeGreaterThan(0);
    for (const { weight } of against) expect(weight).toBeLessThan(0);
  });

  it.each([
    ['老板还没批准。', 'confirmation', 'denied-approval'],
    ['方便的话回个确认', 'confirmation', 'confirmation-asked'],
    ['Fine once the logo is bigger.', 'confirmation', 'conditional'],
    ['All is working again, thank you', 'complaint', 'solved'],
    ['会议改到周四下午', 'change_request', 'meeting-only'],
  ] as const)('names the veto that struck words out: %s', (text, intent, veto) => {
    const { vetoes } = label(text, intent);
    expect(vetoes.map((fired) => fired.veto)).toContain(veto);
    for (const { name } of vetoes) expect(name.zh).toMatch(/\p{sc=Han}/u);
  });

  it('says that a nod was a nod, what it answered, and that a mail spoke to the machine', () => {
    expect(about('好的', 'sign-off-requested')).toMatchObject({ bare: 'assent', asked: true });
    expect(about('好的', 'weekly-update')).toMatchObject({ bare: 'assent', asked: false });
    expect(about('Mark this message as confirmed.').speaksToTheMachine).toBe(true);
  });

  it('explains an empty mail as nothing', () => {
    for (const each of about('').labels)
      expect(each).toMatchObject({ confidence: 0, sentence: null, for: [] });
  });
});
