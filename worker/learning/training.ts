import { Worker } from 'node:worker_threads';
import type { SentenceModel } from '../inbox/classify/model.ts';
import type { Training } from './train-thread.ts';

/** Megabytes of JavaScript objects the training may hold; the columns themselves lie outside of it. */
const MEMORY_MB = 768;
const LONGEST_MS = 30 * 60_000;

/**
 * Trains the sentence model in a thread of its own, so that mail goes on being read.
 * @throws Error when it runs out of memory, takes longer than half an hour, or fails
 */
export async function trainApart(training: Training, memoryMb: number = MEMORY_MB): Promise<SentenceModel> {
  const thread = new Worker(new URL('./train-thread.ts', import.meta.url), {
    workerData: training,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const end = Promise.withResolvers<SentenceModel>();
  const tooLong = setTimeout(() => end.reject(new Error('the training took too long')), LONGEST_MS).unref();
  thread.once('message', (model: SentenceModel) => end.resolve(model));
  thread.once('error', (error) => end.reject(error));
  thread.once('exit', (code) => end.reject(new Error(`the training ended early, with ${code}`)));
  try {
    return await end.promise;
  } finally {
    clearTimeout(tooLong);
    await thread.terminate();
  }
}
