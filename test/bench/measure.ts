import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientMail } from '../support/correspondence.ts';
import type { WorkingWorld } from '../support/working-world.ts';

/** What so many mails cost: milliseconds by the clock, and of the processor in the one process. */
export interface Cost {
  readonly ms: number;
  readonly cpuMs: number;
}

/** What the floor takes for the mails that lie in the mailbox. */
export async function measureFloor({ imap, sink, postgres }: WorkingWorld, count: number): Promise<Cost> {
  const program = join(import.meta.dirname, 'floor.ts');
  const child = spawn(process.execPath, [program, imap.imapUrl, sink.url, postgres.url, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout) said += chunk;
  if (child.exitCode !== 0 && child.exitCode !== null) throw new Error('the floor could not be measured');
  const [ms = Number.NaN, cpuMs = Number.NaN] = said.trim().split(' ').map(Number);
  return { ms, cpuMs };
}

/** Puts all mails into the mailbox at once; gives what it took until every one was answered and nothing waited. */
export async function measureThroughput(world: WorkingWorld, mails: readonly ClientMail[]): Promise<Cost> {
  const cpuBefore = processorMs(world.worker.pid);
  const started = performance.now();
  const answered = untilAnswered(world, mails);
  for (const mail of mails) await world.imap.deliver(mail.raw);
  await answered;
  await world.worker.run('wait-idle', '--timeout', '600');
  const last = world.sink.letters.at(-1)?.at ?? Number.NaN;
  return { ms: last - started, cpuMs: processorMs(world.worker.pid) - cpuBefore };
}

/** Puts the mails into the mailbox one by one; gives for each the milliseconds until its answer was accepted. */
export async function measureLatencies(
  world: WorkingWorld,
  mails: readonly ClientMail[],
  everyMs: number,
): Promise<number[]> {
  const arrived = new Map<string, number>();
  const answered = untilAnswered(world, mails);
  for (const mail of mails) {
    arrived.set(mail.messageId, performance.now());
    await world.imap.deliver(mail.raw);
    await pause(everyMs);
  }
  await answered;
  const letters = world.sink.letters.flatMap((letter) => {
    const from = arrived.get(letter.inReplyTo ?? '');
    return from === undefined ? [] : [{ id: letter.inReplyTo, ms: letter.at - from }];
  });
  return mails.map(({ messageId }) =>
    Math.min(...letters.filter((letter) => letter.id === messageId).map((letter) => letter.ms)),
  );
}

/** Resolves when the mail server has accepted an answer to each of the mails. */
async function untilAnswered({ sink }: WorkingWorld, mails: readonly ClientMail[]): Promise<void> {
  const open = new Set(mails.map((mail) => mail.messageId));
  await new Promise<void>((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`${open.size} mails have no answer`)), 900_000);
    sink.onLetter(({ inReplyTo }) => {
      open.delete(inReplyTo ?? '');
      if (open.size > 0) return;
      clearTimeout(patience);
      resolve();
    });
  });
}

/** Processor time a process has used, in milliseconds (Linux: 100 ticks a second). */
function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** Most resident memory the process ever had, in MB (Linux). */
export function peakMemoryMb(pid: number): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
