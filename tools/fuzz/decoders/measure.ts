import { GCProfiler, setFlagsFromString } from 'node:v8'
import type { DecoderInput, DecoderTarget } from './target.ts'

/** How exactly a measurement is made. */
export type Precision = {
  /** Processor milliseconds of one sample; a shorter decoding is repeated. */
  readonly sampleMs: number
  /** Samples, of which the median counts. */
  readonly samples: number
}

type Decoder = Pick<DecoderTarget, 'decode'>

/** Processor time of this process so far, in milliseconds, with that of its threads. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** Runs of a decoder after which the runtime has compiled it, unless they take long. */
const WARM_RUNS = 20
const WARM_MS = 10

/** Lets the runtime compile a decoder, so that later samples are alike. */
export async function warm({ decode }: Decoder, input: DecoderInput): Promise<void> {
  const from = processorMs()
  for (let run = 0; run < WARM_RUNS && processorMs() - from < WARM_MS; run++) await decode(input)
}

/** Returns the processor time of one decoding in milliseconds, as the median of samples. */
export async function timeOf(
  { decode }: Decoder,
  input: DecoderInput,
  { sampleMs, samples }: Precision,
): Promise<number> {
  const found: number[] = []
  while (found.length < samples) {
    const from = processorMs()
    let runs = 0
    let spent = 0
    do {
      await decode(input)
      runs++
      spent = processorMs() - from
    } while (spent < sampleMs)
    found.push(spent / runs)
  }
  return found.sort((a, b) => a - b)[Math.floor(samples / 2)]!
}

/** Collects garbage. The process has to run with `--expose-gc`. */
const collect = (): void => {
  const gc = globalThis.gc
  if (gc === undefined) throw new Error('Run this program with --expose-gc.')
  gc()
}

type HeapStatistics = { readonly usedHeapSize: number; readonly externalMemory: number }

const memoryOf = ({ usedHeapSize, externalMemory }: HeapStatistics): number =>
  usedHeapSize + externalMemory

/** Bytes of objects and array buffers that live after a collection. */
function liveBytes(): number {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/**
 * Returns the most bytes of objects and array buffers that live while a decoder reads an input, and
 * after it, as collections see it. The smaller the young generation is (`--max-semi-space-size`),
 * the more often they happen.
 *
 * @param isExact Makes each collection one of all objects, so that only live ones are counted. It
 *   takes much longer.
 */
export async function heapOf(
  { decode }: Decoder,
  input: DecoderInput,
  { isExact }: { readonly isExact: boolean },
): Promise<number> {
  const before = liveBytes()
  const profiler = new GCProfiler()
  if (isExact) setFlagsFromString('--gc-global')
  profiler.start()
  const held = [await decode(input)]
  const { statistics } = profiler.stop()
  setFlagsFromString('--no-gc-global')
  const after = liveBytes()
  // The result lives until it has been measured.
  held.length = 0
  let most = after
  for (const { afterGC } of statistics) most = Math.max(most, memoryOf(afterGC.heapStatistics))
  return most - before
}
