import { THREADS_MEASURE_MS, THREADS_STEP_MS } from './limits.ts'

/** Factor: another number of threads must reduce the time to this fraction to be chosen. */
export const GAIN_MIN = 0.9

/**
 * Factor: the search ends at a number of threads that takes more than this many times as long as
 * the fastest number.
 */
const LOSS_MAX = 1.5

/**
 * Returns the numbers of threads to try above 1, each about 1.5 times the number before, ending
 * with all cores.
 */
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
 * within `THREADS_MEASURE_MS`, or longer while each larger number is faster. Slow models are
 * measured with fewer sequences, so that one step takes about `THREADS_STEP_MS`. More threads are
 * not always faster: ggml's threads wait for each other by spinning, so on busy or throttled cores
 * two threads can be a hundred times slower than one. The search therefore begins with one thread.
 * It measures only the present load; `createStepThreads` adapts to later load.
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
    /**
     * Milliseconds: if the fastest step with these threads took more, no further step is measured.
     */
    readonly giveUpMs: number
  }

  type Options = {
    readonly cores: number
    /** Number of answers that the model serves at the same time. */
    readonly sequences: number
    readonly nowMs: () => number
    /** Measures one step, in milliseconds: a token of each sequence. */
    readonly stepMs: (step: Step) => number | Promise<number>
  }
}
