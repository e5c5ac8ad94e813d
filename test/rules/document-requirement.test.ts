import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonical } from '../../worker/cases/ledger.ts';
import type { DocumentContent } from '../../worker/documents/content.ts';
import { contentHash, sealed } from '../../worker/documents/content-hash.ts';
import { requirementDocument } from '../../worker/documents/requirement-document.ts';
import { BARE_EN, BARE_ZH, RICH_EN, RICH_ZH } from '../templates/documents-samples.ts';

const headings = ({ sections }: DocumentContent) => sections.map(({ heading }) => heading);
const printed = (content: DocumentContent) => JSON.stringify(content);
const sealOf = ({ sections }: DocumentContent) => sections.at(-1)?.blocks.at(-1);

test.each([
  ['zh', BARE_ZH, RICH_ZH],
  ['en', BARE_EN, RICH_EN],
] as const)('what was never agreed stands in the document as a gap (%s)', (_, bare, rich) => {
  const empty = requirementDocument(bare);
  expect(headings(empty)).toEqual(headings(requirementDocument(rich)));
  for (const { heading, blocks } of empty.sections.slice(1, -1)) {
    const notes = blocks.filter(({ kind }) => kind === 'note');
    expect(notes.length, heading).toBeGreaterThan(0);
    expect(
      blocks.some(({ kind }) => kind === 'table' || kind === 'list'),
      heading,
    ).toBe(false);
  }
});

test('the document has the same sections in Chinese and in English', () => {
  const zh = requirementDocument(RICH_ZH).sections.map(({ blocks }) => blocks.map(({ kind }) => kind));
  const en = requirementDocument({ ...RICH_ZH, language: 'en' }).sections;
  expect(en.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(zh);
});

test('an English document says nothing of ours in Chinese', () => {
  expect(printed(requirementDocument(BARE_EN)).replaceAll('\\n', '')).not.toMatch(/\p{Script=Han}/u);
});

test('every word of every requirement is in the document', () => {
  const text = printed(requirementDocument(RICH_ZH));
  for (const { number, title, statement, acceptance } of RICH_ZH.requirements)
    for (const words of [number, title, statement, ...acceptance])
      expect(text).toContain(JSON.stringify(words).slice(1, -1));
});

test('a requirement without acceptance criterion or owner shows that it has none', () => {
  const table = requirementDocument(RICH_ZH).sections[8]?.blocks[1];
  expect(table?.kind === 'table' && table.rows[2]).toEqual([
    'REQ-3',
    'v1',
    '日报',
    '总部每天 09:00 前收到前一天的销售日报（邮件正文加 Excel 附件）。',
    '应当',
    '还没有商定',
    '待定',
  ]);
});

test('several acceptance criteria are numbered, so that each can be answered', () => {
  const table = requirementDocument(RICH_EN).sections[8]?.blocks[1];
  expect(table?.kind === 'table' && table.rows[0]?.[5]).toBe(
    '1) With 200 trucks sending, 99% appear within 60 seconds.\n2) A truck silent for 30 minutes is shown in grey.',
  );
});

test('the checksum printed can be computed by anyone from the content without its own line', () => {
  const content = requirementDocument(RICH_ZH);
  const last = content.sections.at(-1);
  const without = {
    ...content,
    sections: [...content.sections.slice(0, -1), { ...last, blocks: last?.blocks.slice(0, -1) }],
  };
  const hash = createHash('sha256').update(canonical(without)).digest('hex');
  expect(sealOf(content)).toEqual({ kind: 'code', text: hash, seal: true });
  expect(contentHash(content)).toBe(hash);
  expect(sealed(content)).toEqual(content);
});

test('the hash of the baseline before is part of what the checksum covers', () => {
  const before = requirementDocument(RICH_ZH);
  const forged = requirementDocument({ ...RICH_ZH, previousHash: '0'.repeat(64) });
  expect(contentHash(forged)).not.toBe(contentHash(before));
});

test('a single changed character changes the checksum', () => {
  const [first, ...rest] = RICH_ZH.requirements;
  if (!first) throw new Error('no sample');
  const changed = { ...first, statement: first.statement.replace('1 秒', '7 秒') };
  expect(contentHash(requirementDocument({ ...RICH_ZH, requirements: [changed, ...rest] }))).not.toBe(
    contentHash(requirementDocument(RICH_ZH)),
  );
});

test('only a draft tells the client that there is nothing to confirm', () => {
  const about = (standing: 'draft' | 'for-sign-off' | 'signed') =>
    printed(requirementDocument({ ...RICH_ZH, standing }));
  expect(about('draft')).toContain('暂时不需要您确认');
  expect(about('for-sign-off')).not.toContain('暂时不需要您确认');
  expect(about('for-sign-off')).toContain('没有收到答复，不会当作您已同意');
  expect(about('signed')).toContain('已由贵方确认');
});

test('what counts as accepted by silence is never printed as confirmed by the client', () => {
  const zh = printed(requirementDocument({ ...RICH_ZH, standing: 'deemed' }));
  expect(zh).toContain('视为确认');
  expect(zh).not.toContain('已由贵方确认');
  const en = printed(requirementDocument({ ...RICH_EN, standing: 'deemed' }));
  expect(en).toContain('Deemed accepted');
  expect(en).not.toMatch(/"Confirmed"|You have confirmed/);
});

test('a project with a Latin name is set apart from the Chinese after it', () => {
  const named = (name: string) =>
    requirementDocument({ ...RICH_ZH, project: { ...RICH_ZH.project, name } }).title;
  expect(named('Atlas')).toBe('Atlas 需求说明书');
  expect(named('云杉')).toBe('云杉需求说明书');
});
