import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classify } from '../../worker/inbox/classify/classify.ts';
import { COLUMNS } from '../../worker/inbox/classify/columns.ts';
import type { Examples } from '../../worker/inbox/classify/corpus.ts';
import { readCorpus } from '../../worker/inbox/classify/corpus-folder.ts';
import { loadModel } from '../../worker/inbox/classify/load-model.ts';
import { notesOf } from '../../worker/inbox/classify/model-file.ts';
import type { Example } from '../../worker/learning/example.ts';
import { addExample, examples, reviewedMails } from '../../worker/learning/example-store.ts';
import { LiveModel } from '../../worker/learning/live-model.ts';
import {
  keepCandidate,
  liveVersion,
  putInUse,
  versions,
  weightsOf,
} from '../../worker/learning/model-store.ts';
import { retrain } from '../../worker/learning/retrain.ts';
import { trainApart } from '../../worker/learning/training.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { keptLog } from '../support/log.ts';

const shipped = loadModel();
const AT = new Date('2026-12-01T10:00:00Z');
const FIGURES = {
  regression: {
    before: { mails: 1, right: 1, falseConfirmations: 0 },
    after: { mails: 1, right: 1, falseConfirmations: 0 },
  },
  reviewed: {
    before: { mails: 0, right: 0, falseConfirmations: 0 },
    after: { mails: 0, right: 0, falseConfirmations: 0 },
  },
  refitted: [],
  seconds: 1,
};

/** Every fortieth sentence of the corpus: enough to train on, quick enough for a test. */
function someCorpus(): Examples {
  const { sentences, mails } = readCorpus();
  return {
    sentences: sentences.filter((_, at) => at % 40 === 0),
    mails: mails.filter((_, at) => at % 40 === 0),
  };
}

