import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../worker/cases/evidence/bundle.ts';
import type { CaseFile, FiledMail } from '../../worker/cases/evidence/case-file.ts';
import { certificateOf } from '../../worker/cases/evidence/certificate.ts';
import type { EvidenceRecord } from '../../worker/cases/evidence/state.ts';
import type { EvidenceRow } from '../../worker/cases/evidence/store.ts';
import { documentHtml } from '../../worker/documents/html.ts';
import type { Language } from '../../worker/mail/language.ts';

const AT = new Date('2026-12-02T02:30:15Z');
const HASH = 'a'.repeat(64);

const RECORD: EvidenceRecord = {
  shown: { case: { status: 'signed' }, asked: null, baselineVersion: 0, documents: [] },
  previous: { inCase: null, inProject: null },
  person: { name: '王芳', address: 'wang@client.example', roles: ['client-approver'], grantedBy: null },
  letters: [],
  reply: null,
  details: {},
  time: { utc: AT.toISOString(), local: '2026-12-02T10:30:15.000+08:00', zone: 'Asia/Shanghai' },
  ledgerBefore: { seq: 0, hash: '0'.repeat(64) },
};

const MAIL: FiledMail = {
  mailId: 7,
  messageId: 'one@client.example',
  sha256: HASH,
  size: 10,
  receivedAt: AT.toISOString(),
  internalDate: null,
  places: [],
  headers: [],
  from: 'wang@client.example',
  to: [],
  cc: [],
  subject: 'Re',
  authentication: { dkim: 'none', spf: 'none', dmarc: 'none', aligned: false, source: 'none' },
  trust: 'unverified',
  matched: { found: 'reply-reference', proven: true, inReplyTo: null, references: [] },
  newText: '确认',
  inline: [],
  attachments: [],
  raw: Buffer.from('From: wang@client.example\r\n\r\nok'),
  status: 'applied',
  reason: null,
  kind: 'human',
};

function decision(over: Partial<EvidenceRow> = {}, record: Partial<EvidenceRecord> = {}): EvidenceRow {
  return {
    id: 1,
    projectId: 1,
    about: 'SO-1',
    mailId: null,
    at: AT,
    decision: 'signed',
    rule: 'explicit-words',
    personId: 1,
    record: { ...RECORD, ...record },
    canonical: '{}',
    sha256: HASH,
    ...over,
  };
}

function printed(language: Language, decisions: readonly EvidenceRow[], mails: readonly FiledMail[] = []) {
  const file: CaseFile = {
    project: {
      id: 1,
      key: 'SHOP',
      name: 'Online shop',
      client: 'Harbour',
      zone: 'Asia/Shanghai',
      baselineVersion: 0,
    },
    about: 'SO-1',
    row: { subject: 'First requirements' },
    decisions,
    letters: [],
    mails,
    chain: [],
  };
  return certificateOf(file, contentsOf(file), language);
}

const words = (
  language: Language,
  ...rest: Parameters<typeof printed> extends [unknown, ...infer R] ? R : never
) => JSON.stringify(printed(language, ...rest));

describe('a certificate', () => {
  it('prints deemed acceptance as 视为确认 and never as signed', () => {
    for (const code of ['deemed-accepted', 'deemed-accepted-in-part']) {
      const rows = [decision({ decision: code, rule: 'deemed-by-clause', personId: null }, { person: null })];
      expect(words('zh', rows)).toContain('视为确认');
      expect(words('zh', rows)).toContain('没有人签认或确认过');
      expect(words('zh', rows)).not.toContain('已签认');
      expect(words('en', rows)).toContain('deemed accepted (not signed)');
      expect(words('en', rows)).toContain('Nobody signed or confirmed this.');
      expect(words('en', rows)).not.toContain(' signed"');
    }
  });

  it('says that opening, silence and robots are no consent, and what nobody checked', () => {
    const robot = { ...MAIL, mailId: 8, kind: 'auto-reply' };
    expect(words('en', [decision()], [MAIL, robot])).toContain(
      'One automatic mail is among the mails below.',
    );
    expect(words('zh', [decision()], [MAIL, robot])).toContain('沉默都不算同意');
    expect(words('zh', [decision()])).toContain('是谁在操作键盘');
    expect(words('en', [decision()])).toContain('Who sat at the keyboard.');
  });

  it('does not call a sender verified whom nothing verified', () => {
    const rows = [decision({ mailId: 7 }, { reply: MAIL })];
    expect(words('en', rows, [MAIL])).toContain('Result: the sender is unverified.');
    expect(words('en', rows, [MAIL])).toContain('nothing confirms that the mail really came');
    expect(words('zh', rows, [MAIL])).toContain('来信人未经验证');
    const proven = { ...MAIL, trust: 'authenticated' };
    expect(words('en', [decision({ mailId: 7 }, { reply: proven })], [proven])).not.toContain(
      'nothing confirms',
    );
  });

  it('says that a decision was not read back, and that no answer since is no consent', () => {
    expect(words('en', [decision()])).toContain('the decision has not been read back');
    expect(words('en', [decision()])).toContain('not a sign of consent');
    const objection = { ...MAIL, mailId: 9, receivedAt: '2026-12-02T08:00:00.000Z' };
    expect(words('en', [decision()], [objection])).toContain(
      'One mail written by a person on this case followed.',
    );
  });

  it('gives a rule in words with the reason of whoever overrode it, and an unknown rule as recorded', () => {
    const overridden = [decision({ rule: 'recorded-by-pm: 电话确认，14:05' })];
    expect(words('zh', overridden)).toContain('由项目经理记录并对此负责：电话确认，14:05');
    expect(words('en', [decision({ rule: 'a rule of tomorrow' })])).toContain('"a rule of tomorrow"');
  });

  it('says the same in both languages, section by section', () => {
    const rows = [decision({ mailId: 7 }, { reply: MAIL }), decision({ decision: 'deemed-accepted' })];
    const shape = (language: Language) =>
      printed(language, rows, [MAIL]).sections.map(({ blocks }) => blocks.map(({ kind }) => kind));
    expect(shape('zh')).toEqual(shape('en'));
  });

  it('shows the words of a client as words, whatever they contain', () => {
    const reply = { ...MAIL, newText: '<script>alert(1)</script> 确认' };
    const html = documentHtml(printed('zh', [decision({ mailId: 7 }, { reply })], [reply]));
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; 确认');
    expect(html).not.toContain('<script>');
  });
});
