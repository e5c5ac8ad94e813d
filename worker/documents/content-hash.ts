import { createHash } from 'node:crypto';
import { canonical } from '../cases/ledger.ts';
import type { DocumentContent, Section } from './content.ts';

/**
 * SHA-256 (hex, FIPS 180-4) of the canonical JSON of a document without its own hash line: keys sorted, no
 * white space, UTF-8. The same for a document before and after it was sealed.
 */
export function contentHash(content: DocumentContent): string {
  const sections = content.sections.map((section) => ({ ...section, blocks: section.blocks.filter(isSaid) }));
  return createHash('sha256')
    .update(canonical({ ...content, sections }))
    .digest('hex');
}

/** The document with its own hash printed at the end of its last section. */
export function sealed(content: DocumentContent): DocumentContent {
  const last = content.sections.at(-1);
  if (!last) throw new Error('a document without sections cannot be sealed');
  const seal = { kind: 'code', text: contentHash(content), seal: true } as const;
  return {
    ...content,
    sections: [...content.sections.slice(0, -1), { ...last, blocks: [...last.blocks.filter(isSaid), seal] }],
  };
}

function isSaid(block: Section['blocks'][number]): boolean {
  return !(block.kind === 'code' && block.seal);
}
