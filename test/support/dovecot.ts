import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { ImapServer } from './imap-server.ts';

export interface Dovecot extends ImapServer {
  /** Ends the server and starts it again on the same port and mails. */
  restart(): Promise<void>;
}

/** Where Dovecot is installed; null where it is not. */
export function findDovecot(): string | null {
  const places = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'];
  return places.find((path) => spawnSync(path, ['--version']).status === 0) ?? null;
}

/**
 * A real Dovecot 2.3 (Debian `dovecot-imapd`) on a free loopback port: Maildir and configuration in a temporary
 * directory, any password. Runs as root or as any user.
 * @throws Error with a sentence when Dovecot is not installed or does not start
 */
export async function startDovecot(address: string): Promise<Dovecot> {
  const binary = findDovecot();
  if (!binary) throw new Error('TEST_IMAP=dovecot needs Dovecot: apt-get install -y dovecot-imapd');
  const base = mkdtempSync(join(tmpdir(), 'dovecot-'));
  const mails = join(base, 'mail');
  const port = await freePort();
  for (const folder of ['new', 'cur', 'tmp']) mkdirSync(join(mails, folder), { recursive: true });
  const config = join(base, 'dovecot.conf');
  writeFileSync(config, configuration(base, port));
  if (root()) {
    // As root, mails belong to Dovecot's own user: it refuses to read mail as root.
    chmodSync(base, 0o755);
    spawnSync('chown', ['-R', 'dovecot:dovecot', mails]);
  }

  let server = await launch(binary, config, base, port);
  const owner = root() ? { uid: idOf('-u'), gid: idOf('-g') } : null;
  let delivered = 0;
  const stopServer = async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await gone;
    }
  };
  const restart = async () => {
    await stopServer();
    server = await launch(binary, config, base, port);
  };
  return {
    imapUrl: `imap://${encodeURIComponent(address)}:any@127.0.0.1:${port}`,
    async deliver(raw) {
      delivered += 1;
      const name = `${Math.floor(Date.now() / 1000)}.M${process.hrtime.bigint()}P${delivered}.test`;
      const half = join(mails, 'tmp', name);
      writeFileSync(half, raw);
      if (owner) chownSync(half, owner.uid, owner.gid);
      renameSync(half, join(mails, 'new', name));
    },
    async flags() {
      const files = [...readdirSync(join(mails, 'new')), ...readdirSync(join(mails, 'cur'))].sort();
      return files.map((file) =>
        [...(file.split(':2,')[1] ?? '')].map((letter) => MAILDIR_FLAGS[letter] ?? letter),
      );
    },
    async cutConnections() {
      spawnSync('doveadm', ['-c', config, 'kick', '*']);
    },
    async renumber() {
      await stopServer();
      for (const file of readdirSync(mails)) {
        if (file.startsWith('dovecot') && !file.startsWith('dovecot-uidvalidity')) rmSync(join(mails, file));
      }
      server = await launch(binary, config, base, port);
    },
    restart,
    async stop() {
      await stopServer();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

function root(): boolean {
  return userInfo().uid === 0;
}

/** Number of Dovecot's own user (`-u`) or group (`-g`). */
function idOf(which: '-u' | '-g'): number {
  return Number(spawnSync('id', [which, 'dovecot']).stdout);
}

const MAILDIR_FLAGS: Record<string, string> = {
  S: '\\Seen',
  R: '\\Answered',
  F: '\\Flagged',
  D: '\\Draft',
  T: '\\Deleted',
};

function configuration(base: string, port: number): string {
  const user = root() ? 'dovecot' : userInfo().username;
  const group = root() ? 'dovecot' : spawnSync('id', ['-gn']).stdout.toString().trim();
  const login = root() ? 'dovenull' : user;
  return `
protocols = imap
base_dir = ${join(base, 'run')}
state_dir = ${join(base, 'state')}
log_path = ${join(base, 'dovecot.log')}
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${login}
first_valid_uid = 1
mail_location = maildir:${join(base, 'mail')}
mail_uid = ${user}
mail_gid = ${group}
maildir_very_dirty_syncs = no
mailbox_idle_check_interval = 1 secs
passdb {
  driver = static
  args = nopassword=y
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${base}
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
mail_max_userip_connections = 100
`;
}

async function launch(binary: string, config: string, base: string, port: number): Promise<ChildProcess> {
  const server = spawn(binary, ['-F', '-c', config], { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  server.stderr?.on('data', (chunk) => {
    words += chunk;
  });
  while (server.exitCode === null) {
    if (await answers(port)) return server;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Dovecot did not start from ${config}: ${words || `see ${base}/dovecot.log`}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('data', () => resolve(socket.destroy() && true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
