import type { Hash } from '@ostrom/protocol'
import type { Job, Trace } from '@ostrom/training'

/** The fields of a job's document that decide a trainer's computation. */
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

/** Properties that decide how a trainer rounds; a job names their hash. */
export type TrainerEnvironment = {
  readonly class: 'exact' | 'tolerant'
  readonly worldSize: number
  /** Library versions, instruction set, threads, number type, worker: one line of text. */
  readonly description: string
  /** SHA-256 of the description. */
  readonly hash: Hash
}

/** The optimizer's result: two files of docs/spec/training-rounds.md, sections 4 and 10. */
export type StepFiles = { readonly state: Uint8Array; readonly moments: Uint8Array }

/** State from which a step begins. */
export type StepStart = {
  readonly state: Uint8Array
  /** Absent: zeros, of no step. */
  readonly moments?: Uint8Array | undefined
}

/** Progress of a step, for monitoring; no published value depends on it. */
export type StepProgress = {
  readonly step: number
  /** Mean loss of the step's rows before it, in nats. */
  readonly loss: number
  /** Tokens of the step's rows. */
  readonly tokens: number
}

/** A round of one trainer. */
export type TrainOptions = StepStart & {
  /** Names the work. Work of the same name and input is continued where it was interrupted. */
  readonly key: Hash
  /** From 1, as on chain. */
  readonly round: number
  /** Rows of each step, as lines of the datasets; as many steps as the job's document says. */
  readonly batches: readonly (readonly string[])[]
  /** Called with the record of the start and of each step, in order, also of resumed ones. */
  readonly onStep?: ((record: Trace.StepRecord) => void) | undefined
  /** Called after `onStep` for each step that is computed now. */
  readonly onProgress?: ((progress: StepProgress) => void) | undefined
  readonly signal: AbortSignal
}

/** A round that was trained. */
export type TrainedRound = StepFiles & {
  /** The start, and each step: the records of the trace. */
  readonly steps: readonly Trace.StepRecord[]
  /** Steps that an interrupted attempt had computed. */
  readonly resumedSteps: number
}

/** One step of a trainer, to be computed again. */
export type ReplayOptions = StepStart & {
  readonly round: number
  /** Steps taken before it in the round. */
  readonly step: number
  readonly rows: readonly string[]
  readonly signal: AbortSignal
}

/** A step that was computed again. */
export type ReplayResult = StepFiles & { readonly record: Trace.StepRecord }

/** Rows for which a teacher reports its probabilities. */
export type TeachOptions = {
  /** State of the teacher. */
  readonly state: Uint8Array
  /** Rows of the method `sft`. */
  readonly rows: readonly string[]
  /** How many tokens are told of in each place, 1 to `TEACHER_TOKENS_MAX`. */
  readonly tokens: number
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
   * @throws {TrainerFailedError} The process ended, or numbers became infinite.
   */
  train(options: TrainOptions): Promise<TrainedRound>
  /**
   * Returns the files of a step that `train` saved; undefined where there are none. Step 0 is the
   * start.
   */
  savedStep(options: { readonly key: Hash; readonly step: number }): Promise<StepFiles | undefined>
  /** Removes the saved steps of a round. */
  forget(key: Hash): Promise<void>
  /** Computes one step. Throws as `train` does. */
  replay(options: ReplayOptions): Promise<ReplayResult>
  /**
   * Returns the loss of each row by the job's method, in nats. Throws as `train` does. A loss can
   * be infinite or no number where the state makes it so.
   */
  losses(options: {
    readonly state: Uint8Array
    readonly rows: readonly string[]
    readonly signal: AbortSignal
  }): Promise<readonly number[]>
  /**
   * Returns the hash that the record of a step has for these rows: of the rows, and of the tokens
   * that this software turns them into. Throws as `train` does.
   */
  batchHash(options: {
    readonly rows: readonly string[]
    readonly signal: AbortSignal
  }): Promise<Hash>
  /**
   * Returns rows with the probabilities that the model of a state gives to the likeliest tokens in
   * each trained place: rows of the method `distill`, whose teacher this model is.
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
      /** Names of several adapters of this form; one when absent. */
      readonly heads?: readonly string[] | undefined
    }
  | { readonly layers: readonly string[] }

/** The beginning of a job, as its document names it. */
export type FirstState = {
  readonly tensors: Job.JobSpec['tensors']
  /** File of the state that the first round starts from. */
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
   * Returns tensors and state that a new job starts from: an adapter that changes nothing yet, or
   * the layers as the base model has them.
   *
   * @throws {TrainerInputInvalidError} The model has no such module or layer, or is no folder of
   *   safetensors. {TrainerNotInstalledError} {TrainerFailedError}
   */
  firstState(options: {
    readonly model: string
    readonly part: TrainedPart
    /** Of the adapter's first numbers. */
    readonly seed: Hash
    readonly signal: AbortSignal
  }): Promise<FirstState>
  /**
   * Loads a job's base model.
   *
   * @throws {TrainerInputInvalidError} The model has other tensors than the job, the job needs an
   *   environment that this machine is not, or freezes the matrices A.
   * @throws {TrainerNotInstalledError} {TrainerFailedError}
   */
  open(options: OpenJobOptions): Promise<JobTrainer>
  /** Closes all jobs. */
  close(): Promise<void>
}
