import type { Octets } from './octets.ts';

type Signature = readonly [offset: number, octets: string, type: string];

const EXECUTABLE = 'application/vnd.microsoft.portable-executable';

const SIGNATURES: readonly Signature[] = [
  [0, '%PDF-', 'application/pdf'],
  [0, '\x89PNG\r\n\x1a\n', 'image/png'],
  [0, '\xff\xd8\xff', 'image/jpeg'],
  [0, 'GIF87a', 'image/gif'],
  [0, 'GIF89a', 'image/gif'],
  [8, 'WEBP', 'image/webp'],
  [0, 'II*\0', 'image/tiff'],
  [0, 'MM\0*', 'image/tiff'],
  [0, '8BPS', 'image/vnd.adobe.photoshop'],
  [0, 'AC10', 'image/vnd.dwg'],
  [4, 'ftypheic', 'image/heic'],
  [4, 'ftypmif1', 'image/heic'],
  [4, 'ftyp', 'video/mp4'],
  [8, 'WAVE', 'audio/wav'],
  [8, 'AVI ', 'video/x-msvideo'],
  [0, 'OggS', 'application/ogg'],
  [0, 'ID3', 'audio/mpeg'],
  [0, '\xff\xfb', 'audio/mpeg'],
  [0, '#!AMR', 'audio/amr'],
  [0, '\x1aE\xdf\xa3', 'video/x-matroska'],
  [0, 'MZ', EXECUTABLE],
  [0, '\x7fELF', 'application/x-elf'],
  [0, '\xca\xfe\xba\xbe', 'application/java-vm'],
  [0, '\xcf\xfa\xed\xfe', 'application/x-mach-binary'],
  [0, 'L\0\0\0\x01\x14\x02\0', 'application/x-ms-shortcut'],
  [0, 'Rar!\x1a\x07', 'application/vnd.rar'],
  [0, "7z\xbc\xaf'\x1c", 'application/x-7z-compressed'],
  [0, '\x1f\x8b', 'application/gzip'],
  [0, 'BZh', 'application/x-bzip2'],
  [0, '\xfd7zXZ\0', 'application/x-xz'],
  [257, 'ustar', 'application/x-tar'],
  [0, 'MSCF', 'application/vnd.ms-cab-compressed'],
  [0, 'ITSF', 'application/vnd.ms-htmlhelp'],
  [32769, 'CD001', 'application/x-iso9660-image'],
  [0, '{\\rtf', 'application/rtf'],
  [0, '\x78\x9f\x3e\x22', 'application/vnd.ms-tnef'],
  [0, '!BDN', 'application/vnd.ms-outlook-pst'],
  [0, '\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d', 'application/onenote'],
  [0, 'FWS', 'application/x-shockwave-flash'],
  [0, 'CWS', 'application/x-shockwave-flash'],
  [0, '-----BEGIN PGP ', 'application/pgp-encrypted'],
  [0, 'BEGIN:VCALENDAR', 'text/calendar'],
  [0, 'BEGIN:VCARD', 'text/vcard'],
  [0, '#!', 'text/x-shellscript'],
  [0, 'BM', 'image/bmp'],
];

/** What the first bytes say a file is, independent of its name; null when they say nothing. */
export function detectType(octets: Octets): string | null {
  if (octets.startsWith('PK\x03\x04') || octets.startsWith('PK\x05\x06')) return zipType(octets);
  if (octets.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundType(octets);
  for (const [offset, signature, type] of SIGNATURES) {
    if (octets.startsWith(signature, offset)) return type;
  }
  const start = octets
    .slice(0, 512)
    .replace(/^(?:\xef\xbb\xbf)?\s{0,200}/, '')
    .toLowerCase();
  if (/^<!doctype html|^<html|^<script/.test(start)) return 'text/html';
  if (/^(?:<\?xml[^>]{0,200}>\s{0,50})?(?:<!--[^>]{0,200}-->\s{0,50})?<svg/.test(start))
    return 'image/svg+xml';
  return start.startsWith('<?xml') ? 'application/xml' : null;
}

/** Office documents, OpenDocument and Java archives are all ZIP files; the names inside tell them apart. */
function zipType(octets: Octets): string {
  const open = 'application/vnd.openxmlformats-officedocument.';
  const document = /mimetypeapplication\/(vnd\.oasis\.opendocument\.[a-z]{1,20}|epub\+zip)/.exec(
    octets.slice(0, 200),
  );
  if (document) return `application/${document[1]}`;
  const names = zipNames(octets);
  if (names.some((name) => name.startsWith('word/'))) return `${open}wordprocessingml.document`;
  if (names.some((name) => name.startsWith('xl/'))) return `${open}spreadsheetml.sheet`;
  if (names.some((name) => name.startsWith('ppt/'))) return `${open}presentationml.presentation`;
  if (names.includes('AndroidManifest.xml')) return 'application/vnd.android.package-archive';
  if (names.includes('META-INF/MANIFEST.MF')) return 'application/java-archive';
  return 'application/zip';
}

/** The file names of a ZIP archive, from its local headers; at most 2,000. */
export function zipNames(octets: Octets): string[] {
  const names: string[] = [];
  let at = octets.indexOf('PK\x03\x04');
  while (at >= 0 && names.length < 2000) {
    const length = octets.charCodeAt(at + 26) + octets.charCodeAt(at + 27) * 256;
    if (length > 0 && length < 1000) names.push(octets.slice(at + 30, at + 30 + length));
    at = octets.indexOf('PK\x03\x04', at + 30);
  }
  return names;
}

/** The older Office formats share one container; its streams have telling names in UTF-16. */
function compoundType(octets: Octets): string {
  const has = (stream: string) => octets.includes([...stream].join('\0'));
  if (has('WordDocument')) return 'application/msword';
  if (has('Workbook') || has('Book')) return 'application/vnd.ms-excel';
  if (has('PowerPoint Document')) return 'application/vnd.ms-powerpoint';
  if (has('__substg1.0_')) return 'application/vnd.ms-outlook';
  return 'application/x-ole-storage';
}

export function isExecutable(type: string | null): boolean {
  return (
    type === EXECUTABLE ||
    /^application\/(?:x-elf|java-vm|x-mach-binary|x-ms-shortcut|x-iso9660-image|vnd\.ms-htmlhelp|java-archive|vnd\.android.*|x-shockwave-flash|onenote)$/.test(
      type ?? '',
    ) ||
    type === 'text/x-shellscript'
  );
}
