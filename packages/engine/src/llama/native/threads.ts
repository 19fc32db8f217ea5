import { THREADS_CANDIDATE_MS } from '../limits.ts'
import { findThreads } from '../thread-search.ts'
import type { NativeLlamaModel } from './native-model.ts'

const STEPS = 4
/** Cells of each measured sequence: more than the steps need. */
const CELLS = 32

/**
 * Returns the milliseconds of the fastest of several steps, each of which processes one token of
 * each sequence.
 */
function timeSteps(
  model: NativeLlamaModel,
  { threads, sequences, giveUpMs }: findThreads.Step,
): number {
  const context = model.openPlain({ cells: CELLS * sequences, sequences, threads })
  const timeStep = (position: number) => {
    const startMs = performance.now()
    context.decode(
      Array.from({ length: sequences }, (_, sequence) => {
        return { token: 1 + position, position, sequence, isOutput: true }
      }),
    )
    return performance.now() - startMs
  }
  try {
    // The first step is not measured, because it allocates buffers.
    timeStep(0)
    let fastestMs = timeStep(1)
    let tookMs = fastestMs
    for (let position = 2; position <= STEPS; position++) {
      if (fastestMs > giveUpMs || tookMs > THREADS_CANDIDATE_MS) break
      const stepMs = timeStep(position)
      fastestMs = Math.min(fastestMs, stepMs)
      tookMs += stepMs
    }
    return fastestMs
  } finally {
    context.close()
  }
}

/** Finds the fastest number of threads for a model: see `findThreads`. */
export const measureThreads = (
  model: NativeLlamaModel,
  { cores, sequences }: Pick<findThreads.Options, 'cores' | 'sequences'>,
): Promise<number> =>
  findThreads({
    cores,
    sequences,
    nowMs: () => performance.now(),
    stepMs: (step) => timeSteps(model, step),
  })
