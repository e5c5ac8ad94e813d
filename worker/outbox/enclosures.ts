import { documentHtml } from '../documents/html.ts';
import { documentPdf } from '../documents/pdf.ts';
import type { LetterRecord } from './view.ts';

/** A file as it stands in a letter. */
export interface Enclosure {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** What travels with a letter: every document as a page that opens anywhere and as a PDF to file. */
export async function enclosuresOf(record: Pick<LetterRecord, 'documents'>): Promise<Enclosure[]> {
  const enclosures: Enclosure[] = [];
  for (const { fileName, content } of record.documents) {
    enclosures.push(
      {
        filename: `${fileName}.pdf`,
        contentType: 'application/pdf',
        content: await documentPdf(content),
      },
      {
        filename: `${fileName}.html`,
        contentType: 'text/html; charset=utf-8',
        content: Buffer.from(documentHtml(content)),
      },
    );
  }
  return enclosures;
}
