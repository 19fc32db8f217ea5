import { type Hash, Hex } from '@ostrom/protocol'
import { Job, Step, type Trace, Update } from '@ostrom/training'
import {
  checkEnvironment,
  checkMeasurement,
  checkReplay,
  checkStart,
  checkTeaching,
  checkTensors,
  checkTerms,
  checkTraining,
  type StartValues,
} from '../checks.ts'
import { TrainerFailedError, TrainerInputInvalidError } from '../errors.ts'
import { assertTrained, countsOf, type RowCounts, trainedOf } from '../fit-list.ts'
import { withHeads } from '../heads.ts'
import { parseRows, type TrainingRow } from '../rows.ts'
import type {
  CheckRowsOptions,
  JobTrainer,
  OpenJobOptions,
  StepFiles,
  StepProgress,
  TrainedPart,
  Trainer,
  TrainerEnvironment,
  TrainerTerms,
} from '../trainer.ts'
import { adamwStep, clipGradient, type Moments, momentsOf, momentValues } from './adamw.ts'
import {
  createPairModel,
  PAIR_MODULE,
  pairRow,
  pairTensors,
  trainedPositions,
} from './pair-model.ts'
import { createPairObjective, encodedPair, pairTokens } from './pair-objective.ts'

/** Name of this trainer in errors. */
const TRAINER = 'memory'

type SavedStep = { readonly record: Trace.StepRecord; readonly files: StepFiles }

/** Saved rounds by their key. A later trainer with the same disk continues them. */
export type TrainerDisk = Map<Hash, { readonly input: Hash; readonly steps: SavedStep[] }>

type Numbers = { readonly weights: Float32Array; readonly moments: Moments }

/** Lets other pending work run, for example an abort. */
const yieldOnce = () => new Promise<void>((resolve) => setImmediate(resolve))

const encoder = new TextEncoder()

function environmentOf(
  options: Pick<TrainerEnvironment, 'class' | 'worldSize'>,
): TrainerEnvironment {
  const description = `pairs of bytes, processes ${options.worldSize}`
  const { class: kind, worldSize } = options
  return { class: kind, worldSize, description, hash: Hex.sha256Hex(encoder.encode(description)) }
}

const partOf = ({ adapter, tensors }: TrainerTerms): TrainedPart =>
  adapter ? { adapter } : { layers: tensors.map(({ name }) => name) }

/** @throws {TrainerInputInvalidError} The model has no such part. */
function tensorsOf(part: TrainedPart): TrainerTerms['tensors'] {
  const tensors = pairTensors(part)
  if (tensors) return tensors
  const names = 'layers' in part ? part.layers : part.adapter.targetModules
  const unknown = names.find((name) => !name.startsWith(PAIR_MODULE)) ?? names.at(1)
  const reason = unknown
    ? `the model has no ${unknown}`
    : 'the layer of the model, pairs.weight, is missing'
  throw new TrainerInputInvalidError({ field: 'tensors', reason })
}

/**
 * Returns the initial numbers of a job: those of an adapter's matrix A are between -1/16 and 1/16
 * and follow from the seed; all others are zero.
 */
function firstValues(part: TrainedPart, seed: Hash): Float32Array {
  const tensors = tensorsOf(part)
  const values = new Float32Array(Job.parametersOf({ tensors }))
  if ('layers' in part) return values
  const [a] = tensors
  const count = Job.parametersOf({ tensors: a ? [a] : [] })
  for (let at = 0; at < count; at += 1) {
    const digest = Hex.toBytes(Hex.sha256Hex(encoder.encode(`${seed} ${at}`)))
    const word = new DataView(digest.buffer, digest.byteOffset).getUint32(0)
    values[at] = (word / 2 ** 31 - 1) / 16
  }
  return values
}

const filesOf = ({ weights, moments }: Numbers, terms: TrainerTerms): StepFiles => ({
  state: Update.encodeState(weights, terms),
  moments: Update.encodeState(momentValues(moments), Step.momentsForm(terms)),
})

