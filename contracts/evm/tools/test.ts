// Tests the contracts: unit and fuzz tests, invariants, and the gas snapshots.
//
//   contracts/evm/tools/test.ts             small budgets
//   contracts/evm/tools/test.ts PATH ...    the tests below those paths alone
//   contracts/evm/tools/test.ts --ci        1,000 runs a fuzz test, 10,240 calls an invariant
//   and no gas tests
//   contracts/evm/tools/test.ts --update    writes the gas snapshots anew
//
// Start it by `node tools/start/start.js`, which accepts any Node from version 20 on, or by Node 24
// itself. Last line: "N passed, N failed", then ", N skipped" where there is no forge for this
// platform.

import { parseArgs } from 'node:util'
import { writeCommittedArtifacts } from './artifacts.ts'
import { forgeBeside, forgePath, root } from './forge.ts'
import { countTests, matchPath, type Part, type TestFiles, testFiles } from './test-files.ts'
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

/** The runs, the longest first. */
const runs: readonly (readonly [Part, keyof TestFiles])[] = [
  ['court', 'gas'],
  ['market', 'gas'],
  ['disputes', 'laws'],
  ['onchain', 'gas'],
  ['court', 'laws'],
  ['core', 'gas'],
  ['training', 'gas'],
  ['training', 'laws'],
  ['market', 'laws'],
  ['core', 'laws'],
  ['onchain', 'laws'],
  ['disputes', 'gas'],
  ['tickets', 'laws'],
  ['tickets', 'gas'],
  ['governance', 'laws'],
  ['governance', 'gas'],
  ['deployment', 'laws'],
  ['deployment', 'gas'],
]

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

async function run(part: Part, what: keyof TestFiles): Promise<void> {
  const files = testFiles(root, part, positionals)[what]
  if (files.length === 0) return
  if (missing !== undefined) {
    count.skipped += countTests(root, files)
    return
  }
  const profile = values.ci ? (`${part}-ci` as const) : part
  const command = ['test', '--match-path', matchPath(files), ...(what === 'gas' ? gasArgs : [])]
  const all = Object.values(testFiles(root, part, [])).flat()
  const settings = testSettings(
    part,
    what,
    all.filter((file) => !files.includes(file)),
  )
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

writeCommittedArtifacts()
// Gas tests have no random inputs, so a larger budget would only repeat them.
const chosen = runs.filter(([, what]) => what === 'laws' || !values.ci)
await runQueue(
  chosen.map(
    ([part, what]) =>
      () =>
        run(part, what),
  ),
)
const { passed, failed, skipped } = count
console.log(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`)
process.exitCode = failed === 0 && passed + skipped > 0 ? 0 : 1
