import { THREADS_MEASURE_MS } from '../../limits.ts'
import type { NativeLlamaModel } from './native-model.ts'

const STEPS = 4

/** Milliseconds of some steps, or more than `giveUpMs` as soon as they take longer. */
function timeSteps(model: NativeLlamaModel, { threads, sequences, giveUpMs }: timeSteps.Options) {
  const cells = 32 * sequences
  const context = model.openPlain({ cells, sequences, threads })
  try {
    const step = (position: number) =>
      context.decode(
        Array.from({ length: sequences }, (_, sequence) => {
          return { token: 1 + position, position, sequence, isOutput: true }
        }),
      )
    // The first step makes buffers.
    step(0)
    const startMs = performance.now()
    for (let position = 1; position <= STEPS; position++) {
      step(position)
      if (performance.now() - startMs > giveUpMs) break
    }
    return performance.now() - startMs
  } finally {
    context.close()
  }
}

declare namespace timeSteps {
  type Options = {
    readonly threads: number
    readonly sequences: number
    readonly giveUpMs: number
  }
}

/**
 * Finds the number of threads that decodes as many sequences as are served fastest, up to `cores`.
 *
 * More is not better: ggml's threads wait for each other by spinning, so on busy or throttled cores
 * two threads can be a hundred times slower than one. A larger number must win by a tenth.
 */
export function measureThreads(model: NativeLlamaModel, cores: number, sequences: number): number {
  const endMs = performance.now() + THREADS_MEASURE_MS
  const first = timeSteps(model, { threads: 1, sequences, giveUpMs: THREADS_MEASURE_MS })
  let best = { threads: 1, tookMs: first }
  let threads = 2
  while (threads <= cores && performance.now() < endMs) {
    const giveUpMs = 1.5 * best.tookMs
    const tookMs = timeSteps(model, { threads, sequences, giveUpMs })
    if (tookMs > giveUpMs) break
    if (tookMs < 0.9 * best.tookMs) best = { threads, tookMs }
    threads = Math.max(threads + 1, Math.floor(threads * 1.5))
  }
  return best.threads
}
