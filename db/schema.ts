import type { ColumnType, Generated } from 'kysely';

/** int8 columns arrive as numbers (parser set in connect.ts): ids stay far below 2^53. */
type Id = number;
type Time = ColumnType<Date, Date | string, Date | string>;
type NullableTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** jsonb: read as a value, written as JSON text. */
type Json = ColumnType<unknown, string, string>;

export interface Database {
  mailbox: MailboxTable;
  project: ProjectTable;
  person: PersonTable;
  membership: MembershipTable;
  mail: MailTable;
  mail_source: MailSourceTable;
  mail_location: MailLocationTable;
  case_number: CaseNumberTable;
  requirement: RequirementTable;
  sign_off: SignOffTable;
  change_request: ChangeRequestTable;
  complaint: ComplaintTable;
  question: QuestionTable;
  review: ReviewTable;
  letter: LetterTable;
  delivery: DeliveryTable;
  due: DueTable;
  calendar_date: CalendarDateTable;
  ledger: LedgerTable;
  evidence: EvidenceTable;
  pulse: PulseTable;
  case_file: CaseFileTable;
  document: DocumentTable;
  letter_document: LetterDocumentTable;
  delegation: DelegationTable;
  undo: UndoTable;
  example: ExampleTable;
  audit: AuditTable;
  model_version: ModelVersionTable;
  language_model_day: LanguageModelDayTable;
  language_model_opinion: LanguageModelOpinionTable;
}

export interface MailboxTable {
  id: Generated<Id>;
  name: string;
  address: string;
  uid_validity: string | null;
  last_uid: Generated<Id>;
  last_internal_date: NullableTime;
  lease_owner: string | null;
  lease_fence: Generated<number>;
  lease_until: NullableTime;
}

export interface ProjectTable {
  id: Generated<Id>;
  key: string;
  name: string;
  client: string;
  language: 'zh' | 'en';
  zone: string;
  cadence: 'weekly' | 'fortnightly' | 'monthly' | 'none';
  /** Holiday calendar: an ISO 3166 country code such as `CN`, or `none`. */
  calendar: Generated<string>;
  /** ISO weekdays and windows `{from, to}` of the usual week. */
  weekdays: ColumnType<unknown, string | undefined, string>;
  windows: ColumnType<unknown, string | undefined, string>;
  /** Name of the mailbox its letters leave from; null: the first one configured. */
  mailbox: string | null;
  phase: Generated<string>;
  baseline_version: Generated<number>;
  settings: ColumnType<unknown, string | undefined, string>;
  created_at: Time;
}

export interface PersonTable {
  id: Generated<Id>;
  address: string;
  name: string;
  language: 'zh' | 'en' | null;
  muted_because: string | null;
  away_until: string | null;
}

export interface MembershipTable {
  project_id: Id;
  person_id: Id;
  role: 'client-contact' | 'client-approver' | 'pm' | 'team' | 'sponsor';
  /** Whether this person receives the client update. */
  updates: Generated<boolean>;
  /** Why no automatic letter reaches this person, e.g. `CP-3` in dispute; null when nothing stops them. */
  silenced_because: string | null;
}

export interface MailTable {
  id: Generated<Id>;
  mailbox_id: Id;
  identity: string;
  message_id: string | null;
  content_hash: string;
  size: number;
  internal_date: NullableTime;
  received_at: Time;
  status: Generated<'received' | 'read' | 'applied' | 'set-aside' | 'needs-review' | 'dismissed'>;
  reason: string | null;
  attempts: Generated<number>;
  left_on_server: ColumnType<unknown, string | undefined, string>;
  project_id: Id | null;
  person_id: Id | null;
  summary: ColumnType<unknown, string | null | undefined, string | null>;
  applied_to: ColumnType<unknown, string | undefined, string>;
  finished_at: NullableTime;
}

export interface MailSourceTable {
  mail_id: Id;
  raw: Buffer;
}

