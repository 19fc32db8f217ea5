import { sha256 } from '@noble/hashes/sha2.js'
import { Cbor, type Hash, Hex, Schema } from '@ostrom/protocol'
import { fileBytesOf } from '../compression/update.ts'
import { JobSpecInvalidError } from '../errors.ts'
import {
  ANCHORED_UPDATE_BYTES_MAX,
  BATCH_MAX,
  CID_LENGTH_MAX,
  DATASETS_MAX,
  DIMENSIONS_MAX,
  HEADS_MAX,
  INNER_STEPS_MAX,
  JOB_SPEC_BYTES_MAX,
  LOSSES_MAX,
  MODULES_MAX,
  PARAMETERS_MAX,
  ROUNDS_MAX,
  SEQUENCE_MAX,
  SHARDS_MAX,
  TENSORS_MAX,
} from '../limits.ts'

/** Parts per million. */
const ppm = Schema.integer(0, 1_000_000)
const belowOne = Schema.integer(0, 999_999)
const name = Schema.text(256)

/** Name of a head, which is also a part of the names of versions and tensors. */
const shortText = Schema.text(32)
const headName: Schema.Schema<string> = Schema.shaped(shortText, (value, path) => {
  const text = shortText(value, path)
  if (/^[a-z0-9][a-z0-9-]*$/.test(text)) return text
  const reason = 'not of lower-case letters, digits and hyphens'
  throw new JobSpecInvalidError({ field: path, value: text, reason })
})

const tensorSchema = Schema.object({
  name,
  shape: Schema.list(Schema.integer(1, PARAMETERS_MAX), DIMENSIONS_MAX),
})

/** A tensor that the job trains. */
export type TrainedTensor = Schema.Infer<typeof tensorSchema>

const adapterSchema = Schema.object({
  rank: Schema.integer(1, 1_024),
  alpha: Schema.integer(1, 65_536),
  targetModules: Schema.list(name, MODULES_MAX),
  /** Whether the matrices A keep their initial values, so that only B is trained. */
  frozenA: Schema.boolean,
})

const dpoSchema = Schema.object({
  /**
   * DPO's beta in parts per million, which penalizes the divergence from the base's log
   * probabilities.
   */
  betaPpm: Schema.integer(1, 10_000_000),
})

const grpoSchema = Schema.object({
  /** Number of sampled answers to a prompt, which are compared with each other. */
  groupSize: Schema.integer(2, 64),
  /** Most tokens of a sampled answer. */
  tokensMax: Schema.integer(1, 4_096),
  /** Sampling temperature, in parts per million. */
  temperaturePpm: Schema.integer(1, 10_000_000),
  /** Weight of the divergence from the base, in parts per million; zero omits the term. */
  betaPpm: Schema.integer(0, 10_000_000),
})

const distillationSchema = Schema.object({
  /** Version whose probabilities the rows contain. */
  teacher: Schema.hash,
})

const datasetSchema = Schema.object({
  /** Id of the dataset: SHA-256 of its manifest. */
  dataset: Schema.hash,
  /** Merkle root over the dataset's shards, in order. */
  shardRoot: Schema.hash,
  shards: Schema.integer(1, SHARDS_MAX),
  /** Share of a trainer's shards that come from this dataset. */
  weightPpm: ppm,
})

const taskSchema = Schema.object({
  /** Id of the dataset on whose first rows base and result are compared for this task. */
  dataset: Schema.hash,
  rows: Schema.integer(2, LOSSES_MAX),
  /** Increase of the loss in 1e-6 nats that the interval must exclude. */
  harmMicro: Schema.integer(0, 1_000_000_000),
})

/**
 * Faults of datasets that lower only the value of the training, which the sponsor pays for. No job
 * document can excuse other faults (personal data, texts of evaluation sets, a closed license).
 */
export const tolerableFaults = [
  'empty',
  'duplicates',
  'near-duplicates',
  'garbage',
  'unknown-language',
] as const

