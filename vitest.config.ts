import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tools/ci/tests/setup/longest-first.ts'

/**
 * All properties use one seed, so that two runs of one commit have the same result. `npm run fuzz`
 * takes a new seed for each run.
 */
const seed = process.env.OSTROM_SEED ?? '1'
process.env.OSTROM_SEED = seed

export default defineConfig({
  test: {
    include: [
      'packages/**/src/**/*.test.ts',
      'apps/**/src/**/*.test.ts',
      'tools/**/*.test.ts',
      'contracts/**/*.test.ts',
      'simulation/**/*.test.ts',
      'bench/**/*.test.ts',
      'examples/**/*.test.ts',
      'models/**/*.test.ts',
      'workers/**/*.test.ts',
      'circuits/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/.node/**', '**/dist/**'],
    env: { OSTROM_SEED: seed },
    globalSetup: ['tools/ci/tests/setup/print-seed.ts', 'apps/e2e/src/shared-networks.ts'],
    setupFiles: [
      'tools/ci/tests/setup/processor-seconds.ts',
      'tools/ci/tests/setup/configure-properties.ts',
      'tools/ci/tests/setup/permit-own-models.ts',
    ],
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    // Files of one fork share modules, because evaluating them again for each file takes as long as
    // the tests themselves.
    isolate: false,
    // The usual machines for these tests have two cores; more forks would only cause timeouts.
    maxWorkers: 2,
    // Limits only end hanging tests, and do not measure speed. The dearest tests take two minutes
    // of an idle machine, and ten times as long on a slow one beside networks of processes.
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    teardownTimeout: 30_000,
    expect: { poll: { timeout: 300_000, interval: 20 } },
  },
})
