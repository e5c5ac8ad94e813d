import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { realClock } from '../clock.ts';

export interface StoredMessage {
  readonly uid: number;
  readonly size: number;
  readonly internalDate: Date;
  readonly flags: ReadonlySet<string>;
}

/** What happened to a folder, for sessions that have it open. */
export type FolderEvent =
  | { readonly kind: 'added'; readonly uid: number }
  | { readonly kind: 'flags'; readonly uid: number }
  | { readonly kind: 'expunged'; readonly uid: number }
  | { readonly kind: 'renumbered' };

type Entry = { -readonly [K in keyof StoredMessage]: StoredMessage[K] } & {
  raw: Buffer | null;
  file: string;
};

/**
 * One IMAP folder: one file per message, named `uid_time_flags.eml`, so that flags change by a rename and
 * a crash leaves no half mail. Without a directory the bytes stay in memory.
 */
export class MessageFolder {
  uidValidity: number | null;
  private uidNext = 1;
  private entries = new Map<number, Entry>();
  private readonly directory: string | null;
  private readonly listeners = new Set<(event: FolderEvent) => void>();

  constructor(directory: string | null, uidValidity: number) {
    this.directory = directory;
    this.uidValidity = uidValidity;
    if (directory) this.load(directory);
  }

  get nextUid(): number {
    return this.uidNext;
  }

  messages(): StoredMessage[] {
    return [...this.entries.values()];
  }

  message(uid: number): StoredMessage | undefined {
    return this.entries.get(uid);
  }

  read(uid: number): Buffer {
    const entry = this.entries.get(uid);
    if (!entry) throw new Error(`no message with UID ${uid}`);
    return entry.raw ?? readFileSync(this.path(entry.file));
  }

  append(raw: Buffer, flags: Iterable<string>, internalDate: Date): StoredMessage {
    const entry: Entry = {
      uid: this.uidNext,
      size: raw.length,
      internalDate,
      flags: new Set(flags),
      raw: this.directory ? null : raw,
      file: '',
    };
    entry.file = nameOf(entry);
    if (this.directory) {
      writeFileSync(this.path('incoming.tmp'), raw);
      renameSync(this.path('incoming.tmp'), this.path(entry.file));
    }
    this.uidNext += 1;
    this.entries.set(entry.uid, entry);
    this.tell({ kind: 'added', uid: entry.uid });
    return entry;
  }

  setFlags(uid: number, flags: Set<string>): void {
    const entry = this.entries.get(uid);
    if (!entry) return;
    entry.flags = flags;
    const file = nameOf(entry);
    if (this.directory && file !== entry.file) renameSync(this.path(entry.file), this.path(file));
    entry.file = file;
    this.tell({ kind: 'flags', uid });
  }

  expunge(uid: number): void {
    const entry = this.entries.get(uid);
    if (!entry) return;
    this.entries.delete(uid);
    if (this.directory) {
      this.saveState();
      rmSync(this.path(entry.file), { force: true });
    }
    this.tell({ kind: 'expunged', uid });
  }

  /** What a restored or migrated server does: a new UIDVALIDITY, every mail under a new UID from 1. */
  renumber(uidValidity: number | null): void {
    const old = [...this.entries.values()];
    this.uidValidity = uidValidity;
    this.entries = new Map();
    this.uidNext = 1;
    for (const entry of old) {
      const before = entry.file;
      entry.uid = this.uidNext++;
      entry.file = nameOf(entry);
      if (this.directory) renameSync(this.path(before), this.path(entry.file));
      this.entries.set(entry.uid, entry);
    }
    if (this.directory) this.saveState();
    this.tell({ kind: 'renumbered' });
  }

  listen(listener: (event: FolderEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(event: FolderEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private path(file: string): string {
    return join(this.directory ?? '', file);
  }

  private saveState(): void {
    const state = JSON.stringify({ uidValidity: this.uidValidity, uidNext: this.uidNext });
    writeFileSync(this.path('state.tmp'), state);
    renameSync(this.path('state.tmp'), this.path('state.json'));
  }

  private load(directory: string): void {
    mkdirSync(directory, { recursive: true });
    const files = readdirSync(directory);
    if (files.includes('state.json')) {
      const state = JSON.parse(readFileSync(this.path('state.json'), 'utf8'));
      this.uidValidity = state.uidValidity;
      this.uidNext = state.uidNext;
    } else {
      this.saveState();
    }
    const found = files.map((file) => entryOf(file, directory)).filter((entry) => entry !== null);
    for (const entry of found.sort((a, b) => a.uid - b.uid)) {
      this.entries.set(entry.uid, entry);
      this.uidNext = Math.max(this.uidNext, entry.uid + 1);
    }
  }
}

export function openFolder(directory: string | null): MessageFolder {
  return new MessageFolder(directory, Math.floor(realClock.now().getTime() / 1000));
}

function nameOf(entry: Pick<StoredMessage, 'uid' | 'internalDate' | 'flags'>): string {
  const flags = [...entry.flags].map(encodeURIComponent).join('+').slice(0, 180);
  return `${entry.uid}_${entry.internalDate.getTime()}_${flags}.eml`;
}

function entryOf(file: string, directory: string): Entry | null {
  const parts = /^(\d+)_(-?\d+)_(.*)\.eml$/.exec(file);
  if (!parts) return null;
  return {
    uid: Number(parts[1]),
    size: statSync(join(directory, file)).size,
    internalDate: new Date(Number(parts[2])),
    flags: new Set((parts[3] ?? '').split('+').filter(Boolean).map(decodeURIComponent)),
    raw: null,
    file,
  };
}
