// Tests the contracts: unit and fuzz tests, invariants, and the gas snapshots.
//
//   contracts/evm/tools/test.ts             small budgets
//   contracts/evm/tools/test.ts PATH ...    the tests below those paths alone
//   contracts/evm/tools/test.ts --ci        1,000 runs a fuzz test, 10,240 calls an invariant
//   and no gas tests; only here, FOUNDRY_FUZZ_RUNS, FOUNDRY_FUZZ_SEED and FOUNDRY_INVARIANT_RUNS
//   of the caller count
//   contracts/evm/tools/test.ts --update    writes the gas snapshots anew
//
// Start it by `node tools/start/start.js`, which accepts any Node from version 20 on, or by Node 24
// itself. Last line: "N passed, N failed", then ", N skipped" where there is no forge for this
// platform.
// Shows (deploy): EVM contracts: an immutable core (custody, stakes, escrows), and the market and
// one court that use it, on a local chain.
// Missing: a public chain.

import { parseArgs } from 'node:util'
import { writeCommittedArtifacts } from './deployed/artifacts.ts'
import { writeMocks } from './deployed/mocks.ts'
import { forgeBeside, forgePath, here, root } from './forge.ts'
import { compilerSeconds } from './forge-environment.ts'
import { literalsOf } from './solidity-imports.ts'
import {
  closureOf,
  countTests,
  filesOutside,
  matchPath,
  type Part,
  type TestFiles,
  testFiles,
} from './test-files.ts'
import { testSettings } from './test-settings.ts'
import { runQueue } from './work-queue.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ci: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
})

// Runs each call as its own transaction; the gas figures must equal those in snapshots/.
const gasArgs = ['--isolate', ...(values.update ? [] : ['--gas-snapshot-check=true'])]

/** The parts, the longest first. */
const parts: readonly Part[] = [
  'court',
  'governance',
  'onchain',
  'training',
  'market',
  'disputes',
  'core',
  'tickets',
  'deployment',
]

/** Budgets of random work that the caller's variables state. */
const budgets = ['FOUNDRY_FUZZ_RUNS', 'FOUNDRY_FUZZ_SEED', 'FOUNDRY_INVARIANT_RUNS'] as const

const count = { passed: 0, failed: 0, skipped: 0 }
const missing = missingForge()
if (missing !== undefined) console.log(`skipped: contracts: ${missing}`)

/** The reason why forge cannot run on this platform; undefined if it can run. */
function missingForge(): string | undefined {
  try {
    forgePath()
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

/** Runs tests of a part. Those of behaviour and of gas use the same compiled files. */
async function run(part: Part, what: keyof TestFiles): Promise<void> {
  const files = testFiles(root, part, positionals)[what]
  if (files.length === 0) return
  if (missing !== undefined) {
    count.skipped += countTests(root, files)
    return
  }
  const profile = values.ci ? (`${part}-ci` as const) : part
  const command = ['test', '--match-path', matchPath(files), ...(what === 'gas' ? gasArgs : [])]
  const stated = values.ci ? budgets.filter((name) => process.env[name]) : []
  const settings = {
    ...testSettings(part, filesOutside(root, part, closureOf(root, files))),
    ...Object.fromEntries(stated.map((name) => [name, process.env[name]!])),
  }
  const { status, stdout, stderr } = await forgeBeside(command, { profile, settings })
  const totals = [...stdout.matchAll(/(\d+) tests? passed, (\d+) failed/g)].at(-1)
  const [passed, failed] = totals ? [Number(totals[1]), Number(totals[2])] : [0, 0]
  count.passed += passed
  // A run that fails without a failing test (a compiler error, a different snapshot) counts as one
  // failure.
  count.failed += status !== 0 && failed === 0 ? 1 : failed
  console.log(`contracts, ${part}, ${what}: ${passed} passed, ${failed} failed`)
  if (status !== 0) process.stdout.write(`${stdout}\n${stderr}\n`)
}

/** Prepares what tests deploy: committed contracts, and mocks that measured transactions call. */
async function prepare(): Promise<void> {
  const files = parts.flatMap((part) => Object.values(testFiles(root, part, positionals)).flat())
  const literals = new Set([...closureOf(root, files).values()].flatMap(literalsOf))
  writeCommittedArtifacts(literals)
  if (missing === undefined) await writeMocks(literals)
}

await prepare()
await runQueue(
  parts.map((part) => async () => {
    await run(part, 'laws')
    // Gas tests have no random inputs, so a larger budget would only repeat them.
    if (!values.ci) await run(part, 'gas')
  }),
)
console.log(`the compiler took ${compilerSeconds(here).toFixed(1)} processor seconds`)
const { passed, failed, skipped } = count
console.log(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`)
process.exitCode = failed === 0 && passed + skipped > 0 ? 0 : 1
