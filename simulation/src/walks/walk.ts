import { tried } from '../trials/refusals.ts'
import { setStage } from '../trials/stage.ts'
import { serveAll } from '../trials/trial.ts'
import { type Act, acts, bursts, drawName, passTime } from './acts.ts'
import { checkAct, checkCases, endAll, lookAt, takeNote } from './laws.ts'
import type { Walk, WalkCanary } from './state.ts'

// One seed: anybody sends anything, in any order, under a clock that jumps, a beacon that stalls
// and a governance that changes its mind; and what must hold after each step, and in the end.

export type WalkOutcome = Pick<Walk, 'done' | 'refused'> & {
  readonly seed: number
  readonly faults: readonly string[]
  readonly story: readonly string[]
  readonly cases: number
}

export type WalkOptions = { readonly seed: number; readonly canary?: WalkCanary | undefined }

/** Steps of one seed: acts, and jumps of the clock. */
const STEPS = 200

/** Chance that a step is one of the clock, or of governance. */
const CLOCK_SHARE = 0.18
const GOVERN_SHARE = 0.02

/** Acts of one kind at once, at most. */
const BURST_MAX = 16

/** Steps after which all books of the chain are looked at. */
const AUDIT_STEPS = 10

export async function runWalk({ seed, canary }: WalkOptions): Promise<WalkOutcome> {
  const story: string[] = []
  const stage = await setStage({ seed, canary: undefined, story })
  const walk: Walk = {
    stage,
    canary,
    cases: [],
    votes: [],
    revealed: new Set(),
    demands: [],
    done: new Map(),
    refused: new Map(),
  }
  const { faults } = stage
  try {
    await serveAll(stage)
    await takeNote(walk)
    for (let step = 0; step < STEPS && faults.length === 0; step++) {
      await stepOf(walk)
      if (step % AUDIT_STEPS === 0) stage.chain.audit()
    }
    if (faults.length === 0) await endAll(walk)
  } catch (error) {
    faults.push(String((error as Error).stack))
  }
  const { done, refused, cases } = walk
  return { seed, faults, story, done, refused, cases: cases.length }
}

async function stepOf(walk: Walk): Promise<void> {
  const { dice } = walk.stage
  if (dice.chance(CLOCK_SHARE)) await passTime(walk)
  else if (dice.chance(GOVERN_SHARE)) govern(walk)
  else {
    const name = drawName(walk)
    const times = bursts.includes(name) ? dice.between(1, BURST_MAX) : 1
    for (let time = 0; time < times; time++) await actOnce(walk, name)
  }
  await takeNote(walk)
  await checkCases(walk)
}

/** Terms of later cases; those that run keep theirs. */
function govern({ stage }: Walk): void {
  const { dice, chain, parameters } = stage
  const name = dice.pick(['caseBond', 'seatFee', 'voteWindowSeconds', 'penaltyBps'] as const)
  const value = (parameters[name] * BigInt(dice.between(50, 200))) / 100n
  chain.setParameter(name, name === 'penaltyBps' && value > 5_000n ? 5_000n : value)
  stage.tell(`${name} becomes ${value}`)
}

async function actOnce(walk: Walk, name: string): Promise<void> {
  const { stage, canary, done, refused } = walk
  const act = await acts[name]?.[1](walk)
  if (!act) return
  const before = await lookAt(stage)
  const seen = await tried(act.send())
  const counts = typeof seen === 'string' ? refused : done
  counts.set(name, (counts.get(name) ?? 0) + 1)
  if (typeof seen === 'string') return
  stage.tell(`${act.by.name}: ${name}`)
  const told: Act = canary === 'borrowed-money' ? { ...act, by: stage.keeper } : act
  await checkAct(stage, { name, act: told, before })
}
