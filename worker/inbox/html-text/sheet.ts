export type Declarations = ReadonlyMap<string, string>;

const MAX_RULES = 3000;
const MAX_SHEET_CHARACTERS = 300_000;
const NONE: Declarations = new Map();

/** The simple rules of a mail's style sheets: those for a tag, a class or an id. Media queries are left out. */
export class Sheet {
  readonly #rules = new Map<string, Map<string, string>>();
  #read = 0;

  add(css: string): void {
    if (this.#read > MAX_SHEET_CHARACTERS) return;
    this.#read += css.length;
    const plain = withoutAtRules(
      css.slice(0, MAX_SHEET_CHARACTERS).replaceAll('<!--', '').replaceAll('-->', ''),
    );
    for (const rule of plain.split('}')) {
      const brace = rule.indexOf('{');
      if (brace < 0) continue;
      const declarations = readDeclarations(rule.slice(brace + 1));
      for (const selector of rule.slice(0, brace).split(','))
        this.#addRule(selector.trim().toLowerCase(), declarations);
    }
  }

  #addRule(selector: string, declarations: Declarations): void {
    const simple = /^([a-z0-9]+)?([.#][\w-]+)?$/.exec(selector);
    if (!simple || selector === '' || declarations.size === 0 || this.#rules.size >= MAX_RULES) return;
    const known = this.#rules.get(selector) ?? new Map<string, string>();
    for (const [property, value] of declarations) known.set(property, value);
    this.#rules.set(selector, known);
  }

  /** What applies to one element: tag rules, class rules, id rules, then its own style attribute. */
  declarationsFor(name: string, attributes: Readonly<Record<string, string>>): Declarations {
    const selectors = this.#rules.size === 0 ? [] : selectorsOf(name, attributes);
    const sources = selectors
      .map((selector) => this.#rules.get(selector))
      .filter((rule) => rule !== undefined);
    const own = attributes.style ? readDeclarations(attributes.style) : NONE;
    if (sources.length === 0) return own;
    const merged = new Map<string, string>();
    for (const source of [...sources, own])
      for (const [property, value] of source) merged.set(property, value);
    return merged;
  }
}

function selectorsOf(name: string, attributes: Readonly<Record<string, string>>): string[] {
  const selectors = [name];
  for (const one of (attributes.class ?? '').slice(0, 500).toLowerCase().split(/\s+/).slice(0, 10)) {
    if (one !== '') selectors.push(`.${one}`, `${name}.${one}`);
  }
  const id = (attributes.id ?? '').slice(0, 100).toLowerCase();
  if (id !== '') selectors.push(`#${id}`, `${name}#${id}`);
  return selectors;
}

function readDeclarations(style: string): Declarations {
  const declarations = new Map<string, string>();
  for (const declaration of style.slice(0, 20_000).split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .toLowerCase()
      .replace('!important', '')
      .trim();
    if (property !== '' && value !== '') declarations.set(property, value);
  }
  return declarations;
}

/** Style sheet text without comments and without at-rules and their blocks. */
function withoutAtRules(css: string): string {
  let kept = '';
  let depth = 0;
  let skipping = false;
  for (let at = 0; at < css.length; at++) {
    const character = css[at] as string;
    if (character === '/' && css[at + 1] === '*') {
      const end = css.indexOf('*/', at + 2);
      if (end < 0) break;
      at = end + 1;
      continue;
    }
    if (!skipping && character === '@' && depth === 0) skipping = true;
    if (!skipping) kept += character;
    if (character === '{') depth++;
    if (character === '}') depth = Math.max(0, depth - 1);
    if (skipping && depth === 0 && (character === '}' || character === ';')) skipping = false;
  }
  return kept;
}
