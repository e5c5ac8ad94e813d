import type { CaseFile, FiledLetter, FiledMail } from './case-file.ts';
import { sha256Of } from './hash.ts';

/** One file of the bundle that is named in its own index. */
export interface Indexed {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
}

/** Everything in the bundle that comes from the record: `evidence.json` names each file with its hash. */
export interface Contents {
  readonly letters: readonly (FiledLetter & { readonly file: string | null })[];
  readonly mails: readonly (FiledMail & { readonly file: string })[];
  readonly documents: readonly (Indexed & {
    readonly filename: string;
    readonly messageIds: readonly string[];
  })[];
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Gives every letter, mail and document of a case its place in the bundle. Bytes are never changed. */
export function contentsOf(file: CaseFile): Contents {
  const files = new Map<string, Buffer>();
  const letters = file.letters.map((letter, index) => {
    if (!letter.raw) return { ...letter, file: null };
    const name = `letters/${place(index)}-${letter.writtenAt.slice(0, 10)}-${letter.name}-${letter.language}.eml`;
    files.set(name, letter.raw);
    return { ...letter, file: name };
  });
  const mails = file.mails.map((mail, index) => {
    const name = `replies/${place(index)}-${mail.receivedAt.slice(0, 10)}-${mail.kind ?? 'unread'}.eml`;
    files.set(name, mail.raw);
    return { ...mail, file: name };
  });
  return { letters, mails, documents: documentsOf(file, files), files };
}

function documentsOf(file: CaseFile, files: Map<string, Buffer>): Contents['documents'] {
  const found = new Map<string, { filename: string; bytes: Buffer; messageIds: string[] }>();
  for (const letter of file.letters) {
    for (const { filename, bytes } of letter.files) {
      const sha256 = sha256Of(bytes);
      const known = found.get(sha256) ?? { filename, bytes, messageIds: [] };
      found.set(sha256, { ...known, messageIds: [...known.messageIds, letter.messageId] });
    }
  }
  return [...found].map(([sha256, { filename, bytes, messageIds }], index) => {
    const name = `documents/${place(index)}-${onDisk(filename)}`;
    files.set(name, bytes);
    return { file: name, sha256, size: bytes.length, filename, messageIds };
  });
}

/** The index of the bundle: what was decided and known, and the hash of every file taken from the record. */
export function indexOf(file: CaseFile, contents: Contents): string {
  const head = file.chain.at(-1);
  const { id: _, ...project } = file.project;
  return `${JSON.stringify(
    {
      format: 'liaison-evidence/1',
      project,
      case: file.about,
      ledger: {
        file: 'ledger.jsonl',
        entries: file.chain.length,
        head: head?.hash ?? null,
        at: head?.at.toISOString() ?? null,
      },
      decisions: file.decisions.map(({ projectId, record, at, ...row }) => ({
        at: at.toISOString(),
        ...row,
      })),
      letters: contents.letters.map(({ raw, files, ...letter }) => letter),
      replies: contents.mails.map(({ raw, ...mail }) => mail),
      documents: contents.documents,
    },
    null,
    2,
  )}\n`;
}

/** The project's whole ledger, one JSON object a line: what each entry says, byte for byte, and how it is chained. */
export function ledgerLines(file: CaseFile): string {
  return file.chain
    .map(({ chain, seq, canonical, previousHash, hash }) =>
      JSON.stringify({ chain, seq, previousHash, hash, canonical }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** The list that `sha256sum -c` reads (GNU coreutils): hash, two spaces, name. */
export function checksums(files: ReadonlyMap<string, Buffer>): string {
  return [...files.keys()]
    .sort()
    .map((name) => `${sha256Of(files.get(name) ?? Buffer.alloc(0))}  ${name}\n`)
    .join('');
}

function place(index: number): string {
  return String(index + 1).padStart(2, '0');
}

/** A name that every file system takes, and that stays on one line of the list. */
function onDisk(filename: string): string {
  const clean = filename
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '-')
    .replace(/^\.+|[. ]+$/g, '')
    .slice(-100);
  return clean === '' ? 'document' : clean;
}
