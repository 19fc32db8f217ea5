import { Step, Update } from '@ostrom/training'
import { TrainerInputInvalidError } from './errors.ts'
import { MEASURED_ROWS_MAX, ROUND_FILES_BYTES_MAX, TEACHER_TOKENS_MAX } from './limits.ts'
import { parseRows, type TextRow, type TrainingRow } from './rows.ts'
import type {
  ReplayOptions,
  StepStart,
  TeachOptions,
  TrainerEnvironment,
  TrainerTerms,
  TrainOptions,
} from './trainer.ts'

// Checks of terms and rows that every trainer makes before any computation.

const refuse = (field: string, reason: string): never => {
  throw new TrainerInputInvalidError({ field, reason })
}

/**
 * Checks the terms of a job, as far as the check needs no model.
 *
 * @throws {TrainerInputInvalidError} The matrices A are frozen, the method lacks its terms, several
 *   processes cannot share the work, or the saved steps of a round would be too large.
 */
export function checkTerms(terms: TrainerTerms): void {
  if (terms.adapter?.frozenA) refuse('adapter.frozenA', 'this version trains A and B together')
  if (terms.method === 'dpo' && !terms.dpo) refuse('dpo', 'the method dpo needs its beta')
  if (terms.method === 'grpo' && !terms.grpo) refuse('grpo', 'the method grpo needs its terms')
  const { worldSize } = terms.environment
  if (terms.method === 'grpo' && worldSize > 1) {
    refuse('environment.worldSize', `${worldSize}, where grpo draws answers in one process`)
  }
  if (terms.batch % worldSize !== 0) {
    refuse('batch', `${terms.batch} rows cannot be split evenly among ${worldSize} processes`)
  }
  const step = Update.stateBytesOf(terms) + Update.stateBytesOf(Step.momentsForm(terms))
  const bytes = step * (terms.innerSteps + 1)
  if (bytes > ROUND_FILES_BYTES_MAX) {
    const bound = `${ROUND_FILES_BYTES_MAX}; train fewer parameters, or fewer steps in a round`
    refuse('tensors', `the saved steps of a round take ${bytes} bytes, above ${bound}`)
  }
}

/**
 * Checks that a job trains only tensors that its model has.
 *
 * @param due Tensors that the model and the adapter or layers of the job determine.
 * @throws {TrainerInputInvalidError} A tensor is unknown, missing, or has another shape or
 * position.
 */
export function checkTensors({ tensors }: TrainerTerms, due: TrainerTerms['tensors']): void {
  for (const [at, { name, shape }] of due.entries()) {
    const one = tensors[at]
    if (!one) refuse('tensors', `${name} is missing`)
    if (one?.name !== name) refuse('tensors', `${one?.name} at ${at}, where ${name} is due`)
    if (one?.shape.join() !== shape.join()) {
      refuse('tensors', `${name} has the shape ${one?.shape}, where ${shape} is due`)
    }
  }
  const more = tensors[due.length]
  if (more) refuse('tensors', `the model has no ${more.name} that the job could train`)
}

/**
 * @throws {TrainerInputInvalidError} The job needs another environment than this one: in the exact
 * class another machine, in the tolerant class another reader of rows.
 */
export function checkEnvironment(terms: TrainerTerms, environment: TrainerEnvironment): void {
  if (terms.environment.hash === environment.hash) return
  const reason = `${terms.environment.hash}, where this machine is ${environment.hash}`
  refuse('environment.hash', `${reason} (${environment.description})`)
}

/** Checked state and moments at the start of a step, decoded from their files. */
export type StartValues = {
  readonly state: Float32Array
  /** Moments, preceded by the number of steps; see `Step.momentsForm`. */
  readonly moments: Float32Array | undefined
}

/**
 * @throws {TensorFileInvalidError} State or moments are no files of the job.
 * @throws {TrainerInputInvalidError} The moments have an impossible number of steps, or a negative
 * mean of squares.
 */
