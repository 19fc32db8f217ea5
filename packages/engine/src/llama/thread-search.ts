import { THREADS_MEASURE_MS, THREADS_STEP_MS } from './limits.ts'

/** Another number of threads must be faster than the present one by this factor. */
export const GAIN_MIN = 0.9

/** How much slower than the fastest a number of threads is when the search ends there. */
const LOSS_MAX = 1.5

/** Numbers of threads to try above 1, each about half as many again, and all cores as the last. */
function numbersUpTo(cores: number): readonly number[] {
  const numbers: number[] = []
  let threads = 2
  while (threads <= 0.8 * cores) {
    numbers.push(threads)
    threads = Math.max(threads + 1, Math.floor(threads * 1.5))
  }
  return [...numbers, cores]
}

/**
 * Finds the number of threads, from 1 to `cores`, that decodes one token of each sequence fastest,
 * within `THREADS_MEASURE_MS` or as long as each larger number is faster. Slow models are measured
 * with fewer sequences, so that one step takes about `THREADS_STEP_MS`.
 *
 * More is not better: ggml's threads wait for each other by spinning, so on busy or throttled cores
 * two threads can be a hundred times slower than one. The search therefore begins with one. It sees
 * the load of its own time alone; `createStepThreads` sees that of later steps.
 */
export async function findThreads(options: findThreads.Options): Promise<number> {
  const { cores, nowMs, stepMs } = options
  if (cores <= 1) return 1
  const endMs = nowMs() + THREADS_MEASURE_MS
  const noLimit = Number.POSITIVE_INFINITY
  const single = await stepMs({ threads: 1, sequences: 1, giveUpMs: noLimit })
  const fitting = Math.max(1, Math.floor(THREADS_STEP_MS / single))
  const sequences = Math.min(options.sequences, fitting)
  const first =
    sequences === 1 ? single : await stepMs({ threads: 1, sequences, giveUpMs: noLimit })
  let best = { threads: 1, tookMs: first }
  let isFaster = true
  for (const threads of numbersUpTo(cores)) {
    if (!isFaster && nowMs() >= endMs) break
    const giveUpMs = LOSS_MAX * best.tookMs
    const tookMs = await stepMs({ threads, sequences, giveUpMs })
    if (tookMs > giveUpMs) break
    isFaster = tookMs < GAIN_MIN * best.tookMs
    if (isFaster) best = { threads, tookMs }
  }
  return best.threads
}

export declare namespace findThreads {
  type Step = {
    readonly threads: number
    readonly sequences: number
    /** The measurement may end as soon as a step takes longer. */
    readonly giveUpMs: number
  }

  type Options = {
    readonly cores: number
    /** Answers that the model serves at the same time. */
    readonly sequences: number
    readonly nowMs: () => number
    /** Measures one step, in milliseconds: a token of each sequence. */
    readonly stepMs: (step: Step) => number | Promise<number>
  }
}
