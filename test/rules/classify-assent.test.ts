import { describe, expect, it } from 'vitest';
import { answersRequest, bareAnswer } from '../../worker/inbox/classify/assent.ts';
import { classify } from '../../worker/inbox/classify/classify.ts';
import { loadModel } from '../../worker/inbox/classify/load-model.ts';
import type { ClassifyInput } from '../../worker/mail/intent.ts';

const model = loadModel();
const mail = (newText: string, around: Partial<ClassifyInput> = {}): ClassifyInput => ({
  newText,
  subject: '',
  quotedText: '',
  answers: null,
  ...around,
});
const intents = (input: ClassifyInput) => classify(input, model).intents.map((reading) => reading.intent);

describe('a bare nod', () => {
  it.each([
    'OK',
    '好的。',
    'Approved',
    '👍',
    '没问题',
    'Fine with me, thanks!',
    '可以的，谢谢',
    'Confirmed.\n\nBest regards,\nTom',
    '同意',
  ])('confirms in answer to a sign-off request: %s', (nod) => {
    expect(intents(mail(nod, { answers: 'sign-off-requested' }))).toEqual(['confirmation']);
  });

  it.each(['OK', '好的。', 'Approved', '👍', '没问题', '可以的，谢谢'])(
    'is nothing after a weekly update: %s',
    (nod) => {
      expect(
        intents(mail(nod, { answers: 'weekly-update', quotedText: 'Please confirm the milestone.' })),
      ).toEqual(['other']);
    },
  );

  it.each(['OK', '好的。', '👍'])('is nothing when nothing shows what it answers: %s', (nod) => {
    expect(intents(mail(nod))).toEqual(['other']);
  });

  it('confirms when the quoted text asks for approval, in both languages', () => {
    expect(intents(mail('好的', { quotedText: '请您确认附件中的需求文档。' }))).toEqual(['confirmation']);
    expect(intents(mail('Fine.', { quotedText: 'Could you please approve the estimate?' }))).toEqual([
      'confirmation',
    ]);
    expect(intents(mail('ok', { subject: 'Re: [ACME SO-3] 请确认：验收报告' }))).toEqual(['confirmation']);
  });

  it.each([
    'Re: May we close CP-8?',
    'Re: Final version?',
    'Re: Home page, your word please',
    'Re: Cost of the new payment method',
    '回复：首页效果图',
    '回复：婚礼流程请两位过目',
    '回复：赔付方案',
    '回复：二选一',
  ])('confirms when the subject puts something to the client: %s', (subject) => {
    expect(intents(mail('OK', { subject }))).toEqual(['confirmation']);
  });

  it.each(['Re: lunch', 'Re: Weekly update', '回复：周报', '在吗'])(
    'is nothing under a subject that puts nothing to the client: %s',
    (subject) => {
      expect(intents(mail('OK', { subject }))).toEqual(['other']);
    },
  );

  it('confirms no requirement when a meeting was to be confirmed', () => {
    expect(intents(mail('好的', { subject: '请确认会议时间' }))).toEqual(['other']);
    expect(intents(mail('Confirmed.', { quotedText: 'Please confirm the meeting on Tuesday.' }))).toEqual([
      'other',
    ]);
  });
});

describe('what a nod answers', () => {
  it.each([
    'sign-off-requested',
    'sign-off-reminder',
    'change-quoted',
    'complaint-resolution-proposed',
    'meeting-recap',
  ])('confirms after a letter that puts something to the client: %s', (answers) => {
    expect(intents(mail('好的', { answers }))).toEqual(['confirmation']);
    expect(intents(mail('OK', { answers }))).toEqual(['confirmation']);
  });

  it.each(['weekly-update', 'satisfaction-survey', 'received', 'question-received'])(
    'is nothing after a letter that only tells: %s',
    (answers) => {
      expect(intents(mail('好的', { answers }))).toEqual(['other']);
      expect(intents(mail('OK', { answers }))).toEqual(['other']);
    },
  );

  it('is put to a person when a contact nods, and acted on when the approver does', () => {
    const nod = mail('可以', { answers: 'sign-off-requested' });
    expect(classify({ ...nod, role: 'contact' }, model).decision).toBe('ask');
    expect(classify({ ...nod, role: 'approver' }, model).decision).toBe('act');
    expect(classify(nod, model).decision).toBe('act');
  });
});

describe('a nod beside other words', () => {
  const text = 'OK.\n\nGreetings from the seaside, where it rains.';
  it('confirms where a request is answered, and nowhere else', () => {
    expect(intents(mail(text, { answers: 'sign-off-requested' }))).toEqual(['confirmation']);
    expect(intents(mail(text, { answers: 'weekly-update' }))).toEqual(['other']);
    expect(intents(mail(text))).toEqual(['other']);
  });
});

describe('a bare choice', () => {
  it.each(['DECLINE', 'Swap with REQ-4', '不同意', '暂缓', 'Option B'])(
    'answers a decision letter: %s',
    (choice) => {
      expect(intents(mail(choice, { answers: 'change-quoted' }))).toEqual(['confirmation']);
    },
  );
});

describe('what is more than a nod', () => {
  it.each(['OK once the logo is bigger', '好的，等改完再说', 'Fine, but drop item 3', '可以改成红色吗'])(
    '%s',
    (text) => {
      expect(bareAnswer(text)).toBeNull();
    },
  );

  it('is told by letters of ours that ask and letters that do not', () => {
    expect(answersRequest(mail('x', { answers: 'sign-off-requested' }))).toBe(true);
    expect(answersRequest(mail('x', { answers: 'weekly-update' }))).toBe(false);
  });
});
