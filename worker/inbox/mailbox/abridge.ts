import { createHash } from 'node:crypto';

/** A part that was not fetched; the PM can look at it in the mailbox. */
export interface LeftOnServer {
  readonly filename: string;
  readonly contentType: string;
  /** Bytes as they stand on the server, transfer encoding included. */
  readonly size: number;
}

/** BODYSTRUCTURE as far as it is needed here. */
export interface Structure {
  readonly part?: string | undefined;
  readonly type: string;
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  readonly disposition?: string | undefined;
  readonly dispositionParameters?: Readonly<Record<string, string>> | undefined;
  readonly size?: number | undefined;
  readonly childNodes?: readonly Structure[] | undefined;
}

export interface Abridgement {
  /** Section numbers of the text parts to fetch, e.g. `1.1`. */
  readonly texts: readonly string[];
  readonly left: readonly LeftOnServer[];
}

const MOST_TEXTS = 8;

/** From a mail too large to fetch, the written text is taken; everything that is a file stays where it is. */
export function planAbridgement(root: Structure): Abridgement {
  const texts: string[] = [];
  const left: LeftOnServer[] = [];
  const visit = (node: Structure): void => {
    if (node.type.startsWith('multipart/') && node.childNodes?.length) {
      node.childNodes.forEach(visit);
    } else if (isText(node) && texts.length < MOST_TEXTS) {
      texts.push(node.part ?? '1');
    } else {
      const filename = node.dispositionParameters?.filename ?? node.parameters?.name ?? '';
      left.push({ filename: printable(filename), contentType: printable(node.type), size: node.size ?? 0 });
    }
  };
  visit(root);
  return { texts, left };
}

function isText(node: Structure): boolean {
  return /^text\/(plain|html)$/i.test(node.type) && node.disposition?.toLowerCase() !== 'attachment';
}

/** Postgres stores no NUL in text, and a control character has no place in a file name. */
function printable(text: string): string {
  return text.replace(/[\x00-\x1f\x7f]/g, '').slice(0, 255);
}

/** A text part as fetched: its own MIME header and its (possibly cut) body. */
export interface FetchedText {
  readonly mime: Buffer;
  readonly body: Buffer;
}

/**
 * Builds a mail of the original header and the text parts alone. The boundary is a hash of the header, so that
 * fetching the same mail again gives the same bytes, and with them the same identity.
 */
export function abridgedMail(header: Buffer, texts: readonly FetchedText[]): Buffer {
  const boundary = `abridged-${createHash('sha256').update(header).digest('hex').slice(0, 24)}`;
  const kept = header
    .toString('latin1')
    .split(/\r?\n(?![ \t])/)
    .filter(
      (field) => field !== '' && !/^(content-type|content-transfer-encoding|mime-version):/i.test(field),
    );
  const head = [
    ...kept,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    '',
  ];
  const parts = texts.flatMap(({ mime, body }) => [
    Buffer.from(`--${boundary}\r\n`),
    Buffer.from(`${mime.toString('latin1').trimEnd()}\r\n\r\n`, 'latin1'),
    body,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([
    Buffer.from(head.join('\r\n'), 'latin1'),
    ...parts,
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}
