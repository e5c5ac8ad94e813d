import { readFileSync } from 'node:fs';
import { documentHtml } from '../../documents/html.ts';
import { documentPdf } from '../../documents/pdf.ts';
import type { Language } from '../../mail/language.ts';
import { checksums, contentsOf, indexOf, ledgerLines } from './bundle.ts';
import { asOf, type CaseFile } from './case-file.ts';
import { certificateOf } from './certificate.ts';
import { zipped } from './zip.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
/** What goes along unchanged: the verifier, and how to do without it. */
const COMPANIONS = ['verify.mjs', 'README.txt'] as const;

/** The evidence of a case as a zip. The same record always gives the same bytes. */
export async function pack(file: CaseFile): Promise<Buffer> {
  const contents = contentsOf(file);
  const files = new Map(contents.files);
  for (const language of LANGUAGES) {
    const certificate = certificateOf(file, contents, language);
    files.set(`certificate.${language}.html`, Buffer.from(documentHtml(certificate)));
    files.set(`certificate.${language}.pdf`, await documentPdf(certificate));
  }
  files.set('evidence.json', Buffer.from(indexOf(file, contents)));
  files.set('ledger.jsonl', Buffer.from(ledgerLines(file)));
  for (const name of COMPANIONS) files.set(name, readFileSync(new URL(`verifier/${name}`, import.meta.url)));
  files.set('SHA256SUMS', Buffer.from(checksums(files)));
  return zipped(files, asOf(file).slice(0, 10));
}
