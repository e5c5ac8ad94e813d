/** Collects what had to be mended while one mail is read: each sentence once, and not without end. */
export class Repairs {
  readonly #sentences = new Set<string>();

  add(sentence: string): void {
    if (this.#sentences.size < 50) this.#sentences.add(sentence);
  }

  get sentences(): string[] {
    return [...this.#sentences];
  }
}
