// The floors of worker/README.md: imports only go down. Every rule says what it protects.

/** Names of a file, with or without a folder of the same name that holds its parts. */
const files = (...names) => `^worker/(${names.join('|')})(\\.ts$|/)`;

const WORDS = [
  '^worker/mail/',
  '^worker/cases/(decision|happening|plan)\\.ts$',
  '^worker/cases/[^/]+/(state|settings|says)\\.ts$',
  '^worker/cases/says\\.ts$',
];

const RULES = [
  '^worker/cases/.+/decide\\.ts$',
  '^worker/cases/sign-off/(?!state|store|says).+\\.ts$',
  '^worker/cases/(change-request|milestone|task|survey|closing|lesson)/(?!state|store|says).+\\.ts$',
  files(
    'inbox/reply-text',
    'inbox/screen',
    'inbox/decision',
    'inbox/html-text',
    'inbox/(notes|guard|forms|plan)',
  ),
  files('cases/requirement/(lint|title)'),
  files(
    'inbox/(commands|answers|client-mail|desk|form-replies|forwarded|internal-notes|new-face|promise-nudge|route|route-pm|second-word|triage|identify)',
  ),
  '^worker/inbox/classify/(?!corpus|load-model|train|evaluate|lint|composed)',
  '^worker/schedule/(due|health|update-draft|update-words|update-facts|brief-draft|brief-words|brief-facts|survey-due|closing-draft|closing-facts)\\.ts$',
  '^worker/web/(health|metrics)\\.ts$',
  files('working-time'),
  files('learning/(precision|example|teach|lessons|account|account-lines|judgement|refit|audit|correction)'),
  files('language-model/(mask|question|reply|breaker|weigh-in)'),
];

const ROWS = ['^db/', '^worker/(cases|inbox|outbox|schedule|web|learning|language-model)/.*store\\.ts$'];

const DOORS = [
  files(
    'config',
    'log',
    'jobs/(queue|backend|recurring|seldom)',
    'web/server',
    'inbox/mailbox',
    'inbox/parse',
  ),
  '^worker/outbox/(transport|templates|template-helpers)\\.ts$',
];

const LINES = [
  '^worker/inbox/(poll|pass|receive|process|read|apply|scene|request-document)\\.ts$',
  '^worker/cases/(commit|chores|deciding|effects|act|post|undo)\\.ts$',
  '^worker/cases/.+/page\\.ts$',
  '^worker/schedule/(tick|update|brief|agenda|closing|reflection|survey-round)\\.ts$',
  '^worker/outbox/(deliver|bounce)\\.ts$',
  '^worker/jobs/sweep\\.ts$',
];

const ENTRIES = ['^worker/main\\.ts$', '^worker/cli/', '^worker/config/write\\.ts$'];

/** Outside package -> the one place that may know it. */
const HOMES = {
  pg: '^(db/connect|worker/jobs/wake-up)\\.ts$',
  bullmq: '^worker/jobs/(backend|perform)\\.ts$',
  ioredis: '^worker/jobs/backend\\.ts$',
  imapflow: files('inbox/mailbox'),
  nodemailer: '^worker/(outbox/(transport|compose|canary)|playground/.+)\\.ts$',
  mailauth: '^worker/inbox/authenticate/dkim\\.ts$',
  handlebars: '^worker/outbox/(templates|template-helpers)\\.ts$',
  htmlparser2: files('inbox/html-text', 'inbox/reply-text/structure'),
  'iconv-lite': files('inbox/parse'),
  'smtp-server': '^worker/playground/smtp\\.ts$',
  yaml: '^worker/(config/mailboxes|cases/project/file)\\.ts$',
  'ical-generator': '^worker/outbox/invitation\\.ts$',
  'chinese-days': '^worker/working-time/holidays\\.ts$',
  'date-holidays': '^worker/working-time/holidays\\.ts$',
  pdfkit: files('documents/pdf'),
  fontkit: '^worker/documents/(font|text-outlines)\\.ts$',
  '@resvg/resvg-js': '^worker/documents/picture\\.ts$',
};

