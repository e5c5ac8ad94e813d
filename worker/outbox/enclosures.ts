import { caseLabel } from '../cases/decision.ts';
import { documentHtml } from '../documents/html.ts';
import { documentPdf } from '../documents/pdf.ts';
import { progressPicture } from '../documents/picture.ts';
import type { LetterPart, WeeklyUpdate } from '../mail/letter-variables.ts';
import type { LetterRecord } from './view.ts';

/** A file as it stands in a letter; with a `cid` it is shown inside the page. */
export interface Enclosure {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
  readonly cid?: string;
  readonly contentDisposition?: 'inline';
}

type Enclosing = Pick<LetterRecord, 'documents' | 'name' | 'variables' | 'language' | 'project'>;

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
  for (const { update, key } of updatesIn(record)) {
    if (update.pictureAlt) enclosures.push(await pictureOf(update, key, record));
  }
  return enclosures;
}

/** The updates a letter carries, with the key of their project: the client's, the PM's preview, or several in one. */
function updatesIn({ name, variables, project }: Enclosing): { update: WeeklyUpdate; key: string }[] {
  const key = project?.key ?? '';
  if (name === 'weekly-update') return [{ update: variables as unknown as WeeklyUpdate, key }];
  if (name === 'pm-update-preview') return [{ update: variables.update as WeeklyUpdate, key }];
  if (name !== 'together') return [];
  return (variables.parts as readonly LetterPart[]).flatMap((part) =>
    part.name === 'weekly-update'
      ? [{ update: part.variables as unknown as WeeklyUpdate, key: part.project?.key ?? '' }]
      : [],
  );
}

async function pictureOf(update: WeeklyUpdate, key: string, { language }: Enclosing): Promise<Enclosure> {
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
    cid: `progress-${key}@liaison`,
    contentDisposition: 'inline',
  };
}
