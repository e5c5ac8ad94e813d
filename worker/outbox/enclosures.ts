import { caseLabel } from '../cases/decision.ts';
import { documentHtml } from '../documents/html.ts';
import { documentPdf } from '../documents/pdf.ts';
import { progressPicture } from '../documents/picture.ts';
import type { WeeklyUpdate } from '../mail/letter-variables.ts';
import type { LetterRecord } from './view.ts';

/** A file as it stands in a letter; with a `cid` it is shown inside the page. */
export interface Enclosure {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
  readonly cid?: string;
  readonly contentDisposition?: 'inline';
}

type Enclosing = Pick<LetterRecord, 'documents' | 'name' | 'variables' | 'language'>;

/** What travels with a letter: every document as a page that opens anywhere and as a PDF to file, and its picture. */
export async function enclosuresOf(record: Enclosing): Promise<Enclosure[]> {
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
  const update = updateIn(record);
  if (update?.pictureAlt) enclosures.push(await pictureOf(update, record));
  return enclosures;
}

/** The update a letter carries, whether the client reads it or the PM sees it first. */
function updateIn({ name, variables }: Enclosing): WeeklyUpdate | null {
  if (name === 'weekly-update') return variables as unknown as WeeklyUpdate;
  return name === 'pm-update-preview' ? ((variables.update as WeeklyUpdate | undefined) ?? null) : null;
}

async function pictureOf(update: WeeklyUpdate, { language }: Enclosing): Promise<Enclosure> {
  const content = await progressPicture({
    language,
    milestones: update.milestones.map(({ name, baseline, forecast, isDone }) => ({
      name,
      baseline,
      forecast,
      actual: isDone ? forecast : null,
    })),
    decisions: update.decisions.map(({ ref, ageDays }) => ({ label: caseLabel(ref), ageDays })),
    asOf: new Date(update.asOf).toISOString().slice(0, 10),
  });
  return {
    filename: 'progress.png',
    contentType: 'image/png',
    content,
    cid: 'progress@liaison',
    contentDisposition: 'inline',
  };
}
