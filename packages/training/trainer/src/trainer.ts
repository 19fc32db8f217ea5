import type { Hash } from '@ostrom/protocol'
import type { Job, Trace } from '@ostrom/training'
import type { RowCounts } from './fit-list.ts'

/** The fields of a job's document that determine a trainer's computation. */
export type TrainerTerms = Pick<
  Job.JobSpec,
  | 'method'
  | 'dpo'
  | 'grpo'
  | 'adapter'
  | 'heads'
  | 'tensors'
  | 'rounds'
  | 'innerSteps'
  | 'batch'
  | 'sequence'
  | 'optimizer'
  | 'environment'
>

/** Properties that determine how a trainer rounds; a job names their hash. */
export type TrainerEnvironment = {
  readonly class: 'exact' | 'tolerant'
  readonly worldSize: number
  /** Library versions, instruction set, threads, number type, worker: one line of text. */
  readonly description: string
  /**
   * In the class `exact`, SHA-256 of `description`. In the class `tolerant`, the trainer in Python
   * hashes only the version of the row reader.
   */
  readonly hash: Hash
}

/** State and moments after a step, as files: docs/spec/training-rounds.md, sections 4 and 10. */
export type StepFiles = { readonly state: Uint8Array; readonly moments: Uint8Array }

/** State and moments that a step starts from. */
export type StepStart = {
  readonly state: Uint8Array
  /**
   * Moments of the optimizer after the previous step. Absent means zeros, with which a round can
   * begin: always if the job resets moments, otherwise before the trainer's first accepted round.
   */
  readonly moments?: Uint8Array | undefined
}

/** Progress of a step, for monitoring; no published value depends on it. */
export type StepProgress = {
  readonly step: number
  /** Mean loss of the step's rows before the step, in nats. */
  readonly loss: number
  /** Tokens of the step's rows. */
  readonly tokens: number
}

/** A round of one trainer. */
export type TrainOptions = StepStart & {
  /**
   * Id under which the trainer saves the round's steps. After an interruption, a call with the same
   * id and input continues from the saved steps.
   */
  readonly key: Hash
  /** Number of the round, from 1, as on chain. */
  readonly round: number
  /** Rows of each step, as lines of the datasets; the job's document states the number of steps. */
  readonly batches: readonly (readonly string[])[]
  /** Called with the records of the start and of each step in order, saved steps included. */
  readonly onStep?: ((record: Trace.StepRecord) => void) | undefined
  /** Called after `onStep` for each newly computed step. */
  readonly onProgress?: ((progress: StepProgress) => void) | undefined
  readonly signal: AbortSignal
}

/** A round that was trained. */
export type TrainedRound = StepFiles & {
  /** The records of the trace: the start, and each step. */
  readonly steps: readonly Trace.StepRecord[]
  /** Number of steps that an interrupted attempt had computed. */
  readonly resumedSteps: number
}

/** One step of a trainer, to be recomputed. */
export type ReplayOptions = StepStart & {
  readonly round: number
  /** Number of earlier steps in the round. */
  readonly step: number
  readonly rows: readonly string[]
  readonly signal: AbortSignal
}

/** Result of a recomputed step. */
export type ReplayResult = StepFiles & { readonly record: Trace.StepRecord }

/** Rows for which a teacher reports its probabilities. */
export type TeachOptions = {
  /** State of the teacher. */
  readonly state: Uint8Array
  /** Rows in the form of the method `sft`. */
  readonly rows: readonly string[]
  /** Number of tokens with reported probabilities at each position, 1 to `TEACHER_TOKENS_MAX`. */
  readonly tokens: number
  readonly signal: AbortSignal
}

/** Rows to be checked before they are trained. */
export type CheckRowsOptions = {
  readonly rows: readonly string[]
  /** Name of the rows for errors, such as `the rows of dataset 0x...`. */
  readonly name: string
  /** Number of first rows on which base and result are compared. */
  readonly measured: number
  readonly signal: AbortSignal
}

