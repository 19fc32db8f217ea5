/**
 * Tests of half a minute and more, by their paths: `npm test` skips them, `npm test -- --slow` runs
 * only them, and `.ci/run` runs every second one; their order determines the halves, which take
 * about the same time. Tests of promises on the front page also run in `npm test`:
 * `network.test.ts`, `crashes.test.ts`. All other tests in a group of `run.ts` together stay below
 * twelve minutes on two cores.
 */
export const slowTests: readonly string[] = [
  'apps/e2e/src/audited-by-default.test.ts',
  'apps/e2e/src/batches.test.ts',
  'apps/e2e/src/blind-gateway.test.ts',
  'apps/e2e/src/cranks.test.ts',
  'apps/e2e/src/datasets.test.ts',
  'apps/e2e/src/embedding-audits.test.ts',
  'apps/e2e/src/endorsements.test.ts',
  'apps/e2e/src/external-chain.test.ts',
  'apps/e2e/src/honeypots.test.ts',
  'apps/e2e/src/local-run.test.ts',
  'apps/e2e/src/many-short-questions.test.ts',
  'apps/e2e/src/memory.test.ts',
  'apps/e2e/src/model-reports.test.ts',
  'apps/e2e/src/private-captures.test.ts',
  'apps/e2e/src/private-chat.test.ts',
  'apps/e2e/src/private-kills.test.ts',
  'apps/e2e/src/private-start.test.ts',
  'apps/e2e/src/providers-guide.test.ts',
  'apps/e2e/src/relayed-chat.test.ts',
  'apps/e2e/src/rescue.test.ts',
  'apps/e2e/src/restarts.test.ts',
  'apps/e2e/src/reverse-proxy.test.ts',
  'apps/e2e/src/stolen-folder.test.ts',
  'apps/e2e/src/validators-guide.test.ts',
  'apps/e2e/src/web-chat.test.ts',
  'apps/e2e/src/web-demo-fixtures.test.ts',
  'apps/e2e/src/web-governance.test.ts',
  'apps/e2e/src/web-hosted.test.ts',
  'apps/e2e/src/web-private.test.ts',
  'apps/e2e/src/web.test.ts',
  'packages/engine/src/tokenizer-pool/pool.test.ts',
  'bench/src/detection/small-run.test.ts',
  'packages/ledger/src/evm/rescue.test.ts',
  'packages/ledger/src/solana/deploy/market.test.ts',
  'simulation/src/honest/honest-day.test.ts',
  'simulation/src/onchain-only-examination.test.ts',
  'simulation/src/provider-deaths-thousand.test.ts',
  'simulation/src/sim.test.ts',
]

/**
 * Returns the slow tests that the arguments after `--slow` select: all, or with `--part 2/3` the
 * second of every three. Returns undefined for other arguments.
 */
export function slowPart(args: readonly string[]): readonly string[] | undefined {
  if (args.length === 0) return slowTests
  const [, part, of] = /^--part (\d+)\/(\d+)$/.exec(args.join(' ')) ?? []
  if (Number(part) < 1 || !(Number(part) <= Number(of))) return undefined
  return slowTests.filter((_, at) => at % Number(of) === Number(part) - 1)
}
