import { defineConfig } from 'vitest/config'

/**
 * Configuration of the tests on a real prover, which `npm test` leaves out: `npm run test:proof`.
 */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    // The suite of the example needs the prover, too.
    include: ['circuits/suites/*.suite.ts', 'examples/src/zk-aiaas/*.suite.ts'],
    setupFiles: ['tools/ci/tests/setup/configure-properties.ts'],
    pool: 'forks',
    fileParallelism: false,
    // The timeouts end tests that hang. A circuit compiles in ten seconds; on a busy machine that
    // takes minutes.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    teardownTimeout: 60_000,
  },
})
