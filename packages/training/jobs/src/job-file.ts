import type { Ledger, TrainingTerms } from '@ostrom/ledger'
import type { JobDataset, NewJob } from '@ostrom/node/training'
import { Address, type Hash, type Hex, InputInvalidError } from '@ostrom/protocol'
import { readInputJson } from '@ostrom/protocol/input-files'
import { Job } from '@ostrom/training'
import { z } from 'zod'

const whole = (min: number, max: number) => z.number().int().min(min).max(max)
const share = z.number().min(0).max(1)
const amount = z.string().min(1)

const datasetSchema = z.strictObject({
  file: z.string().describe('rows in any form of the guide, published in those of this project'),
  license: z.string().describe('SPDX identifier'),
  shards: whole(1, 1_048_576).default(64).describe('parts that are assigned to trainers'),
  weight: share.default(1).describe("share of the rows; all datasets' shares are 1 together"),
})

const taskSchema = z.strictObject({
  file: z.string().describe('rows on which base and result are compared'),
  license: z.string(),
  rows: whole(2, 65_536).default(128),
  harm: z
    .number()
    .min(0)
    .max(1_000)
    .default(0.01)
    .describe('increase of the loss in nats that the comparison must exclude'),
})

const jobSchema = z.strictObject({
  method: z.enum(['sft', 'dpo', 'distill', 'grpo']).default('sft'),
  beta: z
    .number()
    .min(0)
    .max(10)
    .optional()
    .describe('of `dpo`, 0.1 by default; of `grpo`, weight of the divergence, 0 by default'),
  group: z
    .strictObject({
      size: whole(2, 64).default(8).describe('answers that are drawn to a prompt'),
      tokens: whole(1, 4_096).default(64).describe('tokens of an answer'),
      temperature: z.number().positive().max(10).default(1),
    })
    .optional()
    .describe('of `grpo`: how answers are drawn'),
  teacher: z.string().optional().describe('of `distill`: version whose probabilities rows have'),
  base: z.string().describe('registered model with safetensors, by name or version'),
  datasets: z.array(datasetSchema).min(1).max(16),
  public: z.strictObject({
    file: z.string().describe('rows on which base and result are compared'),
    license: z.string(),
    rows: whole(2, 65_536).default(256),
  }),
  tasks: z
    .array(taskSchema)
    .max(16)
    .optional()
    .describe('tasks of which none may get worse; no promotion otherwise'),
  ignoreFields: z
    .array(z.string())
    .max(64)
    .optional()
    .describe('fields of rows that are left out; others are honoured, or refused by name'),
  toleratedFaults: z
    .array(z.enum(Job.tolerableFaults))
    .optional()
    .describe('faults of the data with which members join all the same'),
  adapter: z
    .strictObject({
      rank: whole(1, 1_024).default(8),
      alpha: whole(1, 65_536).default(16),
      targetModules: z.array(z.string()).min(1).max(64),
    })
    .optional(),
  heads: z
    .array(z.string())
    .min(2)
    .max(8)
    .optional()
    .describe('names of several adapters: dataset and task of each in its place, rows with `head`'),
  from: z
    .string()
    .optional()
    .describe('registered adapter that the job goes on from; new numbers when absent'),
  layers: z.array(z.string()).min(1).max(64).optional(),
  rounds: whole(1, 1_000),
  steps: whole(1, 1_000).default(10).describe('steps of a trainer in a round'),
  batch: whole(1, 4_096).default(8),
  sequence: whole(2, 131_072).default(256).describe('tokens of a row'),
  shardsPerTrainer: whole(1, 1_048_576).default(2),
  learningRate: z.number().positive().max(1).default(0.001),
  schedule: z.enum(['constant', 'linear']).default('constant'),
  keepMoments: z.boolean().default(true),
  density: share.default(0.25).describe('share of the numbers that an update sends'),
  heldOutRows: whole(2, 65_536).default(256),
  fullGain: z
    .number()
    .positive()
    .max(1_000)
    .default(0.1)
    .describe('decrease of the loss in nats that has the full score'),
  replayedSteps: whole(0, 1_000).default(2),
  environment: z.enum(['exact', 'tolerant']).default('exact'),
  worldSize: whole(1, 1_024).default(1),
  budget: amount.describe("amount of the chain's native coin, such as 1.5"),
  trainerStake: amount,
  validatorStake: amount,
  penalty: amount,
  validatorShare: share.max(0.5).default(0.1),
  trainersMin: whole(1, 32).default(2),
  validatorsMin: whole(1, 8).default(3),
  validators: z.array(z.string()).max(8).default([]).describe('accounts; none: anybody'),
  joinSeconds: whole(60, 7_776_000).default(3_600),
  commitSeconds: whole(60, 7_776_000).default(600),
  revealSeconds: whole(60, 7_776_000).default(120),
  scoreSeconds: whole(60, 7_776_000).default(600),
  scoreRevealSeconds: whole(60, 7_776_000).default(120),
  challengeSeconds: whole(60, 2_592_000).default(3_600),
})

