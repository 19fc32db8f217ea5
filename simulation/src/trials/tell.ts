import { report } from './report.ts'
import { canaries } from './stage.ts'
import { type Outcome, runTrial } from './trial.ts'

// What `npm run sim -- --trials` prints.

/** Seeds in which a fault built in must show, at the latest. */
const CANARY_SEEDS = 40

/** Faulty seeds whose story is told. */
const STORIES_MAX = 3

type Span = { readonly from: number; readonly count: number }

/** Canaries, then the trials. True where every canary was caught and every seed is clean. */
export async function tellTrials({ from, count }: Span): Promise<boolean> {
  const caught = await tellTrialCanaries({ from: 1, count: CANARY_SEEDS })
  const outcomes: Outcome[] = []
  const failed: number[] = []
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await runTrial({ seed })
    // Stories of clean seeds are told again where somebody asks for one.
    outcomes.push({ ...outcome, story: [] })
    if (outcome.faults.length === 0 && count > 1) continue
    if (failed.length < STORIES_MAX) tellStory(outcome)
    if (outcome.faults.length > 0) failed.push(seed)
  }
  for (const line of report(outcomes)) console.log(line)
  if (failed.length === 0) console.log(`${count} seeds clean`)
  else console.log(`${failed.length} of ${count} seeds failed: ${failed.join(' ')}`)
  return caught && failed.length === 0
}

function tellStory({ seed, story, faults }: Outcome): void {
  for (const line of story) console.log(line)
  for (const fault of faults) console.log(`seed ${seed}: ${fault}`)
  if (faults.length === 0) return
  console.log(`seed ${seed}: repeat with  npm run sim -- --trials 1 --seed ${seed}`)
}

/** Trials with faults built in: every one has to be caught. */
export async function tellTrialCanaries({ from, count }: Span): Promise<boolean> {
  let missed = 0
  for (const canary of canaries) {
    let told = 'NOT CAUGHT'
    for (let seed = from; seed < from + count && told === 'NOT CAUGHT'; seed++) {
      const { faults } = await runTrial({ seed, canary })
      if (faults[0]) told = `caught in seed ${seed}: ${faults[0].split('\n')[0]}`
    }
    if (told === 'NOT CAUGHT') missed++
    console.log(`canary ${canary}: ${told}`)
  }
  console.log(`${canaries.length - missed} of ${canaries.length} canaries caught`)
  return missed === 0
}
