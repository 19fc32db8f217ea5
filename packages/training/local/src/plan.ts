import { type Hash, Hex } from '@ostrom/protocol'
import type { FirstState, TrainerEnvironment, TrainerTerms, TrainingMethod } from '@ostrom/trainer'
import { LOCAL_TRAINING_MEASUREMENTS } from './limits.ts'

/** A person's choices for a training run on one machine. */
export type LocalTrainingChoice = {
  readonly method: TrainingMethod
  /**
   * Beta of the methods `dpo` and `grpo`, the weight of the divergence from the base; the method's
   * default when absent.
   */
  readonly beta?: number | undefined
  /** Number of answers to each prompt, and most tokens of an answer; for the method `grpo`. */
  readonly groupSize: number
  readonly groupTokens: number
  readonly steps: number
  /** Number of rows in each step. */
  readonly batch: number
  /** Most tokens of a row; longer rows are cut. */
  readonly sequence: number
  readonly rank: number
  readonly alpha: number
  readonly targetModules: readonly string[]
  readonly learningRate: number
  /** Seed of the adapter's initial weights and of the order of rows. */
  readonly seed: Hash
}

/**
 * Returns the number of steps between two measurements: the steps of a run divided by
 * `LOCAL_TRAINING_MEASUREMENTS`, rounded up.
 */
const stepsOfPart = (steps: number): number =>
  Math.max(1, Math.ceil(steps / LOCAL_TRAINING_MEASUREMENTS))

const ppm = (value: number): number => Math.round(value * 1_000_000)

/** Default beta of DPO, as in its paper (Rafailov et al. 2023). */
const BETA_DPO = 0.1

function methodTermsOf(choice: LocalTrainingChoice): Pick<TrainerTerms, 'dpo' | 'grpo'> {
  const { method, beta, groupSize, groupTokens: tokensMax } = choice
  if (method === 'dpo') return { dpo: { betaPpm: ppm(beta ?? BETA_DPO) } }
  if (method !== 'grpo') return {}
  const drawn = { groupSize, tokensMax, temperaturePpm: 1_000_000 }
  return { grpo: { ...drawn, betaPpm: ppm(beta ?? 0) } }
}

/**
 * Returns the terms by which a trainer runs these choices. The steps between two measurements are
 * one round of the trainer. The trainer saves each step of a round, so that a killed run continues
 * after its last step. All rounds have the same number of steps, so the steps of a run are rounded
 * up to a multiple of this number.
 */
export function trainerTermsOf(
  choice: LocalTrainingChoice,
  { tensors }: Pick<FirstState, 'tensors'>,
  environment: TrainerEnvironment,
): TrainerTerms {
  const { method, steps, batch, sequence, rank, alpha, targetModules } = choice
  const innerSteps = stepsOfPart(steps)
  return {
    method,
    ...methodTermsOf(choice),
    adapter: { rank, alpha, targetModules: [...targetModules], frozenA: false },
    tensors,
    rounds: Math.ceil(steps / innerSteps),
    innerSteps,
    batch,
    sequence,
    optimizer: {
      learningRateNano: Math.round(choice.learningRate * 1_000_000_000),
      schedule: 'linear',
      beta1Ppm: 900_000,
      beta2Ppm: 999_000,
      epsilonPico: 10_000,
      weightDecayPpm: 0,
      gradientClipMicro: 1_000_000,
      moments: 'kept',
    },
    environment: { class: environment.class, hash: environment.hash, worldSize: 1 },
  }
}

const encoder = new TextEncoder()

/** Returns the SHA-256 of a list of values, each as a line of JSON. */
export const hashOfValues = (...values: readonly unknown[]): Hash =>
  Hex.sha256Hex(encoder.encode(values.map((value) => JSON.stringify(value)).join('\n')))

/**
 * Returns the rows of each step of a run, in the order of its seed: each pass takes every row once,
 * in a different order.
 */
export function batchesOf(
  rows: readonly string[],
  { steps, batch, seed }: Pick<LocalTrainingChoice, 'steps' | 'batch' | 'seed'>,
): readonly (readonly string[])[] {
  const order: string[] = []
  for (let pass = 0; order.length < steps * batch; pass += 1) {
    const keyed = rows.map((row, at) => ({ row, key: hashOfValues(seed, pass, at) }))
    keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
    order.push(...keyed.map(({ row }) => row))
  }
  return Array.from({ length: steps }, (_, step) => order.slice(step * batch, (step + 1) * batch))
}
