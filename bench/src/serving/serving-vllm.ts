// Measures tokens per second of all streams, and time to first token, of vLLM through our own
// server (`ostrom_vllm.serve`). Compares them with vLLM's HTTP server, which does not use our
// logits processor for these requests, at the same temperature, in alternating turns.
//
//   npm run bench -- serving-vllm FOLDER
//
// FOLDER has weights that vLLM loads. Starts both servers, and writes docs/reports/serving-vllm.md.

import { readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { basename, join } from 'node:path'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { createEngineVllmServe } from '@ostrom/engine/vllm'
import { Hex } from '@ostrom/protocol'
import { startOwnServer } from '../../../workers/vllm/tools/own-server.ts'
import { SERVED_NAME, startVllmServer } from '../../../workers/vllm/tools/server.ts'
import type { BenchFigure } from '../measure/figures.ts'
import { currentEnvironment } from '../report/environment.ts'
import { alternate, pairsOf } from './alternate.ts'
import { loadFigures } from './figures.ts'
import { type LoadSeries, measureLoad } from './measure.ts'
import { writeServingReport } from './report.ts'
import { plainVllmSource, vllmEngineSource } from './vllm-sources.ts'

const OTHER = 'plain vLLM'
const TITLE = 'Serving many streams: vLLM through our own server beside plain vLLM'

/** Memory for the state of all tokens of 32 answers of a small model, in bytes. */
const CACHE_BYTES = 2 ** 29

const introOf = (model: string) => `\
Written by \`npm run bench -- serving-vllm FOLDER\` with ${model} in 32 bits, on the CPU with one
thread. *Ours* is \`python -m ostrom_vllm.serve\`: our logits processor draws every token, and
computes fingerprints. *Plain vLLM* is the HTTP server of the same unmodified vLLM. It draws with
its own sampler at the same temperature, without log probabilities; our processor is loaded there,
but no request uses it. Prompts and answers have 64 tokens each. All streams start at once, and the
times include the prompts. The two servers run in turns. A pair is one run of each side with the
same prompts. Each ratio is a geometric mean over pairs, with Student's 95 % interval.`

/**
 * Returns the folder's tokenizer. Its end token is replaced by the last id, which models almost
 * never draw.
 */
const endlessTokenizer = (folder: string, vocabulary: number) => ({
  ...createTokenizer({ tokenizerJson: readFileSync(join(folder, 'tokenizer.json')) }),
  eosIds: new Set([vocabulary - 1]),
})

export async function run(): Promise<readonly BenchFigure[]> {
  const folder = process.argv[3]
  if (!folder) throw new Error('give the folder of a model: npm run bench -- serving-vllm FOLDER')
  const { vocab_size: vocabulary } = JSON.parse(
    readFileSync(join(folder, 'config.json'), 'utf8'),
  ) as { readonly vocab_size: number }
  const environment = currentEnvironment()
  const options = { model: folder, cacheBytes: CACHE_BYTES, niceness: getPriority() }
  const plain = await startVllmServer({ name: 'serving-plain', ...options })
  const own = await startOwnServer({ name: 'serving-own', ...options })
  const engine = createEngineVllmServe({ address: { path: own.path } })
  const series: LoadSeries[] = []
  try {
    const artifact = { kind: 'folder', path: folder, sha256: Hex.zeroHash } as const
    const tokenizer = endlessTokenizer(folder, vocabulary)
    const model = await engine.load({ artifact, tokenizer })
    const sources = {
      ours: vllmEngineSource(model, vocabulary),
      theirs: plainVllmSource({ baseUrl: plain.baseUrl, name: SERVED_NAME }, vocabulary),
    }
    for (const [streams, count] of pairsOf) {
      const measure = (side: 'ours' | 'theirs', round: number) =>
        measureLoad(sources[side], { streams, round })
      const one = { streams, pairs: await alternate(count, measure) }
      series.push(one)
      const [figure] = loadFigures(one, OTHER)
      console.log(`${figure?.what}: ${figure?.value}`)
    }
  } finally {
    await engine.close()
    await own.close()
    await plain.close()
  }
  const figures = series.flatMap((one) => loadFigures(one, OTHER))
  const intro = introOf(basename(folder))
  const page = { file: 'serving-vllm', other: OTHER, title: TITLE, intro }
  writeServingReport({ ...page, environment, series, figures })
  return figures
}
