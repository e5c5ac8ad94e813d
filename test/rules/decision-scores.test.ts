import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScores, type ScoreReading } from '../../worker/inbox/decision/scores.ts';

const three = [1, 2, 3].map((number) => ({ number, min: 1, max: 5 }));
const one = [{ number: 1, min: 0, max: 10 }];
const ten = Array.from({ length: 10 }, (_, at) => ({ number: at + 1, min: 1, max: 5 }));

/** `1=5 2=4 ! 3=9 - 3 "comment"` */
function inShort(reading: ScoreReading): string {
  if (reading.kind === 'none') return 'none';
  if (reading.kind === 'ambiguous') return `ambiguous ${reading.because}`;
  const pairs = reading.scores.map(({ number, score }) => `${number}=${score}`);
  const out = reading.outOfRange.map(({ number, score }) => `!${number}=${score}`);
  const missing = reading.missing.length > 0 ? [`-${reading.missing.join(',')}`] : [];
  return [...pairs, ...out, ...missing, ...(reading.comment ? [`"${reading.comment}"`] : [])].join(' ');
}

describe('three questions from 1 to 5', () => {
  it.each([
    ['1:5 2:4 3:3', '1=5 2=4 3=3'],
    ['1：5，2：4，3：3', '1=5 2=4 3=3'],
    ['1. 5\n2. 4\n3. 3', '1=5 2=4 3=3'],
    ['1) 5\n2) 4\n3) 3\nThanks, keep it up!', '1=5 2=4 3=3 "Thanks, keep it up!"'],
    ['5 4 3', '1=5 2=4 3=3'],
    ['5, 4, 3', '1=5 2=4 3=3'],
    ['5、4、3', '1=5 2=4 3=3'],
    ['5\n4\n3', '1=5 2=4 3=3'],
    ['５　４　３', '1=5 2=4 3=3'],
    ['Q1=4 Q2=5 Q3=5', '1=4 2=5 3=5'],
    ['q1: 4, q2: 5', '1=4 2=5 -3'],
    ['第1题 5分，第2题 4分，第3题 4分', '1=5 2=4 3=4'],
    ['第一题：五分\n第二题：四分\n第三题：三分', '1=5 2=4 3=3'],
    ['第一題五分，第二題四分，第三題三分', '1=5 2=4 3=3'],
    ['五分 四分 三分', '1=5 2=4 3=3'],
    ['1: 5/5 2: 4/5 3: 5/5', '1=5 2=4 3=5'],
    ['1 - 5\n2 - 4\n3 - 4', '1=5 2=4 3=4'],
    ['1:5 2:4 3:9', '1=5 2=4 !3=9'],
    ['1:5', '1=5 -2,3'],
    ['1:5 2:4 3:3\n沟通可以再快一点。', '1=5 2=4 3=3 "沟通可以再快一点。"'],
    ['Hello,\n1:5 2:4 3:3\nThe weekly mail helps.', '1=5 2=4 3=3 "The weekly mail helps."'],
    ['1=3 太慢\n2=5\n3=4', '1=3 2=5 3=4 "太慢"'],
    ['1:5 2:4 3:3 4:5', '1=5 2=4 3=3 "4:5"'],
    ['1:5 1:3 2:4', 'ambiguous two-scores'],
    ['5 4', 'ambiguous count'],
    ['5 4 3 2', 'ambiguous count'],
    ['1: 4-5 2: 3', 'ambiguous span'],
    ['1: 8/10 2: 4 3: 4', 'ambiguous scale'],
    ['Call me at 138 0013 8000', 'none'],
    ['Let us talk on 2026-12-05 at 10:30', 'none'],
    ['The invoice of 1,200 EUR is still open', 'none'],
    ['1. The team was friendly\n2. The delivery came late', 'none'],
    ['1. 沟通及时\n2. 交付晚了3天', 'none'],
    ['1: 3 days late', 'none'],
    ['We meet at 1:30 or 2:15', 'none'],
    ['12月5日见', 'none'],
    ['谢谢！', 'none'],
  ])('“%s” reads as %s', (text, expected) => expect(inShort(readScores(text, [], three))).toBe(expected));
});

describe('one question from 0 to 10', () => {
  it.each([
    ['9', '1=9'],
    ['10/10', '1=10'],
    ['9/10, great work', '1=9 "great work"'],
    ['9分，沟通很顺畅', '1=9 "沟通很顺畅"'],
    ['九分', '1=9'],
    ['十分', '1=10'],
    ['I would give it an 8.', '1=8'],
    ['Score: 7\nThe reports came late.', '1=7 "The reports came late."'],
    ['打8分', '1=8'],
    ['8 out of 10', '1=8'],
    ['整体不错，给8分吧', '1=8 "整体不错，给 吧"'],
    ['1:9', '1=9'],
    ['0', '1=0'],
    ['11', '!1=11'],
    ['8-9', 'ambiguous span'],
    ['7或8', 'ambiguous span'],
    ['4/5', 'ambiguous scale'],
    ['10 minutes ago we had another outage', 'none'],
    ['3 days late', 'none'],
    ['2026-12-05', 'none'],
    ['Great work, thanks', 'none'],
    ['100%', 'none'],
    ['一切都好', 'none'],
  ])('“%s” reads as %s', (text, expected) => expect(inShort(readScores(text, [], one))).toBe(expected));
});

describe('answers under the quoted questions', () => {
  const lines = ten.map(({ number }) => ({
    question: `${number}. How was part ${number}?`,
    answer: String((number % 5) + 1),
  }));

  it('ten lines give ten scores', () => {
    const text = lines.map(({ answer }) => answer).join('\n\n');
    const reading = readScores(text, lines, ten);
    expect(inShort(reading)).toBe('1=2 2=3 3=4 4=5 5=1 6=2 7=3 8=4 9=5 10=1');
  });

  it('a word beside the number is a comment', () => {
    const inline = [
      { question: '2. 交付是否按时？', answer: '3 经常晚' },
      { question: '1. 沟通是否顺畅？', answer: '5分' },
    ];
    expect(inShort(readScores('3 经常晚\n\n5分', inline, three))).toBe('1=5 2=3 -3 "经常晚"');
  });

  it('a score under a line that is no question of ours counts only where there is one question', () => {
    const inline = [{ question: 'How likely are you to recommend us?', answer: '9' }];
    expect(inShort(readScores('9', inline, one))).toBe('1=9');
    expect(readScores('9', inline, three).kind).toBe('ambiguous');
  });
});

it('whatever scores a client gives, each is read back to its question', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 }),
      fc.constantFrom(':', '：', '=', ': '),
      fc.constantFrom(' ', '，', '\n', '; '),
      (scores, sign, gap) => {
        const text = scores.map((score, at) => `${at + 1}${sign}${score}`).join(gap);
        const reading = readScores(text, [], ten);
        expect(reading).toMatchObject({
          kind: 'scores',
          scores: scores.map((score, at) => ({ number: at + 1, score })),
          missing: [],
        });
      },
    ),
  );
});