export const schema = Schema.object({
  version: Schema.oneOf(1),
  /**
   * `sft`: the text of rows. `dpo`: pairs of answers. `distill`: a teacher's probabilities. `grpo`:
   * answers of the model itself, with rewards by a rule.
   */
  method: Schema.oneOf('sft', 'dpo', 'distill', 'grpo'),
  /** Present only with the method `dpo`. */
  dpo: Schema.optional(dpoSchema),
  /** Present only with the method `grpo`. */
  grpo: Schema.optional(grpoSchema),
  /** Present only with the method `distill`. */
  distillation: Schema.optional(distillationSchema),
  base: Schema.hash,
  parentState: Schema.hash,
  /** CID of the parent state's file. */
  parentStateCid: Schema.text(CID_LENGTH_MAX),
  /** Version whose adapter is the parent state; if absent, the job begins with new parameters. */
  continues: Schema.optional(Schema.hash),
  datasets: Schema.list(datasetSchema, DATASETS_MAX),
  /** Faults of contents that members tolerate in the datasets; none when absent. */
  toleratedFaults: Schema.optional(
    Schema.list(Schema.oneOf(...tolerableFaults), tolerableFaults.length),
  ),
  adapter: Schema.optional(adapterSchema),
  /**
   * Names of several adapters of the form `adapter`, which are trained and registered together. The
   * adapter at an index uses the dataset and the task at the same index.
   */
  heads: Schema.optional(Schema.list(headName, HEADS_MAX)),
  /** Every trained tensor, in the order of the state's file. */
  tensors: Schema.list(tensorSchema, TENSORS_MAX),
  rounds: Schema.integer(1, ROUNDS_MAX),
  /** Steps of a trainer in a round. */
  innerSteps: Schema.integer(1, INNER_STEPS_MAX),
  batch: Schema.integer(1, BATCH_MAX),
  sequence: Schema.integer(2, SEQUENCE_MAX),
  shardsPerTrainer: Schema.integer(1, SHARDS_MAX),
  /** Probability that a trainer's first shard is that of the trainer one seat before it. */
  overlapPpm: ppm,
  optimizer: Schema.object({
    /** Learning rate in 1e-9. */
    learningRateNano: Schema.integer(1, 1_000_000_000),
    schedule: Schema.oneOf('constant', 'linear'),
    beta1Ppm: belowOne,
    beta2Ppm: belowOne,
    /** Epsilon of AdamW in 1e-12. */
    epsilonPico: Schema.integer(1, 1_000_000_000),
    weightDecayPpm: belowOne,
    /** Largest norm of a step's gradient, in 1e-6; zero clips nothing. */
    gradientClipMicro: Schema.integer(0, 1_000_000_000),
    /** Treatment of a trainer's moments at the beginning of a round. */
    moments: Schema.oneOf('reset', 'kept'),
  }),
  compression: Schema.object({
    densityPpm: Schema.integer(1, 1_000_000),
    feedbackPpm: ppm,
  }),
  aggregation: Schema.object({
    rule: Schema.oneOf('mean', 'trimmed-mean'),
    /** Multiple of the median norm above which an update is scaled down, in parts per million. */
    clipPpm: Schema.integer(100_000, 100_000_000),
    outerRatePpm: Schema.integer(1, 10_000_000),
  }),
  evaluation: Schema.object({
    /** Number of rows from held-out shards on which validators score an update. */
    heldOutRows: Schema.integer(2, LOSSES_MAX),
    /** Id of the dataset on whose first rows base and result are compared. */
    publicDataset: Schema.hash,
    publicRows: Schema.integer(2, LOSSES_MAX),
    /** Tasks that must not get worse. */
    tasks: Schema.optional(Schema.list(taskSchema, DATASETS_MAX)),
    /** Decrease of the loss, in 1e-6 nats, that gets the full score. */
    fullGainMicro: Schema.integer(1, 1_000_000_000),
  }),
  environment: Schema.object({
    /** `exact`: replays are equal to the bit. `tolerant`: within a distance. */
    class: Schema.oneOf('exact', 'tolerant'),
    /**
     * SHA-256 of the environment's description; in the class `tolerant`, of the part about the
     * reader of rows.
     */
    hash: Schema.hash,
    /** Number of processes in which a trainer computes, which fixes the order of its sums. */
    worldSize: Schema.integer(1, 1_024),
  }),
  /** Number of steps of each update that a validator replays. */
  replayedSteps: Schema.integer(0, INNER_STEPS_MAX),
  updateBytesMax: Schema.integer(1, 1_073_741_824),
  /** Whether each trainer puts its updates on chain in full; otherwise only their hashes. */
  anchorUpdates: Schema.optional(Schema.boolean),
})

/**
 * All choices of a training job. The chain stores the document's SHA-256, so no party can change a
 * choice later. Numbers are integers of a stated unit, because their encoding is then canonical in
 * every language. See docs/spec/training-rounds.md, section 1.
 */
export type JobSpec = Schema.Infer<typeof schema>

/** Returns the number of trained parameters. */
export const parametersOf = ({ tensors }: Pick<JobSpec, 'tensors'>): number =>
  tensors.reduce((sum, { shape }) => sum + shape.reduce((size, side) => size * side, 1), 0)

/** Returns the size in bytes of the file of every update of a job. */
export const updateBytesOf = (spec: Pick<JobSpec, 'tensors' | 'compression'>): number =>
  fileBytesOf({ parameters: parametersOf(spec), densityPpm: spec.compression.densityPpm })

type Refuse = (field: string, value: unknown, reason: string) => never

