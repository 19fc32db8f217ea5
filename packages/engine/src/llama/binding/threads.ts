import type { LlamaModel, Token } from 'node-llama-cpp'
import { THREADS_MEASURE_MS } from '../../limits.ts'

const DECODED_TOKENS = 6

/** Milliseconds to decode a few tokens, or more than `giveUpMs` as soon as it takes longer. */
async function timeDecoding(model: LlamaModel, threads: number, giveUpMs: number) {
  const context = await model.createContext({ contextSize: 64, batchSize: 32, threads })
  try {
    const sequence = context.getSequence()
    const prompt = Array.from({ length: 8 }, (_, index) => (index + 1) as Token)
    const tokens = sequence.evaluate(prompt, { temperature: 0, yieldEogToken: true })
    await tokens.next()
    const startMs = performance.now()
    for (let count = 0; count < DECODED_TOKENS; count++) {
      await tokens.next()
      if (performance.now() - startMs > giveUpMs) break
    }
    const tookMs = performance.now() - startMs
    await tokens.return()
    return tookMs
  } finally {
    await context.dispose()
  }
}

/**
 * Finds the number of threads that decodes fastest, from 1 to `cores`.
 *
 * More is not better: ggml's threads wait for each other by spinning, so on busy or throttled cores
 * two threads can be a hundred times slower than one. A larger number must win by a tenth.
 */
export async function measureThreads(model: LlamaModel, cores: number): Promise<number> {
  const endMs = performance.now() + THREADS_MEASURE_MS
  let best = { threads: 1, tookMs: await timeDecoding(model, 1, THREADS_MEASURE_MS) }
  for (
    let threads = 2;
    threads <= cores;
    threads = Math.max(threads + 1, Math.floor(threads * 1.5))
  ) {
    if (performance.now() > endMs) break
    const tookMs = await timeDecoding(model, threads, 1.5 * best.tookMs)
    if (tookMs < 0.9 * best.tookMs) best = { threads, tookMs }
    else if (tookMs > 1.5 * best.tookMs) break
  }
  return best.threads
}
