import { defineConfig } from 'vitest/config'

/** Tests with real PyTorch, which `npm test` leaves out: `npm run test:trainer`. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../../..`,
    include: [
      'workers/trainer/real/*.suite.ts',
      'apps/e2e/src/training*.suite.ts',
      'apps/e2e/src/convert*.suite.ts',
      'apps/e2e/src/probe.suite.ts',
      'apps/e2e/src/train-*.suite.ts',
    ],
    setupFiles: ['tools/ci/tests/setup/configure-properties.ts'],
    pool: 'forks',
    // Each test starts processes of a gigabyte.
    fileParallelism: false,
    // The limits end hanging tests. PyTorch starts in seconds, or in minutes on a busy machine.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 60_000, interval: 50 } },
  },
})