const numbersOf = ({ state, moments }: StartValues): Numbers => ({
  weights: state,
  moments: momentsOf(moments, state.length),
})

/** @throws {TrainerFailedError} A number became infinite. */
async function takeStep(
  numbers: Numbers,
  options: {
    readonly terms: TrainerTerms
    readonly rows: readonly TrainingRow[]
    readonly position: Step.StepPosition
    readonly signal: AbortSignal
  },
): Promise<Numbers & { readonly measure: Omit<StepProgress, 'step'> }> {
  const { terms, rows, position, signal } = options
  const { optimizer } = terms
  const sum = new Float64Array(numbers.weights.length)
  const objective = createPairObjective(numbers.weights, terms)
  const measure = { loss: 0, tokens: 0 }
  for (const row of rows) {
    await yieldOnce()
    signal.throwIfAborted()
    measure.loss += objective.loss(row, { sum, weight: 1 / rows.length }) / rows.length
    measure.tokens += objective.tokens(row)
  }
  clipGradient(sum, optimizer.gradientClipMicro)
  const rate = Step.learningRateOf(terms, position)
  const next = adamwStep({ ...numbers, gradient: sum, rate, optimizer })
  if (next.weights.every(Number.isFinite)) return { ...next, measure }
  const reason = `a number of step ${position.step} is not finite: lower the learning rate`
  throw new TrainerFailedError({ trainer: TRAINER, reason })
}

const recordOf = (step: number, files: StepFiles, batch: Hash): Trace.StepRecord => ({
  step,
  weights: Hex.sha256Hex(files.state),
  moments: Hex.sha256Hex(files.moments),
  batch,
})

/** @throws {TrainerInputInvalidError} A row is none of the job's method. */
const hashOfBatch = (rows: readonly string[], terms: TrainerTerms): Hash => {
  const parsed = parseRows(rows, 'rows', terms.method)
  return Step.batchHash(rows.map((row, at) => ({ row, tokens: pairTokens(parsed[at]!, terms) })))
}

/** @throws {RowsUntrainableError} {TrainerInputInvalidError} */
function checkPairRows(
  { rows: lines, name, measured }: CheckRowsOptions,
  terms: TrainerTerms,
): RowCounts {
  const rows = parseRows(lines, name, terms.method).map((row, from) => {
    const trained = trainedOf({ row: encodedPair(row, terms) })
    return { line: lines[from]!, from, trained, facts: [] }
  })
  assertTrained({ name, lines, measured }, rows, terms.sequence)
  return countsOf({ rows, split: 0, leftOut: 0 })
}

/**
 * Returns the saved steps of a round. If its key has no saved steps for the same input, it replaces
 * them by the start of the round.
 */
function savedSteps(disk: TrainerDisk, key: Hash, input: Hash, start: SavedStep): SavedStep[] {
  const found = disk.get(key)
  if (found?.input === input) return found.steps
  const steps = [start]
  disk.set(key, { input, steps })
  return steps
}

