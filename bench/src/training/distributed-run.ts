import { type AccountId, BaseError, type Hash, Hex } from '@ostrom/protocol'
import { Aggregation, Assignment, Data, type Job, Update } from '@ostrom/training'
import { type AttackName, attack } from './attacks.ts'
import type { Corpus } from './corpus.ts'
import { examineRound, type RoundCase, type RoundFindings, takeAll } from './examination.ts'
import { accounts, hashOf } from './plan.ts'
import type { SavedTrainer } from './saved-trainer.ts'
import {
  type ClaimedWork,
  changeOf,
  type Submission,
  submit,
  trainSteps,
  type WorkerStart,
  type WorkerTask,
} from './worker-round.ts'

/** Terms of one kind of run, in which workers train together. */
export type RunVariant = {
  readonly name: string
  /**
   * Share of an update's numbers that are sent, in parts per million. `dense` sends all numbers in
   * 32 bits, and does not score updates.
   */
  readonly density: number | 'dense'
  /** Attack of the last worker. */
  readonly attack?: AttackName
  /** Whether updates are scored, rejected and clipped; if not, all updates are added. */
  readonly isDefended: boolean
  /** Probability that a worker reveals nothing in a round, in parts per million; 0 by default. */
  readonly dropoutPpm?: number
  /** Number of workers that take part, the first of `accounts`; all by default. */
  readonly workers?: number
}

/** Data that the runs of all variants of one seed share. */
export type RunContext = {
  readonly seed: number
  readonly spec: Job.JobSpec
  readonly first: Float32Array
  readonly corpus: Corpus
  readonly trainer: SavedTrainer
}

/** Result of a round: its updates, and the loss after it. */
export type RunRound = {
  readonly accepted: readonly AccountId[]
  readonly rejected: readonly { readonly account: AccountId; readonly reason: string }[]
  readonly scores: ReadonlyMap<AccountId, number>
  /** Bytes that each worker with a reveal publishes: the update's file, and its manifest. */
  readonly bytes: readonly { readonly update: number; readonly manifest: number }[]
  /** Mean loss of the measured rows after the round. */
  readonly loss: number
  readonly state: Hash
  readonly files: readonly { readonly account: AccountId; readonly file: Uint8Array }[]
}

export type RunResult = {
  readonly variant: RunVariant
  readonly rounds: readonly RunRound[]
  /** Mean loss at the end; infinite if the training diverged. */
  readonly loss: number
  /** The rounds as a validator sees them, for later checks. */
  readonly cases: readonly RoundCase[]
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, one) => sum + one, 0) / values.length

const MEASURED_CLIP_PPM = 100_000_000

/** Returns the job's terms for a variant. */
function specFor({ spec }: RunContext, { density, isDefended }: RunVariant): Job.JobSpec {
  const { compression, aggregation } = spec
  const densityPpm = density === 'dense' ? compression.densityPpm : density
  const clipPpm = isDefended ? aggregation.clipPpm : MEASURED_CLIP_PPM
  return {
    ...spec,
    compression: { ...compression, densityPpm },
    aggregation: { ...aggregation, clipPpm },
  }
}

/**
 * Returns whether a worker reveals nothing in a round. The draw is the same for all runs with the
 * same seed.
 */
function isAway({ seed }: RunContext, { dropoutPpm = 0 }: RunVariant, at: string): boolean {
  const number = Number.parseInt(hashOf(`away ${seed} ${at}`).slice(2, 10), 16)
  return number / 2 ** 32 < dropoutPpm / 1_000_000
}

const rowsOf = (corpus: Corpus, spec: Job.JobSpec, shards: readonly Assignment.ShardId[]) =>
  shards.flatMap(({ shard }) =>
    Data.shardRows(corpus.rows, { shard, count: spec.datasets[0]?.shards ?? 1 }),
  )

