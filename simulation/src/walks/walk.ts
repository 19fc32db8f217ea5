import { resultOrCode } from '../trials/expected-errors.ts'
import { serveAll } from '../trials/trial.ts'
import { createTrialContext } from '../trials/trial-context.ts'
import { checkAction, checkCases, endAll, takeSnapshot, trackCases } from './invariants.ts'
import type { RandomWalk, WalkCanary } from './random-walk.ts'
import { bursts, type CourtWalkAction, pickActionName, walkActions } from './walk-actions.ts'
import { advanceTime } from './walk-time.ts'

// The run of one seed. Any account sends any transaction in any order, while the clock jumps, the
// beacon stalls and governance changes parameters. Checks run after each step and at the end.

export type WalkOutcome = Pick<RandomWalk, 'executed' | 'refused'> & {
  readonly seed: number
  readonly faults: readonly string[]
  readonly trace: readonly string[]
  readonly cases: number
}

export type WalkOptions = { readonly seed: number; readonly canary?: WalkCanary | undefined }

/** Number of steps of one seed: actions and jumps of the clock. */
const STEPS = 200

/** Probability that a step changes the clock, and that another step changes governed parameters. */
const CLOCK_SHARE = 0.18
const GOVERN_SHARE = 0.02

/** Maximum number of consecutive actions of one kind. */
const BURST_MAX = 16

/** Number of steps after which all accounts of the chain are checked. */
const AUDIT_STEPS = 10

export async function runWalk({ seed, canary }: WalkOptions): Promise<WalkOutcome> {
  const trace: string[] = []
  const stage = await createTrialContext({ seed, canary: undefined, trace })
  const walk: RandomWalk = {
    stage,
    canary,
    cases: [],
    votes: [],
    revealed: new Set(),
    challenges: [],
    executed: new Map(),
    refused: new Map(),
  }
  const { faults } = stage
  try {
    await serveAll(stage)
    await trackCases(walk)
    for (let step = 0; step < STEPS && faults.length === 0; step++) {
      await runStep(walk)
      if (step % AUDIT_STEPS === 0) stage.chain.checkInvariants()
    }
    if (faults.length === 0) await endAll(walk)
  } catch (error) {
    faults.push(String((error as Error).stack))
  }
  const { executed, refused, cases } = walk
  return { seed, faults, trace, executed, refused, cases: cases.length }
}

async function runStep(walk: RandomWalk): Promise<void> {
  const { prng } = walk.stage
  if (prng.chance(CLOCK_SHARE)) await advanceTime(walk)
  else if (prng.chance(GOVERN_SHARE)) changeParameters(walk)
  else {
    const name = pickActionName(walk)
    const times = bursts.includes(name) ? prng.between(1, BURST_MAX) : 1
    for (let time = 0; time < times; time++) await executeAction(walk, name)
  }
  await trackCases(walk)
  await checkCases(walk)
}

/** Changes the terms of later cases. Running cases keep their terms. */
function changeParameters({ stage }: RandomWalk): void {
  const { prng, chain, parameters } = stage
  const name = prng.pick(['caseBond', 'seatFee', 'voteWindowSeconds', 'penaltyBps'] as const)
  const value = (parameters[name] * BigInt(prng.between(50, 200))) / 100n
  chain.setParameter(name, name === 'penaltyBps' && value > 5_000n ? 5_000n : value)
  stage.appendTrace(`${name} becomes ${value}`)
}

async function executeAction(walk: RandomWalk, name: string): Promise<void> {
  const { stage, canary, executed, refused } = walk
  const act = await walkActions[name]?.[1](walk)
  if (!act) return
  const before = await takeSnapshot(stage)
  const seen = await resultOrCode(act.send())
  const counts = typeof seen === 'string' ? refused : executed
  counts.set(name, (counts.get(name) ?? 0) + 1)
  if (typeof seen === 'string') return
  stage.appendTrace(`${act.by.name}: ${name}`)
  const action: CourtWalkAction = canary === 'borrowed-money' ? { ...act, by: stage.crank } : act
  await checkAction(stage, { name, action, before })
}