/** A job as a sponsor describes it in a file. */
export type JobFile = z.infer<typeof jobSchema>

/**
 * Reads a job's file, and sets defaults.
 *
 * @throws {InputInvalidError} The file is no description of a job; the error names the faulty
 * field.
 */
export async function readJobFile(path: string): Promise<JobFile> {
  const parsed = jobSchema.safeParse(await readInputJson(path, { field: 'file' }))
  const refuse = (expected: string): never => {
    throw new InputInvalidError({ field: 'file', value: path, expected })
  }
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refuse(`a training job (${issue?.path.join('.') || 'file'}: ${issue?.message})`)
  }
  const { adapter, layers } = parsed.data
  if ((adapter === undefined) === (layers === undefined)) refuse('one of adapter and layers')
  const { from, heads } = parsed.data
  if (from !== undefined && !adapter) refuse('no from without adapter')
  if (heads && !adapter) refuse('no heads without adapter')
  if (heads && from !== undefined) refuse('no heads with from, which is one adapter')
  const { method, beta, group, teacher } = parsed.data
  if (beta !== undefined && method !== 'dpo' && method !== 'grpo') {
    refuse('no beta without the method dpo or grpo')
  }
  if (group !== undefined && method !== 'grpo') refuse('no group without the method grpo')
  if ((teacher === undefined) === (method === 'distill')) {
    refuse('a teacher with the method distill alone')
  }
  return parsed.data
}

const ppm = (value: number): number => Math.round(value * 1_000_000)

/** Returns the method of a job with the settings of this method, without those of other methods. */
function methodTermsOf({ method, beta, group }: JobFile): Pick<NewJob, 'method' | 'dpo' | 'grpo'> {
  if (method === 'dpo') return { method, dpo: { betaPpm: ppm(beta ?? 0.1) } }
  if (method !== 'grpo') return { method }
  const { size = 8, tokens = 64, temperature = 1 } = group ?? {}
  const drawn = { groupSize: size, tokensMax: tokens, temperaturePpm: ppm(temperature) }
  return { method, grpo: { ...drawn, betaPpm: ppm(beta ?? 0) } }
}

