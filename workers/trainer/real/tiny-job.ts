import { Hex } from '@ostrom/protocol'
import type { JobTrainer, Trainer, TrainerTerms, TrainOptions } from '@ostrom/trainer'
import { tinyModel } from './work-folder.ts'

const { signal } = new AbortController()

/** A job on the bundled model. */
export type TinyJob = {
  readonly terms: TrainerTerms
  readonly state: Uint8Array
  readonly open: () => Promise<JobTrainer>
}

/** Options of a job on the bundled model. */
export type TinyJobOptions = {
  readonly innerSteps: number
  /** Number of processes that compute a step together; 1 by default. */
  readonly worldSize?: number
  /** Layers to train instead of an adapter. */
  readonly layers?: readonly string[] | undefined
}

/** Creates a job. Its terms require the software environment that `trainer` reports. */
export async function createTinyJob(
  trainer: Trainer,
  { innerSteps, worldSize = 1, layers }: TinyJobOptions,
): Promise<TinyJob> {
  const adapter = { rank: 4, alpha: 8, targetModules: ['q_proj', 'v_proj'] }
  const part = layers ? { layers } : { adapter }
  const seed = Hex.zeroHash
  const model = tinyModel
  const first = await trainer.firstState({ model, part, seed, signal })
  const environment = await trainer.environment({ class: 'exact', worldSize, signal })
  const terms: TrainerTerms = {
    method: 'sft',
    ...(!layers && { adapter: { ...adapter, frozenA: false } }),
    tensors: first.tensors,
    rounds: 1,
    innerSteps,
    batch: 4,
    sequence: 64,
    optimizer: {
      learningRateNano: 10_000_000,
      schedule: 'constant',
      beta1Ppm: 900_000,
      beta2Ppm: 999_000,
      epsilonPico: 10_000,
      weightDecayPpm: 0,
      gradientClipMicro: 0,
      moments: 'reset',
    },
    environment: { class: 'exact', hash: environment.hash, worldSize },
  }
  return { terms, state: first.state, open: () => trainer.open({ terms, model, signal }) }
}

/** Returns the id of a round's work (`TrainOptions.key`) for a name that a test chooses. */
export const keyOf = (name: string) => Hex.sha256Hex(new TextEncoder().encode(name))

/** Returns options to train round 1 of a job. The rows are the same for each `name`. */
export const roundOf = ({ terms, state }: TinyJob, name: string): TrainOptions => ({
  key: keyOf(name),
  round: 1,
  state,
  batches: Array.from({ length: terms.innerSteps }, (_, step) =>
    Array.from({ length: terms.batch }, (__, at) =>
      JSON.stringify({ prompt: `Count to ${at}: `, completion: `${step} `.repeat(1 + at) }),
    ),
  ),
  signal,
})
