import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { caseFileOf } from '../cases/evidence/case-file.ts';
import { pack } from '../cases/evidence/pack.ts';
import { caseOf, type ProjectRow, projectsWithCase } from '../cases/evidence/store.ts';
import { type Command, EXIT, type ExitCode, print, say, UsageError } from './command.ts';
import { type OpenRecord, withRecord } from './record.ts';

/** `liaison evidence`: everything that proves the decisions of one case, as a zip that needs nothing of ours. */
export const evidence: Command = {
  usage: `liaison evidence CASE [--project KEY] [--out FILE.zip]

Writes the evidence of one case, for example SO-5, CR-2 or CP-1: a certificate in Chinese and English (HTML and PDF),
our letters and the replies byte for byte, attached documents, the project's whole ledger, an index, SHA256SUMS, and a
verifier that runs with plain Node. The same record always gives the same file. Its path is printed.

Without --out the file is KEY-CASE-evidence.zip in the current folder; an existing file is replaced. --project is
needed where several projects have a case of that number (exit code 2). A case that does not exist, or on which
nothing has been decided, ends with exit code 1. The ledger in it covers the whole project.`,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { project: { type: 'string' }, out: { type: 'string' } },
    });
    const [given, ...rest] = positionals;
    if (given === undefined || rest.length > 0) throw new UsageError('Name one case, for example SO-5.');
    const about = given.toUpperCase();
    if (!/^[A-Z]+-[1-9]\d{0,8}$/.test(about) || !caseOf(about))
      throw new UsageError(`“${given}” is not the number of a case; SO-5, CR-2 and CP-1 are.`);
    return await withRecord((record) => write(record, about, values));
  },
};

async function write(
  { db }: OpenRecord,
  about: string,
  { project: key, out }: { readonly project?: string | undefined; readonly out?: string | undefined },
): Promise<ExitCode> {
  const ref = caseOf(about);
  if (!ref) throw new UsageError(`“${about}” is not the number of a case.`);
  const project = onlyOne(await projectsWithCase(db, ref), about, key ?? null);
  if (!project) return EXIT.failed;
  const file = await caseFileOf(db, project, about, ref);
  if (file.decisions.length === 0) {
    say(`Nothing has been decided on ${about} of ${project.key} yet: there is no evidence to write.`);
    return EXIT.failed;
  }
  const path = resolve(out ?? `${project.key}-${about}-evidence.zip`);
  const failure = await writeFile(path, await pack(file)).catch((error: Error) => error);
  if (failure) {
    say(`The evidence cannot be written: ${failure.message}`);
    return EXIT.failed;
  }
  await print(path);
  return EXIT.done;
}

/** The project meant; null, and said so, when none has such a case. */
function onlyOne(candidates: readonly ProjectRow[], about: string, key: string | null): ProjectRow | null {
  const meant = key === null ? candidates : candidates.filter((project) => project.key === key);
  if (meant.length > 1) {
    const keys = meant.map((project) => project.key).join(', ');
    throw new UsageError(`Several projects have a case ${about}: add --project with one of ${keys}.`);
  }
  if (!meant[0]) say(`There is no case ${about} in ${key === null ? 'any project' : `project ${key}`}.`);
  return meant[0] ?? null;
}