export interface MailLocationTable {
  mailbox_id: Id;
  folder: string;
  uid_validity: string;
  uid: number;
  mail_id: Id;
}

export interface CaseNumberTable {
  project_id: Id;
  kind: string;
  last: number;
}

export interface RequirementTable {
  project_id: Id;
  number: number;
  version: number;
  status: string;
  title: string;
  statement: string;
  source_person_id: Id | null;
  source_mail_id: Id | null;
  confirmed_by: Id | null;
  confirmed_mail_id: Id | null;
  baseline_version: number | null;
  opened_at: Time;
  facts: ColumnType<unknown, string | undefined, string>;
  changed_at: Time;
}

export interface SignOffTable {
  project_id: Id;
  number: number;
  status: string;
  subject: string;
  approver_rule: string;
  approvers: Json;
  items: Json;
  opinions: Json;
  reasked: Generated<boolean>;
  requested_at: Time;
  facts: ColumnType<unknown, string | undefined, string>;
  changed_at: Time;
}

export interface ChangeRequestTable {
  project_id: Id;
  number: number;
  status: string;
  ask: string;
  source_person_id: Id | null;
  source_mail_id: Id | null;
  assess_by: NullableTime;
  opened_at: Time;
  facts: ColumnType<unknown, string | undefined, string>;
  changed_at: Time;
}

export interface ComplaintTable {
  project_id: Id;
  number: number;
  status: string;
  severity: 'S1' | 'S2' | 'S3';
  words: string;
  source_person_id: Id | null;
  source_mail_id: Id | null;
  responsible_person_id: Id | null;
  answer_by: NullableTime;
  opened_at: Time;
  facts: ColumnType<unknown, string | undefined, string>;
  changed_at: Time;
}

export interface QuestionTable {
  project_id: Id;
  number: number;
  status: string;
  words: string;
  source_person_id: Id | null;
  source_mail_id: Id | null;
  answer_by: NullableTime;
  opened_at: Time;
  facts: ColumnType<unknown, string | undefined, string>;
  changed_at: Time;
}

export interface ReviewTable {
  mail_id: Id;
  project_id: Id | null;
  because: string;
  words: string;
  status: Generated<'open' | 'answered'>;
  answer: string | null;
  answered_by: Id | null;
  opened_at: Time;
  answered_at: NullableTime;
}

export interface LetterTable {
  id: Generated<Id>;
  project_id: Id | null;
  name: string;
  language: 'zh' | 'en';
  automatic: boolean;
  /** What this letter is for, unique: writing it twice is impossible. */
  occasion: string;
  /** Our Message-ID without angle brackets, fixed when the row is written. */
  message_id: string;
  about: ColumnType<unknown, string | undefined, string>;
  answers_mail_id: Id | null;
  variables: Json;
  /** The condition re-checked when the letter is claimed; null when it always holds. */
  still_due: ColumnType<unknown, string | null | undefined, string | null>;
  subject: string | null;
  raw: Buffer | null;
  server_message_id: string | null;
  created_at: Time;
}

export interface DeliveryTable {
  letter_id: Id;
  address: string;
  person_id: Id | null;
  field: 'to' | 'cc';
  status: Generated<'waiting' | 'submitting' | 'submitted' | 'failed' | 'unknown' | 'held' | 'cancelled'>;
  attempts: Generated<number>;
  not_before: Time;
  claimed_at: NullableTime;
  /** Set and committed just before the end of the message is let go: only from then on can it have been accepted. */
  handed_over_at: NullableTime;
  /** The SMTP reply, as the server wrote it. */
  response: string | null;
  because: string | null;
  submitted_at: NullableTime;
  bounced_at: NullableTime;
}

