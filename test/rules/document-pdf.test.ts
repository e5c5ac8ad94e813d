import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DocumentContent } from '../../worker/documents/content.ts';
import { documentPdf } from '../../worker/documents/pdf.ts';
import { requirementDocument } from '../../worker/documents/requirement-document.ts';
import { BARE_EN, CERTIFICATE_ZH, CLOSING_EN, RICH_EN, RICH_ZH } from '../templates/documents-samples.ts';

async function read(content: DocumentContent) {
  const bytes = await documentPdf(content);
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: false });
  return { bytes, pages: text, meta: await getMeta(pdf) };
}

/** Words without the white space that wrapping adds. */
const dense = (words: string) => words.replace(/\s/g, '');

describe('a Chinese requirement document as PDF', () => {
  const content = requirementDocument(RICH_ZH);
  let pdf: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    pdf = await read(content);
  });

  test('is a PDF with its title, language and date', () => {
    expect(pdf.bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect(pdf.meta.info).toMatchObject({
      Title: '云杉门店小程序需求说明书',
      CreationDate: 'D:20261127000000Z',
      Language: 'zh-CN',
    });
  });

  test('carries its own fonts, as the few characters it needs', () => {
    const source = pdf.bytes.toString('latin1');
    expect(source.match(/\/FontFile3/g)).toHaveLength(2);
    expect(source).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
    expect(pdf.bytes.length).toBeLessThan(400_000);
  });

  test('holds every word as text that can be searched and copied', () => {
    const text = dense(pdf.pages.join(''));
    for (const { heading, blocks } of content.sections) {
      expect(text).toContain(dense(heading));
      for (const block of blocks) {
        const words =
          block.kind === 'table'
            ? block.rows.flat()
            : block.kind === 'list'
              ? block.items
              : block.kind === 'key-value'
                ? block.pairs.flat()
                : [block.text];
        // A cell that goes on over the page has a footer in its midst.
        for (const one of words.filter((word) => word.length < 60)) expect(text).toContain(dense(one));
      }
    }
  });

  test('numbers its pages', () => {
    pdf.pages.forEach((page, index) => {
      expect(page).toContain(`第 ${index + 1} 页，共 ${pdf.pages.length} 页`);
    });
  });

  test('has the same bytes whenever it is printed again', async () => {
    const [again, other] = [await documentPdf(content), await documentPdf(requirementDocument(RICH_EN))];
    expect(again.equals(pdf.bytes)).toBe(true);
    expect(other.equals(pdf.bytes)).toBe(false);
  });
});

test('a document printed before leaves no trace in the next', async () => {
  const saying = (text: string): DocumentContent => ({
    ...CERTIFICATE_ZH,
    sections: [{ heading: '1. 原话', blocks: [{ kind: 'paragraph', text }] }],
  });
  // A minus sign and a full-width hyphen look the same, down to the glyph.
  await documentPdf(saying('甲\u2212乙'));
  expect((await read(saying('甲\uff0d乙'))).pages.join('')).toContain('甲\uff0d乙');
});

test('a table that goes on over pages repeats its head on each', async () => {
  const { pages } = await read(CLOSING_EN);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) expect(page).toContain('Accepted by');
  for (let part = 1; part <= 45; part += 1) expect(pages.join(' ')).toMatch(new RegExp(`D-${part}\\b`));
});

test('a requirement longer than a page is printed to its last word', async () => {
  const [first, ...rest] = RICH_EN.requirements;
  if (!first) throw new Error('no sample');
  const statement = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
  const { pages } = await read(
    requirementDocument({ ...RICH_EN, requirements: [{ ...first, statement }, ...rest] }),
  );
  const text = pages.join(' ');
  for (let index = 0; index < 900; index += 1) expect(text).toMatch(new RegExp(`\\bword${index}\\b`));
  expect(text).toContain('REQ-2');
});

test('what the font cannot show is named, and what would turn the text around is gone', async () => {
  const text = (await read(requirementDocument(RICH_EN))).pages.join(' ');
  expect(text).toContain('[U+2705]');
  expect(dense(text)).toContain('reversed');
  expect(text).not.toMatch(/[\u202a-\u202e]/);
  expect(text).toContain('S. Zólkiewska');
});

test('a bare draft and a certificate are printed too', async () => {
  expect((await read(requirementDocument(BARE_EN))).pages.join(' ')).toContain('Not agreed yet.');
  expect(dense((await read(CERTIFICATE_ZH)).pages.join(' '))).toContain('DKIM对齐，DMARC通过');
});