export function checkStart(start: StepStart, terms: TrainerTerms): StartValues {
  const form = Step.momentsForm(terms)
  const state = Update.decodeState(start.state, terms)
  const moments = start.moments && Update.decodeState(start.moments, form)
  const steps = moments?.[0] ?? 0
  const stepsMax = terms.rounds * terms.innerSteps
  if (!Number.isInteger(steps) || steps < 0 || steps > stepsMax) {
    refuse('moments', `they are of ${steps} steps, where at most ${stepsMax} are possible`)
  }
  const squares = moments?.subarray(1 + state.length) ?? []
  if (squares.some((value) => value < 0)) refuse('moments', 'a mean of squares is negative')
  return { state, moments }
}

/**
 * Checks that a step after the first one of a round starts from moments, and that a round starts
 * without moments if the job resets them.
 */
function checkMoments(options: StepStart & { readonly step: number }, terms: TrainerTerms): void {
  const { moments, step } = options
  if (step === 0 && moments && terms.optimizer.moments === 'reset') {
    refuse('moments', 'the job resets them when a round begins')
  }
  if (step > 0 && !moments) refuse('moments', `step ${step} needs those of the step before it`)
}

function checkRound(round: number, { rounds }: TrainerTerms): void {
  const isRound = Number.isInteger(round) && round >= 1 && round <= rounds
  if (!isRound) refuse('round', `${round}, where the job has rounds from 1 to ${rounds}`)
}

function checkBatch(rows: readonly string[], terms: TrainerTerms, at: string) {
  if (rows.length !== terms.batch) {
    refuse(at, `${rows.length} rows, where the job has ${terms.batch} in a batch`)
  }
  return parseRows(rows, at, terms.method)
}

/** @throws {TrainerInputInvalidError} {TensorFileInvalidError} As `JobTrainer.train`. */
export function checkTraining(
  options: TrainOptions,
  terms: TrainerTerms,
): StartValues & { readonly batches: readonly (readonly TrainingRow[])[] } {
  checkRound(options.round, terms)
  checkMoments({ ...options, step: 0 }, terms)
  const start = checkStart(options, terms)
  const { length } = options.batches
  if (length !== terms.innerSteps) {
    refuse('batches', `${length}, where the job has ${terms.innerSteps} steps in a round`)
  }
  const batches = options.batches.map((rows, step) => checkBatch(rows, terms, `batch ${step}`))
  return { ...start, batches }
}

/** @throws {TrainerInputInvalidError} {TensorFileInvalidError} As `JobTrainer.replay`. */
export function checkReplay(
  options: ReplayOptions,
  terms: TrainerTerms,
): StartValues & { readonly rows: readonly TrainingRow[] } {
  const { round, step } = options
  checkRound(round, terms)
  const isStep = Number.isInteger(step) && step >= 0 && step < terms.innerSteps
  if (!isStep) refuse('step', `${step}, where a round has steps from 0 to ${terms.innerSteps - 1}`)
  checkMoments(options, terms)
  return { ...checkStart(options, terms), rows: checkBatch(options.rows, terms, 'rows') }
}

/** @throws {TrainerInputInvalidError} {TensorFileInvalidError} As `JobTrainer.losses`. */
export function checkMeasurement(
  options: { readonly state: Uint8Array; readonly rows: readonly string[] },
  terms: TrainerTerms,
): { readonly state: Float32Array; readonly rows: readonly TrainingRow[] } {
  const { length } = options.rows
  if (length > MEASURED_ROWS_MAX) refuse('rows', `${length}, above ${MEASURED_ROWS_MAX}`)
  return { ...checkStart(options, terms), rows: parseRows(options.rows, 'rows', terms.method) }
}

/** @throws {TrainerInputInvalidError} {TensorFileInvalidError} As `JobTrainer.teach`. */
export function checkTeaching(
  options: Omit<TeachOptions, 'signal'>,
  terms: TrainerTerms,
): { readonly state: Float32Array; readonly rows: readonly TextRow[] } {
  const { tokens } = options
  const isCount = Number.isInteger(tokens) && tokens >= 1 && tokens <= TEACHER_TOKENS_MAX
  if (!isCount) refuse('tokens', `${tokens}, where 1 to ${TEACHER_TOKENS_MAX} are possible`)
  const { state, rows } = checkMeasurement(options, { ...terms, method: 'sft' })
  return { state, rows: rows as readonly TextRow[] }
}
