import { INTENTS, type Intent, type Severity } from '../../mail/intent.ts';

/** A sentence with the intents it carries; `ask` when it answers a request to confirm. */
export interface LabelledSentence {
  readonly text: string;
  readonly intents: readonly Intent[];
  readonly ask: boolean;
  /** File and line it stands on, e.g. `sentences/en-bank.txt:12`. */
  readonly place: string;
}

/** A whole mail whose new text is known sentence by sentence. */
export interface LabelledMail {
  readonly subject: string;
  readonly answers: string | null;
  readonly severity: Severity | null;
  readonly newText: string;
  readonly sentences: readonly LabelledSentence[];
  readonly place: string;
}

/** What is learned from. */
export interface Examples {
  readonly sentences: readonly LabelledSentence[];
  readonly mails: readonly LabelledMail[];
}

/** A line that is not in the corpus format. */
export interface BrokenLine {
  readonly place: string;
  readonly because: string;
}

const INTENT_OF: Record<string, Intent> = {
  c: 'confirmation',
  r: 'change_request',
  p: 'complaint',
  o: 'other',
};

const ASKING_LETTERS = new Set(['sign-off-requested', 'change-quoted']);
const LETTERS = new Set([...ASKING_LETTERS, 'weekly-update', 'none']);
const SEVERITIES = new Set<string>(['critical', 'high', 'normal']);

function readIntents(written: string): readonly Intent[] | null {
  const intents = new Set<Intent>();
  for (const letter of written.trim().split('+')) {
    const intent = INTENT_OF[letter.trim()];
    if (intent === undefined) return null;
    intents.add(intent);
  }
  if (intents.has('other') && intents.size > 1) return null;
  return INTENTS.filter((intent) => intents.has(intent));
}

/** Reads a file of `sentences/`; the format is in `corpus/README.md`. */
export function readSentences(file: string, content: string) {
  const sentences: LabelledSentence[] = [];
  const broken: BrokenLine[] = [];
  content.split(/\r?\n/).forEach((line, index) => {
    const place = `${file}:${index + 1}`;
    if (line.trim() === '' || line.trimStart().startsWith('#')) return;
    const [labels = '', text = '', ...rest] = line.split(/\s+\|\s+/);
    const context = rest.at(-1)?.trim();
    const known = context === undefined || context === 'ctx=ask' || context === 'ctx=none';
    const intents = readIntents(labels);
    if (intents === null) broken.push({ place, because: `no labels of c, r, p, o before the bar: ${line}` });
    else if (text.trim() === '') broken.push({ place, because: 'no sentence' });
    else if (rest.length > 1 || !known) broken.push({ place, because: `unknown third field: ${line}` });
    else sentences.push({ text: text.trim(), intents, ask: context === 'ctx=ask', place });
  });
  return { sentences, broken };
}

function readMail(block: string, place: string): LabelledMail | BrokenLine {
  const [head = '', ...body] = block.trim().split(/\r?\n[ \t]*\r?\n/);
  const header = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    if (line.trimStart().startsWith('#')) continue;
    const found = /^(subject|answers|severity):\s*(.*)$/i.exec(line);
    if (found === null) return { place, because: `not a header line: ${line}` };
    header.set((found[1] ?? '').toLowerCase(), (found[2] ?? '').trim());
  }
  const letter = header.get('answers') ?? 'none';
  const severity = header.get('severity') || null;
  if (!LETTERS.has(letter)) return { place, because: `unknown letter: ${letter}` };
  if (severity !== null && !SEVERITIES.has(severity))
    return { place, because: `unknown severity: ${severity}` };

  const sentences: LabelledSentence[] = [];
  const paragraphs: string[] = [];
  for (const paragraph of body) {
    const lines: string[] = [];
    for (const line of paragraph.split(/\r?\n/)) {
      if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
      const found = /^\s*([crpo](?:\+[crp])*)\s*[::]\s*(.*)$/.exec(line);
      const intents = readIntents(found?.[1] ?? '');
      const text = (found?.[2] ?? '').trim();
      if (intents === null || text === '') return { place, because: `no label on line: ${line}` };
      sentences.push({ text, intents, ask: ASKING_LETTERS.has(letter), place });
      lines.push(text);
    }
    paragraphs.push(lines.join('\n'));
  }
  if (sentences.length === 0) return { place, because: 'no body' };
  const complains = sentences.some((sentence) => sentence.intents.includes('complaint'));
  if (complains !== (severity !== null))
    return { place, because: 'severity stands with a complaint and only then' };
  return {
    subject: header.get('subject') ?? '',
    answers: letter === 'none' ? null : letter,
    severity: severity as Severity | null,
    newText: paragraphs.join('\n\n'),
    sentences,
    place,
  };
}

/** Reads a file of `mails/`; the format is in `corpus/README.md`. */
export function readMails(file: string, content: string) {
  const mails: LabelledMail[] = [];
  const broken: BrokenLine[] = [];
  let line = 1;
  for (const block of content.split(/^=====+[ \t]*$/m)) {
    const lead = block.match(/^\s*/)?.[0] ?? '';
    const place = `${file}:${line + lead.split('\n').length - 1}`;
    line += block.split('\n').length - 1;
    if (block.split(/\r?\n/).every((each) => each.trim() === '' || each.trimStart().startsWith('#')))
      continue;
    const read = readMail(block, place);
    if ('because' in read) broken.push(read);
    else mails.push(read);
  }
  return { mails, broken };
}
