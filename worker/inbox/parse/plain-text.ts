import { withoutInvisible } from './invisible.ts';
import type { Leaf } from './tree.ts';

/** A body as readable text: LF line ends, nothing invisible, no blanks at line ends, no blank border lines. */
export function tidy(text: string): string {
  const lines = withoutInvisible(text.replace(/\r{1,2}\n|\r/g, '\n').replaceAll('\u2028', '\n')).split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** Text of a `format=flowed` part with its soft line breaks joined (RFC 3676), honouring DelSp. */
export function unflow(text: string, leaf: Pick<Leaf, 'parameters'>): string {
  if ((leaf.parameters.get('format') ?? '').toLowerCase() !== 'flowed') return text;
  const deleteSpace = (leaf.parameters.get('delsp') ?? '').toLowerCase() === 'yes';
  const lines: string[] = [];
  let open: { depth: number; pieces: string[] } | null = null;
  const close = () => {
    if (open) lines.push(`${'>'.repeat(open.depth)}${open.depth > 0 ? ' ' : ''}${open.pieces.join('')}`);
    open = null;
  };
  for (const line of text.replace(/\r{1,2}\n|\r/g, '\n').split('\n')) {
    const depth = quoteDepth(line);
    const content = line.slice(depth).replace(/^ /, '');
    const flows = content.endsWith(' ') && content !== '-- ';
    if (open !== null && ((open as { depth: number }).depth !== depth || content === '-- ')) close();
    open ??= { depth, pieces: [] };
    open.pieces.push(flows && deleteSpace ? content.slice(0, -1) : content);
    if (!flows) close();
  }
  close();
  return lines.join('\n');
}

function quoteDepth(line: string): number {
  let depth = 0;
  while (line[depth] === '>' && depth < 100) depth++;
  return depth;
}
