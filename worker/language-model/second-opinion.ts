import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { Log } from '../log.ts';
import type { ClassifyInput, Opinion, Understanding } from '../mail/intent.ts';
import { Breaker } from './breaker.ts';
import { LanguageModelDoor, type LanguageModelServer } from './door.ts';
import { keepAnswer, keptAnswer, mayRead, settleTokens, takeTokens } from './opinion-store.ts';
import { type Question, questionOf, WORDING } from './question.ts';
import { type Labels, opinionOf, readReply } from './reply.ts';
import { type Proven, weighIn } from './weigh-in.ts';

/** A mail that is read, and what it was read as here. */
export interface AskedAbout {
  readonly projectId: number;
  readonly input: ClassifyInput;
  readonly local: Understanding;
}

export interface Seconded {
  readonly understanding: Understanding;
  readonly opinion: Opinion | null;
}

/** Gives a reading with a second opinion weighed in; the reading as it was, where there is none. */
export type SecondOpinion = (asked: AskedAbout) => Promise<Seconded>;

export interface SecondOpinionDoors {
  readonly db: Kysely<Database>;
  readonly server: LanguageModelServer;
  readonly dailyTokens: number;
  readonly log: Pick<Log, 'warn'>;
  /** Time of the machine. */
  readonly now: () => Date;
  readonly proven: () => Proven;
}

/** A letter of any script is a token at the most; the answer has its own bound. */
const ANSWER_TOKENS = 200;
const tokensOf = ({ system, user }: Question): number =>
  Math.ceil(system.length / 3) + user.length + ANSWER_TOKENS;

/**
 * The second reader of an installation. It may have a person asked, it never has one spared before its agreements are
 * proven, and whatever befalls it, the local reading stands: this never throws and takes no longer than the timeout.
 */
export function secondOpinionFrom(doors: SecondOpinionDoors): SecondOpinion {
  const door = new LanguageModelDoor(doors.server);
  const breaker = new Breaker();
  return async ({ projectId, input, local }) => {
    try {
      const opinion = (await mayRead(doors.db, projectId))
        ? await opinionOn(doors, door, breaker, input)
        : null;
      if (opinion === null) return { understanding: local, opinion };
      return { understanding: weighIn(local, opinion, input, doors.proven()), opinion };
    } catch (error) {
      doors.log.warn('no second opinion on a mail', { error });
      return { understanding: local, opinion: null };
    }
  };
}

async function opinionOn(
  doors: SecondOpinionDoors,
  door: LanguageModelDoor,
  breaker: Breaker,
  input: ClassifyInput,
): Promise<Opinion | null> {
  const question = questionOf(input, randomBytes(12).toString('hex'));
  if (!question) return null;
  const hash = hashOf(doors.server.model, input, question);
  const labels =
    (await keptAnswer(doors.db, hash)) ?? (await freshAnswer(doors, door, breaker, question, hash));
  return labels && opinionOf(labels, question.sentences);
}

/** The same mail in the same setting is the same question, whatever its random word. */
function hashOf(model: string, { subject, answers }: ClassifyInput, { sentences }: Question): string {
  const asked = JSON.stringify([WORDING, model, subject, answers, sentences]);
  return createHash('sha256').update(asked).digest('hex');
}

async function freshAnswer(
  { db, dailyTokens, log, now }: SecondOpinionDoors,
  door: LanguageModelDoor,
  breaker: Breaker,
  question: Question,
  hash: string,
): Promise<Labels | null> {
  const at = now();
  if (!breaker.allows(at.getTime())) return null;
  const day = at.toISOString().slice(0, 10);
  const expected = tokensOf(question);
  if (!(await takeTokens(db, day, expected, dailyTokens))) return null;
  const answered = await door.ask(question);
  if (answered.outcome === 'failed') {
    await settleTokens(db, day, -expected);
    breaker.failed(now().getTime(), answered.retryAfterMs);
    log.warn(`the language model gives no answer: ${answered.because}`);
    return null;
  }
  const { labels, tokens, trouble } = readReply(answered.body, question.sentences.length);
  if (tokens !== null) await settleTokens(db, day, tokens - expected);
  if (trouble !== null) {
    breaker.failed(now().getTime());
    log.warn(`the language model gives no answer: ${trouble}`);
  } else breaker.succeeded();
  if (labels) await keepAnswer(db, hash, labels, at);
  return labels;
}
