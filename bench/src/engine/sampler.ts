// Time of our sampler in a step: the scan of the logits, and the draw. It is compared with that of
// llama.cpp's own sampler on the same logits, in alternating order after each step. Target: a step
// with our sampler takes at most 1 % longer than a step with the native sampler, or at most 5 %
// longer on models so small that one thread alone generates 1,000 tokens/s.

import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { LLAMA_RELEASE, nativeLibraries } from '@ostrom/engine/llama'
import {
  candidatesOf,
  createCandidateScan,
  createNativeContext,
  openContext,
  openLlamaLibrary,
} from '@ostrom/engine/llama/native'
import { Seed } from '@ostrom/protocol'
import { Sampler } from '@ostrom/verification'
import koffi from 'koffi'
import { type BenchFigure, median } from '../measure/figures.ts'
import { percent } from '../report/text.ts'
import { findLocalModels } from './local-models.ts'
import { nativeSampling } from './native-llama.ts'

/** Number of steps that are measured, after the warm-up steps. */
const STEPS = 192
const STEPS_WARM = 64
/** Number of cells of the KV cache for each sequence. */
const CELLS = 512
const ROWS_MAX = 16

/** Milliseconds of one step: decoding the batch, and choosing all its tokens with each sampler. */
type StepSample = { readonly decodeMs: number; readonly oursMs: number; readonly nativeMs: number }

type OpenedModel = {
  readonly library: ReturnType<typeof openLlamaLibrary>
  readonly model: bigint
  readonly vocabularySize: number
  readonly nativeSampler: NativeSampler
}

type NativeSampler = {
  /** Chooses a token for a row of the last batch. Includes all work that llama.cpp does for it. */
  sample(context: bigint, row: number): number
  /** Milliseconds of a native call that does nothing. */
  readonly callMs: number
}

const chainParameters = koffi.struct('llama_sampler_chain_params', { no_perf: 'bool' })

/** Opens llama.cpp's sampler chain with the parameters of our sampler. */
function openNativeSampler(folder: string): NativeSampler {
  const name = readdirSync(folder).find((file) => file.includes(`llama.${LLAMA_RELEASE}.`))
  const llama = koffi.load(join(folder, name!))
  const init = llama.func('llama_sampler_chain_init', 'void *', [chainParameters])
  const add = llama.func('void llama_sampler_chain_add(void *chain, void *sampler)')
  const chain = init({ no_perf: true })
  const { topK, topP, temperature } = nativeSampling
  add(chain, llama.func('void *llama_sampler_init_top_k(int32_t k)')(topK))
  add(chain, llama.func('void *llama_sampler_init_top_p(float p, size_t keep)')(topP, 1))
  add(chain, llama.func('void *llama_sampler_init_temp(float t)')(temperature))
  add(chain, llama.func('void *llama_sampler_init_dist(uint32_t seed)')(42))
  const sample = llama.func('int32_t llama_sampler_sample(void *chain, void *context, int32_t row)')
  const nothing = llama.func('size_t llama_max_devices()')
  const calls = Array.from({ length: 1_000 }, () => timed(nothing))
  return { sample: (context, row) => sample(chain, context, row), callMs: median(calls) }
}

function timed(act: () => void): number {
  const startMs = performance.now()
  act()
  return performance.now() - startMs
}

async function open(path: string): Promise<OpenedModel> {
  const { folder } = await nativeLibraries()
  const library = openLlamaLibrary(folder)
  const model = library.loadModel(path, { ...library.modelDefaults(), n_gpu_layers: 0 })
  if (!model) throw new Error(`llama.cpp could not load ${path}`)
  const vocabularySize = library.vocabTokens(library.getVocab(model))
  return { library, model, vocabularySize, nativeSampler: openNativeSampler(folder) }
}

