// Measures tokens per second of all streams, and time to first token, of our llama engine. Compares
// them with llama-server, built from the same release, with the same weights and number of threads,
// in alternating turns. Target at each number of streams: the lower end of the ratio's 95 %
// interval is at least 0.95, and our first token is at most 50 ms later than llama-server's (p95).
//
//   npm run bench -- serving [FILE.gguf [THREADS]]
//
// Writes docs/reports/serving.md and its plots.

import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { createEngineLlama, type LlamaModelHandle } from '@ostrom/engine/llama'
import { Hex } from '@ostrom/protocol'
import { findLocalModels } from '../engine/local-models.ts'
import type { BenchFigure } from '../measure/figures.ts'
import { currentEnvironment } from '../report/environment.ts'
import { alternate, pairsOf } from './alternate.ts'
import { gapFigures, loadFigures } from './figures.ts'
import { startLlamaServer } from './llama-server.ts'
import {
  engineSource,
  type GapSample,
  type LoadSeries,
  measureGap,
  measureLoad,
  type StreamSource,
  serverSource,
} from './measure.ts'
import { textOf, writeServingReport } from './report.ts'

const OTHER = 'llama-server'
const CONTEXT_LENGTH = 256

const LONG_PROMPT_TOKENS = 4_096
/**
 * Number of tokens of the stream that runs during the long prompt. It is more than the steps of any
 * prefill.
 */
const LONG_ANSWER_TOKENS = 512
const LONG_PAIRS = 3

const TITLE = 'Serving many streams: our llama engine beside llama-server'

const introOf = (model: string, threads: number) => `\
Written by \`npm run bench -- serving FILE.gguf ${threads}\` with ${model}. llama-server is built
from the sources in node-llama-cpp, from which the engine's libraries are also built. Both sides
serve the same file with ${threads} threads, in turns. Prompts and answers have 64 tokens each. All
streams start at once, and the times include the prompts. llama-server draws with its own sampler at
the same temperature, top-k and top-p. A pair is one run of each side with the same prompts. Each
ratio is a geometric mean over pairs, with Student's 95 % interval.`

const GAP_TEXT = `\
One stream runs while the server processes a prompt of 4,096 tokens. *Gap* is the longest time
between two tokens of this stream during this time, *tokens beside* is the number of the stream's
tokens during this time, and *first token* is the time to the first token after the long prompt.

`

type Sources = { readonly ours: StreamSource; readonly theirs: StreamSource }

/** Loads the model on both sides for a number of streams, and closes both after the run. */
async function withBoth<Result>(
  load: (limits: { contextLength: number; sequencesMax: number }) => Promise<LlamaModelHandle>,
  options: Parameters<typeof startLlamaServer>[0] & { readonly tokens?: number },
  use: (sources: Sources) => Promise<Result>,
): Promise<Result> {
  const { streams, contextLength, tokens } = options
  const model = await load({ contextLength, sequencesMax: streams })
  const server = await startLlamaServer(options)
  try {
    return await use({ ours: engineSource(model, tokens), theirs: serverSource(server, tokens) })
  } finally {
    await server.close()
    await model.close()
  }
}

export async function run(): Promise<readonly BenchFigure[]> {
  const path = process.argv[3] ?? findLocalModels().at(-1)!.path
  const threads = Number(process.argv[4] ?? availableParallelism())
  const environment = currentEnvironment()
  const engine = createEngineLlama({ threads })
  const artifact = { kind: 'file', path, sha256: Hex.zeroHash } as const
  const load = (limits: { contextLength: number; sequencesMax: number }) =>
    engine.load({ artifact, ...limits })
  const series: LoadSeries[] = []
  for (const [streams, count] of pairsOf) {
    const server = { path, streams, threads, contextLength: CONTEXT_LENGTH }
    const pairs = await withBoth(load, server, (sources) =>
      alternate(count, (side, round) => measureLoad(sources[side], { streams, round })),
    )
    series.push({ streams, pairs })
    const [figure] = loadFigures({ streams, pairs }, OTHER)
    console.log(`${figure?.what}: ${figure?.value}`)
  }
  const long = { path, streams: 2, threads, contextLength: LONG_PROMPT_TOKENS + 1_024 }
  const gaps = await withBoth(load, { ...long, tokens: LONG_ANSWER_TOKENS }, (sources) =>
    alternate<GapSample>(LONG_PAIRS, (side) => measureGap(sources[side], LONG_PROMPT_TOKENS)),
  )
  await engine.close()
  const gap = gapFigures(gaps)
  const figures = [...series.flatMap((one) => loadFigures(one, OTHER)), ...gap]
  const intro = introOf(basename(path), threads)
  const page = { file: 'serving', other: OTHER, title: TITLE, intro, environment, series, figures }
  writeServingReport({ ...page, more: textOf('A long prompt beside a stream', gap, GAP_TEXT) })
  return figures
}
