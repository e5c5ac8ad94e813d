import { extensionOf } from './attachment-name.ts';
import { turnsDirection } from './invisible.ts';
import { isExecutable, zipNames } from './magic.ts';
import type { Octets } from './octets.ts';

const RUNS = new Set(
  'ade adp apk app appx appxbundle bat bin cab chm cmd com cpl deb dll dmg elf exe hlp hta inf ins iqy iso img isp jar js jse lib library-ms lnk mad maf mam mar mda mdb mde mdt mht mhtml msc msh msh1 msh2 msi msix msp mst one onepkg pif pl ps1 ps1xml ps2 psc1 psc2 psm1 py pyc pyw rdp reg rpm scf scr sct search-ms settingcontent-ms sh shb shs sys theme udl url vb vbe vbs vhd vhdx vxd wim ws wsc wsf wsh xll xnk'.split(
    ' ',
  ),
);

const MACROS = new Set('docm dotm xlsm xltm xlsb xlam pptm potm ppam ppsm sldm xla wll ppa'.split(' '));

const HARMLESS_LOOKING =
  /\.(?:pdf|docx?|xlsx?|pptx?|txt|jpe?g|png|gif|zip|rar|csv|mp[34]|html?)\s*\.[a-z0-9]{1,5}\s*$/i;

const DOCUMENT_OR_IMAGE = /^(?:pdf|docx?|xlsx?|pptx?|txt|csv|jpe?g|png|gif|bmp|webp|mp[34]|wav|zip|rar|7z)$/;

/**
 * Never open: programs, scripts, shortcuts, disk images, documents with macros, archives that hold such
 * files, and files that pretend to be something else.
 * @param filename as the sender wrote it, before cleaning: direction marks and padding are the disguise.
 */
export function isDangerous(filename: string, detectedType: string | null, octets: Octets): boolean {
  const extension = extensionOf(filename.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ''));
  if (RUNS.has(extension) || MACROS.has(extension) || turnsDirection(filename)) return true;
  if (isExecutable(detectedType)) return true;
  if (HARMLESS_LOOKING.test(filename.slice(-80)) && /^(?:html?|svg|xml|xht(?:ml)?)$/.test(extension))
    return true;
  if (
    detectedType === 'text/html' &&
    DOCUMENT_OR_IMAGE.test(extension) &&
    extension !== 'xls' &&
    extension !== 'doc'
  ) {
    return true;
  }
  if (/ {8,}\.[a-z0-9]{2,5}$/i.test(filename.slice(-200))) return true;
  return holdsMacros(detectedType, octets) || holdsProgram(detectedType, octets);
}

function holdsMacros(type: string | null, octets: Octets): boolean {
  if (octets.startsWith('PK')) return zipNames(octets).some((name) => /vbaProject\.bin$/i.test(name));
  if (!octets.startsWith('\xd0\xcf\x11\xe0') || type === 'application/vnd.ms-outlook') return false;
  return octets.includes('_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T');
}

function holdsProgram(type: string | null, octets: Octets): boolean {
  return type === 'application/zip' && zipNames(octets).some((name) => RUNS.has(extensionOf(name)));
}
