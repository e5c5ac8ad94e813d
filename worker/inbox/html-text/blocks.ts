import { isLabelOf } from './link.ts';
import type { Declarations, Sheet } from './sheet.ts';
import { type Position, TextWriter } from './text-writer.ts';
import { isSeen, PAGE, type Sight, sightOf } from './visibility.ts';

interface Element {
  readonly name: string;
  readonly sight: Sight;
  readonly gap: 0 | 1 | 2;
  readonly quote: boolean;
  readonly preformatted: boolean;
}

/** Nothing inside these is ever shown. */
const UNSEEN = new Set([
  'script',
  'style',
  'title',
  'template',
  'xml',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'datalist',
  'audio',
  'video',
  'canvas',
  'noframes',
  'noembed',
]);

const BLOCKS = new Set(
  'address article aside body center dd details div dl dt fieldset figcaption figure footer form header html li main nav section summary table tbody tfoot thead tr caption'.split(
    ' ',
  ),
);

const PARAGRAPHS = new Set('p h1 h2 h3 h4 h5 h6 ul ol pre blockquote'.split(' '));

/** Turns the elements of a page into calls of the text writer. */
export class Blocks {
  readonly #sheet: Sheet;
  readonly #writer = new TextWriter();
  readonly #open: Element[] = [];
  readonly #lists: { ordered: boolean; next: number }[] = [];
  readonly #rows: { start: Position; cells: number }[] = [];
  #link: { href: string; label: string } | null = null;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.#open.at(-1);
    const style = this.#sheet.declarationsFor(name, attributes);
    const sight = UNSEEN.has(name)
      ? { ...PAGE, gone: true }
      : sightOf(parent?.sight ?? PAGE, name, attributes, style);
    const gap = gapOf(name, attributes, style);
    const quote = name === 'blockquote' && !isIndent(attributes, style);
    const preformatted =
      name === 'pre' || (parent?.preformatted ?? false) || (style.get('white-space') ?? '').startsWith('pre');
    this.#open.push({ name, sight, gap, quote, preformatted });
    if (sight.gone) return;
    this.#writer.gap(gap);
    if (quote) this.#writer.quoteDepth++;
    this.#openSpecial(name, attributes, sight);
  }

  #openSpecial(name: string, attributes: Readonly<Record<string, string>>, sight: Sight): void {
    if (name === 'br') this.#writer.lineBreak();
    else if (name === 'hr') this.#writer.rule();
    else if (name === 'ul' || name === 'ol')
      this.#lists.push({ ordered: name === 'ol', next: Number.parseInt(attributes.start ?? '1', 10) || 1 });
    else if (name === 'li') this.#openItem();
    else if (name === 'tr') this.#rows.push({ start: this.#writer.position(), cells: 0 });
    else if (name === 'td' || name === 'th') this.#openCell();
    else if (name === 'a' && attributes.href) this.#link = { href: attributes.href, label: '' };
    else if (
      name === 'img' &&
      /\p{Extended_Pictographic}/u.test(attributes.alt?.slice(0, 20) ?? '') &&
      isSeen(sight)
    ) {
      this.#writer.inline((attributes.alt as string).slice(0, 20));
    }
  }

  #openItem(): void {
    const list = this.#lists.at(-1);
    const mark = list?.ordered ? `${list.next++}. ` : '- ';
    this.#writer.mark(`${'  '.repeat(Math.min(Math.max(this.#lists.length - 1, 0), 8))}${mark}`);
  }

  #openCell(): void {
    const row = this.#rows.at(-1);
    if (!row) return;
    if (row.cells > 0) this.#writer.nextCell(row.start);
    row.cells++;
  }

  close(name: string): void {
    const element = this.#open.pop();
    if (!element || element.sight.gone) return;
    if (element.quote) this.#writer.quoteDepth--;
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    else if (name === 'tr') this.#rows.pop();
    else if (name === 'li') this.#writer.mark('');
    else if (name === 'td' || name === 'th') this.#writer.endCell();
    else if (name === 'a') this.#closeLink();
    this.#writer.gap(element.gap);
  }

  #closeLink(): void {
    const link = this.#link;
    this.#link = null;
    if (link && link.label.trim() !== '' && !isLabelOf(link.label, link.href))
      this.#writer.inline(` (${link.href.trim().replace(/^mailto:/i, '')})`);
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (element?.name === 'style') this.#sheet.add(text);
    if (!isSeen(element?.sight ?? PAGE)) return;
    if (this.#link && this.#link.label.length < 2000) this.#link.label += text;
    if (element?.preformatted) this.#writer.preformatted(text);
    else this.#writer.inline(text);
  }

  result(): string {
    return this.#writer.result();
  }
}

/** How far a block stands from its neighbours: its own line, or a blank line between. */
function gapOf(name: string, attributes: Readonly<Record<string, string>>, style: Declarations): 0 | 1 | 2 {
  if (PARAGRAPHS.has(name)) {
    if (name !== 'p') return name === 'ul' || name === 'ol' ? 1 : 2;
    // Outlook and web mailers write every line as a paragraph without margin.
    const flat =
      /^mso/i.test(attributes.class ?? '') || /^0/.test(style.get('margin') ?? style.get('margin-top') ?? '');
    return flat ? 1 : 2;
  }
  // Outlook draws a line over the header of the quoted mail; it stands for the end of the writer's words.
  if (/solid/.test(style.get('border-top') ?? '')) return 2;
  if (BLOCKS.has(name)) return 1;
  return style.get('display') === 'block' ? 1 : 0;
}

/** Some editors indent with a blockquote that has no border; that is not a quote. */
function isIndent(attributes: Readonly<Record<string, string>>, style: Declarations): boolean {
  if (attributes.type === 'cite' || attributes.cite !== undefined || /quote/.test(attributes.class ?? ''))
    return false;
  return (
    /^(?:none|0)/.test(style.get('border') ?? '') &&
    /40px/.test(`${style.get('margin') ?? ''}${style.get('margin-left') ?? ''}`)
  );
}