/** Returns the rows of shards that are not used for training in the round. */
function heldOutOf(
  { corpus }: RunContext,
  spec: Job.JobSpec,
  { draw, shards }: { readonly draw: Hash; readonly shards: RoundCase['shards'] },
): readonly string[] {
  const order = Assignment.heldOutShards(draw, spec, shards.values())
  return rowsOf(corpus, spec, order).slice(0, spec.evaluation.heldOutRows)
}

/** State that is passed from one round to the next. */
type RunState = {
  readonly parent: Float32Array
  readonly starts: Map<AccountId, WorkerStart>
  readonly firsts: Map<AccountId, Submission>
  unknown: Hash
  returned: readonly Assignment.ShardId[]
}

/** Trains one worker's round and submits the result. */
async function workOf(
  task: WorkerTask,
  variant: RunVariant,
  { other, first }: { readonly other?: ClaimedWork; readonly first: Submission | undefined },
): Promise<{ readonly work?: ClaimedWork; readonly submission: Submission }> {
  const isAttacker = variant.attack !== undefined && task.account === accounts.at(-1)
  if (isAttacker) {
    const context = { task, other, first }
    return { submission: await attack(variant.attack ?? 'silent', context) }
  }
  const work = await trainSteps(task)
  return { work, submission: submit(task, work) }
}

type RoundWork = {
  readonly round: RoundCase
  readonly works: ReadonlyMap<AccountId, ClaimedWork>
  readonly returned: readonly Assignment.ShardId[]
  readonly salts: readonly Assignment.RevealedSalt[]
}

/** Runs one round of all workers. */
async function playRound(
  context: RunContext,
  variant: RunVariant,
  { spec, number, state }: { spec: Job.JobSpec; number: number; state: RunState },
): Promise<RoundWork> {
  const { parent, starts, firsts } = state
  const trainers = accounts.slice(0, variant.workers)
  const jobId = hashOf(`bench ${context.seed}`)
  const place = { jobId, round: number, state: Update.stateHash(parent, spec) }
  const seed = Assignment.roundSeed({ ...place, unknown: state.unknown })
  const shards = Assignment.assign({ seed, terms: spec, trainers, returned: state.returned })
  const ownRows = new Map(
    [...shards].map(([account, own]) => [account, rowsOf(context.corpus, spec, own)] as const),
  )
  const works = new Map<AccountId, ClaimedWork>()
  const submissions: Submission[] = []
  const none = { residual: new Float32Array(parent.length), residualHash: Hex.zeroHash }
  for (const account of trainers) {
    if (isAway(context, variant, `${number} ${account}`)) continue
    const rows = ownRows.get(account) ?? []
    const { batch, innerSteps: steps } = spec
    const at = Assignment.batches({ seed, account, rows: rows.length, batch, steps })
    const batches = at.map((step) => step.map((row) => rows[row] as string))
    const start = starts.get(account) ?? none
    const { trainer } = context
    const task = { spec, account, round: number, parent, batches, start, trainer }
    const [other] = works.values()
    const done = await workOf(task, variant, {
      ...(other && { other }),
      first: firsts.get(account),
    })
    if (done.work) works.set(account, done.work)
    submissions.push(done.submission)
  }
  const revealed = new Set(submissions.map(({ account }) => account))
  const salts = [...revealed].map((account) => ({ account, salt: hashOf(`${number} ${account}`) }))
  const heldOut = heldOutOf(context, spec, { draw: Assignment.drawSeed(seed, salts), shards })
  return {
    round: { spec, parent, submissions, starts: new Map(starts), heldOut, ownRows, shards },
    works,
    returned: [...shards].flatMap(([account, own]) => (revealed.has(account) ? [] : own)),
    salts,
  }
}

