import { DateTime } from 'luxon';
import type { DocumentContent, Section } from '../../documents/content.ts';
import type { Language } from '../../mail/language.ts';
import type { Contents } from './bundle.ts';
import { asOf, type CaseFile } from './case-file.ts';
import { afterSection, consentSection, lettersSection, mailsSection } from './certificate/correspondence.ts';
import { decidedSection } from './certificate/decided.ts';
import { identitySection, uncheckedSection } from './certificate/identity.ts';
import { momentWords } from './certificate/moment.ts';
import { textSection } from './certificate/shown-text.ts';
import type { CertificateWords } from './certificate/words.ts';
import { EN } from './certificate/words-en.ts';
import { ZH } from './certificate/words-zh.ts';

const WORDS: Readonly<Record<Language, CertificateWords>> = { zh: ZH, en: EN };

/**
 * The certificate of a case: what was decided, by whom, when, on what text, how the sender was checked and what
 * nobody checked. It says what the record holds as of its newest moment, and is the same whenever it is printed.
 */
export function certificateOf(file: CaseFile, contents: Contents, language: Language): DocumentContent {
  const words = WORDS[language];
  const { project, about, chain } = file;
  const head = chain.at(-1);
  const newest = asOf(file);
  const title = caseTitle(file);
  return {
    kind: 'certificate',
    language,
    date: DateTime.fromISO(newest, { zone: project.zone }).toFormat('yyyy-MM-dd'),
    title: words.title(`${project.key} ${about}`),
    subtitle: title === '' ? project.name : title,
    facts: [
      [words.facts.project, `${project.key} · ${project.name}`],
      [words.facts.client, project.client],
      [words.facts.case, title === '' ? about : `${about} · ${title}`],
      [words.facts.decisions, String(file.decisions.length)],
      [words.facts.asOf, words.asOf(`${momentWords(newest, 'UTC', language)} UTC`, chain.length)],
    ],
    sections: [
      decidedSection(file, contents, words),
      textSection(file, contents, words),
      identitySection(file, words),
      uncheckedSection(file, words),
      consentSection(contents, words),
      lettersSection(file, contents, words),
      mailsSection(file, contents, words),
      afterSection(file, contents, words),
      checkSection(head?.hash ?? null, words),
    ],
    footer: words.footer,
  };
}

/** What the case is called: the title of a sign-off, the wish of a change, the words of a complaint. */
function caseTitle({ row }: CaseFile): string {
  const title = row?.subject ?? row?.title ?? row?.ask ?? row?.words;
  const text = typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : '';
  const characters = [...text];
  return characters.length <= 120 ? text : `${characters.slice(0, 120).join('')}…`;
}

function checkSection(head: string | null, words: CertificateWords): Section {
  return {
    heading: words.check.heading,
    blocks: [
      { kind: 'list', items: words.check.steps },
      { kind: 'code', text: head ?? words.check.head },
      { kind: 'paragraph', text: words.check.witness },
    ],
  };
}
