import type { Language } from '../../../mail/language.ts';
import type { MailKind } from '../../../mail/screening.ts';

/** Everything a certificate says in one language. Values come in as they are printed. */
export interface CertificateWords {
  readonly language: Language;
  readonly title: (about: string) => string;
  readonly facts: {
    readonly project: string;
    readonly client: string;
    readonly case: string;
    readonly decisions: string;
    readonly asOf: string;
  };
  readonly asOf: (time: string, entries: number) => string;
  readonly decided: {
    readonly heading: string;
    readonly labels: Readonly<
      Record<
        | 'decision'
        | 'by'
        | 'role'
        | 'granted'
        | 'utc'
        | 'local'
        | 'mail'
        | 'messageId'
        | 'words'
        | 'rule'
        | 'evidence',
        string
      >
    >;
    /** `signed` → the word for it; what has no word is printed as the record has it. */
    readonly decisions: Readonly<Record<string, string>>;
    /** Rules by their code; a reason may follow the code after a colon. What has no word is printed as it is. */
    readonly rules: Readonly<Record<string, string>>;
    readonly colon: string;
    /** Who is no person: `import`, `clock`. */
    readonly actors: Readonly<Record<string, string>>;
    readonly roles: Readonly<Record<string, string>>;
    readonly details: Readonly<Record<string, string>>;
    readonly granted: (seq: number, time: string, actor: string) => string;
    readonly unknownGrant: string;
    readonly nobody: string;
    readonly deemed: string;
    readonly noMail: string;
  };
  readonly text: {
    readonly heading: string;
    readonly asked: (to: string) => string;
    readonly labels: Readonly<Record<'subject' | 'messageId' | 'file' | 'sha256', string>>;
    readonly notAsked: string;
    readonly items: readonly [string, string, string, string];
    readonly itemStates: (confirmed: boolean, remark: string | null) => string;
    readonly documents: readonly [string, string];
    readonly contents: readonly [string, string, string];
    readonly first: string;
  };
  readonly identity: {
    readonly heading: string;
    readonly about: (decisions: string, from: string) => string;
    readonly found: Readonly<Record<string, string>>;
    readonly notFound: string;
    readonly onFile: (from: string, roles: string) => string;
    readonly notOnFile: (from: string) => string;
    readonly wasSent: (response: string) => string;
    readonly wasNotSent: (address: string) => string;
    readonly verdict: (source: string, results: string, aligned: boolean) => string;
    readonly trust: Readonly<Record<string, string>>;
    readonly ownWords: string;
    readonly nothingToCheck: string;
  };
  readonly unchecked: {
    readonly heading: string;
    readonly items: readonly string[];
    readonly noVerdict: string;
  };
  readonly consent: {
    readonly heading: string;
    readonly text: string;
    readonly machines: (count: number) => string;
  };
  readonly letters: {
    readonly heading: string;
    readonly explained: (zone: string) => string;
    readonly columns: readonly [string, string, string, string];
    readonly statuses: Readonly<Record<string, string>>;
    readonly bounced: (time: string) => string;
    readonly notLeft: string;
    readonly none: string;
  };
  readonly mails: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string];
    readonly kinds: Readonly<Record<MailKind, string>>;
    readonly none: string;
  };
  readonly after: {
    readonly heading: string;
    readonly letters: (count: number) => string;
    readonly mails: (count: number) => string;
    readonly noMails: string;
  };
  readonly check: {
    readonly heading: string;
    readonly steps: readonly string[];
    readonly head: string;
    readonly witness: string;
  };
  readonly footer: string;
  readonly separator: string;
  readonly unknown: string;
}
