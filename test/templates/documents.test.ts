import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { documentHtml } from '../../worker/documents/html.ts';
import { requirementDocument } from '../../worker/documents/requirement-document.ts';
import { BARE_EN, BARE_ZH, CERTIFICATE_ZH, CLOSING_EN, RICH_EN, RICH_ZH } from './documents-samples.ts';

const GOLDEN = fileURLToPath(new URL('./golden/documents/', import.meta.url));
const documents = [
  ['requirements.zh.rich', requirementDocument(RICH_ZH)],
  ['requirements.zh.bare', requirementDocument(BARE_ZH)],
  ['requirements.en.rich', requirementDocument(RICH_EN)],
  ['requirements.en.bare', requirementDocument(BARE_EN)],
  ['certificate.zh', CERTIFICATE_ZH],
  ['closing-report.en', CLOSING_EN],
] as const;

test.each(documents)('%s reads as it was approved', async (name, content) => {
  const body = documentHtml(content).replace(/[\s\S]*<body>/, '');
  const text = body
    .replace(/<h2>/g, '\n## ')
    .replace(/<h1>/g, '# ')
    .replace(/<li>/g, '- ')
    .replace(/<\/(td|th|dt)>(?=<)/g, ' | ')
    .replace(/<[^>]+>/g, '')
    .replace(/ \| $/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  await expect(`${text}\n`).toMatchFileSnapshot(`${GOLDEN}${name}.txt`);
});

test.each(documents)('%s needs nothing from outside and runs nothing', (_, content) => {
  const html = documentHtml(content);
  expect(html).not.toMatch(/<(script|link|img|iframe|object|form)\b|@import|url\(|\bon\w+="/i);
  expect(html).toContain(`default-src 'none'`);
});

test.each(documents)('%s leaves nothing unsaid', (_, content) => {
  expect(documentHtml(content)).not.toMatch(/undefined|\[object|NaN|Invalid/);
});

test('what a client wrote is shown as text, whatever it looks like', () => {
  const html = documentHtml(requirementDocument(RICH_EN));
  expect(html).toContain('&lt;script&gt;alert(&quot;never runs&quot;)&lt;/script&gt; &amp; {{no template}}');
  expect(html).not.toMatch(/[\u202a-\u202e]/);
  const quoted = { ...RICH_EN, project: { ...RICH_EN.project, name: `"><img src=x onerror='x'>` } };
  expect(documentHtml(requirementDocument(quoted))).not.toContain('<img');
});

test('every cell of a wide table names its column, for screens that show rows as cards', () => {
  const html = documentHtml(requirementDocument(RICH_ZH));
  expect(html.match(/<table class="wide">/g)).toHaveLength(1);
  expect(html.match(/data-label="验收标准"/g)).toHaveLength(RICH_ZH.requirements.length);
});

test('the page says its language, so that it is read aloud and set in type rightly', () => {
  expect(documentHtml(CERTIFICATE_ZH)).toContain('<html lang="zh-CN">');
  expect(documentHtml(CLOSING_EN)).toContain('<html lang="en-GB">');
});