function createJobTrainer(terms: TrainerTerms, disk: TrainerDisk): JobTrainer {
  const closing = new AbortController()
  const during = (signal: AbortSignal) => AbortSignal.any([signal, closing.signal])
  return {
    environment: environmentOf(terms.environment),
    async train(options) {
      const { key, round, onStep } = options
      const checked = checkTraining(options, terms)
      const signal = during(options.signal)
      let numbers = numbersOf(checked)
      const files = filesOf(numbers, terms)
      const first = recordOf(0, files, Hex.zeroHash)
      const moments = options.moments ? first.moments : Hex.zeroHash
      const hashes = options.batches.map((rows) => hashOfBatch(rows, terms))
      const input = Hex.sha256Hex(
        encoder.encode(JSON.stringify([terms, round, first.weights, moments, hashes])),
      )
      const steps = savedSteps(disk, key, input, { record: { ...first, moments }, files })
      const resumedSteps = steps.length - 1
      for (const { record } of steps) onStep?.(record)
      const last = steps.at(-1)
      if (last) numbers = numbersOf(checkStart(last.files, terms))
      for (const [step, rows] of [...checked.batches.entries()].slice(resumedSteps)) {
        const taken = await takeStep(numbers, { terms, rows, position: { round, step }, signal })
        numbers = taken
        const saved = filesOf(numbers, terms)
        const record = recordOf(step + 1, saved, hashes[step] ?? Hex.zeroHash)
        steps.push({ record, files: saved })
        onStep?.(record)
        options.onProgress?.({ step: step + 1, ...taken.measure })
        signal.throwIfAborted()
      }
      return { ...filesOf(numbers, terms), steps: steps.map(({ record }) => record), resumedSteps }
    },
    async savedStep({ key, step }) {
      return disk.get(key)?.steps[step]?.files
    },
    async forget(key) {
      disk.delete(key)
    },
    async replay(options) {
      const checked = checkReplay(options, terms)
      const { round, step } = options
      const numbers = await takeStep(numbersOf(checked), {
        terms,
        rows: checked.rows,
        position: { round, step },
        signal: during(options.signal),
      })
      const files = filesOf(numbers, terms)
      return { ...files, record: recordOf(step + 1, files, hashOfBatch(options.rows, terms)) }
    },
    async losses(options) {
      const { state, rows } = checkMeasurement(options, terms)
      const signal = during(options.signal)
      const objective = createPairObjective(state, terms)
      const losses: number[] = []
      for (const row of rows) {
        await yieldOnce()
        signal.throwIfAborted()
        losses.push(objective.loss(row))
      }
      return losses
    },
    batchHash: async ({ rows }) => hashOfBatch(rows, terms),
    checkRows: async (options) => checkPairRows(options, terms),
    async teach(options) {
      const { state, rows } = checkTeaching(options, terms)
      during(options.signal).throwIfAborted()
      const model = createPairModel(state, terms.adapter)
      return rows.map((row) => {
        const bytes = pairRow(row, terms.sequence)
        const before = (at: number) => bytes.symbols[at - 1] as number
        const places = trainedPositions(bytes)
        const teacher = places.map((at) => model.shares(before(at), options.tokens))
        return JSON.stringify({ ...row, teacher })
      })
    },
    async close() {
      closing.abort(new TrainerFailedError({ trainer: TRAINER, reason: 'it was closed' }))
    },
  }
}

/**
 * Creates a trainer of a small model in this process: pairs of bytes, by AdamW. It really trains
 * and gives the same bytes on every machine, so it runs jobs without PyTorch.
 *
 * @param options.disk Storage that outlives this trainer; when absent, nothing outlives it.
 */
export function createTrainerMemory(options: { readonly disk?: TrainerDisk } = {}): Trainer {
  const { disk = new Map() } = options
  const jobs = new Set<JobTrainer>()
  const open = ({ terms }: OpenJobOptions): JobTrainer => {
    checkTerms(terms)
    if (terms.method === 'grpo') {
      const reason = 'the trainer in memory draws no answers; train `grpo` by PyTorch'
      throw new TrainerInputInvalidError({ field: 'method', reason })
    }
    checkTensors(terms, tensorsOf(partOf(terms)))
    checkEnvironment(terms, environmentOf(terms.environment))
    const job = createJobTrainer(terms, disk)
    jobs.add(job)
    return job
  }
  return withHeads({
    environment: async (terms) => environmentOf(terms),
    async firstState({ part, seed }) {
      const tensors = tensorsOf(part)
      return { tensors, state: Update.encodeState(firstValues(part, seed), { tensors }) }
    },
    open: async (job) => open(job),
    async close() {
      await Promise.all([...jobs].map((job) => job.close()))
    },
  })
}
