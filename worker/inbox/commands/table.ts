import { COMMANDS } from './all.ts';

const BEGIN = '<!-- commands -->';
const END = '<!-- /commands -->';

/** README.md with the table of commands between its markers; throws when the markers are missing. */
export function withCommandTable(readme: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md lacks ${BEGIN} … ${END}`);
  const rows = COMMANDS.map(({ form }) => `| ${cell(form.en)} | ${cell(form.zh)} |`);
  const table = ['| English | 中文 |', '|---|---|', ...rows].join('\n');
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${readme.slice(end)}`;
}

function cell(form: string): string {
  return form.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}
