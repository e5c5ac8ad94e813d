import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { environmentExample, withConfigurationTable } from '../../worker/config/document.ts';
import { ConfigurationError } from '../../worker/config/mistake.ts';
import { keptSecret } from '../../worker/config/secret.ts';
import { VARIABLES } from '../../worker/config/variables.ts';
import { readConfig } from '../../worker/config.ts';

describe('the configuration', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'liaison-config-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const read = (env: Record<string, string>) => readConfig(env, directory);
  const write = (name: string, text: string) => writeFileSync(join(directory, name), text);
  const mistakes = (env: Record<string, string>) => {
    try {
      read(env);
    } catch (error) {
      if (error instanceof ConfigurationError) return error;
      throw error;
    }
    throw new Error('accepted');
  };

  it('needs nothing: every part is embedded, on loopback, in ./data', () => {
    const config = read({});
    expect(config).toMatchObject({
      databaseUrl: null,
      redisUrl: null,
      clock: 'real',
      mode: 'live',
      warnings: [],
    });
    expect(config.dataDir).toBe(join(directory, 'data'));
    expect(config.http.host).toBe('127.0.0.1');
    expect(config.mailboxes).toEqual([
      {
        name: 'main',
        address: 'liaison@liaison.example',
        imapUrl: null,
        smtpUrl: null,
        folder: 'INBOX',
        after: { kind: 'keep' },
        authservId: null,
      },
    ]);
  });

  it('reports every mistake at once, each with its variable and an example, and never the value', () => {
    const error = mistakes({
      IMAP_URL: 'imaps://bot:hush#hush@imap.example.com',
      DATABASE_URL: 'mysql://root:hush@db/x',
      HTTP_PORT: '99999',
      LIAISON_MODE: 'quiet',
      POLL_SECONDS: 'often',
      MAIL_AFTER: 'move:',
      BOT_ADDRESS: 'bot',
    });
    expect(error.mistakes.map(({ setting }) => setting).sort()).toEqual(
      [
        'BOT_ADDRESS',
        'DATABASE_URL',
        'HTTP_PORT',
        'IMAP_URL',
        'LIAISON_MODE',
        'MAIL_AFTER',
        'POLL_SECONDS',
      ].sort(),
    );
    for (const { setting, example } of error.mistakes) {
      expect(error.message).toContain(setting);
      expect(error.message).toContain(example);
    }
    expect(error.message).not.toContain('hush');
  });

  it('accepts its own examples', () => {
    for (const [name, { schema, example }] of Object.entries(VARIABLES)) {
      expect(schema.safeParse(example).success, name).toBe(true);
    }
  });

  it('takes the address of the mailbox from the user of IMAP_URL, or asks for it', () => {
    const IMAP_URL = 'imaps://Bot%40Example.com:x@imap.example.com';
    expect(read({ IMAP_URL }).mailboxes[0]?.address).toBe('bot@example.com');
    expect(mistakes({ IMAP_URL: 'imaps://bot:x@imap.example.com' }).message).toContain(
      'BOT_ADDRESS is needed',
    );
  });

  it('treats an empty variable as one that is not set', () => {
    expect(read({ REDIS_URL: '', HTTP_PORT: ' ' })).toMatchObject({ redisUrl: null, http: { port: 8025 } });
  });

  it('reads .env, and the environment wins over it', () => {
    write('.env', 'POLL_SECONDS=90\nLOG_LEVEL=warn\n');
    expect(read({ LOG_LEVEL: 'error' })).toMatchObject({ pollSeconds: 90, logLevel: 'error' });
  });

  it('warns of a variable that it does not know, and of letters that would reach nobody', () => {
    const { warnings } = read({
      LIAISON_MOED: 'shadow',
      IMAP_URL: 'imaps://bot%40example.com:x@imap.example.com',
    });
    expect(warnings[0]).toContain('LIAISON_MOED');
    expect(warnings[1]).toContain('SMTP_URL');
  });

  it('moves time only where no real client can be reached', () => {
    const DATABASE_URL = 'postgres://liaison:x@db.example.com/liaison';
    expect(read({ LIAISON_CLOCK: 'virtual' }).clock).toBe('virtual');
    expect(read({ LIAISON_CLOCK: 'virtual', DATABASE_URL, NODE_ENV: 'test' }).clock).toBe('virtual');
    expect(mistakes({ LIAISON_CLOCK: 'virtual', DATABASE_URL }).message).toContain('LIAISON_CLOCK');
  });

  it('cannot be changed afterwards', () => {
    const config = read({});
    expect(() => Object.assign(config.http, { port: 1 })).toThrow(TypeError);
  });

  describe('with several mailboxes in liaison.yaml', () => {
    const box = (name: string) =>
      `  - { name: ${name}, address: ${name}@example.com, imapUrl: 'imaps://u:p@h.example', smtpUrl: 'smtps://u:p@h.example', after: 'move:Done' }\n`;

    it('reads them all', () => {
      write('liaison.yaml', `mailboxes:\n${box('asia')}${box('europe')}`);
      expect(read({}).mailboxes).toMatchObject([
        {
          name: 'asia',
          address: 'asia@example.com',
          folder: 'INBOX',
          after: { kind: 'move', folder: 'Done' },
        },
        { name: 'europe', address: 'europe@example.com' },
      ]);
    });

    it('says where the file is wrong, and reports it together with the variables', () => {
      write('liaison.yaml', `mailboxes:\n${box('asia')}${box('asia')}  - { name: third, imapURL: x }\n`);
      const { message } = mistakes({ HTTP_PORT: 'http' });
      expect(message).toContain('mailboxes.2.address');
      expect(message).toContain('imapURL');
      expect(message).toContain('HTTP_PORT');
      write('liaison.yaml', `mailboxes:\n${box('asia')}${box('asia')}`);
      expect(mistakes({}).message).toContain('asia@example.com stands twice');
      write('liaison.yaml', 'mailboxes: [');
      expect(mistakes({}).message).toContain('is not YAML');
    });

    it('refuses to guess between the file and the variables of one mailbox', () => {
      write('liaison.yaml', `mailboxes:\n${box('asia')}`);
      expect(mistakes({ BOT_ADDRESS: 'bot@example.com' }).message).toContain('BOT_ADDRESS is set although');
    });

    it('misses a file that was asked for', () => {
      expect(mistakes({ LIAISON_FILE: 'other.yaml' }).message).toContain('LIAISON_FILE is not there');
    });
  });

  it('keeps one generated secret, readable by its owner alone, unless one is given', () => {
    const config = read({});
    const secret = keptSecret(config);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(keptSecret(config)).toBe(secret);
    expect(statSync(join(config.dataDir, 'secret')).mode & 0o777).toBe(0o600);
    const LIAISON_SECRET = 's'.repeat(32);
    expect(keptSecret(read({ LIAISON_SECRET }))).toBe(LIAISON_SECRET);
  });

  it('is what .env.example and README.md say (npm run config:write)', () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(withConfigurationTable(readme)).toBe(readme);
    expect(environmentExample()).toBe(readFileSync('.env.example', 'utf8'));
  });

  it('explains every variable in .env.example, all commented out', () => {
    for (const name of Object.keys(VARIABLES))
      expect(environmentExample()).toMatch(new RegExp(`^#${name}=`, 'm'));
    expect(environmentExample()).not.toMatch(/^[^#\n]/m);
  });
});
