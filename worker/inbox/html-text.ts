import { Parser } from 'htmlparser2';
import { Blocks } from './html-text/blocks.ts';
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
 * Linear in the length of the HTML; never throws.
 */
export function htmlToText(html: string): string {
  const sheet = new Sheet();
  const blocks = new Blocks(sheet);
  const parser = new BoundedParser({
    onopentag(name, attributes) {
      parser.depth++;
      blocks.open(name, attributes);
    },
    onclosetag(name) {
      parser.depth--;
      blocks.close(name);
    },
    ontext(text) {
      blocks.text(text);
    },
  });
  parser.end(html);
  return blocks.result();
}
