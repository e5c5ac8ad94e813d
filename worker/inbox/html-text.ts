import { Parser } from 'htmlparser2';
import { Blocks } from './html-text/blocks.ts';
import { ReadingBudget } from './html-text/reading-budget.ts';
import { Sheet } from './html-text/sheet.ts';

/** Deeper nesting than any mail needs; beyond it elements no longer nest, which keeps the time linear. */
const MAX_DEPTH = 300;

class BoundedParser extends Parser {
  depth = 0;
  #flat = false;

  override onopentagname(start: number, end: number): void {
    this.#flat = this.depth >= MAX_DEPTH;
    super.onopentagname(start, end);
  }

  override isVoidElement(name: string): boolean {
    return this.#flat || super.isVoidElement(name);
  }
}

/**
 * The text a person sees in an HTML mail: lines and blank lines as blocks make them, list marks, table cells
 * separated by tabs, links as `label (address)`, quotes with `> `. What is hidden is left out: display:none,
 * zero size, opacity or visibility, text in the colour of its background, comments, styles, scripts.
 * A page larger than any mail is read in part. Linear in the length of the HTML; never throws.
 */
export function htmlToText(html: string): string {
  return readHtml(html).text;
}

/** As `htmlToText`; `whole` is false when the page was larger than any mail and only its beginning was read. */
export function readHtml(html: string): { text: string; whole: boolean } {
  const sheet = new Sheet();
  const blocks = new Blocks(sheet);
  const budget = new ReadingBudget();
  const parser = new BoundedParser({
    onopentag(name, attributes) {
      budget.piece();
      parser.depth++;
      blocks.open(name, attributes);
    },
    onattribute() {
      budget.piece();
    },
    onclosetag(name) {
      budget.piece();
      parser.depth--;
      blocks.close(name);
    },
    ontext(text) {
      budget.piece(text.length);
      blocks.text(text);
    },
  });
  const read = budget.feed(html, (bit) => {
    parser.write(bit);
    return 'go on';
  });
  const whole = read === html.length;
  // The end of a page cut inside a tag would be taken for text.
  if (whole) parser.end();
  return { text: blocks.result(), whole };
}