/** Decodes steps of `streams` sequences, and times both samplers. Ours chooses the tokens. */
function measure(
  { library, model, vocabularySize, nativeSampler }: OpenedModel,
  { streams, threads }: { readonly streams: number; readonly threads: number },
): readonly StepSample[] {
  const sizes = { n_ctx: CELLS * streams, n_seq_max: streams }
  const context = openContext({ library, model }, { ...sizes, threads })
  const rowsMax = ROWS_MAX
  const batch = createNativeContext({ library, context, vocabularySize, rowsMax })
  const top = createCandidateScan(vocabularySize, 0)
  const parameters = { ...nativeSampling, frequencyPenalty: 0, presencePenalty: 0, logitBias: [] }
  const seeds = Array.from({ length: streams }, (_, at) => Seed.deriveFromUser(BigInt(at)))
  let tokens = seeds.map((_, at) => 10 + at)
  const samples: StepSample[] = []
  const choose = (position: number) => {
    tokens = seeds.map((seed, row) => {
      const biases = new Map<number, number>()
      const options = { top, biases, count: Sampler.CANDIDATES_MAX }
      const candidates = candidatesOf(batch.logits(row), options)
      const step = { parameters, seed, position, counts: new Map() }
      if (!Sampler.canChoose(candidates, step)) throw new Error('a row has no candidates')
      return Sampler.sample(candidates, step)
    })
  }
  const chooseNatively = () => {
    for (let row = 0; row < streams; row++) nativeSampler.sample(context, row)
  }
  for (let position = 0; position < STEPS_WARM + STEPS; position++) {
    const rows = tokens.map((token, sequence) => ({ token, position, sequence, isOutput: true }))
    let status = 0
    const decodeMs = timed(() => {
      status = batch.decode(rows)
    })
    if (status !== 0) throw new Error(`llama_decode returned ${status}`)
    // The sampler that reads the logits first does not find them in any processor cache, so the
    // order alternates.
    const isNativeFirst = position % 2 === 0
    const before = isNativeFirst ? timed(chooseNatively) : 0
    const oursMs = timed(() => choose(position))
    const nativeMs = isNativeFirst ? before : timed(chooseNatively)
    if (position < STEPS_WARM) continue
    samples.push({ decodeMs, oursMs, nativeMs: nativeMs - streams * nativeSampler.callMs })
  }
  batch.close()
  return samples
}

function figureOf(
  name: string,
  samples: readonly StepSample[],
  options: { readonly streams: number; readonly threads: number; readonly reach: number },
): BenchFigure {
  const { streams, threads, reach } = options
  const of = (value: (sample: StepSample) => number) => median(samples.map(value))
  const [decodeMs, oursMs] = [of((one) => one.decodeMs), of((one) => one.oursMs)]
  const nativeMs = of((one) => one.nativeMs)
  const added = (oursMs - nativeMs) / (decodeMs + nativeMs)
  const shareOf = (chooseMs: number) => percent(chooseMs / (decodeMs + chooseMs), 2)
  const shares = `${shareOf(oursMs)} of a step beside ${shareOf(nativeMs)}`
  const tokenUs = (chooseMs: number) => ((1_000 * chooseMs) / streams).toFixed(0)
  const perToken = `${tokenUs(oursMs)} beside ${tokenUs(nativeMs)} µs a token`
  return {
    what: `${name}: added by our sampler, ${streams} streams, ${threads} threads`,
    value: `${percent(added, 2)} (${shares}; ${perToken}; decode ${decodeMs.toFixed(2)} ms)`,
    number: added,
    unit: '',
    target: `<= ${percent(reach, 2)}`,
    isReached: added <= reach,
  }
}

/**
 * Measures every available model, alone and in a full batch, with one thread and with all threads.
 */
export async function run(): Promise<readonly BenchFigure[]> {
  const figures: BenchFigure[] = []
  for (const { path, name } of findLocalModels()) {
    const model = await open(path)
    const alone = measure(model, { streams: 1, threads: 1 })
    const reach = median(alone.map(({ decodeMs }) => decodeMs)) < 1 ? 0.05 : 0.01
    for (const threads of new Set([1, availableParallelism()])) {
      for (const streams of [1, ROWS_MAX]) {
        const samples = measure(model, { streams, threads })
        figures.push(figureOf(name, samples, { streams, threads, reach }))
      }
    }
  }
  return figures
}
