import { VARIABLES } from './variables.ts';

const BEGIN = '<!-- configuration -->';
const END = '<!-- /configuration -->';

/** `.env.example`: every variable, commented out, with what it does and what holds without it. */
export function environmentExample(): string {
  const blocks = Object.entries(VARIABLES).map(
    ([name, { about, example, default: otherwise }]) =>
      `# ${plain(about)}\n# Otherwise: ${plain(otherwise)}.\n#${name}=${example}\n`,
  );
  return `# Settings of Liaison. Copy to .env and take away the # of what you set. All are optional.\n\n${blocks.join('\n')}`;
}

/** The table of README.md. */
export function configurationTable(): string {
  const rows = Object.entries(VARIABLES).map(
    ([name, { about, default: otherwise, example }]) =>
      `| \`${name}\` | ${about} | ${otherwise} | \`${example}\` |`,
  );
  return ['| variable | meaning | without it | example |', '|---|---|---|---|', ...rows].join('\n');
}

/**
 * README.md with the table between its markers brought up to date.
 * @throws Error when the markers are missing
 */
export function withConfigurationTable(readme: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`README.md lacks ${BEGIN} … ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${configurationTable()}\n\n${readme.slice(end)}`;
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}
