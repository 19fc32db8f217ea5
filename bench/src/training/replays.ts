import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert, Hex } from '@ostrom/protocol'
import type { JobTrainer, ReplayResult, StepFiles } from '@ostrom/trainer'
import { Replay, Update } from '@ostrom/training'
import type { Corpus } from './corpus.ts'
import { hashOf } from './plan.ts'
import type { SeedSetup } from './setup.ts'

/** Cheats: ways in which the step that a worker claims differs from the step of the job. */
const cheatNames = ['skipped step', 'other rows', 'learning rate + 1 %', 'half batch'] as const
export type StepCheat = (typeof cheatNames)[number]

/**
 * Number of steps of one kind, judged by the rules of an exact environment (a replay must be equal
 * to the bit) and of a tolerant environment (a replay must be within a distance).
 */
export type ReplayCount = {
  readonly steps: number
  /** Number of steps that an exact environment rejects. */
  readonly rejectedExact: number
  readonly rejectedTolerant: number
  /**
   * Minimum and maximum distance of claimed and recomputed states, relative to the step's change.
   */
  readonly least: number
  readonly greatest: number
}

export type ReplayResults = {
  readonly honest: ReplayCount
  readonly cheats: Readonly<Record<StepCheat, ReplayCount>>
}

const { signal } = new AbortController()

/** A step: its start state, and its rows. */
type StepCase = { readonly start: StepFiles; readonly step: number; readonly rows: string[] }

type Judged = { readonly exact: boolean; readonly tolerant: boolean; readonly distance: number }

/** Compares the claimed result of a step with the recomputed result. */
function judge(
  { start, step }: StepCase,
  { claimed, computed }: { readonly claimed: StepFiles; readonly computed: ReplayResult },
  { context: { spec } }: SeedSetup,
): Judged {
  const recordOf = (files: StepFiles, at: number) => ({
    step: at,
    weights: Hex.sha256Hex(files.state),
    moments: Hex.sha256Hex(files.moments),
    // A cheat reports the rows that it was assigned, so only its result reveals the cheat.
    batch: computed.record.batch,
  })
  const replayed = {
    from: recordOf(start, step),
    claimed: recordOf(claimed, step + 1),
    computed: computed.record,
  }
  const valuesOf = ({ state }: { readonly state: Uint8Array }) => Update.decodeState(state, spec)
  const values = {
    from: valuesOf(start),
    claimed: valuesOf(claimed),
    computed: valuesOf(computed),
  }
  const tolerant = Replay.judgeReplay(replayed, { class: 'tolerant' }, values)
  const exact = Replay.judgeReplay(replayed, { class: 'exact' })
  return { exact: exact.passed, tolerant: tolerant.passed, distance: tolerant.distance }
}

const countOf = (all: readonly Judged[]): ReplayCount => ({
  steps: all.length,
  rejectedExact: all.filter(({ exact }) => !exact).length,
  rejectedTolerant: all.filter(({ tolerant }) => !tolerant).length,
  least: Math.min(...all.map(({ distance }) => distance)),
  greatest: Math.max(...all.map(({ distance }) => distance)),
})

/**
 * Trains the requested number of steps over successive rounds. Returns each step with its start
 * state.
 */
async function honestSteps(
  job: JobTrainer,
  { context: { spec, first, corpus } }: SeedSetup,
  count: number,
): Promise<readonly (StepCase & { readonly claimed: StepFiles })[]> {
  const steps: (StepCase & { readonly claimed: StepFiles })[] = []
  const { innerSteps, batch } = spec
  let state: Uint8Array = Update.encodeState(first, spec)
  for (let round = 0; steps.length < count; round += 1) {
    const rowAt = (at: number) => corpus.rows[at % corpus.rows.length] as string
    const batches = Array.from({ length: innerSteps }, (_, step) =>
      Array.from({ length: batch }, (__, i) =>
        rowAt(37 * ((round * innerSteps + step) * batch + i)),
      ),
    )
    const key = hashOf(`replays ${round}`)
    const trained = await job.train({ key, state, round: 1, batches, signal })
    for (const [step, rows] of batches.entries()) {
      const start = await job.savedStep({ key, step })
      const claimed = await job.savedStep({ key, step: step + 1 })
      assert(start && claimed, 'the steps of a trained round are saved')
      if (steps.length < count) steps.push({ start, step, rows, claimed })
    }
    await job.forget(key)
    state = trained.state
  }
  return steps
}

const replayOf = (job: JobTrainer, { start, step, rows }: StepCase) =>
  job.replay({ ...start, round: 1, step, rows, signal })

/** Returns as many rows as a step has, but other rows. */
const otherRows = ({ rows }: StepCase, corpus: Corpus) =>
  rows.map((_, at) => corpus.rows.at(-1 - at) as string)

async function computeReplays(setup: SeedSetup, count: number): Promise<ReplayResults> {
  const { spec, corpus } = setup.context
  const job = await setup.open()
  const rate = Math.round(1.01 * spec.optimizer.learningRateNano)
  const faster = await setup.open({ optimizer: { ...spec.optimizer, learningRateNano: rate } })
  const halved = await setup.open({ batch: spec.batch / 2 })
  try {
    const steps = await honestSteps(job, setup, count)
    const honest: Judged[] = []
    const cheats = Object.fromEntries(cheatNames.map((name) => [name, [] as Judged[]])) as Record<
      StepCheat,
      Judged[]
    >
    for (const one of steps) {
      const computed = await replayOf(job, one)
      honest.push(judge(one, { claimed: one.claimed, computed }, setup))
      const half = one.rows.slice(0, spec.batch / 2)
      const claims: Readonly<Record<StepCheat, StepFiles>> = {
        'skipped step': one.start,
        'other rows': await replayOf(job, { ...one, rows: otherRows(one, corpus) }),
        'learning rate + 1 %': await replayOf(faster, one),
        'half batch': await replayOf(halved, { ...one, rows: half }),
      }
      for (const name of cheatNames) {
        cheats[name].push(judge(one, { claimed: claims[name], computed }, setup))
      }
    }
    const counted = cheatNames.map((name) => [name, countOf(cheats[name])])
    return { honest: countOf(honest), cheats: Object.fromEntries(counted) }
  } finally {
    for (const one of [job, faster, halved]) await one.close()
  }
}

/**
 * Trains honest steps, and repeats each as a validator does. Also judges the results that cheats
 * would have claimed. Results are saved in the bench's folder.
 */
export async function measureReplays(
  setup: SeedSetup,
  { replays, folder }: { readonly replays: number; readonly folder: string },
): Promise<ReplayResults> {
  const { spec, corpus } = setup.context
  const key = hashOf(JSON.stringify([spec, corpus.hash, replays]))
  const path = join(folder, `replays-${key.slice(2, 18)}.json`)
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(await computeReplays(setup, replays)))
  return JSON.parse(readFileSync(path, 'utf8')) as ReplayResults
}
