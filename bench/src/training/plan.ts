import { join } from 'node:path'
import { type Hash, Hex } from '@ostrom/protocol'
import type { FirstState, TrainerEnvironment } from '@ostrom/trainer'
import { Data, Job } from '@ostrom/training'
import { root } from '../report/root.ts'
import type { Corpus } from './corpus.ts'

/** Folder of the bundled model. */
export const modelFolder: string = join(root, 'models/tiny/ostrom-tiny')

/** The adapter that all runs train. */
export const adapter = {
  rank: 8,
  alpha: 16,
  targetModules: ['q_proj', 'k_proj', 'v_proj', 'o_proj', 'gate_proj', 'up_proj', 'down_proj'],
}

/** Numbers of rounds, steps and rows, and the learning rate, of all runs of the bench. */
export type Plan = {
  readonly rounds: number
  readonly innerSteps: number
  /** Number of rows in a worker's step. */
  readonly batch: number
  /** Number of rows on which an update is scored. */
  readonly heldOutRows: number
  /** Number of rows on which the loss of each run is measured. */
  readonly measuredRows: number
  readonly learningRateNano: number
}

/** Number of workers in a round. The last worker is the attacker, in runs that have one. */
export const WORKERS = 4

const SHARDS = 48
const SHARDS_PER_TRAINER = 3

/** Share of an update's numbers that are sent, in parts per million, by profile. */
export const densities = { default: 250_000, long: 30_000 } as const

/** Hash of a text. Used for names and random draws that are the same in every run. */
export const hashOf = (text: string): Hash => Hex.sha256Hex(new TextEncoder().encode(text))

/** Accounts of the workers, in the order of their seats and also in numeric order. */
export const accounts: readonly Hex.AccountId[] = Array.from({ length: WORKERS }, (_, at) =>
  Hex.from(new Uint8Array(20).fill(16 * (at + 1))),
)

/**
 * Returns the document of a job with the default profile. Hashes of names take the place of the
 * hashes of the base model and the datasets.
 */
export function specOf(options: {
  readonly plan: Plan
  readonly first: FirstState
  readonly environment: Pick<TrainerEnvironment, 'hash'>
  readonly corpus: Corpus
}): Job.JobSpec {
  const { plan, first, environment, corpus } = options
  const { rounds, innerSteps, batch, heldOutRows, measuredRows, learningRateNano } = plan
  return Job.parse({
    version: 1,
    method: 'sft',
    base: hashOf('ostrom-tiny'),
    parentState: Hex.sha256Hex(first.state),
    parentStateCid: 'first state',
    datasets: [
      {
        dataset: hashOf('specification'),
        shardRoot: Data.shardRoot(corpus.rows, SHARDS),
        shards: SHARDS,
        weightPpm: 1_000_000,
      },
    ],
    adapter: { ...adapter, frozenA: false },
    tensors: first.tensors,
    rounds,
    innerSteps,
    batch,
    sequence: 64,
    shardsPerTrainer: SHARDS_PER_TRAINER,
    overlapPpm: 0,
    optimizer: {
      learningRateNano,
      schedule: 'constant',
      beta1Ppm: 900_000,
      beta2Ppm: 999_000,
      epsilonPico: 10_000,
      weightDecayPpm: 0,
      gradientClipMicro: 1_000_000,
      moments: 'kept',
    },
    compression: { densityPpm: densities.default, feedbackPpm: 950_000 },
    aggregation: { rule: 'mean', clipPpm: 1_000_000, outerRatePpm: 1_000_000 },
    evaluation: {
      heldOutRows,
      publicDataset: hashOf('measured rows'),
      publicRows: measuredRows,
      fullGainMicro: 500_000,
    },
    environment: { class: 'exact', hash: environment.hash, worldSize: 1 },
    replayedSteps: Math.min(2, innerSteps),
    updateBytesMax: 1_000_000,
  })
}
