import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import type { Language } from '../mail/language.ts';
import { LETTERS, type LetterName } from '../mail/letter.ts';
import { helpers, type Words } from './template-helpers.ts';
import { type LetterView, subjectLine } from './view.ts';

const FOLDER = fileURLToPath(new URL('../../templates/', import.meta.url));
const LANGUAGES: readonly Language[] = ['zh', 'en'];
/** Letters of many kinds keep one file per kind: `received` by item, `pm-note` by what is told. */
const CHAPTERS: readonly string[] = ['received', 'notes'];

export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Renders one letter; throws when a template asks for something the view does not hold. */
export type Render = (name: LetterName, view: LetterView) => RenderedLetter;

type Template = (view: LetterView) => string;

/**
 * Reads and compiles all letters once. Only our own files are ever compiled: client words are values, so
 * template syntax in them stays text. Throws when a file is missing or does not compile.
 */
export function readTemplates(folder: string = FOLDER): Render {
  const templates = new Map<string, Template>();
  for (const language of LANGUAGES) {
    const words: Words = JSON.parse(readFileSync(`${folder}shared/words.${language}.json`, 'utf8'));
    for (const format of ['text', 'html'] as const) {
      const compile = compiler(folder, language, format, words);
      for (const name of LETTERS) {
        const file = `${folder}letters/${name}/${language}`;
        templates.set(
          `${name}/${language}/${format}`,
          compile(readFileSync(`${file}.${format}.hbs`, 'utf8')),
        );
        if (format === 'text')
          templates.set(`${name}/${language}/subject`, compile(readFileSync(`${file}.subject.hbs`, 'utf8')));
      }
    }
  }
  return (name, view) => {
    const part = (format: string, seen: LetterView): string => {
      const template = templates.get(`${name}/${view.language}/${format}`);
      if (!template) throw new Error(`no template ${name}/${view.language}/${format}`);
      return template(seen);
    };
    const words = part('subject', view).trim();
    // A kind of note or item that no template knows would otherwise leave as an empty letter.
    if (words === '') throw new Error(`${name} has nothing to say about its variables`);
    const subject = subjectLine(view, words);
    const complete = { ...view, subject };
    const text = part('text', complete).replace(/\n{3,}/g, '\n\n');
    return { subject, text: `${text.trim()}\n`, html: part('html', complete) };
  };
}

/** One Handlebars world per language and format: text is never escaped, HTML always. */
function compiler(folder: string, language: Language, format: 'text' | 'html', words: Words) {
  const world = Handlebars.create();
  const compile = (source: string): Template =>
    world.compile<LetterView>(source, { strict: true, noEscape: format === 'text' });
  world.registerHelper(helpers(language, words));
  for (const partials of ['shared', ...CHAPTERS])
    for (const file of readdirSync(`${folder}${partials}`)) {
      const [, name = '', of, part] = /^([a-z-]+)(?:\.(zh|en))?\.(text|html|subject)\.hbs$/.exec(file) ?? [];
      const wanted = part === format || (part === 'subject' && format === 'text');
      if (!wanted || (of && of !== language)) continue;
      const chapter = partials === 'shared' ? '' : `${partials}/`;
      const source = partialOf(format, readFileSync(`${folder}${partials}/${file}`, 'utf8'));
      world.registerPartial(`${chapter}${name}${part === 'subject' ? '/subject' : ''}`, compile(source));
    }
  return compile;
}

/** In text a partial ends its own line; in HTML a line break between inline parts would show as a space. */
function partialOf(format: 'text' | 'html', source: string): string {
  return format === 'text' ? source : source.trimEnd();
}
