/**
 * Tests of half a minute and more, by their paths: `npm test` leaves them out, `npm test -- --slow`
 * runs them alone, and `.ci/run` runs both. What the front page promises runs in `npm test` all the
 * same: `network.test.ts`, `crashes.test.ts`. Whatever else lies in a group of `run.ts` stays below
 * twelve minutes in all on two cores.
 */
export const slowTests: readonly string[] = [
  'apps/cli/src/e2e/audited-by-default.test.ts',
  'apps/cli/src/e2e/cranks.test.ts',
  'apps/cli/src/e2e/datasets.test.ts',
  'apps/cli/src/e2e/endorsements.test.ts',
  'apps/cli/src/e2e/external-chain.test.ts',
  'apps/cli/src/e2e/honeypots.test.ts',
  'apps/cli/src/e2e/local-run.test.ts',
  'apps/cli/src/e2e/memory.test.ts',
  'apps/cli/src/e2e/many-short-questions.test.ts',
  'apps/cli/src/e2e/private-kills.test.ts',
  'apps/cli/src/e2e/private-start.test.ts',
  'apps/cli/src/e2e/providers-guide.test.ts',
  'apps/cli/src/e2e/reverse-proxy.test.ts',
  'apps/cli/src/e2e/restarts.test.ts',
  'apps/cli/src/e2e/validators-guide.test.ts',
  'apps/cli/src/e2e/web-chat.test.ts',
  'apps/cli/src/e2e/web-demo-fixtures.test.ts',
  'apps/cli/src/e2e/web-hosted.test.ts',
  'apps/cli/src/e2e/web.test.ts',
  'bench/src/detection/small-run.test.ts',
  'packages/engine/src/tokenizer-pool/pool.test.ts',
  'packages/ledger/src/solana/deploy/market.test.ts',
  'simulation/src/honest/honest-day.test.ts',
  'simulation/src/provider-deaths-thousand.test.ts',
  'simulation/src/sim.test.ts',
]
