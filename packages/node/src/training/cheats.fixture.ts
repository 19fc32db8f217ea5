import { Hex } from '@ostrom/protocol'
import type { JobTrainer, OpenJobOptions, Trainer, TrainOptions } from '@ostrom/trainer'
import { createTrainerMemory, type TrainerDisk } from '@ostrom/trainer/memory'
import { Update } from '@ostrom/training'

/** Ways in which a trainer commits to false work. */
export type CheatName =
  | 'skipped-step'
  | 'other-rows'
  | 'learning-rate'
  | 'half-batch'
  | 'no-training'

/** Returns the rows with which a cheating trainer trains, in place of the assigned rows. */
function changedBatches(
  cheat: CheatName,
  batches: TrainOptions['batches'],
): TrainOptions['batches'] {
  if (cheat === 'half-batch') return batches.map((rows) => rows.slice(0, rows.length / 2))
  if (cheat === 'other-rows') return batches.map((rows) => rows.map(() => '{"text":"zzzz"}'))
  return batches
}

/** Learning rate of a cheat, in billionths. */
function changedRate(cheat: CheatName, rate: number): number {
  if (cheat === 'learning-rate') return Math.round(rate * 1.01)
  return cheat === 'no-training' ? 1 : rate
}

/**
 * Trainer software that does less or other work than assigned, and claims the assigned work: its
 * records name the assigned rows.
 */
export function createCheatingTrainer(cheat: CheatName, disk: TrainerDisk): Trainer {
  const inner = createTrainerMemory({ disk })
  const openCheating = async (options: OpenJobOptions): Promise<JobTrainer> => {
    const { terms } = options
    const { optimizer } = terms
    const learningRateNano = changedRate(cheat, optimizer.learningRateNano)
    const batch = cheat === 'half-batch' ? terms.batch / 2 : terms.batch
    const changed = { ...terms, batch, optimizer: { ...optimizer, learningRateNano } }
    const job = await inner.open({ ...options, terms: changed })
    return {
      ...job,
      async train(training) {
        const batches = changedBatches(cheat, training.batches)
        const trained = await job.train({ ...training, batches })
        const { signal } = training
        const hashOf = (rows: readonly string[]) => job.batchHash({ rows, signal })
        const hashes = await Promise.all(training.batches.map(hashOf))
        const steps = trained.steps.map((record, at) => {
          const batch = hashes[at - 1]
          const said = batch ? { ...record, batch } : record
          const before = trained.steps[at - 1]
          const isSkipped = cheat === 'skipped-step' && at === 2 && before
          return isSkipped ? { ...said, weights: before.weights, moments: before.moments } : said
        })
        return { ...trained, steps }
      },
      async savedStep({ key, step }) {
        const skipped = cheat === 'skipped-step' && step === 2 ? 1 : step
        return await job.savedStep({ key, step: skipped })
      },
    }
  }
  return { ...inner, open: openCheating }
}

/** Ways in which a trainer falsifies the part of one head, in a job of two heads (adapters). */
export type HeadCheatName =
  /** The last step belongs to the last head, but also changes a number of the first head. */
  | 'other-head'
  /** The last step exchanges the numbers of both heads. */
  | 'exchanged-heads'
  /** The steps are honest; the update exchanges the changes of the two heads. */
  | 'exchanged-update'

/**
 * Trainer software that trains two heads, and exchanges their numbers or changes one of the first.
 */
export function createHeadCheat(cheat: HeadCheatName, disk: TrainerDisk): Trainer {
  const inner = createTrainerMemory({ disk })
  return {
    ...inner,
    async open(options) {
      const job = await inner.open(options)
      const { terms } = options
      const forgedOf = (file: Uint8Array): Uint8Array => {
        const values = Update.decodeState(file, terms)
        const half = values.length / 2
        if (cheat === 'other-head') values[0] = (values[0] as number) + 0.01
        else values.set([...values.subarray(half), ...values.subarray(0, half)])
        return Update.encodeState(values, terms)
      }
      const last = terms.innerSteps
      const isOfSteps = cheat !== 'exchanged-update'
      return {
        ...job,
        async train(training) {
          const trained = await job.train(training)
          const state = forgedOf(trained.state)
          if (!isOfSteps) return { ...trained, state }
          const weights = Hex.sha256Hex(state)
          const steps = trained.steps.map((one) => (one.step === last ? { ...one, weights } : one))
          return { ...trained, state, steps }
        },
        async savedStep(wish) {
          const files = await job.savedStep(wish)
          const isForged = isOfSteps && wish.step === last
          return files && isForged ? { ...files, state: forgedOf(files.state) } : files
        },
      }
    },
  }
}

/** Trainer software that trains honestly and then multiplies the total change by minus ten. */
export function createFlippingTrainer(disk: TrainerDisk): Trainer {
  const inner = createTrainerMemory({ disk })
  return {
    ...inner,
    async open(options) {
      const job = await inner.open(options)
      const { terms } = options
      const flips = new Map<Hex.Hash, Uint8Array>()
      return {
        ...job,
        async train(training) {
          const trained = await job.train(training)
          const [from, to] = [training.state, trained.state].map((file) =>
            Update.decodeState(file, terms),
          ) as [Float32Array, Float32Array]
          const flipped = from.map((value, at) => value - 10 * ((to[at] as number) - value))
          const state = Update.encodeState(flipped, terms)
          flips.set(training.key, state)
          const weights = Hex.sha256Hex(state)
          const last = trained.steps.length - 1
          const steps = trained.steps.map((record, at) =>
            at === last ? { ...record, weights } : record,
          )
          return { ...trained, state, steps }
        },
        async savedStep(wish) {
          const files = await job.savedStep(wish)
          const state = flips.get(wish.key)
          const isLast = wish.step === terms.innerSteps
          return files && state && isLast ? { ...files, state } : files
        },
      }
    },
  }
}
