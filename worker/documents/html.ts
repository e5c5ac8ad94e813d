import type { Block, DocumentContent, Labelled, TableBlock } from './content.ts';
import { STYLE } from './html-style.ts';
import { shown } from './shown.ts';

/** Four columns are too many for a phone, more of them also for half a screen. */
function classOf(columns: number): string {
  if (columns < 4) return '';
  return columns === 4 ? ' class="broad"' : ' class="wide"';
}

/**
 * A document as one HTML file that needs nothing else: no script, no picture, no request. Its words are
 * always text, whatever a client wrote.
 */
export function documentHtml(content: DocumentContent): string {
  const sections = content.sections.map(
    ({ heading, blocks }) =>
      `<section>\n<h2>${escaped(heading)}</h2>\n${blocks.map(blockHtml).join('\n')}\n</section>`,
  );
  return `<!doctype html>
<html lang="${content.language === 'zh' ? 'zh-CN' : 'en-GB'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(content.title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<header>
<h1>${escaped(content.title)}</h1>
<p class="subtitle">${escaped(content.subtitle)}</p>
${pairs(content.facts, ' class="facts"')}
</header>
${sections.join('\n')}
<footer>${escaped(content.footer)}</footer>
</main>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'note':
      return `<p class="note">${escaped(block.text)}</p>`;
    case 'code':
      return `<p class="code">${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
    case 'key-value':
      return pairs(block.pairs, '');
    case 'table':
      return tableHtml(block);
  }
}

function pairs(all: readonly Labelled[], attributes: string): string {
  const lines = all.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`);
  return `<dl${attributes}>\n${lines.join('\n')}\n</dl>`;
}

function tableHtml({ columns, rows, widths }: TableBlock): string {
  const total = widths?.reduce((sum, width) => sum + width, 0) ?? 0;
  const share = (index: number) => Math.round(((widths?.[index] ?? 0) / total) * 1000) / 10;
  const group = total > 0 ? columns.map((_, index) => `<col style="width:${share(index)}%">`).join('') : '';
  const heads = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const cell = (text: string, index: number) =>
    `<td data-label="${escaped(columns[index] ?? '')}">${escaped(text)}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<table${classOf(columns.length)}>
<colgroup>${group}</colgroup>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return shown(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
