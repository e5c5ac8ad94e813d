import type { Transaction } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Act } from '../cases/act.ts';
import { closings } from '../cases/closing/store.ts';
import { keepDocument, lastDocumentHash } from '../cases/document-store.ts';
import type { Project } from '../cases/project/state.ts';
import { surveys } from '../cases/survey/store.ts';
import { closingReport } from '../documents/closing-report.ts';
import { contentHash } from '../documents/content-hash.ts';
import { draftClosing } from './closing-draft.ts';
import { closingRows, waitingRequest } from './closing-store.ts';

/** All five parts are written: the report is drawn up from the record and kept; the closing puts it to the client. */
export async function drawClosingReport(
  trx: Transaction<Database>,
  project: Project,
  number: number,
  now: Date,
): Promise<Act | null> {
  const closing = (await closings.list(trx, project.id, ['gathering', 'signing'])).find(
    (one) => one.number === number,
  );
  if (!closing) return null;
  const facts = draftClosing(
    project,
    closing,
    await closingRows(trx, project.id),
    await surveys.list(trx, project.id),
    now,
  );
  const content = closingReport(facts);
  const hash = contentHash(content);
  const id = await keepDocument(trx, {
    projectId: project.id,
    about: `CL-${number}`,
    kind: 'closing-report',
    fileName: `${project.key}-closing-report`,
    content,
    contentHash: hash,
    previousHash: await lastDocumentHash(trx, project.id, 'closing-report'),
    at: now,
  });
  const statement =
    project.language === 'zh'
      ? '附件中的结项报告如实反映了项目的目标、交付、变更与遗留事项，项目按此结束。'
      : 'The attached closing report gives a true account of goals, deliverables, changes and open items, and the project ends on it.';
  return {
    actor: 'clock',
    mail: null,
    steps: [
      {
        command: null,
        happening: {
          on: 'closing',
          number,
          event: {
            happened: 'report-drawn',
            documents: [id],
            contentHash: hash,
            subject: content.title,
            statement,
            follows: await waitingRequest(trx, project.id),
          },
        },
      },
    ],
    letters: [],
    notes: [],
    review: null,
    answeredReview: null,
  };
}
