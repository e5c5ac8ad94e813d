import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VARIABLES } from '../../worker/config/variables.ts';
import { readConfig } from '../../worker/config.ts';

interface Service {
  image?: string;
  build?: string;
  environment: Record<string, string>;
  command?: string;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
  volumes: string[];
  healthcheck?: { test: string[] };
  restart: string;
}
const text = readFileSync('docker-compose.yml', 'utf8');
const compose = parse(text) as { services: Record<string, Service>; volumes: Record<string, null> };
const dockerfile = readFileSync('Dockerfile', 'utf8');

describe('the production setup', () => {
  it('is a worker with its PostgreSQL and its Redis, started when both are healthy', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['postgres', 'redis', 'worker']);
    expect(compose.services.worker?.depends_on).toEqual({
      postgres: { condition: 'service_healthy' },
      redis: { condition: 'service_healthy' },
    });
    expect(compose.services.postgres?.image).toBe('postgres:18');
  });

  it('checks the health of all three', () => {
    expect(compose.services.postgres?.healthcheck?.test).toContain('pg_isready');
    expect(compose.services.redis?.healthcheck?.test).toContain('redis-cli');
    expect(dockerfile).toMatch(/^HEALTHCHECK .*\n.*\/health/m);
  });

  it('has no password of its own: one that is not given stops it', () => {
    for (const name of text.matchAll(/\$\{([A-Z_]*(?:PASSWORD|URL|ADDRESS))\b([^}]*)\}/g)) {
      const [, variable, rest] = name;
      if (variable === 'ADMIN_ADDRESS') continue;
      expect(rest, variable).toMatch(/^:\?set /);
    }
    expect(compose.services.redis?.command).toContain('--requirepass ${REDIS_PASSWORD:?');
    expect(compose.services.postgres?.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
    expect(text).not.toMatch(/TRUST|HOST_AUTH_METHOD/);
  });

  it('keeps the record, the queue and the secret in volumes', () => {
    expect(compose.services.postgres?.volumes).toEqual(['postgres-data:/var/lib/postgresql']);
    expect(compose.services.redis?.volumes).toEqual(['redis-data:/data']);
    expect(compose.services.worker?.volumes).toEqual(['worker-data:/data']);
    expect(Object.keys(compose.volumes).sort()).toEqual(['postgres-data', 'redis-data', 'worker-data']);
    expect(dockerfile).toContain('DATA_DIR=/data');
  });

  it('shows nothing to the network: health on loopback, database and queue not at all', () => {
    expect(compose.services.worker?.ports).toEqual(['127.0.0.1:8025-8034:8025']);
    expect(compose.services.postgres?.ports).toBeUndefined();
    expect(compose.services.redis?.ports).toBeUndefined();
  });

  it('comes back after a crash, and never loses a queued job to memory pressure', () => {
    for (const service of Object.values(compose.services)) expect(service.restart).toBe('unless-stopped');
    expect(compose.services.redis?.command).toContain('--maxmemory-policy noeviction');
  });

  it('gives the worker only variables it knows, and a configuration it accepts', () => {
    const environment = compose.services.worker?.environment ?? {};
    for (const name of Object.keys(environment)) expect(Object.keys(VARIABLES)).toContain(name);
    const given: Record<string, string> = {
      POSTGRES_PASSWORD: 'a1b2',
      REDIS_PASSWORD: 'c3d4',
      IMAP_URL: VARIABLES.IMAP_URL.example,
      SMTP_URL: VARIABLES.SMTP_URL.example,
      BOT_ADDRESS: VARIABLES.BOT_ADDRESS.example,
    };
    const filled = Object.entries(environment).map(([name, value]) => [
      name,
      value.replaceAll(/\$\{([A-Z_]+):[^}]*\}/g, (_, variable: string) => given[variable] ?? ''),
    ]);
    const config = readConfig(Object.fromEntries(filled), '/nowhere');
    expect(config).toMatchObject({
      databaseUrl: 'postgres://liaison:a1b2@postgres:5432/liaison',
      redisUrl: 'redis://:c3d4@redis:6379',
      warnings: [],
    });
  });

  it('runs as an ordinary user, without tools for development', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile.indexOf('USER node')).toBeLessThan(dockerfile.indexOf('CMD ["node", "worker'));
    expect(dockerfile).toMatch(/^RUN npm ci --omit=dev /m);
    expect(dockerfile).toMatch(/^FROM node:24-slim$/m);
  });

  it('carries only what runs: no secrets, data or tests enter the image', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(ignored[0]).toBe('*');
    for (const kept of ignored.filter((line) => line.startsWith('!')))
      expect(kept).not.toMatch(/test|data|\.env|\.git/);
  });
});
