import { htmlToText, readHtml } from '../html-text.ts';
import { decodeText, wasRelabelled } from './charset.ts';
import { tidy, unflow } from './plain-text.ts';
import type { Repairs } from './repairs.ts';
import { saysMore } from './stub.ts';
import { decodeTransfer } from './transfer.ts';
import { type Leaf, looksHtml, type Part } from './tree.ts';
import { type FoundFile, takeUuencoded } from './uuencode.ts';

/** The readable body of one part: its text, its HTML when it has any. */
export interface Body {
  readonly text: string;
  readonly html: string | null;
}

/** What reading a body needs to know, and where it leaves what it finds. */
interface BodyContext {
  readonly isBody: (leaf: Leaf) => boolean;
  readonly repairs: Repairs;
  /** Files taken out of plain text (uuencode). */
  readonly files: FoundFile[];
}

const MAX_TEXT_BYTES = 2 * 1024 * 1024;
const EMPTY: Body = { text: '', html: null };

const BODY_TYPES = /^text\/(?:plain|html|enriched|richtext|markdown|x-markdown|x-web-markdown)$/;

/**
 * The parts a reader sees as the mail itself. A name makes a text a file, except on the very first part, where
 * some mailers name the body; a mail of nothing but named texts shows the first of them.
 */
export function bodyLeavesOf(leaves: readonly Leaf[]): ReadonlySet<Leaf> {
  const written = leaves.filter((leaf) => BODY_TYPES.test(leaf.type) && leaf.disposition !== 'attachment');
  const unnamed = written.filter(
    (leaf) => !isNamed(leaf) || (leaf === leaves[0] && !leaf.dispositionParameters.has('filename')),
  );
  if (unnamed.length > 0) return new Set(unnamed);
  const only = leaves.length === 1 ? leaves[0] : undefined;
  const first = written[0] ?? (only && BODY_TYPES.test(only.type) && !isNamed(only) ? only : undefined);
  return new Set(first ? [first] : []);
}

function isNamed(leaf: Leaf): boolean {
  return leaf.dispositionParameters.has('filename') || leaf.parameters.has('name');
}

/** Reads the body of a part tree. Files among the parts are passed over. */
export function readBody(part: Part, context: BodyContext): Body {
  if (part.kind === 'leaf') return context.isBody(part) ? readLeaf(part, context) : EMPTY;
  const bodies = part.children.map((child) => readBody(child, context)).filter((body) => body !== EMPTY);
  return part.subtype === 'alternative' ? chooseAlternative(bodies, context.repairs) : joinBodies(bodies);
}

function readLeaf(leaf: Leaf, { repairs, files }: BodyContext): Body {
  const { octets, charsetLabel } = transferred(leaf, repairs, files);
  const decoded = decodeText(octets, charsetLabel, leaf.type === 'text/html' ? metaCharset(octets) : null);
  if (wasRelabelled(decoded)) {
    const said = decoded.declared ? `said ${decoded.declared}` : 'named no charset';
    if (!(decoded.declared === 'us-ascii' && decoded.charset === 'windows-1252')) {
      repairs.add(`A text part ${said}; it was read as ${decoded.charset}.`);
    }
  }
  return bodyOf(decoded.text, leaf, repairs);
}

function transferred(
  leaf: Leaf,
  repairs: Repairs,
  files: FoundFile[],
): { octets: string; charsetLabel: string | null } {
  if (leaf.body.length > MAX_TEXT_BYTES) repairs.add('A text part was too long and was cut.');
  const { octets, repair } = decodeTransfer(leaf.body.slice(0, MAX_TEXT_BYTES), leaf.encoding, true);
  if (repair) repairs.add(repair);
  const found = takeUuencoded(octets);
  files.push(...found.files);
  if (found.files.length > 0) repairs.add('Files stood uuencoded in the text.');
  return { octets: found.rest, charsetLabel: leaf.parameters.get('charset') ?? null };
}

function bodyOf(text: string, leaf: Leaf, repairs: Repairs): Body {
  const html = leaf.type === 'text/html';
  if (html && !/<[a-z!/]/i.test(text))
    return { text: tidy(htmlToText(text.replace(/\r?\n/g, '<br>'))), html: null };
  if (html) return pageOf(text, repairs);
  if (leaf.type === 'text/plain' && looksHtml(text)) {
    repairs.add('A part called plain text was HTML.');
    return pageOf(text, repairs);
  }
  if (leaf.type === 'text/enriched' || leaf.type === 'text/richtext') {
    return { text: tidy(text.replace(/<\/?[A-Za-z-]{1,60}>/g, '')), html: null };
  }
  return { text: tidy(unflow(text, leaf)), html: null };
}

function pageOf(source: string, repairs: Repairs): Body {
  const { text, whole } = readHtml(source);
  if (!whole) repairs.add('An HTML part was larger than any mail and was read in part.');
  return { text: tidy(text), html: source.replaceAll('\0', '') };
}

/** The charset an HTML page names in its own head. */
function metaCharset(octets: string): string | null {
  return (
    /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(octets.slice(0, 4000))?.[1] ?? null
  );
}

/** Parts that say the same: the plain text, unless the HTML says more. */
function chooseAlternative(bodies: readonly Body[], repairs: Repairs): Body {
  const plain = joinBodies(withoutRepeats(bodies.filter((body) => body.html === null)));
  const rich = joinBodies(bodies.filter((body) => body.html !== null));
  if (rich.html === null) return plain;
  if (!saysMore(rich.text, plain.text)) return { text: plain.text, html: rich.html };
  if (plain.text !== '') repairs.add('The plain text part was only a stub; the HTML part was read instead.');
  return rich;
}

/** The same words in another form (`text/enriched` beside `text/plain`) are read once. */
function withoutRepeats(bodies: readonly Body[]): Body[] {
  const seen = new Set<string>();
  return bodies.filter((body) => {
    const words = body.text.replace(/\s+/g, '');
    return seen.has(words) ? false : seen.add(words);
  });
}

/** Parts that follow one another, in order. */
function joinBodies(bodies: readonly Body[]): Body {
  const htmls = bodies.map((body) => body.html).filter((html) => html !== null);
  const texts = bodies.map((body) => body.text).filter((text) => text !== '');
  return { text: texts.join('\n\n'), html: htmls.length > 0 ? htmls.join('\n') : null };
}
