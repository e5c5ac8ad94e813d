import { type CaseKind, type Effect, PREFIXES } from '../../worker/cases/decision.ts';
import { SAYS } from '../../worker/cases/refusal.ts';
import { MATRIX } from './kinds.ts';
import type { Cell, Row } from './walk.ts';

/** Everything below this line of the README is written from the code. */
export const MARKER = '<!-- Below this line: `npm run matrix`. -->';

/** The README with its generated part written anew; the introduction stays as it is. */
export function written(readme: string): string {
  const [introduction, ...rest] = readme.split(MARKER);
  if (introduction === undefined || rest.length === 0) throw new Error(`the README has no line ${MARKER}`);
  const kinds = Object.keys(MATRIX) as CaseKind[];
  return `${introduction}${MARKER}\n\n${[contents(kinds), ...kinds.map(tableOf)].join('\n\n')}\n`;
}

function contents(kinds: readonly CaseKind[]): string {
  return kinds.map((kind) => `- [${kind}](#${anchorOf(kind)}) ${MATRIX[kind].zh} ${sizeOf(kind)}`).join('\n');
}

function anchorOf(kind: CaseKind): string {
  return `${kind}-${MATRIX[kind].zh}-${PREFIXES[kind]}`.toLowerCase();
}

function sizeOf(kind: CaseKind): string {
  const { statuses, rows } = MATRIX[kind];
  return `(${statuses.length} × ${rows.length})`;
}

function tableOf(kind: CaseKind): string {
  const { zh, statuses, rows } = MATRIX[kind];
  const head = ['event', ...statuses.map((one) => `${one.status}<br>${one.zh}`)];
  const lines = rows.map((row) => [nameOf(row), ...row.cells.map(shown)]);
  const table = [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
  return [`## ${kind} ${zh} ${PREFIXES[kind]}`, table, ...elsewhere(kind)].join('\n\n');
}

function nameOf({ happened, variant }: Row): string {
  return variant === null ? `**${happened}**` : `**${happened}**: ${variant}`;
}

/** Refusals that depend on people, limits or words that the samples do not have. */
function elsewhere(kind: CaseKind): string[] {
  const shownHere = refusalsIn(kind);
  const others = Object.entries(SAYS[kind].refusals).filter(([because]) => !shownHere.has(because));
  if (others.length === 0) return [];
  return [
    `Refused for want of something these samples have:\n\n${others.map(([because, { en, zh }]) => `- \`${because}\` ${en} ${zh}`).join('\n')}`,
  ];
}

/** The codes by which some cell of a kind refuses. */
export function refusalsIn(kind: CaseKind): Set<string> {
  return new Set(
    MATRIX[kind].rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.outcome === 'refused' ? [cell.because] : [])),
    ),
  );
}

function shown(cell: Cell): string {
  if (cell.outcome === 'refused') return `✗ ${cell.because}`;
  const letters = eachOnce(cell.effects.flatMap(letterOf));
  const raises = eachOnce(cell.effects.flatMap(raisedBy));
  const others = eachOnce(cell.effects.flatMap(otherOf));
  return [
    `→ ${cell.to}`,
    ...(letters.length > 0 ? [`✉ ${letters.join(', ')}`] : []),
    ...(raises.length > 0 ? [`⇒ ${raises.join(', ')}`] : []),
    ...(others.length > 0 ? [`⚑ ${others.join(', ')}`] : []),
  ].join('<br>');
}

function letterOf(effect: Effect): string[] {
  if (effect.kind === 'reply') return [`received: ${effect.item.kind}`];
  if (effect.kind !== 'send-letter') return [];
  const { what } = effect.variables;
  return [effect.letter === 'pm-note' ? `pm-note: ${what}` : effect.letter];
}

function raisedBy(effect: Effect): string[] {
  return effect.kind === 'raise' ? [`${effect.happening.on} ${effect.happening.event.happened}`] : [];
}

function otherOf(effect: Effect): string[] {
  switch (effect.kind) {
    case 'prove':
      return [`evidence of ${effect.decision}`];
    case 'set-phase':
      return [`project is ${effect.phase}`];
    case 'new-baseline':
      return ['new baseline'];
    case 'plan-agreed':
      return ['communication plan agreed'];
    case 'silence':
      return ['automatic letters stop'];
    case 'unsilence':
      return ['automatic letters go on'];
    case 'delegate':
      return ['delegation'];
    case 'reply':
    case 'send-letter':
    case 'raise':
    case 'wake':
    case 'stop-waking':
      return [];
  }
}

function eachOnce(names: readonly string[]): string[] {
  return [...new Set(names)];
}
