import type { Socket } from 'node:net';
import { type Command, parseCommand, type RawCommand, seqOf } from './imap-parse.ts';
import { ImapReader } from './imap-reader.ts';
import type { FolderEvent, MessageFolder } from './message-folder.ts';
import type { MessageStore } from './message-store.ts';

export const CAPABILITIES =
  'IMAP4rev1 LITERAL+ SASL-IR AUTH=PLAIN ID IDLE NAMESPACE MOVE UIDPLUS UNSELECT SPECIAL-USE CHILDREN';

/** Runs one command and writes its answers. Throws when the words make no sense: answered BAD. */
export type RunCommand = (session: ImapSession, command: Command) => Promise<void>;

export interface OpenFolder {
  readonly name: string;
  readonly folder: MessageFolder;
  readonly readOnly: boolean;
  /** UIDs in the order this session was told of them: index + 1 is the sequence number. */
  readonly uids: number[];
  readonly stopListening: () => void;
}

/** One IMAP connection (RFC 3501): commands are run one after the other, in the order they came. */
export class ImapSession {
  address: string | null = null;
  open: OpenFolder | null = null;
  readonly store: MessageStore;
  readonly password: string | null;
  private readonly socket: Socket;
  private readonly runCommand: RunCommand;
  private news: FolderEvent[] = [];
  private idling: string | null = null;
  private awaitingLine: ((line: string) => void) | null = null;
  private turn: Promise<void> = Promise.resolve();

  constructor(socket: Socket, store: MessageStore, password: string | null, runCommand: RunCommand) {
    this.socket = socket;
    this.runCommand = runCommand;
    this.store = store;
    this.password = password;
    const reader = new ImapReader(() => this.write('+ OK\r\n'));
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.closeFolder());
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const command of reader.read(chunk)) this.accept(command);
      } catch (error) {
        this.write(`* BYE ${error instanceof Error ? error.message : 'unreadable command'}\r\n`);
        socket.destroy();
      }
    });
    this.write(`* OK [CAPABILITY ${CAPABILITIES}] playground mail server ready\r\n`);
  }

  write(words: string | Buffer): void {
    if (!this.socket.destroyed) this.socket.write(words);
  }

  /** Resolves when the client has taken what was written: a mailbox of large mails must not pile up in memory. */
  async drained(): Promise<void> {
    if (this.socket.destroyed || this.socket.writableLength < 1024 * 1024) return;
    await new Promise<void>((resolve) => {
      const go = () => {
        this.socket.off('drain', go).off('close', go);
        resolve();
      };
      this.socket.on('drain', go).on('close', go);
    });
  }

  end(): void {
    this.socket.end();
  }

  /** Asks the client for one more line (AUTHENTICATE). */
  askLine(): Promise<string> {
    this.write('+ \r\n');
    return new Promise((resolve) => {
      this.awaitingLine = resolve;
    });
  }

  startIdle(tag: string): void {
    this.idling = tag;
    this.write('+ idling\r\n');
    this.tellNews(true);
  }

  openFolder(name: string, folder: MessageFolder, readOnly: boolean): OpenFolder {
    this.closeFolder();
    this.news = [];
    const stopListening = folder.listen((event) => {
      if (event.kind === 'renumbered') this.socket.destroy();
      this.news.push(event);
      if (this.idling) this.tellNews(true);
    });
    this.open = { name, folder, readOnly, uids: folder.messages().map(({ uid }) => uid), stopListening };
    return this.open;
  }

  closeFolder(): void {
    this.open?.stopListening();
    this.open = null;
  }

  /** Tells what changed in the open folder. Expunges only where sequence numbers may move (RFC 3501 §7.4.1). */
  tellNews(withExpunges: boolean): void {
    if (!this.open) return;
    const { uids, folder } = this.open;
    const kept: FolderEvent[] = [];
    let grown = false;
    for (const event of this.news) {
      if (event.kind === 'added') {
        uids.push(event.uid);
        grown = true;
      } else if (event.kind === 'flags') {
        const flags = folder.message(event.uid)?.flags;
        const seq = seqOf(uids, event.uid);
        if (flags && seq) this.write(`* ${seq} FETCH (UID ${event.uid} FLAGS (${[...flags].join(' ')}))\r\n`);
      } else if (event.kind === 'expunged' && withExpunges) {
        const seq = seqOf(uids, event.uid);
        if (seq) uids.splice(seq - 1, 1);
        if (seq) this.write(`* ${seq} EXPUNGE\r\n`);
      } else if (event.kind === 'expunged') kept.push(event);
    }
    this.news = kept;
    if (grown) this.write(`* ${uids.length} EXISTS\r\n`);
  }

  private accept(raw: RawCommand): void {
    const line = raw.lines[0] ?? '';
    if (this.awaitingLine) {
      const answer = this.awaitingLine;
      this.awaitingLine = null;
      answer(line);
      return;
    }
    if (this.idling && /^done$/i.test(line)) {
      const tag = this.idling;
      this.idling = null;
      this.write(`${tag} OK IDLE done\r\n`);
      return;
    }
    this.turn = this.turn.then(() => this.run(raw));
  }

  private async run(raw: RawCommand): Promise<void> {
    const command = parseCommand(raw);
    if (!command) return this.write('* BAD not a command\r\n');
    try {
      await this.runCommand(this, command);
    } catch (error) {
      const because = error instanceof Error ? error.message : String(error);
      this.write(`${command.tag} BAD ${because.replace(/[\r\n]+/g, ' ')}\r\n`);
    }
  }
}
