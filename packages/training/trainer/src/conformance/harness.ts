import { Hex } from '@ostrom/protocol'
import type {
  FirstState,
  JobTrainer,
  TrainedPart,
  Trainer,
  TrainerTerms,
  TrainOptions,
} from '../trainer.ts'

/** Parts that a trainer provides to run the shared test suite. */
export type TrainerHarness = {
  /**
   * Creates a trainer, which the suite closes. All trainers of a harness share one storage of saved
   * rounds.
   */
  readonly create: () => Promise<Trainer> | Trainer
  readonly model: string
  readonly part: TrainedPart
  /** Learning rate in billionths, at which one round of the suite lowers the losses of its rows. */
  readonly learningRateNano: number
  readonly worldSize?: number
}

/** Number of steps in a round of the suite's job, and number of rows in each step (`BATCH`). */
export const STEPS = 4
export const BATCH = 4

const { signal } = new AbortController()

/** Rows of several lengths and forms, on which the suite trains. */
export const trainedRows: readonly string[] = Array.from({ length: STEPS * BATCH }, (_, at) => {
  const song = `${'la '.repeat(1 + (at % 5))}la`
  const forms = [
    { text: `The song of day ${at}: ${song}.`, source: 'ignored' },
    { prompt: `Sing, ${at}! `, completion: song },
    {
      messages: [
        { role: 'user', content: `Sing ${at} times.` },
        { role: 'assistant', content: song },
      ],
    },
  ]
  return JSON.stringify(forms[at % forms.length])
})

/** Returns the key under which a trainer saves a round that the suite calls `name`. */
export const keyOf = (name: string) => Hex.sha256Hex(new TextEncoder().encode(name))

/** A job of the suite on the harness's model, with its initial state. */
export type SuiteJob = {
  readonly trainer: Trainer
  readonly first: FirstState
  readonly terms: TrainerTerms
  readonly open: (terms?: TrainerTerms) => Promise<JobTrainer>
}

/** Creates a job on the harness's model, in the environment of this machine. */
export async function createJob(harness: TrainerHarness): Promise<SuiteJob> {
  const { model, part, worldSize = 1 } = harness
  const trainer = await harness.create()
  const first = await trainer.firstState({ model, part, seed: keyOf('seed'), signal })
  const environment = await trainer.environment({ class: 'exact', worldSize, signal })
  const terms: TrainerTerms = {
    method: 'sft',
    ...('adapter' in part && { adapter: { ...part.adapter, frozenA: false } }),
    tensors: first.tensors,
    rounds: 2,
    innerSteps: STEPS,
    batch: BATCH,
    sequence: 48,
    optimizer: {
      learningRateNano: harness.learningRateNano,
      schedule: 'linear',
      beta1Ppm: 900_000,
      beta2Ppm: 999_000,
      epsilonPico: 10_000,
      weightDecayPpm: 10_000,
      gradientClipMicro: 1_000_000,
      moments: 'kept',
    },
    environment: { class: 'exact', hash: environment.hash, worldSize },
  }
  const open = (changed = terms) => trainer.open({ terms: changed, model, signal })
  return { trainer, first, terms, open }
}

/** Returns the options that train a whole round on the suite's rows. */
export const roundOptions = (
  state: Uint8Array,
  options: Partial<TrainOptions> = {},
): TrainOptions => ({
  key: keyOf('round'),
  round: 1,
  state,
  batches: Array.from({ length: STEPS }, (_, step) =>
    trainedRows.slice(step * BATCH, (step + 1) * BATCH),
  ),
  signal,
  ...options,
})
