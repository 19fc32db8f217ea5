import { defineConfig } from 'vitest/config'

/** Tests with a real vLLM server, which `npm test` leaves out: `npm run test:vllm`. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../../..`,
    include: ['workers/vllm/real/*.suite.ts'],
    setupFiles: ['tools/ci/tests/setup/configure-properties.ts'],
    pool: 'forks',
    // One server at a time.
    fileParallelism: false,
    // The limits end hanging tests. A server starts in one minute, or in fifteen on a busy machine.
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 60_000, interval: 50 } },
  },
})
