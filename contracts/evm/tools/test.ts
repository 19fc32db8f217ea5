// Tests the contracts: unit and fuzz tests, invariants, and the gas snapshots.
//
//   node contracts/evm/tools/test.ts             small budgets, two minutes once compiled
//   node contracts/evm/tools/test.ts --ci        1,000 runs a fuzz test, 10,240 calls an invariant
//   node contracts/evm/tools/test.ts --update    writes the gas snapshots anew
//
// Last line: "N passed, N failed".

import { parseArgs } from 'node:util'
import { forge } from './forge.ts'

const { values } = parseArgs({
  options: {
    ci: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
})

const gasTests = 'contracts/evm/{core,market,court}/test/**/*.gas.t.sol'
// Each call as a transaction of its own; the figures must equal those in snapshots/.
const gasArgs = ['--isolate', ...(values.update ? [] : ['--gas-snapshot-check=true'])]

const parts = ['core', 'market', 'court'] as const
const runs = parts.flatMap((part) => [
  { part, name: `${part}, laws`, args: ['--no-match-path', gasTests] },
  { part, name: `${part}, gas`, args: ['--match-path', gasTests, ...gasArgs] },
])

const count = { passed: 0, failed: 0 }
for (const { part, name, args } of runs) {
  const profile = values.ci ? (`${part}-ci` as const) : part
  const options = { profile, capture: true } as const
  const { status, stdout, stderr } = forge(['test', ...args], options)
  const totals = [...stdout.matchAll(/(\d+) tests? passed, (\d+) failed/g)].at(-1)
  const [passed, failed] = totals ? [Number(totals[1]), Number(totals[2])] : [0, 0]
  count.passed += passed
  // A run that ends badly without a failing test (it did not compile, a snapshot differs) counts.
  count.failed += status !== 0 && failed === 0 ? 1 : failed
  console.log(`contracts, ${name}: ${passed} passed, ${failed} failed`)
  if (status !== 0) process.stdout.write(`${stdout}\n${stderr}\n`)
}
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1