/** Checks the rules for a job with several adapters (heads). */
function checkHeads(
  { heads, adapter, datasets, innerSteps, shardsPerTrainer, ...spec }: JobSpec,
  refuse: Refuse,
): void {
  if (!heads) return
  const { length } = heads
  if (length < 2 || new Set(heads).size < length) refuse('heads', heads, 'at least two, each once')
  if (!adapter) refuse('heads', heads, 'only a job that trains adapters has heads')
  if (spec.continues !== undefined) refuse('heads', heads, 'a job goes on from one adapter')
  if (datasets.length !== length) {
    refuse('datasets', datasets.length, `${length} heads have a dataset each`)
  }
  const { tasks = [] } = spec.evaluation
  if (tasks.length !== length) {
    refuse('evaluation.tasks', tasks.length, `each of ${length} heads is measured by a task`)
  }
  if (innerSteps % length !== 0) refuse('innerSteps', innerSteps, `no multiple of ${length}`)
  let weight = 0
  for (const { weightPpm } of datasets) {
    const before = Math.floor((weight * shardsPerTrainer) / 1_000_000)
    weight += weightPpm
    if (Math.floor((weight * shardsPerTrainer) / 1_000_000) > before) continue
    refuse('shardsPerTrainer', shardsPerTrainer, 'a trainer has no shard of one of the heads')
  }
}

/**
 * Checks the rules that concern several fields together, which the schema of a single field cannot
 * state.
 */
function checkRelations(spec: JobSpec): JobSpec {
  const refuse = (field: string, value: unknown, reason: string): never => {
    throw new JobSpecInvalidError({ field, value: String(value), reason })
  }
  const { datasets, tensors, adapter, innerSteps, replayedSteps } = spec
  const weights = datasets.reduce((sum, { weightPpm }) => sum + weightPpm, 0)
  if (weights !== 1_000_000) refuse('datasets', weights, 'the weights are not 1,000,000 together')
  if (tensors.length === 0) refuse('tensors', 0, 'the job trains nothing')
  const names = new Set(tensors.map((tensor) => tensor.name))
  if (names.size < tensors.length) refuse('tensors', tensors.length, 'two have one name')
  const parameters = parametersOf(spec)
  if (parameters > PARAMETERS_MAX) refuse('tensors', parameters, `more than ${PARAMETERS_MAX}`)
  if (spec.continues !== undefined && !adapter) {
    refuse('continues', spec.continues, 'only a job that trains an adapter goes on from one')
  }
  if (adapter?.targetModules.length === 0) refuse('adapter', 0, 'it adapts no module')
  if ((spec.method === 'dpo') !== (spec.dpo !== undefined)) {
    refuse('dpo', spec.method, 'the method `dpo` needs it, and no other method has it')
  }
  if ((spec.method === 'distill') !== (spec.distillation !== undefined)) {
    refuse('distillation', spec.method, 'the method `distill` needs it, and no other has it')
  }
  if ((spec.method === 'grpo') !== (spec.grpo !== undefined)) {
    refuse('grpo', spec.method, 'the method `grpo` needs it, and no other method has it')
  }
  checkHeads(spec, refuse)
  const bytes = updateBytesOf(spec)
  if (spec.anchorUpdates && bytes > ANCHORED_UPDATE_BYTES_MAX) {
    const reason = `updates of ${bytes} bytes, above ${ANCHORED_UPDATE_BYTES_MAX}`
    refuse('anchorUpdates', true, reason)
  }
  if (replayedSteps > innerSteps) refuse('replayedSteps', replayedSteps, `above ${innerSteps}`)
  return spec
}

/** Training methods of later versions, which this version refuses by name. */
const plannedMethods: readonly unknown[] = ['kto']

/**
 * Checks an untrusted job document.
 *
 * @throws {MalformedError} A field is missing, unknown or out of its bounds.
 * @throws {JobSpecInvalidError} The method is not supported yet, the name of a head is invalid, or
 * fields break a rule that concerns several fields.
 */
export function parse(value: unknown): JobSpec {
  const method = (value as { method?: unknown } | null)?.method
  if (plannedMethods.includes(method)) {
    const reason = 'this version trains by `sft`, `dpo`, `distill` and `grpo`'
    throw new JobSpecInvalidError({ field: 'method', value: String(method), reason })
  }
  return checkRelations(schema(value, 'job'))
}

/** Returns the canonical bytes (dag-cbor) of a job document. */
export const encode = (spec: JobSpec): Uint8Array => Cbor.encode(spec)

/**
 * Decodes untrusted bytes of a job document.
 *
 * @throws {MalformedError} As `parse`, or the bytes are not canonical.
 * @throws {JobSpecInvalidError} As `parse`, or the document is too long.
 */
export function decode(bytes: Uint8Array): JobSpec {
  if (bytes.length > JOB_SPEC_BYTES_MAX) {
    const reason = `above ${JOB_SPEC_BYTES_MAX} bytes`
    throw new JobSpecInvalidError({ field: 'size', value: String(bytes.length), reason })
  }
  return Cbor.decode(bytes, (value) => parse(value), 'job')
}

/** Returns the hash by which the chain names a job document: SHA-256 of its canonical bytes. */
export const hash = (spec: JobSpec): Hash => Hex.from(sha256(encode(spec)))
