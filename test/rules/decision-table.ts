import type { GrammarReading } from '../../worker/inbox/decision/grammar.ts';

/** A reading in short: `yes 1,2 | change 6: … | ? 3`, `none`, `ambiguous condition`. */
export function inShort(reading: GrammarReading): string {
  if (reading.kind === 'ambiguous') return `ambiguous ${reading.because}`;
  const questions = (reading.questions ?? []).map(({ items }) => `? ${items.join(',')}`);
  if (reading.kind === 'none') return ['none', ...questions].join(' | ');
  const choices = reading.choices.map((choice) => {
    const items = choice.items === 'all' ? 'all' : choice.items.join(',');
    return choice.choice === 'confirm' ? `yes ${items}` : `${choice.choice} ${items}: ${choice.words}`;
  });
  return [...choices, ...questions].join(' | ');
}
