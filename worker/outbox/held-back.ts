import { Readable } from 'node:stream';
import type { Progress } from './smtp-reply.ts';

/**
 * The bytes of a letter as a stream whose end waits. A server can accept a message only after its final dot
 * (RFC 5321 §4.1.1.4), and the dot follows the end of this stream: `beforeEnd` records that it is about to go.
 * When `beforeEnd` says no or fails, the stream breaks, the connection closes, and the server must discard.
 */
export class HeldBack extends Readable {
  /** `asked`: the server wants the message. `let-go`: from here on the letter may have been accepted. */
  progress: Progress = 'not-asked';
  readonly #raw: Buffer;
  readonly #beforeEnd: () => Promise<boolean>;

  constructor(raw: Buffer, beforeEnd: () => Promise<boolean>) {
    super();
    this.#raw = raw;
    this.#beforeEnd = beforeEnd;
  }

  override _read(): void {
    if (this.progress !== 'not-asked') return;
    this.progress = 'asked';
    this.push(this.#raw);
    this.#beforeEnd().then(
      (yes) => {
        if (this.destroyed) return;
        if (!yes) {
          this.destroy(new Error('the letter is no longer ours to submit'));
          return;
        }
        this.progress = 'let-go';
        this.push(null);
      },
      (cause) => this.destroy(new Error('the letter could not be marked as handed over', { cause })),
    );
  }
}
