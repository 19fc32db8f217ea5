// Tokens per second of all streams and time to first token of our llama engine, beside llama-server
// built from the same release, on the same weights and threads, in turns. Reach: the 95 % interval
// of the ratio is not below 0.95 at any number of streams; the first token within 50 ms (p95).
//
//   npm run bench -- serving FILE.gguf [THREADS]

import { availableParallelism } from 'node:os'
import { createEngineLlama } from '@ostrom/engine/llama'
import { Hex } from '@ostrom/protocol'
import { type BenchFigure, formatNumber, median, quantile } from '../figures.ts'
import { findLocalModels } from '../local-models.ts'
import { ratioInterval } from '../statistics.ts'
import { startLlamaServer } from './llama-server.ts'
import { engineSource, type LoadSample, measureLoad, serverSource } from './measure.ts'

const STREAMS = [1, 2, 4, 8, 16, 32] as const
const PAIRS = 10
const CONTEXT_LENGTH = 256

type Pair = { readonly ours: LoadSample; readonly theirs: LoadSample }

function figuresOf(streams: number, pairs: readonly Pair[]): readonly BenchFigure[] {
  const rates = pairs.map(({ ours, theirs }) => [ours.perSecond, theirs.perSecond] as const)
  const { mean, low, high } = ratioInterval(rates)
  const range = `${low.toFixed(3)} to ${high.toFixed(3)}`
  const firstMs = (side: keyof Pair, at: number) =>
    quantile(
      pairs.flatMap((pair) => pair[side].firstMs),
      at,
    )
  const speed = (side: keyof Pair) =>
    formatNumber(median(pairs.map((pair) => pair[side].perSecond)))
  const later = firstMs('ours', 0.95) - firstMs('theirs', 0.95)
  const times = (side: keyof Pair) =>
    `${firstMs(side, 0.5).toFixed(0)} and ${firstMs(side, 0.95).toFixed(0)} ms`
  return [
    {
      what: `${streams} streams: tokens/s beside llama-server`,
      number: low,
      values: rates.map(([ours, theirs]) => ours / theirs),
      unit: '',
      value: `${mean.toFixed(3)} (${range}; ${speed('ours')} and ${speed('theirs')})`,
      target: '>= 0.95',
      isReached: low >= 0.95,
    },
    {
      what: `${streams} streams: first token later than llama-server's, p95`,
      number: later,
      unit: ' ms',
      value: `${later.toFixed(0)} ms (p50 and p95: ${times('ours')}; ${times('theirs')})`,
      target: '<= 50 ms',
      isReached: later <= 50,
    },
  ]
}

export async function run(): Promise<readonly BenchFigure[]> {
  const path = process.argv[3] ?? findLocalModels().at(-1)!.path
  const threads = Number(process.argv[4] ?? availableParallelism())
  const engine = createEngineLlama({ threads })
  const artifact = { kind: 'file', path, sha256: Hex.zeroHash } as const
  const figures: BenchFigure[] = []
  for (const streams of STREAMS) {
    const limits = { contextLength: CONTEXT_LENGTH, sequencesMax: streams }
    const model = await engine.load({ artifact, ...limits })
    const server = await startLlamaServer({ path, streams, threads, contextLength: CONTEXT_LENGTH })
    const sources = { ours: engineSource(model), theirs: serverSource(server) }
    const pairs: Pair[] = []
    // The first pair fills caches and is not counted; sides take turns in going first.
    for (let round = 0; round <= PAIRS; round++) {
      const order = round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)
      const pair: Partial<Record<keyof Pair, LoadSample>> = {}
      for (const side of order) pair[side] = await measureLoad(sources[side], { streams, round })
      if (round > 0) pairs.push(pair as Pair)
    }
    figures.push(...figuresOf(streams, pairs))
    await server.close()
    await model.close()
  }
  await engine.close()
  return figures
}
