import { Hex } from '@ostrom/protocol'
import type { JobSpec } from './job/job-spec.ts'

// A job and numbers for tests and vectors.

const hashOf = (n: number): Hex.Hash => Hex.from(new Uint8Array(32).fill(n))

/** A small job of two tensors. */
export const testSpec: JobSpec = {
  version: 1,
  method: 'sft',
  base: hashOf(1),
  parentState: hashOf(2),
  parentStateCid: 'bafkreistate',
  datasets: [
    { dataset: hashOf(3), shardRoot: hashOf(4), shards: 12, weightPpm: 750_000 },
    { dataset: hashOf(5), shardRoot: hashOf(6), shards: 5, weightPpm: 250_000 },
  ],
  adapter: { rank: 8, alpha: 16, targetModules: ['q_proj', 'v_proj'], frozenA: false },
  tensors: [
    { name: 'layer.B', shape: [70, 60] },
    // A name that looks like a number, which an object would sort before other keys.
    { name: '10', shape: [123] },
  ],
  rounds: 10,
  innerSteps: 10,
  batch: 8,
  sequence: 64,
  shardsPerTrainer: 4,
  overlapPpm: 100_000,
  optimizer: {
    learningRateNano: 10_000_000,
    schedule: 'constant',
    beta1Ppm: 900_000,
    beta2Ppm: 999_000,
    epsilonPico: 10_000,
    weightDecayPpm: 10_000,
    gradientClipMicro: 1_000_000,
    moments: 'kept',
  },
  compression: { densityPpm: 250_000, feedbackPpm: 950_000 },
  aggregation: { rule: 'mean', clipPpm: 1_000_000, outerRatePpm: 1_000_000 },
  evaluation: {
    heldOutRows: 256,
    publicDataset: hashOf(7),
    publicRows: 256,
    fullGainMicro: 100_000,
  },
  environment: { class: 'exact', hash: hashOf(8), worldSize: 1 },
  replayedSteps: 2,
  updateBytesMax: 1_000_000,
}

/** Accounts in the order of their seats. */
export const testAccounts = [0x9a, 0x17, 0xc4, 0x52].map((byte) =>
  Hex.from(new Uint8Array(20).fill(byte)),
)

/** Returns a hash whose bytes all equal one number. */
export const testHash = hashOf