/** Adds the mean of the workers' uncompressed changes to the state, without scores. */
function averageDense({ round, works }: RoundWork): RoundFindings {
  const { parent, spec } = round
  const updates = [...works].map(([account, { state }]) => ({
    account,
    values: changeOf(parent, state),
  }))
  const findings = updates.map(({ account, values }) => ({ account, values, score: 1 }))
  return { findings, ...Aggregation.aggregate({ state: parent, updates, terms: spec.aggregation }) }
}

async function judge(
  work: RoundWork,
  variant: RunVariant,
  { trainer }: RunContext,
): Promise<RoundFindings> {
  if (variant.density === 'dense') return averageDense(work)
  if (!variant.isDefended) return takeAll(work.round)
  return await examineRound(work.round, trainer.losses)
}

function outcomeOf(
  { round, works }: RoundWork,
  { findings, state }: RoundFindings,
  { variant, loss }: { readonly variant: RunVariant; readonly loss: number },
): RunRound {
  const dense = Update.stateBytesOf(round.spec)
  const bytes = round.submissions.map(({ file, manifest }) =>
    variant.density === 'dense'
      ? { update: dense, manifest: 0 }
      : { update: file.length, manifest: manifest.length },
  )
  return {
    accepted: findings.flatMap(({ account, rejected }) => (rejected ? [] : [account])),
    rejected: findings.flatMap(({ account, rejected: reason }) =>
      reason ? [{ account, reason }] : [],
    ),
    scores: new Map(findings.map(({ account, score }) => [account, score])),
    bytes: variant.density === 'dense' ? bytes.slice(0, works.size) : bytes,
    loss,
    state: Update.stateHash(state, round.spec),
    files: round.submissions.map(({ account, file }) => ({ account, file })),
  }
}

/** Returns the mean loss of a state on the measured rows; infinite if the loss is not finite. */
export async function measuredLoss(
  { trainer, corpus, spec }: RunContext,
  state: Float32Array,
): Promise<number> {
  if (!state.every(Number.isFinite)) return Number.POSITIVE_INFINITY
  const rows = corpus.measured.slice(0, spec.evaluation.publicRows)
  const loss = mean(await trainer.losses(Update.encodeState(state, spec), rows))
  return Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss
}

/** Returns the state for the next round, with the data that each worker keeps until then. */
function carryOver(state: RunState, work: RoundWork, next: Float32Array): RunState {
  for (const submission of work.round.submissions) {
    const { account, next: left } = submission
    state.starts.set(account, left)
    if (!state.firsts.has(account)) state.firsts.set(account, submission)
  }
  const { returned, salts } = work
  return { ...state, parent: next, returned, unknown: Assignment.mixSalts(salts) }
}

/**
 * Runs all rounds of a variant. Assignment, batches, updates, scores and aggregation are those of
 * nodes. There is no chain, so every revealed update arrives.
 */
export async function runRounds(context: RunContext, variant: RunVariant): Promise<RunResult> {
  const spec = specFor(context, variant)
  const rounds: RunRound[] = []
  const cases: RoundCase[] = []
  let state: RunState = {
    parent: context.first,
    starts: new Map(),
    firsts: new Map(),
    unknown: Assignment.beginUnknown(0n),
    returned: [],
  }
  try {
    for (let number = 1; number <= spec.rounds; number += 1) {
      const work = await playRound(context, variant, { spec, number, state })
      const found = await judge(work, variant, context)
      const loss = await measuredLoss(context, found.state)
      rounds.push(outcomeOf(work, found, { variant, loss }))
      cases.push(work.round)
      state = carryOver(state, work, found.state)
    }
  } catch (error) {
    // Some numbers became infinite. The trainer refuses such a state, so no round can follow.
    const isDiverged =
      BaseError.is(error) && ['trainer-failed', 'value-not-finite'].includes(error.code)
    if (!isDiverged || variant.isDefended) throw error
    return { variant, rounds, loss: Number.POSITIVE_INFINITY, cases }
  }
  return { variant, rounds, loss: rounds.at(-1)?.loss ?? Number.NaN, cases }
}