export default {
  forbidden: [
    {
      name: 'entries-are-the-top',
      comment: 'Floor 5. main.ts and the commands put everything together; nobody builds on them.',
      severity: 'error',
      from: { pathNot: ENTRIES },
      to: { path: ENTRIES },
    },
    {
      name: 'lines-are-called-from-above',
      comment:
        'Floor 4. Lines are straight code over doors, rows and rules; what lies below must not call back up.',
      severity: 'error',
      from: { path: [...DOORS, ...ROWS, ...RULES, ...WORDS] },
      to: { path: LINES, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'doors-know-no-rules',
      comment: 'Floor 3. A door talks to one outside thing and decides nothing.',
      severity: 'error',
      from: { path: DOORS, pathNot: [...RULES, ...ENTRIES] },
      to: { path: RULES, pathNot: [...DOORS, files('inbox/html-text'), '^worker/web/'] },
    },
    {
      name: 'rows-know-tables-and-words',
      comment:
        'Floor 2. A store turns rows into states and back: Kysely, tables and words, no rules, no doors.',
      severity: 'error',
      from: { path: ROWS },
      to: { path: '^worker/', pathNot: [...ROWS, ...WORDS], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-are-pure',
      comment:
        'Floor 1. Rules take time and numbers as arguments: no database, no network, no disk, no clock.',
      severity: 'error',
      from: { path: RULES },
      to: {
        path: [
          ...ROWS,
          ...DOORS.filter((door) => !door.includes('inbox/parse')),
          '^worker/(clock|virtual-clock)\\.ts$',
          '^node_modules/(kysely|pg|bullmq|ioredis|imapflow|nodemailer|handlebars)/',
          '^(node:)?(fs|fs/promises|net|http|https|child_process|dns|dns/promises|os|timers/promises|worker_threads)$',
        ],
        pathNot: RULES,
      },
    },
    {
      name: 'words-know-words',
      comment: 'Floor 0. The vocabulary everything shares depends on nothing but itself.',
      severity: 'error',
      from: { path: WORDS },
      to: { pathNot: [...WORDS, '^(node:)?crypto$'] },
    },
    {
      name: 'cases-are-strangers',
      comment:
        'One case asks for another with an effect, never with an import: otherwise every case knows all.',
      severity: 'error',
      from: { path: '^worker/cases/([^/]+)/' },
      to: { path: '^worker/cases/[^/]+/', pathNot: '^worker/cases/$1/' },
    },
    {
      name: 'only-commit-decides',
      comment:
        'Mail, command, page, timer and import take the same path: a decision outside the one transaction is lost.',
      severity: 'error',
      from: { pathNot: '^worker/cases/(commit\\.ts$|room\\.ts$|.+/decide\\.ts$)' },
      to: { path: '^worker/cases/.+/decide\\.ts$' },
    },
    ...Object.entries(HOMES).map(([name, home]) => ({
      name: `one-home-for-${name}`,
      comment: `${name} has one home: everything else speaks to it in our own words, so that it can be replaced.`,
      severity: 'error',
      from: { path: '^(worker|db)/', pathNot: [home, ...ENTRIES] },
      to: { path: `^node_modules/${name}/` },
    })),
    {
      name: 'no-circles',
      comment: 'Two files that need each other at run time are one idea in two places.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'the-program-knows-no-tests',
      comment: 'Production code and its installation stand without tests and their tools.',
      severity: 'error',
      from: { path: '^(worker|db)/' },
      to: { path: ['^test/', '^vitest'] },
    },
    {
      name: 'production-packages-only',
      comment: 'npm ci --omit=dev must be enough to run.',
      severity: 'error',
      from: { path: '^(worker|db)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere is not checked by any rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    includeOnly: '^(worker|db|node_modules|test)/|^[a-z_/:]+$',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
