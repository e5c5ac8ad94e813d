/** How many lines were begun and characters written so far. */
export interface Position {
  readonly lines: number;
  readonly characters: number;
}

const WIDE = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]/;
const MAX_QUOTE_MARKS = 8;
const RULE = '_'.repeat(32);

/** Builds lines from inline text and the gaps between blocks, collapsing white space as browsers do. */
export class TextWriter {
  quoteDepth = 0;
  readonly #lines: string[] = [];
  #line = '';
  #lineOpen = false;
  #gap: 0 | 1 | 2 = 0;
  #space: '' | ' ' | '\t' | '\n' = '';
  #mark = '';
  #characters = 0;
  #begun = 0;
  #last = '';
  #freshCell = false;
  #depthOfLine = 0;

  /** Asks for a line break (1) or a blank line (2) before the next text. */
  gap(size: 0 | 1 | 2): void {
    if (size === 0 || this.#freshCell) return;
    if (this.#lineOpen || this.#lines.length > 0) this.#gap = Math.max(this.#gap, size) as 0 | 1 | 2;
  }

  lineBreak(): void {
    if (this.#freshCell) return;
    this.gap(this.#lineOpen && this.#gap === 0 ? 1 : 2);
  }

  rule(): void {
    this.gap(1);
    this.#write(RULE);
    this.gap(1);
  }

  /** A list mark to print before the next text; empty takes it back. */
  mark(mark: string): void {
    this.#mark = mark;
  }

  position(): Position {
    return { lines: this.#begun, characters: this.#characters };
  }

  /** Another cell of a row begun at `start`: on the same line unless a cell before it took several lines. */
  nextCell(start: Position): void {
    if (this.#characters === start.characters) return;
    if (this.#begun - start.lines > 1) {
      this.gap(1);
      return;
    }
    this.#gap = 0;
    this.#space = '\t';
    this.#freshCell = true;
  }

  endCell(): void {
    this.#freshCell = false;
  }

  inline(text: string): void {
    const words = text.replaceAll('\u00a0', ' ').split(/[ \t\r\n\f]+/);
    const blanks = text.includes('\n') ? '\n' : ' ';
    for (const [index, word] of words.entries()) {
      if (index > 0 && this.#space === '') this.#space = blanks;
      if (word !== '') this.#write(word);
    }
    const alone = text.includes('\u00a0') && text.trim() === '';
    if (alone && (!this.#lineOpen || this.#gap > 0)) this.gap(2);
  }

  preformatted(text: string): void {
    for (const [index, line] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
      if (index > 0) this.lineBreak();
      if (line !== '') this.#write(line);
    }
  }

  #write(word: string): void {
    this.#freshCell = false;
    if (this.#gap > 0) this.#endLine();
    if (!this.#lineOpen) {
      this.#line = this.#mark;
      this.#lineOpen = true;
      this.#begun++;
      this.#depthOfLine = Math.min(Math.max(this.quoteDepth, 0), MAX_QUOTE_MARKS);
    } else {
      this.#line += this.#blankBefore(word);
    }
    this.#mark = '';
    this.#space = '';
    this.#line += word;
    this.#last = word.at(-1) ?? '';
    this.#characters += word.length;
  }

  /** A line break in the source between two Chinese characters is no blank (CSS Text 3 §4.1.3). */
  #blankBefore(word: string): string {
    if (this.#space !== '\n') return this.#space;
    return WIDE.test(this.#last) && WIDE.test(word[0] as string) ? '' : ' ';
  }

  #endLine(): void {
    const depthBefore = this.#depthOfLine;
    if (this.#lineOpen) this.#lines.push(`${'> '.repeat(depthBefore)}${this.#line}`);
    if (this.#gap === 2 && this.#lines.length > 0) {
      const shared = Math.min(depthBefore, Math.max(this.quoteDepth, 0));
      this.#lines.push('> '.repeat(shared).trimEnd());
    }
    this.#lineOpen = false;
    this.#gap = 0;
  }

  result(): string {
    this.#gap = this.#lineOpen ? 1 : 0;
    if (this.#gap > 0) this.#endLine();
    return this.#lines.join('\n').trim();
  }
}
