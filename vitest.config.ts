import { defineConfig } from 'vitest/config';

const pure = ['test/{rules,mails,templates}/**/*.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    fileParallelism: true,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // Two, so that a rule can be tested without starting Postgres.
      { extends: true, test: { name: 'rules', include: pure } },
      {
        extends: true,
        test: {
          name: 'record',
          include: ['test/**/*.test.ts'],
          exclude: [...pure, 'test/peers/**'],
          globalSetup: 'test/support/postgres.ts',
        },
      },
    ],
  },
});
