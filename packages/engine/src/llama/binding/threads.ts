import type { LlamaModel, Token } from 'node-llama-cpp'
import { THREADS_CANDIDATE_MS } from '../limits.ts'
import { findThreads } from '../thread-search.ts'

const STEPS = 4
const PROMPT_TOKENS = 8
/** Cells of each measured sequence: more than its prompt and steps need. */
const CELLS = 64

/**
 * Returns the milliseconds of the fastest of several steps, each of which decodes one token of each
 * sequence.
 */
async function timeSteps(
  model: LlamaModel,
  { threads, sequences, giveUpMs }: findThreads.Step,
): Promise<number> {
  const context = await model.createContext({
    contextSize: CELLS,
    sequences,
    batchSize: 32,
    threads,
  })
  try {
    const prompt = Array.from({ length: PROMPT_TOKENS }, (_, index) => (index + 1) as Token)
    const answers = Array.from({ length: sequences }, () =>
      context.getSequence().evaluate(prompt, { temperature: 0, yieldEogToken: true }),
    )
    const timeStep = async () => {
      const startMs = performance.now()
      await Promise.all(answers.map((answer) => answer.next()))
      return performance.now() - startMs
    }
    // The first step processes the prompts.
    await timeStep()
    let fastestMs = await timeStep()
    let tookMs = fastestMs
    for (let step = 1; step < STEPS; step++) {
      if (fastestMs > giveUpMs || tookMs > THREADS_CANDIDATE_MS) break
      const stepMs = await timeStep()
      fastestMs = Math.min(fastestMs, stepMs)
      tookMs += stepMs
    }
    await Promise.all(answers.map((answer) => answer.return()))
    return fastestMs
  } finally {
    await context.dispose()
  }
}

/** Finds the fastest number of threads for a model: see `findThreads`. */
export const measureThreads = (
  model: LlamaModel,
  { cores, sequences }: Pick<findThreads.Options, 'cores' | 'sequences'>,
): Promise<number> =>
  findThreads({
    cores,
    sequences,
    nowMs: () => performance.now(),
    stepMs: (step) => timeSteps(model, step),
  })
