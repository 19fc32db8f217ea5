import { defineConfig } from 'vitest/config'

/** Tests on a real vLLM server, which `npm test` leaves out: `npm run test:vllm`. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../../..`,
    include: ['workers/vllm/real/*.suite.ts'],
    setupFiles: ['tools/test/configure-properties.ts'],
    pool: 'forks',
    // One server at a time.
    fileParallelism: false,
    // Limits end what hangs. A server starts in a minute, on a busy machine in fifteen.
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 60_000, interval: 50 } },
  },
})
