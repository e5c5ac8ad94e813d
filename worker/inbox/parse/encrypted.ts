import { isSmime } from './smime.ts';
import type { Leaf, Part } from './tree.ts';

/**
 * True when the words of the mail are locked away: PGP/MIME (RFC 3156), S/MIME that could not be read
 * through as signed (RFC 8551), rights-managed Microsoft mail.
 */
export function isEncrypted(root: Part, leaves: readonly Leaf[]): boolean {
  return (
    hasEncryptedContainer(root) ||
    leaves.some((leaf) => isSmime(leaf) && !holdsCertificatesOnly(leaf)) ||
    leaves.some(isRightsManaged)
  );
}

function hasEncryptedContainer(part: Part): boolean {
  if (part.kind === 'leaf') return part.type === 'application/pgp-encrypted';
  return part.subtype === 'encrypted' || part.children.some(hasEncryptedContainer);
}

function holdsCertificatesOnly(leaf: Leaf): boolean {
  return /certs-only|compressed-data/.test(leaf.parameters.get('smime-type') ?? '');
}

function isRightsManaged(leaf: Leaf): boolean {
  return leaf.type === 'application/x-microsoft-rpmsg-message';
}