/** Returns the input for the job's document. */
export function newJobOf(
  file: JobFile,
  published: {
    readonly base: Hash
    readonly model: string
    readonly datasets: readonly JobDataset[]
    readonly publicDataset: Hash
    /** Datasets of the tasks, in their order. */
    readonly tasks?: readonly Hash[]
    readonly seed: Hash
    /** Version of the teacher that the job's file names. */
    readonly teacher?: Hash | undefined
    /** Version of the adapter that the job's file names, and from which the job continues. */
    readonly continues?: Hash | undefined
  },
): NewJob {
  const { base, model, datasets, publicDataset, seed, teacher, tasks = [] } = published
  const { continues } = published
  const { adapter, layers = [] } = file
  return {
    ...methodTermsOf(file),
    ...(teacher && { distillation: { teacher } }),
    ...(continues && { continues }),
    ...(file.heads && { heads: file.heads }),
    ...(file.toleratedFaults && { toleratedFaults: file.toleratedFaults }),
    base,
    model,
    seed,
    datasets,
    part: adapter ? { adapter } : { layers },
    rounds: file.rounds,
    innerSteps: file.steps,
    batch: file.batch,
    sequence: file.sequence,
    shardsPerTrainer: file.shardsPerTrainer,
    overlapPpm: 0,
    optimizer: {
      learningRateNano: Math.round(file.learningRate * 1_000_000_000),
      schedule: file.schedule,
      beta1Ppm: 900_000,
      beta2Ppm: 999_000,
      epsilonPico: 10_000,
      weightDecayPpm: 0,
      gradientClipMicro: 1_000_000,
      moments: file.keepMoments ? 'kept' : 'reset',
    },
    compression: { densityPpm: ppm(file.density), feedbackPpm: 950_000 },
    aggregation: { rule: 'mean', clipPpm: 1_000_000, outerRatePpm: 1_000_000 },
    evaluation: {
      heldOutRows: file.heldOutRows,
      publicDataset,
      publicRows: file.public.rows,
      fullGainMicro: ppm(file.fullGain),
      ...(file.tasks && {
        tasks: file.tasks.map(({ rows, harm }, at) => ({
          dataset: tasks[at] as Hash,
          rows,
          harmMicro: ppm(harm),
        })),
      }),
    },
    environment: { class: file.environment, worldSize: file.worldSize },
    replayedSteps: file.replayedSteps,
    updateBytesMax: 1_073_741_824,
  }
}

/**
 * Returns the weight of each dataset of a job in parts per million. The weights' sum is a million.
 */
export function weightsOf({ datasets }: JobFile): readonly number[] {
  const sum = datasets.reduce((all, { weight }) => all + weight, 0)
  const weights = datasets.map(({ weight }) => Math.floor((weight * 1_000_000) / sum))
  const rest = 1_000_000 - weights.reduce((all, one) => all + one, 0)
  return weights.map((weight, at) => (at === 0 ? weight + rest : weight))
}

/** @throws {InputInvalidError} Not an account. */
function accountOf(text: string): Hex.AccountId {
  const account = Address.tryParse(text)
  if (account) return account
  const expected = 'an account of this chain'
  throw new InputInvalidError({ field: 'validators', value: text, expected })
}

/** Returns the terms with which the job is opened on chain. */
export function termsOf(
  file: JobFile,
  options: {
    readonly ledger: Pick<Ledger, 'nativeAsset'>
    readonly base: Hash
    readonly parentState: Hash
    readonly spec: Hash
    readonly nowSeconds: bigint
    readonly nonce: bigint
    readonly parseAmount: (text: string) => bigint
  },
): TrainingTerms {
  const { ledger, base, parentState, spec, nowSeconds, nonce, parseAmount } = options
  return {
    base,
    parentState,
    spec,
    nonce,
    asset: ledger.nativeAsset,
    budget: parseAmount(file.budget),
    rounds: file.rounds,
    trainerStake: parseAmount(file.trainerStake),
    validatorStake: parseAmount(file.validatorStake),
    penalty: parseAmount(file.penalty),
    validatorBps: Math.round(file.validatorShare * 10_000),
    trainersMin: file.trainersMin,
    validatorsMin: file.validatorsMin,
    validators: file.validators.map(accountOf),
    joinBySeconds: nowSeconds + BigInt(file.joinSeconds),
    commitSeconds: BigInt(file.commitSeconds),
    revealSeconds: BigInt(file.revealSeconds),
    scoreSeconds: BigInt(file.scoreSeconds),
    scoreRevealSeconds: BigInt(file.scoreRevealSeconds),
    challengeSeconds: BigInt(file.challengeSeconds),
  }
}