/** The trainer of one job: the loaded base model. */
export type JobTrainer = {
  readonly environment: TrainerEnvironment
  /**
   * Trains all steps of a round, and saves each.
   *
   * @throws {TrainerInputInvalidError} Rows, their number or the round do not fit the job.
   * @throws {TensorFileInvalidError} State or moments are no files of the job.
   * @throws {TrainerFailedError} The process ended, or a number became infinite or not a number.
   */
  train(options: TrainOptions): Promise<TrainedRound>
  /**
   * Returns the files of a step that `train` saved; undefined if there are none. Step 0 is the
   * start.
   */
  savedStep(options: { readonly key: Hash; readonly step: number }): Promise<StepFiles | undefined>
  /** Removes the saved steps of a round. */
  forget(key: Hash): Promise<void>
  /** Computes one step. Throws as `train` does. */
  replay(options: ReplayOptions): Promise<ReplayResult>
  /**
   * Returns the loss of each row by the job's method, in nats; for `grpo`, one minus the mean
   * reward. A loss can be infinite or not a number if the state makes it so. Throws as `train`
   * does.
   */
  losses(options: {
    readonly state: Uint8Array
    readonly rows: readonly string[]
    readonly signal: AbortSignal
  }): Promise<readonly number[]>
  /**
   * Returns the batch hash that a step's record has for these rows. It covers the rows, and the
   * tokens that this software makes of them. Throws as `train` does.
   */
  batchHash(options: {
    readonly rows: readonly string[]
    readonly signal: AbortSignal
  }): Promise<Hash>
  /**
   * Checks that the base can train rows, and counts their peculiarities; members check a job's rows
   * before they join it.
   *
   * @throws {RowTemplateUnfitError} The base cannot read a row, does not end its answers, or leaves
   * answers of a conversation out.
   * @throws {RowsUntrainableError} One of the first `measured` rows, or every row, has no trained
   * token.
   * @throws {TrainerInputInvalidError} A row does not belong to the job's method.
   */
  checkRows(options: CheckRowsOptions): Promise<RowCounts>
  /**
   * Returns rows of the method `distill`, whose teacher is the base with this state. They have, for
   * each trained position, the likeliest tokens with the teacher's probabilities.
   *
   * @throws {TrainerInputInvalidError} {TensorFileInvalidError} {TrainerFailedError}
   */
  teach(options: TeachOptions): Promise<readonly string[]>
  /** Ends the work and frees the memory. Saved steps stay. */
  close(): Promise<void>
}

/** A job that a trainer opens. */
export type OpenJobOptions = {
  readonly terms: TrainerTerms
  /** Folder of the base model: config.json, tokenizer.json, safetensors. */
  readonly model: string
  readonly signal: AbortSignal
}

/** The part that a new job trains: an adapter of modules, or layers of the base model by name. */
export type TrainedPart =
  | {
      readonly adapter: Omit<NonNullable<Job.JobSpec['adapter']>, 'frozenA'>
      /**
       * Names of several adapters with this rank and these modules (heads), which are trained
       * together; a single adapter when absent.
       */
      readonly heads?: readonly string[] | undefined
    }
  | { readonly layers: readonly string[] }

/** Tensors and initial state of a new job, in the forms that the job's document uses. */
export type FirstState = {
  readonly tensors: Job.JobSpec['tensors']
  /** File of the initial state of the first round. */
  readonly state: Uint8Array
}

/**
 * The interface of the training software that trainers and validators use. It trains, repeats steps
 * and measures losses; shards, batches, updates and scores are computed by `@ostrom/training`.
 */
export type Trainer = {
  /**
   * Returns the environment of this machine for a class and number of processes.
   *
   * @throws {TrainerNotInstalledError} {TrainerFailedError}
   */
  environment(options: {
    readonly class: TrainerEnvironment['class']
    readonly worldSize: number
    readonly signal: AbortSignal
  }): Promise<TrainerEnvironment>
  /**
   * Returns tensors and initial state of a new job: an adapter without any effect yet, or the base
   * model's own layers.
   *
   * @throws {TrainerInputInvalidError} The model has no such module or layer, or is no folder of
   *   safetensors. {TrainerNotInstalledError} {TrainerFailedError}
   */
  firstState(options: {
    readonly model: string
    readonly part: TrainedPart
    /** Seed of the adapter's initial weights. */
    readonly seed: Hash
    readonly signal: AbortSignal
  }): Promise<FirstState>
  /**
   * Loads a job's base model.
   *
   * @throws {TrainerInputInvalidError} The model has other tensors than the job, this machine has
   *   another environment than the job needs, or the terms are not supported, such as frozen A.
   * @throws {TrainerNotInstalledError} {TrainerFailedError}
   */
  open(options: OpenJobOptions): Promise<JobTrainer>
  /** Closes all jobs. */
  close(): Promise<void>
}
