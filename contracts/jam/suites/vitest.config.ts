import { defineConfig } from 'vitest/config'

/** The JAM service in its machines, which `npm test` leaves out: `npm run test:jam`. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../../..`,
    include: ['contracts/jam/suites/*.suite.ts'],
    setupFiles: ['tools/ci/tests/setup/configure-properties.ts'],
    pool: 'forks',
    fileParallelism: false,
    // These limits end a test that hangs.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
})
