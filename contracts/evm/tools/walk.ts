// Walks adversarially over the contracts: whoever sends whatever was ever signed, the laws of
// `test/invariant/Walk.inv.t.sol` hold after each step.
//
//   node contracts/evm/tools/walk.ts --steps 10000 --seed 1
//
// Runs of 2,500 steps, each from a seed of its own, and the canaries. With OSTROM_REPORT=<file> a
// line of JSON is appended for each run. Last line: "N passed, N failed".

import { appendFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { forge } from './forge.ts'

/** Steps from one seed: what one call does stays in forge's memory until it ends. */
const STEPS_PER_RUN = 2_500

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '10000' },
    seed: { type: 'string', default: process.env.OSTROM_SEED ?? '1' },
  },
})
const [steps, seed] = [Number(values.steps), Number(values.seed)]
const report = process.env.OSTROM_REPORT

type Counts = Record<string, { readonly accepted: number; readonly refused: number }>

function countsIn(output: string): Counts {
  const found = output.matchAll(/act\|(.+)\|(\d+)\|(\d+)/g)
  return Object.fromEntries(
    [...found].map(([, act, accepted, refused]) => [
      act,
      { accepted: Number(accepted), refused: Number(refused) },
    ]),
  )
}

/** One run of forge; true where all of its tests passed. */
function run(contract: string, env: Readonly<Record<string, string>>) {
  Object.assign(process.env, env)
  const args = ['test', '--match-contract', `^${contract}$`, '-vv']
  const { status, stdout, stderr } = forge(args, { capture: true })
  if (status !== 0) process.stdout.write(`${stdout}\n${stderr}\n`)
  return { passed: status === 0 && stdout.includes('[PASS]'), stdout }
}

const count = { passed: 0, failed: 0 }
const canaries = run('WalkCanaries', {})
for (const [, caught] of canaries.stdout.matchAll(/^ {2}(.+ was caught .+)$/gm)) console.log(caught)
count[canaries.passed ? 'passed' : 'failed'] += 1
for (let done = 0, i = 0; done < steps; done += STEPS_PER_RUN, i++) {
  const most = Math.min(STEPS_PER_RUN, steps - done)
  const startedAtMs = performance.now()
  const env = { OSTROM_SEED: String(seed + i), OSTROM_STEPS: String(most) }
  const { passed, stdout } = run('AdversarialWalk', env)
  const seconds = (performance.now() - startedAtMs) / 1_000
  count[passed ? 'passed' : 'failed'] += 1
  const what = passed ? 'every law held' : 'FAILED'
  console.log(`evm walk, seed ${seed + i}: ${most} steps in ${seconds.toFixed(1)} s, ${what}`)
  const line = { walk: 'evm', seed: seed + i, steps: most, seconds, counts: countsIn(stdout) }
  if (report && passed) appendFileSync(report, `${JSON.stringify(line)}\n`)
}
console.log(`${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 ? 0 : 1
