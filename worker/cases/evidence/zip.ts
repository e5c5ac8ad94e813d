import { type Zippable, zipSync } from 'fflate';

/**
 * Packs files into a zip that is the same for the same files, whoever makes it and when: sorted names, one time for
 * all. `date` (YYYY-MM-DD) is that time; a zip holds no zone, so it is noon of that day everywhere.
 */
export function zipped(files: ReadonlyMap<string, Buffer>, date: string): Buffer {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const mtime = new Date(year, month - 1, day, 12);
  const sorted: Zippable = {};
  for (const name of [...files.keys()].sort()) sorted[name] = [files.get(name) ?? Buffer.alloc(0), { mtime }];
  return Buffer.from(zipSync(sorted, { level: 9 }));
}
