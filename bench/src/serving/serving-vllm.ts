// Tokens per second of all streams and time to first token of vLLM through our own server, beside
// vLLM's own server without our processor's arguments, at the same temperature, and beside the same
// server through the engine that asks it in segments. Both servers run already, on the same folder.
//
//   npm run bench -- serving-vllm FOLDER SOCKET URL NAME [PAIRS]

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { createEngineVllm, createEngineVllmServe } from '@ostrom/engine/vllm'
import { assert, Hex } from '@ostrom/protocol'
import { type BenchFigure, formatNumber, median, quantile } from '../figures.ts'
import { ratioInterval } from '../statistics.ts'
import { type LoadSample, measureLoad } from './measure.ts'
import { plainVllmSource, vllmEngineSource } from './vllm-sources.ts'

const STREAMS = [1, 2, 4, 8, 16, 32] as const
const PAIRS = 10

const sides = ['ours', 'plain', 'segments'] as const
type Side = (typeof sides)[number]
type Round = Readonly<Record<Side, LoadSample>>

const otherNames = { plain: 'plain vLLM', segments: 'vLLM in segments' } as const

function figuresOf(streams: number, rounds: readonly Round[]): readonly BenchFigure[] {
  const speed = (side: Side) => formatNumber(median(rounds.map((one) => one[side].perSecond)))
  const firstMs = (side: Side, at: number) =>
    quantile(
      rounds.flatMap((one) => one[side].firstMs),
      at,
    )
  const times = (side: Side) =>
    `${firstMs(side, 0.5).toFixed(0)} and ${firstMs(side, 0.95).toFixed(0)} ms`
  return (['plain', 'segments'] as const).flatMap((side) => {
    const rates = rounds.map((one) => [one.ours.perSecond, one[side].perSecond] as const)
    const { mean, low, high } = ratioInterval(rates)
    const range = `${low.toFixed(3)} to ${high.toFixed(3)}`
    const later = firstMs('ours', 0.95) - firstMs(side, 0.95)
    return [
      {
        what: `${streams} streams: tokens/s beside ${otherNames[side]}`,
        number: low,
        values: rates.map(([ours, theirs]) => ours / theirs),
        unit: '',
        value: `${mean.toFixed(3)} (${range}; ${speed('ours')} and ${speed(side)})`,
        target: '>= 0.95',
        isReached: low >= 0.95,
      },
      {
        what: `${streams} streams: first token later than ${otherNames[side]}'s, p95`,
        number: later,
        unit: ' ms',
        value: `${later.toFixed(0)} ms (p50 and p95: ${times('ours')}; ${times(side)})`,
        target: '<= 50 ms',
        isReached: later <= 50,
      },
    ]
  })
}

/** The tokenizer of the folder, with an end that models hardly ever draw: the last of all ids. */
const endlessTokenizer = (folder: string, vocabulary: number) => ({
  ...createTokenizer({ tokenizerJson: readFileSync(join(folder, 'tokenizer.json')) }),
  eosIds: new Set([vocabulary - 1]),
})

/** What the operator of the other server would state; no receipt is made of it here. */
const build = {
  torch: '2.13.0',
  runner: 'V1',
  device: 'cpu',
  dtype: 'float32',
  headDtype: 'float32',
  kvDtype: 'auto',
  quantization: 'none',
  attention: 'unknown',
  tensorParallel: 1,
  pipelineParallel: 1,
} as const

export async function run(): Promise<readonly BenchFigure[]> {
  const [folder, path, baseUrl, name, count = `${PAIRS}`] = process.argv.slice(3)
  if (!folder || !path || !baseUrl || !name) throw new Error('give FOLDER SOCKET URL NAME')
  const { vocab_size: vocabulary } = JSON.parse(
    readFileSync(join(folder, 'config.json'), 'utf8'),
  ) as { readonly vocab_size: number }
  const artifact = { kind: 'folder', path: folder, sha256: Hex.zeroHash } as const
  const load = { artifact, tokenizer: endlessTokenizer(folder, vocabulary) }
  const engines = [
    createEngineVllmServe({ address: { path } }),
    createEngineVllm({ baseUrl, build, model: name }),
  ] as const
  const [ours, segments] = await Promise.all(engines.map((engine) => engine.load(load)))
  assert(ours && segments, 'both are loaded')
  const sources = {
    ours: vllmEngineSource(ours, vocabulary),
    plain: plainVllmSource({ baseUrl, name }, vocabulary),
    segments: vllmEngineSource(segments, vocabulary),
  }
  const figures: BenchFigure[] = []
  for (const streams of STREAMS) {
    const rounds: Round[] = []
    // The first round fills caches and is not counted; sides take turns in going first.
    for (let round = 0; round <= Number(count); round++) {
      const order = sides.map((_, at) => sides[(at + round) % sides.length]!)
      const samples: Partial<Record<Side, LoadSample>> = {}
      for (const side of order) samples[side] = await measureLoad(sources[side], { streams, round })
      if (round > 0) rounds.push(samples as Round)
    }
    figures.push(...figuresOf(streams, rounds))
  }
  for (const engine of engines) await engine.close()
  return figures
}
