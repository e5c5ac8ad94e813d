import { join } from 'node:path';
import { realClock } from '../clock.ts';
import { type MessageFolder, openFolder, type StoredMessage } from './message-folder.ts';

export const FOLDERS = ['INBOX', 'Sent', 'Drafts', 'Trash'] as const;

/** All mailboxes of the playground: one per address, made when it is first written to or logged in to. */
export class MessageStore {
  private readonly directory: string | null;
  private readonly folders = new Map<string, Map<string, MessageFolder>>();

  /** `directory` null keeps everything in memory. */
  constructor(directory: string | null) {
    this.directory = directory;
  }

  /** The folders of one address by name; INBOX, Sent, Drafts and Trash always exist. */
  foldersOf(address: string): Map<string, MessageFolder> {
    const key = address.trim().toLowerCase();
    const known = this.folders.get(key);
    if (known) return known;
    const opened = new Map<string, MessageFolder>();
    this.folders.set(key, opened);
    for (const name of FOLDERS) this.create(key, name);
    return opened;
  }

  folder(address: string, name: string): MessageFolder | undefined {
    return this.foldersOf(address).get(folderName(name));
  }

  create(address: string, name: string): MessageFolder {
    const key = address.trim().toLowerCase();
    const folders = this.foldersOf(key);
    const existing = folders.get(folderName(name));
    if (existing) return existing;
    const place = this.directory && join(this.directory, fileName(key), fileName(folderName(name)));
    const folder = openFolder(place);
    folders.set(folderName(name), folder);
    return folder;
  }

  /** Puts a mail into the INBOX of an address. */
  deliver(address: string, raw: Buffer): StoredMessage {
    return this.create(address, 'INBOX').append(raw, [], realClock.now());
  }
}

/** INBOX is the one name without case (RFC 3501 §5.1). */
export function folderName(name: string): string {
  return name.toUpperCase() === 'INBOX' ? 'INBOX' : name;
}

function fileName(name: string): string {
  return encodeURIComponent(name).replaceAll('.', '%2E').slice(0, 200);
}
