import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Budget } from '../ci/budget.ts'
import { compareDearest } from './longest-first.ts'

/**
 * The tests that take the most processor time, by their paths. `npm test` skips them, and
 * `npm test -- --slow` runs only them. Each run of `.ci/run` runs one of six parts of them. Tests
 * of promises on the front page, such as `network.test.ts`, are not in this list. The other tests
 * of each group in `run.ts` together stay below eight minutes on two cores.
 */
export const slowTests: readonly string[] = [
  'apps/cli/src/commands/chain/deploy-solana.test.ts',
  'apps/cli/src/commands/chain/deploy.test.ts',
  'apps/e2e/src/account-signer.test.ts',
  'apps/e2e/src/adapters.test.ts',
  'apps/e2e/src/audited-by-default.test.ts',
  'apps/e2e/src/batches.test.ts',
  'apps/e2e/src/blind-gateway.test.ts',
  'apps/e2e/src/budget-kills.test.ts',
  'apps/e2e/src/contributions.test.ts',
  'apps/e2e/src/cranks.test.ts',
  'apps/e2e/src/datasets.test.ts',
  'apps/e2e/src/embedding-audits.test.ts',
  'apps/e2e/src/endorsements.test.ts',
  'apps/e2e/src/external-chain.test.ts',
  'apps/e2e/src/governance.test.ts',
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
  'apps/e2e/src/service-tiers.test.ts',
  'apps/e2e/src/stolen-folder.test.ts',
  'apps/e2e/src/validators-guide.test.ts',
  'apps/e2e/src/web-chat.test.ts',
  'apps/e2e/src/web-demo-fixtures.test.ts',
  'apps/e2e/src/web-governance.test.ts',
  'apps/e2e/src/web-hosted.test.ts',
  'apps/e2e/src/web-private.test.ts',
  'apps/e2e/src/web-sealed.test.ts',
  'apps/e2e/src/web.test.ts',
  'bench/src/detection/small-run.test.ts',
  'packages/engine/src/tokenizer-pool/pool.test.ts',
  'packages/ledger/src/evm/court/differential-model-reports.test.ts',
  'packages/ledger/src/evm/deploy/market.test.ts',
  'packages/ledger/src/evm/rescue.test.ts',
  'packages/ledger/src/evm/training/differential-training.test.ts',
  'packages/ledger/src/memory/rescue-search.test.ts',
  'packages/ledger/src/solana/deploy/market.test.ts',
  'packages/node/src/issuer/issuer.test.ts',
  'packages/training/trainer/src/rows/hostile-files.test.ts',
  'simulation/src/data-challenges.test.ts',
  'simulation/src/honest/honest-day.test.ts',
  'simulation/src/onchain-only-examination.test.ts',
  'simulation/src/provider-deaths-thousand.test.ts',
  'simulation/src/proxied-answers.test.ts',
  'simulation/src/resume-surface-attacks.test.ts',
  'simulation/src/sim.test.ts',
]

/**
 * Deals files to parts that take about the same time: the file with the largest budget first, and
 * each file to the part with the least time so far. A file without a valid budget counts as one
 * second, because all files could go to one part if the sum of a part were not a number.
 */
export function dealParts(
  files: readonly string[],
  budget: Budget,
  of: number,
): readonly (readonly string[])[] {
  const parts = Array.from({ length: of }, () => ({ seconds: 0, files: [] as string[] }))
  for (const file of files.toSorted((one, other) => compareDearest(budget, one, other))) {
    const least = parts.reduce((one, other) => (other.seconds < one.seconds ? other : one))
    least.files.push(file)
    least.seconds += secondsOf(budget, file)
  }
  return parts.map((part) => part.files)
}

/** Returns the budget of a file in seconds; 1 if it is missing, negative or above one day. */
const secondsOf = (budget: Budget, file: string): number => {
  const seconds = Number(budget[file] ?? 1)
  return seconds >= 0 && seconds <= 86_400 ? seconds : 1
}

/**
 * Returns the slow tests that the arguments after `--slow` select: all, or with `--part 2/6` the
 * second of six parts. Returns undefined for other arguments, and for a part without tests.
 */
export function slowPart(args: readonly string[]): readonly string[] | undefined {
  if (args.length === 0) return slowTests
  const [, part, of] = /^--part (\d+)\/(\d+)$/.exec(args.join(' ')) ?? []
  if (Number(part) < 1 || !(Number(part) <= Number(of))) return undefined
  const file = path.join(import.meta.dirname, 'budget.json')
  const budget: Budget = JSON.parse(readFileSync(file, 'utf8'))
  const tests = dealParts(slowTests, budget, Number(of))[Number(part) - 1] ?? []
  return tests.length > 0 ? tests : undefined
}
