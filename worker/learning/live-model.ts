import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Model } from '../inbox/classify/model.ts';
import { modelFrom } from '../inbox/classify/model-file.ts';
import { type Proven, provenBy } from '../language-model/weigh-in.ts';
import type { Log } from '../log.ts';
import { accountOf, assertionsOf, inTheLightOf, type Standing } from './account.ts';
import { examples, examplesSince } from './example-store.ts';
import { liveVersion, weightsOf } from './model-store.ts';

/** What mails are read with at this moment. */
export interface InUse {
  readonly model: Model;
  /** 0: the shipped weights. */
  readonly version: number;
  readonly account: readonly Standing[];
  /** Labels on which a language model, when it agrees, has been right often enough. */
  readonly proven: Proven;
}

/** Tells one set of shipped weights from another. */
export const fingerprint = (model: Model): string =>
  createHash('sha256').update(model.grams).update(JSON.stringify(model.bias)).digest('hex').slice(0, 16);

/**
 * The weights in use, those of the newest live version, with the bands that the account of this installation allows.
 * Other workers, and `liaison model`, put versions into use; `refresh` notices.
 */
export class LiveModel {
  readonly #db: Kysely<Database>;
  readonly #shipped: Model;
  readonly #log: Pick<Log, 'warn' | 'info'>;
  #inUse: InUse;
  #weights: { readonly version: number; readonly model: Model };
  #seen = '0:0';

  constructor(db: Kysely<Database>, shipped: Model, log: Pick<Log, 'warn' | 'info'>) {
    this.#db = db;
    this.#shipped = shipped;
    this.#log = log;
    this.#weights = { version: 0, model: shipped };
    this.#inUse = { model: shipped, version: 0, account: [], proven: new Set() };
  }

  get inUse(): InUse {
    return this.#inUse;
  }

  /** Takes up what has changed since; cheap when nothing has. */
  async refresh(): Promise<void> {
    const version = await liveVersion(this.#db);
    const { newest } = await examplesSince(this.#db, 0);
    const seen = `${version}:${newest}`;
    if (seen === this.#seen) return;
    if (version !== this.#weights.version) {
      this.#weights = { version, model: await this.#load(version) };
      this.#log.info(version === 0 ? 'reading with the shipped weights' : `reading with weights ${version}`);
    }
    const { model } = this.#weights;
    const all = await examples(this.#db);
    const account = accountOf(assertionsOf(all), model.bands);
    this.#inUse = { model: inTheLightOf(account, model), version, account, proven: provenBy(all) };
    this.#seen = seen;
  }

  async #load(version: number): Promise<Model> {
    const kept = version === 0 ? null : await weightsOf(this.#db, version);
    if (!kept) return this.#shipped;
    try {
      return modelFrom(kept.grams, kept.notes);
    } catch (error) {
      // A newer program has other columns; until the next training its own weights do.
      this.#log.warn(`weights ${version} do not fit this program, reading with the shipped ones`, { error });
      return this.#shipped;
    }
  }
}
