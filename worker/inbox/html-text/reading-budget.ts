/** Elements, attributes and pieces of text in the largest threads people write stay below this. */
const MAX_PIECES = 120_000;
/** Text also costs time by its length: so many characters count as one more piece. */
const CHARACTERS_PER_PIECE = 8;
const CHUNK = 16_384;

/** How much of one HTML page is read. Whoever parses tells it every piece that was met. */
export class ReadingBudget {
  #left = MAX_PIECES;

  piece(characters = 0): void {
    this.#left -= 1 + characters / CHARACTERS_PER_PIECE;
  }

  /** Feeds the page to `write` bit by bit until the budget is spent or `write` has enough; returns how far it came. */
  feed(html: string, write: (bit: string) => 'go on' | 'enough'): number {
    let read = 0;
    let more = true;
    for (; read < html.length && more; read += CHUNK) {
      more = write(html.slice(read, read + CHUNK)) === 'go on' && this.#left > 0;
    }
    return Math.min(read, html.length);
  }
}
