import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { progressPicture } from '../../worker/documents/picture.ts';
import type { ProgressFacts, ProgressMilestone } from '../../worker/documents/progress.ts';
import { progressSvg } from '../../worker/documents/progress-svg.ts';
import { progressAlt } from '../../worker/documents/progress-words.ts';

const milestone = (index: number, over: Partial<ProgressMilestone> = {}): ProgressMilestone => ({
  name: `M-${index}`,
  baseline: `2026-${String(index).padStart(2, '0')}-15`,
  forecast: `2026-${String(index).padStart(2, '0')}-20`,
  actual: null,
  ...over,
});
const twelve = Array.from({ length: 12 }, (_, index) => milestone(index + 1));
const facts: ProgressFacts = {
  language: 'zh',
  asOf: '2026-05-08',
  milestones: [
    milestone(4, { name: 'M-1 原型确认', actual: '2026-04-13' }),
    milestone(5, { name: 'M-2 试点上线' }),
    milestone(6, { name: 'M-3 验收', forecast: '2026-06-15' }),
  ],
  decisions: [
    { label: 'CR-2 会员规则', ageDays: 1 },
    { label: 'SO-5 需求说明书', ageDays: 8 },
  ],
};
const wordsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);

test('the picture says of each milestone how far it is from its baseline', () => {
  const words = wordsOf(progressSvg(facts));
  expect(words).toEqual(
    expect.arrayContaining(['M-1 原型确认', '早 2 天', '晚 5 天', '按计划', '今天 5月8日']),
  );
});

test('the decision that has waited longest comes first', () => {
  const words = wordsOf(progressSvg(facts));
  expect(words.indexOf('SO-5 需求说明书')).toBeLessThan(words.indexOf('CR-2 会员规则'));
});

test('a decision waiting longer has a longer bar', () => {
  const bars = [...progressSvg(facts).matchAll(/width="([\d.]+)" height="7" rx="3" fill="#(?!eef1f4)/g)];
  const [long, short] = bars.map(([, width]) => Number(width));
  expect(long).toBeGreaterThan((short ?? 0) * 4);
});

test('what is done carries a tick, what is expected a dot', () => {
  const svg = progressSvg(facts);
  // One of each in the legend.
  expect(svg.match(/r="5.5"/g)).toHaveLength(2);
  expect(svg.match(/r="4"/g)).toHaveLength(3);
});

test('twelve milestones are all shown; of more, the done ones give way first', () => {
  const names = (milestones: readonly ProgressMilestone[]) =>
    wordsOf(progressSvg({ ...facts, milestones })).filter((word) => /^M-\d/.test(word ?? ''));
  expect(names(twelve)).toHaveLength(12);
  const done = milestone(1, { name: 'M-0', actual: '2026-01-01' });
  expect(names([done, ...twelve])).not.toContain('M-0');
  expect(wordsOf(progressSvg({ ...facts, milestones: [done, ...twelve] }))).toContain('另有 1 项');
});

test('without milestones and decisions the picture says so', () => {
  const words = wordsOf(progressSvg({ ...facts, language: 'en', milestones: [], decisions: [] }));
  expect(words).toContain('No milestone dates agreed yet');
  expect(words).toContain('Nothing at the moment');
});

test('a date in the far future leaves the others where they can be told apart', () => {
  const far = milestone(7, { name: 'far', forecast: '2199-12-31' });
  const svg = progressSvg({ ...facts, milestones: [...facts.milestones, far] });
  const dots = [...svg.matchAll(/<circle cx="([\d.]+)"[^>]* r="4"/g)].map(([, x]) => Number(x));
  const [second, third] = dots;
  expect(Math.abs((third ?? 0) - (second ?? 0))).toBeGreaterThan(4);
  for (const [, x] of svg.matchAll(/x[12]?="([\d.-]+)"/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(Number(x)).toBeLessThanOrEqual(560);
  }
});

test('a long name is cut with an ellipsis, and never read as markup', () => {
  const svg = progressSvg({
    ...facts,
    milestones: [milestone(5, { name: '</text><script>&"很长很长的名字很长' })],
  });
  expect(svg).not.toContain('<script');
  expect(svg).toContain('…');
});

test('a date that is none is refused', () => {
  expect(() => progressSvg({ ...facts, milestones: [milestone(5, { forecast: 'soon' })] })).toThrow('soon');
});

test('the words for those who do not see the picture say the same', () => {
  expect(progressAlt(facts, 'zh')).toBe(
    '截至2026年5月8日。里程碑：M-1 原型确认，计划2026年4月15日，2026年4月13日完成，早 2 天；M-2 试点上线，计划2026年5月15日，预计2026年5月20日，晚 5 天；M-3 验收，计划2026年6月15日，预计2026年6月15日，按计划。等您决定：CR-2 会员规则，已等待 1 个工作日；SO-5 需求说明书，已等待 8 个工作日。',
  );
  expect(
    progressAlt({ ...facts, milestones: twelve.slice(0, 1), decisions: facts.decisions.slice(0, 1) }, 'en'),
  ).toBe(
    'As of 8 May 2026. Milestones: M-1, planned 15 January 2026, forecast 20 January 2026, 5 days late. Decisions we need from you: CR-2 会员规则, waiting for 1 business day.',
  );
  expect(progressAlt({ ...facts, milestones: [], decisions: [] }, 'zh')).toBe(
    '截至2026年5月8日。还没有商定里程碑日期。目前没有等您决定的事项。',
  );
});

/** Width, height and the distinct pixel values of a PNG, filters left as they are. */
function look(png: Buffer) {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') chunks.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    pixels: inflateSync(Buffer.concat(chunks)),
  };
}

test('the picture is a small PNG of twice the size it is shown at, the same each time', async () => {
  const png = await progressPicture(facts);
  expect(look(png)).toMatchObject({ width: 1120, height: 360 });
  expect(png.length).toBeLessThan(120_000);
  expect((await progressPicture(facts)).equals(png)).toBe(true);
});

test('Chinese names are drawn with our own font, whatever the machine has', async () => {
  const named = async (name: string) =>
    look(await progressPicture({ ...facts, milestones: [milestone(5, { name })] })).pixels;
  const [one, other, missing] = [await named('永'), await named('龙'), await named('\u{1F600}')];
  expect(one.equals(other)).toBe(false);
  expect(one.equals(missing)).toBe(false);
});
