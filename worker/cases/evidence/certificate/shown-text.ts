import type { Block, Section } from '../../../documents/content.ts';
import type { Contents } from '../bundle.ts';
import type { CaseFile } from '../case-file.ts';
import { recordOf } from './decided.ts';
import type { CertificateWords } from './words.ts';

/** On what text the decisions were made: each letter that asked, the items as put, the documents attached. */
export function textSection(file: CaseFile, contents: Contents, words: CertificateWords): Section {
  const asked = new Set(file.decisions.flatMap((row) => recordOf(row).shown.asked?.messageId ?? []));
  const letters = contents.letters.filter(({ messageId }) => asked.has(messageId));
  const blocks = [
    ...letters.flatMap((letter) => letterBlocks(letter, textOf(file, letter.messageId), words)),
    ...(letters.length === 0 ? [{ kind: 'paragraph', text: words.text.notAsked } as const] : []),
    ...itemTable(file, words),
    ...contentTable(file, words),
    ...documentTable(contents, words),
  ];
  return { heading: words.text.heading, blocks };
}

function textOf(file: CaseFile, messageId: string): string {
  const row = file.decisions.find((one) => recordOf(one).shown.asked?.messageId === messageId);
  return row ? (recordOf(row).shown.asked?.text ?? '') : '';
}

function letterBlocks(letter: Contents['letters'][number], text: string, words: CertificateWords): Block[] {
  const { labels, asked } = words.text;
  const to = letter.recipients.map(({ address }) => address).join(words.separator);
  return [
    { kind: 'paragraph', text: asked(to) },
    {
      kind: 'key-value',
      pairs: [
        [labels.subject, letter.subject ?? ''],
        [labels.messageId, letter.messageId],
        [labels.file, letter.file ?? words.unknown],
        [labels.sha256, letter.sha256 ?? words.unknown],
      ],
    },
    { kind: 'code', text },
  ];
}

interface PutItem {
  readonly item: number;
  readonly title?: string;
  readonly statement?: string;
  readonly confirmedBy?: readonly unknown[];
  readonly remarks?: readonly { readonly words?: string }[];
  /** A PM recorded it in the client's place. */
  readonly override?: { readonly name?: string; readonly because?: string } | null;
}

/** The items as they stood with the last decision, where the case has items. */
function itemTable(file: CaseFile, words: CertificateWords): Block[] {
  const last = file.decisions.at(-1);
  const items = last && recordOf(last).shown.case?.items;
  if (!Array.isArray(items) || items.length === 0) return [];
  const rows = (items as PutItem[]).map((one) => [
    String(one.item),
    one.title ?? '',
    one.statement ?? '',
    one.override
      ? `${words.decided.decisions.overridden}${words.decided.colon}${one.override.because ?? ''}`
      : words.text.itemStates((one.confirmedBy ?? []).length > 0, one.remarks?.at(-1)?.words ?? null),
  ]);
  return [{ kind: 'table', columns: words.text.items, rows, widths: [1, 3, 7, 3] }];
}

/** The documents the case had with its last decision, each tied to the baseline before it. */
function contentTable(file: CaseFile, words: CertificateWords): Block[] {
  const last = file.decisions.at(-1);
  const documents = last ? recordOf(last).shown.documents : [];
  if (documents.length === 0) return [];
  const rows = documents.map((one) => [one.fileName, one.contentHash, one.previousHash ?? words.text.first]);
  return [{ kind: 'table', columns: words.text.contents, rows, widths: [2, 3, 3] }];
}

function documentTable(contents: Contents, words: CertificateWords): Block[] {
  if (contents.documents.length === 0) return [];
  const rows = contents.documents.map(({ file, sha256 }) => [file, sha256]);
  return [{ kind: 'table', columns: words.text.documents, rows, widths: [2, 3] }];
}
