import type { RawCommand } from './imap-parse.ts';

const LONGEST_LINE = 1024 * 1024;
const LARGEST_LITERAL = 64 * 1024 * 1024;

/**
 * Cuts the bytes of an IMAP client into commands. `goAhead` is called for each literal the client waits to
 * send (RFC 3501 §4.3; `{n+}` of RFC 7888 does not wait). Throws RangeError when a line or literal is too long.
 */
export class ImapReader {
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private needed = 0;
  private lines: string[] = [];
  private literals: Buffer[] = [];
  private readonly goAhead: () => void;

  constructor(goAhead: () => void) {
    this.goAhead = goAhead;
  }

  *read(chunk: Buffer): Generator<RawCommand> {
    this.pending.push(chunk);
    this.pendingBytes += chunk.length;
    // A literal in flight is only joined once all of it is here: joining per chunk would be quadratic.
    if (this.pendingBytes < this.needed) return;
    let bytes = this.pending.length === 1 ? chunk : Buffer.concat(this.pending);
    for (;;) {
      if (this.needed) {
        if (bytes.length < this.needed) break;
        this.literals.push(bytes.subarray(0, this.needed));
        bytes = bytes.subarray(this.needed);
        this.needed = 0;
      }
      const newline = bytes.indexOf(10);
      if (newline < 0) break;
      const line = bytes.toString(
        'latin1',
        0,
        newline > 0 && bytes[newline - 1] === 13 ? newline - 1 : newline,
      );
      bytes = bytes.subarray(newline + 1);
      this.lines.push(line);
      const literal = /\{(\d+)(\+?)\}$/.exec(line);
      if (!literal) {
        const command = { lines: this.lines, literals: this.literals };
        this.lines = [];
        this.literals = [];
        yield command;
        continue;
      }
      this.expect(Number(literal[1]), literal[2] === '');
    }
    if (!this.needed && bytes.length > LONGEST_LINE) throw new RangeError('command line too long');
    this.pending = bytes.length ? [bytes] : [];
    this.pendingBytes = bytes.length;
  }

  private expect(size: number, waits: boolean): void {
    if (size > LARGEST_LITERAL) throw new RangeError('literal too large');
    if (waits) this.goAhead();
    if (size === 0) this.literals.push(Buffer.alloc(0));
    this.needed = size;
  }
}
