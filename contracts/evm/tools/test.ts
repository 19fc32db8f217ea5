// Tests the contracts: unit and fuzz tests, invariants, and the gas snapshots.
//
//   node contracts/evm/tools/test.ts             small budgets, two minutes once compiled
//   node contracts/evm/tools/test.ts --ci        1,000 runs a fuzz test, 10,240 calls an invariant
//   node contracts/evm/tools/test.ts --update    writes the gas snapshots anew
//
// Last line: "N passed, N failed".

import { parseArgs } from 'node:util'
import { forgeBeside } from './forge.ts'

const { values } = parseArgs({
  options: {
    ci: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
})

const gasTests = 'contracts/evm/{core,market,court,deployment}/test/**/*.gas.t.sol'
// Each call as a transaction of its own; the figures must equal those in snapshots/.
const gasArgs = ['--isolate', ...(values.update ? [] : ['--gas-snapshot-check=true'])]

type Part = 'core' | 'market' | 'court' | 'deployment'

/** Side by side: what takes longest is to compile the tests of the court, on one core. */
const lanes: readonly (readonly Part[])[] = [['court'], ['core', 'market', 'deployment']]

const count = { passed: 0, failed: 0 }

async function run(part: Part, what: string, args: readonly string[]): Promise<void> {
  const profile = values.ci ? (`${part}-ci` as const) : part
  const { status, stdout, stderr } = await forgeBeside(['test', ...args], { profile })
  const totals = [...stdout.matchAll(/(\d+) tests? passed, (\d+) failed/g)].at(-1)
  const [passed, failed] = totals ? [Number(totals[1]), Number(totals[2])] : [0, 0]
  count.passed += passed
  // A run that ends badly without a failing test (it did not compile, a snapshot differs) counts.
  count.failed += status !== 0 && failed === 0 ? 1 : failed
  console.log(`contracts, ${part}, ${what}: ${passed} passed, ${failed} failed`)
  if (status !== 0) process.stdout.write(`${stdout}\n${stderr}\n`)
}

await Promise.all(
  lanes.map(async (parts) => {
    for (const part of parts) {
      await run(part, 'laws', ['--no-match-path', gasTests])
      if (part === 'deployment') continue
      await run(part, 'gas', ['--match-path', gasTests, ...gasArgs])
    }
  }),
)
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1
