import type { Block, Labelled, Section } from '../../../documents/content.ts';
import type { Contents } from '../bundle.ts';
import type { CaseFile } from '../case-file.ts';
import type { EvidenceRecord } from '../state.ts';
import type { EvidenceRow } from '../store.ts';
import { momentInZone, momentWords } from './moment.ts';
import type { CertificateWords } from './words.ts';

/** What was decided, by whom, when and by which rule: one block per row of evidence. */
export function decidedSection(file: CaseFile, contents: Contents, words: CertificateWords): Section {
  return {
    heading: words.decided.heading,
    blocks: file.decisions.flatMap((row, index) => decisionBlocks(row, index + 1, contents, words)),
  };
}

/** A decision in words. Whatever was only deemed is never called signed. */
export function decisionWord(decision: string, words: CertificateWords): string {
  return (
    words.decided.decisions[decision] ??
    (isDeemed(decision) ? words.decided.decisions['deemed-accepted'] : undefined) ??
    decision
  );
}

/** `recorded-by-pm: said so on the phone` → the rule in words, and the reason as given. */
function ruleWords(rule: string, { decided }: CertificateWords): string {
  const end = rule.indexOf(':');
  const word = decided.rules[end < 0 ? rule : rule.slice(0, end)];
  if (word === undefined) return rule;
  return end < 0 ? word : `${word}${decided.colon}${rule.slice(end + 1).trim()}`;
}

export function isDeemed(decision: string): boolean {
  return decision.startsWith('deemed');
}

export function recordOf(row: EvidenceRow): EvidenceRecord {
  return row.record as EvidenceRecord;
}

function decisionBlocks(row: EvidenceRow, nth: number, contents: Contents, words: CertificateWords): Block[] {
  const { labels } = words.decided;
  const record = recordOf(row);
  const mail = contents.mails.find(({ mailId }) => mailId === row.mailId);
  const said = record.reply?.newText.trim() ?? '';
  const pairs: Labelled[] = [
    [labels.decision, `${nth}. ${decisionWord(row.decision, words)}`],
    ...detailPairs(record.details, words),
    ...personPairs(record, words),
    [labels.utc, momentWords(row.at, 'UTC', words.language)],
    [labels.local, momentInZone(row.at, record.time.zone, words.language)],
    [labels.mail, mail ? `${mail.file}\nSHA-256 ${mail.sha256}` : words.decided.noMail],
    ...(mail?.messageId ? [[labels.messageId, mail.messageId] as const] : []),
    ...(said === '' ? [] : [[labels.words, said] as const]),
    [labels.rule, ruleWords(row.rule, words)],
    [labels.evidence, row.sha256],
  ];
  const block: Block = { kind: 'key-value', pairs };
  return isDeemed(row.decision) ? [block, { kind: 'note', text: words.decided.deemed }] : [block];
}

function personPairs({ person }: EvidenceRecord, words: CertificateWords): Labelled[] {
  const { labels } = words.decided;
  if (!person) return [[labels.by, words.decided.nobody]];
  const { grantedBy } = person;
  return [
    [labels.by, `${person.name} <${person.address}>`],
    [labels.role, rolesInWords(person.roles, words)],
    [
      labels.granted,
      grantedBy
        ? words.decided.granted(
            grantedBy.seq,
            `${momentWords(grantedBy.at, 'UTC', words.language)} UTC`,
            words.decided.actors[grantedBy.actor] ?? grantedBy.actor,
          )
        : words.decided.unknownGrant,
    ],
  ];
}

export function rolesInWords(roles: readonly string[], words: CertificateWords): string {
  const named = roles.map((role) => words.decided.roles[role] ?? role);
  return named.length === 0 ? words.unknown : named.join(words.separator);
}

/** Details that have a name in both languages; the others stand in `evidence.json`. */
function detailPairs(details: EvidenceRecord['details'], words: CertificateWords): Labelled[] {
  return Object.entries(details).flatMap(([name, value]): Labelled[] => {
    const label = words.decided.details[name];
    const printed = printable(value, words.separator);
    return label === undefined || printed === '' ? [] : [[label, printed]];
  });
}

function printable(value: unknown, separator: string): string {
  if (Array.isArray(value)) {
    const parts = value.map((one) => printable(one, separator)).filter((part) => part !== '');
    return parts.join(separator);
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