export interface DueTable {
  id: Generated<Id>;
  project_id: Id | null;
  kind: string;
  key: string;
  about: ColumnType<unknown, string | null | undefined, string | null>;
  due_at: Time;
  status: Generated<'waiting' | 'done' | 'cancelled'>;
  because: string | null;
  done_at: NullableTime;
  /** When it was planned, by the clock of the installation. */
  created_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

export interface LedgerTable {
  chain: string;
  seq: number;
  at: Time;
  actor: string;
  mail_id: Id | null;
  entry: Json;
  canonical: string;
  previous_hash: string;
  hash: string;
}

/** What each decision rests on; the database refuses to change a row. */
export interface EvidenceTable {
  id: Generated<Id>;
  project_id: Id;
  /** The case as printed: `SO-5`, `CR-2`. */
  about: string;
  mail_id: Id | null;
  at: Time;
  decision: string;
  rule: string;
  person_id: Id | null;
  record: Json;
  /** The whole row but its id as JSON with sorted keys: the bytes that `sha256` (hex) is of. */
  canonical: string;
  sha256: string;
}

export interface PulseTable {
  name: string;
  at: Time;
  note: string | null;
}

/** A case whose facts are read by its own room: milestones, surveys, meetings and what else needs no columns. */
export interface CaseFileTable {
  project_id: Id;
  kind: string;
  number: number;
  status: string;
  title: Generated<string>;
  facts: Json;
  opened_at: Time;
  changed_at: Time;
}

export interface DocumentTable {
  id: Generated<Id>;
  project_id: Id;
  /** Case label such as `SO-5`. */
  about: string;
  kind: string;
  /** Without extension. */
  file_name: string;
  content: Json;
  content_hash: string;
  previous_hash: string | null;
  created_at: Time;
}

export interface LetterDocumentTable {
  letter_id: Id;
  document_id: Id;
}

export interface DelegationTable {
  id: Generated<Id>;
  project_id: Id;
  from_person_id: Id;
  to_person_id: Id;
  until: string | null;
  mail_id: Id | null;
  created_at: Time;
  ended_at: NullableTime;
}

export interface UndoTable {
  id: Generated<Id>;
  project_id: Id;
  mail_id: Id;
  person_id: Id;
  line: string;
  snapshots: Json;
  at: Time;
  undone_at: NullableTime;
}

/** A date on which a project differs from its week and its holidays; set by its file where no person is named. */
export interface CalendarDateTable {
  project_id: Id;
  date: string;
  kind: 'rest' | 'work' | 'hours';
  windows: ColumnType<unknown, string | undefined, string>;
  name: string | null;
  by_person_id: Id | null;
  changed_at: Time;
}

/** What a PM said a mail is: never changed, gone with its mail. */
export interface ExampleTable {
  id: Generated<Id>;
  mail_id: Id;
  project_id: Id;
  /** The PM who taught it. */
  person_id: Id;
  by_mail_id: Id | null;
  kind: 'triage' | 'correction' | 'audit';
  language: 'zh' | 'en';
  given: string[];
  removed: string[];
  /** Per label the words that carry it, as places in the new text. */
  evidence: Json;
  /** What the mail was read as, by which version of the weights. */
  predicted: Json;
  at: Time;
}

/** A mail whose reading a PM was asked to check. */
export interface AuditTable {
  mail_id: Id;
  project_id: Id;
  asked_at: Time;
}

export interface ModelVersionTable {
  version: Generated<Id>;
  status: 'candidate' | 'live' | 'retired' | 'refused';
  /** Fingerprint of the shipped weights it was trained beside. */
  base: string;
  weights: Buffer;
  notes: Json;
  examples: number;
  /** Id of the newest example it has learned from; 0: from none. */
  last_example: Id;
  figures: Json;
  created_at: ColumnType<Date, Date | string | undefined, never>;
}

export interface LanguageModelDayTable {
  day: string;
  tokens: number;
}

/** An answer of the language model by what it was asked; no words of a mail. */
export interface LanguageModelOpinionTable {
  hash: string;
  labels: Json;
  at: Time;
}
