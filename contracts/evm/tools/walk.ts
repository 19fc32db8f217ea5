// Walks at random over the contracts: in each part, all accounts act for and against each other and
// submit any message that was ever signed; after each step every law of that part is checked.
//
//   node contracts/evm/tools/walk.ts --steps 10000 --seed 1
//
// `--steps` is the number of steps for each invariant, in walks of 256 steps from a fresh
// deployment. The laws are in the `*.inv.t.sol` files of each part. With OSTROM_REPORT=<file>, one
// line of JSON is appended to the file for each part. Last line: "N passed, N failed", which counts
// invariants.

import { appendFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { writeCommittedArtifacts } from './deployed/artifacts.ts'
import { writeMocks } from './deployed/mocks.ts'
import { forgeBeside, root } from './forge.ts'
import { invariantOutcomes } from './invariant-outcomes.ts'
import { literalsOf } from './solidity-imports.ts'
import { closureOf, filesOutside, testFiles } from './test-files.ts'
import { testSettings } from './test-settings.ts'

/** Steps from one deployment to the next. */
const STEPS_PER_RUN = 256

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '10000' },
    seed: { type: 'string', default: process.env.OSTROM_SEED ?? '1' },
  },
})
const [steps, seed] = [Number(values.steps), Number(values.seed)]
const report = process.env.OSTROM_REPORT

const parts = [
  'core',
  'market',
  'court',
  'training',
  'onchain',
  'disputes',
  'tickets',
  'governance',
] as const

const walks = closureOf(
  root,
  parts.flatMap((part) => testFiles(root, part, []).laws),
)
const literals = new Set([...walks.values()].flatMap(literalsOf))
writeCommittedArtifacts(literals)
await writeMocks(literals)
const count = { passed: 0, failed: 0 }
for (const part of parts) {
  const startedAtMs = performance.now()
  const args = ['test', '--match-test', '^invariant_']
  const closure = closureOf(root, testFiles(root, part, []).laws)
  const settings = {
    ...testSettings(part, filesOutside(root, part, closure)),
    FOUNDRY_INVARIANT_RUNS: String(Math.ceil(steps / STEPS_PER_RUN)),
    FOUNDRY_INVARIANT_DEPTH: String(STEPS_PER_RUN),
    FOUNDRY_FUZZ_SEED: `0x${seed.toString(16)}`,
  }
  const { stdout, stderr } = await forgeBeside(args, { profile: part, settings })
  const seconds = (performance.now() - startedAtMs) / 1_000
  const outcomes = invariantOutcomes(stdout)
  if (outcomes.length === 0) {
    console.log(`${stdout}\n${stderr}`)
    count.failed += 1
    continue
  }
  const laws = outcomes.map(({ name, calls, reason }) => {
    const passed = reason === undefined
    count[passed ? 'passed' : 'failed'] += 1
    console.log(`${part}, ${name}: ${calls} calls, ${passed ? 'held' : `FAILED: ${reason}`}`)
    return { name, calls, passed }
  })
  console.log(`evm walk, ${part}, seed ${seed}: ${seconds.toFixed(0)} s`)
  const line = { walk: 'evm', part, seed, steps, seconds, laws }
  if (report && laws.every(({ passed }) => passed)) {
    appendFileSync(report, `${JSON.stringify(line)}\n`)
  }
}
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1