describe('what a house has learned', () => {
  let record: TestDatabase;
  let projectId: number;
  let personId: number;
  let mailboxId: number;
  let mails = 0;

  beforeAll(async () => {
    record = await testDatabase();
    const { db } = record;
    const project = await db
      .insertInto('project')
      .values({
        key: 'SHOP',
        name: 'Shop',
        client: 'Harbour',
        language: 'en',
        zone: 'Europe/London',
        cadence: 'none',
        created_at: AT,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    projectId = project.id;
    const person = await db
      .insertInto('person')
      .values({ address: 'clare@studio.example', name: 'Clare', language: 'en' })
      .returning('id')
      .executeTakeFirstOrThrow();
    personId = person.id;
    const mailbox = await db
      .insertInto('mailbox')
      .values({ name: 'main', address: 'liaison@studio.example' })
      .returning('id')
      .executeTakeFirstOrThrow();
    mailboxId = mailbox.id;
  });
  afterAll(() => record.close());

  /** A mail of a client as it was read, applied long ago. */
  async function mail(newText: string): Promise<number> {
    mails += 1;
    const input = { newText, subject: 'News', quotedText: '', answers: null };
    const { id } = await record.db
      .insertInto('mail')
      .values({
        mailbox_id: mailboxId,
        identity: `m${mails}`,
        content_hash: `h${mails}`,
        size: 100,
        received_at: AT,
        status: 'applied',
        project_id: projectId,
        summary: JSON.stringify({
          ...input,
          understanding: classify(input, shipped),
          identity: { outcome: 'stranger' },
        }),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }

  const teach = async (mailId: number, given: Example['given'], removed: Example['removed']) =>
    await addExample(
      record.db,
      {
        mailId,
        kind: 'correction',
        language: 'en',
        given,
        removed,
        evidence: [],
        predicted: {
          readings: [{ intent: 'complaint', confidence: 0.99 }],
          decision: 'act',
          model: 0,
          opinion: null,
        },
      },
      { projectId, personId, byMailId: mailId, at: AT },
    );

  it('is never rewritten, and goes with its mail', async () => {
    const mailId = await mail('The brochure is wrong.');
    await teach(mailId, ['other'], ['complaint']);
    await expect(
      record.db
        .updateTable('example')
        .set({ given: ['complaint'] })
        .execute(),
    ).rejects.toThrow(/append-only/);
    await record.db.deleteFrom('mail').where('id', '=', mailId).execute();
    expect(await examples(record.db)).toEqual([]);
  });

  it('counts the last word about a mail', async () => {
    const mailId = await mail('The leaflet is wrong.');
    await teach(mailId, ['complaint'], []);
    await teach(mailId, ['other'], ['complaint']);
    const reviewed = await reviewedMails(record.db);
    expect(reviewed.map(({ example }) => example.given)).toEqual([['other']]);
    await record.db.deleteFrom('mail').where('id', '=', mailId).execute();
  });

  it('is read with by every worker once it is in use, without a restart, and no longer after going back', async () => {
    const log = keptLog();
    const worker = new LiveModel(record.db, shipped, log);
    await worker.refresh();
    expect(worker.inUse).toMatchObject({ version: 0 });
    const bias = [-9, -9, -9];
    const version = await keepCandidate(record.db, {
      grams: shipped.grams,
      notes: notesOf({ ...shipped, bias }),
      base: 'abc',
      examples: 0,
      lastExample: 0,
      figures: FIGURES,
    });
    await worker.refresh();
    expect(worker.inUse.version).toBe(0);
    await putInUse(record.db, version);
    await worker.refresh();
    expect(worker.inUse.version).toBe(version);
    expect(worker.inUse.model.bias).toEqual(bias);
    await putInUse(record.db, 0);
    await worker.refresh();
    expect(worker.inUse).toMatchObject({ version: 0 });
    expect(worker.inUse.model.bias).toEqual(shipped.bias);
  });

  it('gives way to the shipped weights where it does not fit the program', async () => {
    const notes = { ...notesOf(shipped), columns: COLUMNS + 1 };
    const figures = FIGURES;
    const kept = { grams: shipped.grams, notes, base: 'old', examples: 0, lastExample: 0, figures };
    const version = await keepCandidate(record.db, kept);
    await putInUse(record.db, version);
    const log = keptLog();
    const worker = new LiveModel(record.db, shipped, log);
    await worker.refresh();
    expect(worker.inUse.model.bias).toEqual(shipped.bias);
    expect(log.lines.join()).toContain('do not fit this program');
    await putInUse(record.db, 0);
  });

  it('makes a label ask in the language in which it has been wrong', async () => {
    const worker = new LiveModel(record.db, shipped, keptLog());
    const ids: number[] = [];
    for (let at = 0; at < 4; at++) ids.push(await mail(`The print number ${at} is wrong.`));
    for (const id of ids) await teach(id, ['other'], ['complaint']);
    await worker.refresh();
    const { bands } = worker.inUse.model;
    expect(bands.complaint.en.sure).toBe(Number.POSITIVE_INFINITY);
    expect(bands.complaint.zh).toEqual(shipped.bands.complaint.zh);
    await record.db.deleteFrom('mail').where('id', 'in', ids).execute();
    await worker.refresh();
    expect(worker.inUse.model.bands.complaint.en).toEqual(shipped.bands.complaint.en);
  });

  it('is trained apart on the corpus and what PMs taught, and refused when it unlearns our own mails', async () => {
    const ids: number[] = [];
    for (let at = 0; at < 5; at++)
      ids.push(await mail(`The zebra crossing number ${at} is unusable and broken.`));
    for (const id of ids) await teach(id, ['other'], ['complaint']);
    const before = await liveVersion(record.db);
    let clock = 0;
    const result = await retrain({
      db: record.db,
      shipped,
      inUse: shipped,
      corpus: someCorpus(),
      clock: () => (clock += 1000),
    });
    // A fortieth of the corpus knows less than all of it.
    expect(result.figures.regression.after.right).toBeLessThan(result.figures.regression.before.right);
    expect(result.live).toBe(false);
    const [newest] = await versions(record.db);
    expect(newest).toMatchObject({ version: result.version, status: 'refused', examples: 5 });
    expect(await liveVersion(record.db)).toBe(before);

    // Beside weights that know nothing it loses nothing, and the mails it was corrected on are read as taught.
    const blank = { ...shipped, grams: new Int8Array(shipped.grams.length), bias: [-9, -9, -9] };
    const again = await retrain({
      db: record.db,
      shipped,
      inUse: blank,
      corpus: someCorpus(),
      clock: () => (clock += 1000),
    });
    expect(again.live).toBe(true);
    expect(await liveVersion(record.db)).toBe(again.version);
    expect(again.figures.reviewed.after).toEqual({ mails: 5, right: 5, falseConfirmations: 0 });
    expect((await weightsOf(record.db, again.version))?.grams.length).toBe(shipped.grams.length);
  }, 180_000);

  it('a training that needs more memory than it may have fails alone', async () => {
    await expect(trainApart({ taught: [], corpus: null }, 24)).rejects.toThrow();
    expect(
      classify({ newText: 'OK', subject: '', quotedText: '', answers: null }, shipped).intents,
    ).toHaveLength(1);
  });
});
