import { withoutInvisible } from './invisible.ts';

const MAX_NAME_CHARACTERS = 200;

/**
 * A file name that is safe to print and to write: no path, no control or invisible characters, no leading
 * or trailing dots and blanks, at most 200 characters with its extension kept. Empty when nothing is left.
 */
export function cleanFilename(name: string): string {
  const flat = withoutInvisible(name.slice(0, 5000).replace(/[\r\n\t]+/g, ' '));
  const last =
    flat
      .replace(/[\\/]+$/, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  const bare = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+/, '')
    .trim()
    .replace(/[\s.]{1,200}$/, '');
  if (bare.length <= MAX_NAME_CHARACTERS) return bare;
  const dot = bare.lastIndexOf('.');
  const extension = dot > 0 && bare.length - dot <= 12 ? bare.slice(dot) : '';
  return bare.slice(0, MAX_NAME_CHARACTERS - extension.length) + extension;
}

/** The last extension, lower case, without the dot; empty when there is none. */
export function extensionOf(filename: string): string {
  return /\.([^.\s\\/]{1,12})$/.exec(filename.trim().slice(-40))?.[1]?.toLowerCase() ?? '';
}
