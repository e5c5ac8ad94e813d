import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import type { Language } from '../mail/language.ts';
import type { LetterName } from '../mail/letter.ts';
import type { LetterPart } from '../mail/letter-variables.ts';
import { helpers, type Words } from './template-helpers.ts';
import { type LetterView, partView, subjectLine } from './view.ts';

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

/** Gives a template by `letter/language/format`, compiled when it is first asked for. */
type Templates = (key: string) => Template;

/**
 * Reads the letters. Each is compiled once, when it is first rendered. Only our own files are ever compiled: client
 * words are values, so template syntax in them stays text. Rendering throws when a file is missing or does not compile.
 */
export function readTemplates(folder: string = FOLDER): Render {
  const worlds = new Map<string, World>();
  for (const language of LANGUAGES) {
    const words: Words = JSON.parse(readFileSync(`${folder}shared/words.${language}.json`, 'utf8'));
    for (const format of ['text', 'html'] as const) {
      worlds.set(`${language}/${format}`, worldOf(folder, language, format, words));
      const bare = worldOf(folder, language, format, words);
      // Inside another letter a letter has neither greeting nor signature.
      bare.register('layout', '{{> @partial-block}}');
      worlds.set(`${language}/${format}/part`, bare);
    }
  }
  const templates = new Map<string, Template>();
  const templateOf: Templates = (key) => {
    const known = templates.get(key);
    if (known) return known;
    const template = compiled(worlds, folder, key);
    templates.set(key, template);
    return template;
  };
  return (name, view) => rendered(templateOf, name, name === 'together' ? withParts(templateOf, view) : view);
}

function compiled(worlds: ReadonlyMap<string, World>, folder: string, key: string): Template {
  const [name, language, format, part] = key.split('/');
  const world = worlds.get(
    [language, format === 'subject' ? 'text' : format, ...(part ? [part] : [])].join('/'),
  );
  if (!world) throw new Error(`no template ${key}`);
  return world.compile(readFileSync(`${folder}letters/${name}/${language}.${format}.hbs`, 'utf8'));
}

function rendered(templates: Templates, name: LetterName, view: LetterView): RenderedLetter {
  const { subject, complete } = withSubject(templates, name, view);
  const text = filled(templates, `${name}/${view.language}/text`, complete).replace(/\n{3,}/g, '\n\n');
  return {
    subject,
    text: `${text.trim()}\n`,
    html: filled(templates, `${name}/${view.language}/html`, complete),
  };
}

function withSubject(
  templates: Templates,
  name: LetterName,
  view: LetterView,
): { subject: string; complete: LetterView } {
  const words = filled(templates, `${name}/${view.language}/subject`, view).trim();
  // A kind of note or item that no template knows would otherwise leave as an empty letter.
  if (words === '') throw new Error(`${name} has nothing to say about its variables`);
  const subject = subjectLine(view, words);
  return { subject, complete: { ...view, subject } };
}

/** A letter that stands for several: each part says what it would have said alone, under its own subject. */
function withParts(templates: Templates, view: LetterView): LetterView {
  const parts = (view.parts as readonly LetterPart[]).map((part) => {
    const { subject, complete } = withSubject(templates, part.name, partView(view, part));
    const body = (format: string) =>
      filled(templates, `${part.name}/${view.language}/${format}/part`, complete).trim();
    return { heading: subject, text: body('text'), html: body('html') };
  });
  return { ...view, parts };
}

function filled(templates: Templates, key: string, view: LetterView): string {
  return templates(key)(view);
}

/** One Handlebars world per language and format: text is never escaped, HTML always. */
function worldOf(folder: string, language: Language, format: 'text' | 'html', words: Words): World {
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
  return { compile, register: (name, source) => world.registerPartial(name, compile(source)) };
}

interface World {
  readonly compile: (source: string) => Template;
  readonly register: (name: string, source: string) => void;
}

/** In text a partial ends its own line; in HTML a line break between inline parts would show as a space. */
function partialOf(format: 'text' | 'html', source: string): string {
  return format === 'text' ? source : source.trimEnd();
}
