import type { Block, Section } from '../../../documents/content.ts';
import type { Authentication } from '../../../mail/trust.ts';
import type { CaseFile } from '../case-file.ts';
import type { EvidenceRecord } from '../state.ts';
import { recordOf, rolesInWords } from './decided.ts';
import type { CertificateWords } from './words.ts';

/** How each deciding mail was tied to its sender: thread, address, verdict, role. Only what the record shows. */
export function identitySection(file: CaseFile, words: CertificateWords): Section {
  const byMail = Map.groupBy(
    file.decisions.map((row, index) => ({ record: recordOf(row), nth: String(index + 1) })),
    ({ record }) => record.reply?.mailId ?? null,
  );
  const blocks = [...byMail.values()].flatMap((group): Block[] => {
    const record = group[0]?.record;
    if (!record?.reply) return [];
    const from = record.reply.from ?? words.unknown;
    const decisions = group.map(({ nth }) => nth).join(words.separator);
    return [
      { kind: 'paragraph', text: words.identity.about(decisions, from) },
      { kind: 'list', items: checksOf(record, record.reply, words) },
    ];
  });
  return {
    heading: words.identity.heading,
    blocks: blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: words.identity.nothingToCheck }],
  };
}

/** What nobody checked; said plainly, because a reader may think it was. */
export function uncheckedSection(file: CaseFile, words: CertificateWords): Section {
  const unproven = file.decisions.some((row) => {
    const { reply } = recordOf(row);
    return reply !== null && reply.trust !== 'authenticated';
  });
  const items = [...words.unchecked.items, ...(unproven ? [words.unchecked.noVerdict] : [])];
  return { heading: words.unchecked.heading, blocks: [{ kind: 'list', items }] };
}

function checksOf(
  record: EvidenceRecord,
  reply: NonNullable<EvidenceRecord['reply']>,
  words: CertificateWords,
): string[] {
  const { identity } = words;
  const from = reply.from ?? words.unknown;
  const found = reply.matched.found === null ? undefined : identity.found[reply.matched.found];
  const trust = reply.trust === null ? undefined : identity.trust[reply.trust];
  return [
    found ?? identity.notFound,
    ...(record.person ? [personCheck(record.person, from, words)] : []),
    ...askedCheck(record, from, words),
    verdictOf(reply.authentication as Authentication | null, words),
    ...(trust === undefined ? [] : [trust]),
    identity.ownWords,
  ];
}

function personCheck(
  person: NonNullable<EvidenceRecord['person']>,
  from: string,
  words: CertificateWords,
): string {
  return person.address === from.toLowerCase()
    ? words.identity.onFile(from, rolesInWords(person.roles, words))
    : words.identity.notOnFile(from);
}

/** Whether the letter that asked had gone to the very address that answered. */
function askedCheck(record: EvidenceRecord, from: string, words: CertificateWords): string[] {
  const { asked } = record.shown;
  const letter = record.letters.find(({ messageId }) => messageId === asked?.messageId);
  if (!letter) return [];
  const recipient = letter.recipients.find(({ address }) => address === from.toLowerCase());
  return [
    recipient?.status === 'submitted'
      ? words.identity.wasSent(recipient.response ?? '')
      : words.identity.wasNotSent(from),
  ];
}

function verdictOf(authentication: Authentication | null, words: CertificateWords): string {
  if (!authentication) return words.identity.verdict('none', '', false);
  const { source, dkim, spf, dmarc, aligned } = authentication;
  const results =
    source === 'server'
      ? `DKIM ${dkim}${words.separator}SPF ${spf}${words.separator}DMARC ${dmarc}`
      : `DKIM ${dkim}`;
  return words.identity.verdict(source, results, aligned);
}
