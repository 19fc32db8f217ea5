import { walkCanaries } from './random-walk.ts'
import { runWalk, type WalkOutcome } from './walk.ts'
import { walkActions } from './walk-actions.ts'

// Output of `npm run sim -- --walks`.

/** A deliberate fault must be found within this number of seeds. */
const CANARY_SEEDS = 20

/** Maximum number of faulty seeds whose traces are printed. */
const TRACES_MAX = 3

/**
 * Runs the canaries, then the walks. Returns true if every canary was caught and every seed is
 * clean.
 */
export async function reportWalks(span: {
  readonly from: number
  readonly count: number
}): Promise<boolean> {
  const { from, count } = span
  const caught = await reportCanaries()
  const failed: number[] = []
  const sums = { done: new Map<string, number>(), refused: new Map<string, number>(), cases: 0 }
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await runWalk({ seed })
    add(sums.done, outcome.executed)
    add(sums.refused, outcome.refused)
    sums.cases += outcome.cases
    if (outcome.faults.length === 0 && count > 1) continue
    if (failed.length < TRACES_MAX) printTrace(outcome)
    if (outcome.faults.length > 0) failed.push(seed)
  }
  for (const name of Object.keys(walkActions)) {
    const [done, refused] = [sums.done.get(name) ?? 0, sums.refused.get(name) ?? 0]
    console.log(`${name}: ${done} done, ${refused} refused`)
  }
  console.log(`${sums.cases} cases with a jury`)
  if (failed.length === 0) console.log(`seeds ${from} to ${from + count - 1}: ${count} clean`)
  else console.log(`${failed.length} of ${count} seeds failed: ${failed.join(' ')}`)
  return caught && failed.length === 0
}

function add(sum: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [name, count] of more) sum.set(name, (sum.get(name) ?? 0) + count)
}

function printTrace({ seed, trace, faults }: WalkOutcome): void {
  for (const line of trace) console.log(line)
  for (const fault of faults) console.log(`seed ${seed}: ${fault}`)
  if (faults.length > 0) {
    console.log(`seed ${seed}: repeat with  npm run sim -- --walks 1 --seed ${seed}`)
  }
}

async function reportCanaries(): Promise<boolean> {
  let missed = 0
  for (const canary of walkCanaries) {
    let result = 'NOT CAUGHT'
    for (let seed = 1; seed <= CANARY_SEEDS && result === 'NOT CAUGHT'; seed++) {
      const { faults } = await runWalk({ seed, canary })
      if (faults[0]) result = `caught in seed ${seed}: ${faults[0].split('\n')[0]}`
    }
    if (result === 'NOT CAUGHT') missed++
    console.log(`canary ${canary}: ${result}`)
  }
  return missed === 0
}
