import type { CertificateWords } from './words.ts';

/** The certificate in English. */
export const EN: CertificateWords = {
  language: 'en',
  title: (about) => `Certificate of record: ${about}`,
  facts: {
    project: 'Project',
    client: 'Client',
    case: 'Case',
    decisions: 'Decisions on record',
    asOf: 'Record as of',
  },
  asOf: (time, entries) => `${time}, ledger entry ${entries}`,
  decided: {
    heading: 'What was decided, by whom and when',
    labels: {
      decision: 'Decision',
      by: 'Decided by',
      role: 'Role at that time',
      granted: 'Role given by',
      utc: 'Time (UTC)',
      local: 'Time in the project',
      mail: 'Decided in the mail',
      messageId: 'Message-ID of that mail',
      words: 'The writer’s own words',
      rule: 'Accepted because',
      evidence: 'SHA-256 of this evidence',
    },
    decisions: {
      signed: 'signed',
      'item-confirmed': 'item confirmed',
      'items-confirmed': 'items confirmed',
      confirmed: 'confirmed',
      'deemed-accepted': 'deemed accepted (not signed)',
      'changes-requested': 'changes requested',
      rejected: 'rejected',
      approved: 'approved',
      declined: 'declined',
      deferred: 'deferred',
      swapped: 'swapped for other work',
      accepted: 'accepted',
      'accepted-with-items': 'accepted with open items',
      'resolution-accepted': 'resolution accepted',
      resolved: 'resolved',
      settled: 'settled',
      withdrawn: 'withdrawn',
      objected: 'objected to; the decision is open again',
      reopened: 'reopened',
      overridden: 'recorded by the project manager against the rule',
    },
    rules: {
      'explicit-words':
        'explicit words of a person entitled to decide, in answer to our letter, on the current version',
      'second-word':
        'explicit words without a verdict on the sender, confirmed by a second mail after the read-back',
      'delegated-words': 'explicit words of a person to whom an approver had passed the decision by mail',
      'deemed-by-clause': 'the period of a filed clause ran out after a final notice; nobody answered',
      'recorded-by-pm': 'recorded by the project manager, who answers for it',
    },
    colon: ': ',
    actors: { import: 'the project file', clock: 'a deadline' },
    roles: {
      'client-approver': 'approver of the client',
      'client-contact': 'contact of the client',
      pm: 'project manager',
      sponsor: 'sponsor',
      team: 'member of the team',
    },
    details: {
      item: 'Item',
      items: 'Items',
      title: 'Title',
      statement: 'Statement',
      version: 'Version',
      choice: 'Choice',
      option: 'Option',
      words: 'Words',
      reason: 'Reason',
      clause: 'Agreed clause',
      onBehalfOf: 'On behalf of',
      cost: 'Cost',
      days: 'Days',
      requirement: 'Requirement',
    },
    granted: (seq, time, actor) => `ledger entry ${seq}, ${time}, by ${actor}`,
    unknownGrant: 'no ledger entry names this address',
    nobody: 'nobody; see the rule below',
    deemed:
      'Deemed acceptance, not a signature. Nobody signed or confirmed this. It rests on the clause that was agreed and filed beforehand and on the final notice sent under it; without that clause, silence decides nothing.',
    noMail: 'none',
  },
  text: {
    heading: 'On what text',
    asked: (to) => `This letter asked for the decision. It went to ${to}. Its words, in full:`,
    labels: { subject: 'Subject', messageId: 'Message-ID', file: 'File', sha256: 'SHA-256 of the letter' },
    notAsked:
      'No decision on this page refers to a letter of ours by Message-ID. What was said stands in the mails below.',
    items: ['No.', 'Item', 'Text put to the client', 'State with this decision'],
    itemStates: (confirmed, remark) => remark ?? (confirmed ? 'confirmed' : 'open'),
    documents: ['Document attached', 'SHA-256'],
    contents: ['Document', 'SHA-256 of its content', 'Follows the document with'],
    first: 'none before it',
  },
  identity: {
    heading: 'How the sender was checked',
    about: (decisions, from) =>
      `${decisions.includes(',') ? 'Decisions' : 'Decision'} ${decisions}, mail from ${from}:`,
    found: {
      'reply-reference': 'The mail refers to our letter by its Message-ID (In-Reply-To or References).',
      thread: 'The mail belongs to a thread of the project, but refers to no letter of ours.',
      'subject-tag':
        'Only the subject ties the mail to the project. A subject can be guessed; it proves nothing.',
      'only-project':
        'The mail refers to no letter of ours; it was filed under the sender’s only open project.',
    },
    notFound: 'How the mail was tied to the project is not on record.',
    onFile: (from, roles) => `The From address ${from} is the one on file for this person (${roles}).`,
    notOnFile: (from) => `The From address ${from} is not the one on file for the person named above.`,
    wasSent: (response) =>
      `The letter had gone to this same address; our mail server took it with “${response}”.`,
    wasNotSent: (address) => `No submission of the letter to ${address} had been recorded at that moment.`,
    verdict: (source, results, aligned) =>
      source === 'server'
        ? `Our own receiving server judged the sender: ${results}. ${aligned ? 'The result belongs to the domain in From.' : 'No passing result belongs to the domain in From.'}`
        : source === 'dkim'
          ? `Our server gave no verdict. The DKIM signature was verified on receipt from the bytes of the mail: ${results}. ${aligned ? 'It belongs to the domain in From.' : 'It does not belong to the domain in From.'}`
          : 'There was no verdict on the sender: our server gave none, and no DKIM signature could be verified.',
    trust: {
      authenticated: 'Result: the sender’s domain is authenticated.',
      unverified: 'Result: the sender is unverified.',
      failed: 'Result: authentication failed. Such a mail decides nothing by itself.',
    },
    ownWords: 'Only the writer’s own new words were counted; quoted text never decides.',
    nothingToCheck: 'No mail decided here, so there was no sender to check.',
  },
  unchecked: {
    heading: 'What was not checked',
    items: [
      'Who sat at the keyboard. The check reaches the mailbox and its domain, not the person.',
      'Whether a letter was opened or read. “Submitted” means that our mail server accepted it.',
      'Whether the person was entitled to decide for the client beyond the role on file.',
      'The clock. Times are those of our own server; no outside time stamp was taken.',
      'No certificate-based electronic signature was used. This is the record of a declaration made by email.',
    ],
    noVerdict:
      'For at least one decision above nothing confirms that the mail really came from the domain in From.',
  },
  consent: {
    heading: 'What counts as consent here',
    text: 'Only explicit words of a person entitled to decide. Opening a letter, following a link, an automatic reply, a read receipt, accepting a calendar entry and silence are not consent, and none of them was counted.',
    machines: (count) =>
      `${count === 1 ? 'One automatic mail is' : `${count} automatic mails are`} among the mails below. ${count === 1 ? 'It' : 'They'} decided nothing.`,
  },
  letters: {
    heading: 'Letters we wrote',
    explained: (zone) =>
      `As they left, oldest first; times in ${zone}. Notes to our own project managers are not part of this file.`,
    columns: ['Written', 'Subject', 'To, and what our mail server replied', 'File, SHA-256'],
    statuses: {
      waiting: 'waiting',
      submitting: 'being submitted',
      submitted: 'submitted',
      failed: 'refused',
      unknown: 'unknown whether accepted',
      held: 'held back',
      cancelled: 'not sent, no longer due',
    },
    bounced: (time) => `came back undelivered ${time}`,
    notLeft: 'has not left',
    none: 'None.',
  },
  mails: {
    heading: 'Mails we received',
    columns: ['Received', 'From', 'Kind', 'File, SHA-256'],
    kinds: {
      human: 'written by a person',
      'auto-reply': 'automatic reply, no consent',
      bounce: 'report of non-delivery',
      'read-receipt': 'read receipt, no consent',
      'calendar-reply': 'calendar reply, no consent',
      recall: 'recall notice',
      'complaint-report': 'report of a mail filter',
      list: 'list mail',
      own: 'our own letter come back',
    },
    none: 'None.',
  },
  after: {
    heading: 'After the last decision',
    letters: (count) =>
      count === 0
        ? 'No letter on this case has been written since; the decision has not been read back.'
        : `${count === 1 ? 'One letter' : `${count} letters`} on this case followed, read-backs of the decision among them where the table above shows them.`,
    mails: (count) =>
      `${count === 1 ? 'One mail' : `${count} mails`} written by a person on this case followed. An objection, if there is one, stands in ${count === 1 ? 'it' : 'them'}: read ${count === 1 ? 'it' : 'them'}.`,
    noMails:
      'No mail written by a person on this case has arrived since. That is the state of the record, not a sign of consent.',
  },
  check: {
    heading: 'How to check this yourself',
    steps: [
      'In the unpacked folder: node verify.mjs. The script needs nothing but Node.',
      'By hand: sha256sum -c SHA256SUMS. README.txt has more.',
      'Every ledger entry carries the hash of the one before. Its last hash is:',
    ],
    head: 'The ledger is empty.',
    witness:
      'Whoever can change a ledger can also compute it anew. The witness is outside: every weekly update prints the last hash of its day as “Record checksum”. Take one from your own mailbox: its checksum must stand in ledger.jsonl.',
  },
  footer:
    'Made by Liaison from the record of the project. It states what the record holds and is no legal opinion.',
  separator: ', ',
  unknown: 'not on record',
};
