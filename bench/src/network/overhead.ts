// Tokens per second and time to first token through the network (gateway, payment, encryption,
// libp2p over loopback, provider, receipt). They are compared with the same loaded model called
// directly, and with llama.cpp and its own sampler on the same file. One run measures all of them
// in alternating turns. Target: tokens/s >= 0.98 of both, or >= 0.95 above 1,000 tokens/s; the
// first token arrives at most 3 ms (p50) or 8 ms (p95) later.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createEngineLlama, type LlamaModelHandle, readGgufHeader } from '@ostrom/engine/llama'
import { createTokenizer, tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { Seed } from '@ostrom/protocol'
import { findLocalModels } from '../engine/local-models.ts'
import { loadNative, type NativeModel } from '../engine/native-llama.ts'
import { type BenchNetwork, startMarket } from '../market/market.ts'
import { neverAborted, textQuestion } from '../market/questions.ts'
import { type BenchFigure, median, quantile } from '../measure/figures.ts'

/**
 * Short answers, for the time to the first token. They have many rounds, because the time of a
 * prefill varies by more than the time that the network adds.
 */
const FIRST = { rounds: 160, tokens: 8 }
/** Long answers, for tokens per second. */
const LONG = { rounds: 32, tokens: 128 }
/**
 * Rounds before the measured ones, in which compilers and caches warm up as in a node that has run
 * for hours.
 */
const ROUNDS_WARM = 12
const PROMPT_TOKENS = 64
/**
 * One thread, because two native threads on shared cores compete and would distort the measurement.
 */
const THREADS = 1

type RoundInput = {
  readonly ids: readonly number[]
  readonly round: number
  readonly tokens: number
}
type SpeedSample = { readonly firstMs: number; readonly perSecond: number }
/** The three sides of one round: the engine alone, llama.cpp's own sampler, and the network. */
type PairedRun = {
  readonly alone: SpeedSample
  readonly native: SpeedSample
  readonly network: SpeedSample
}

/** Measures the times of one answer, whose tokens arrive in pieces. */
async function time(pieces: AsyncIterable<number>, least: number): Promise<SpeedSample> {
  const startMs = performance.now()
  let firstMs = 0
  let first = 0
  let count = 0
  for await (const tokens of pieces) {
    if (tokens === 0) continue
    if (count === 0) {
      firstMs = performance.now() - startMs
      first = tokens
    }
    count += tokens
  }
  if (count < least) throw new Error(`the answer was cut short: ${count} tokens`)
  const restMs = performance.now() - startMs - firstMs
  return { firstMs, perSecond: ((count - first) * 1000) / restMs }
}

async function* direct(model: LlamaModelHandle, { ids, round, tokens }: RoundInput) {
  const { sampler, stop, logprobs } = textQuestion('')
  const request = { prompt: { kind: 'ids', ids }, maxTokens: tokens, prefillTokens: 512 } as const
  const drawn = { sampler: endless(model, sampler), seed: Seed.deriveFromUser(BigInt(round)) }
  const options = { ...request, ...drawn, stop, logprobs, signal: neverAborted }
  for await (const piece of model.generate(options)) {
    yield piece.kind === 'tokens' ? piece.ids.length : 0
  }
}

async function* through(
  market: BenchNetwork,
  model: LlamaModelHandle,
  { ids, tokens }: RoundInput,
) {
  const question = textQuestion('', {
    prompt: { kind: 'ids', ids },
    maxTokens: tokens,
    // Answers arrive as text. Log probabilities would show the number of tokens in each piece, but
    // take time.
    sampler: endless(model, textQuestion('').sampler),
  })
  const answer = await market.gateway.inference.answer(question, neverAborted)
  let counted = 0
  for await (const event of answer.events) {
    const { outputTokens } = answer.expense()
    yield outputTokens - counted
    counted = outputTokens
    if (event.kind === 'end') return
  }
}

async function* byNative(native: NativeModel, { ids, tokens }: RoundInput) {
  let left = tokens
  for await (const _ of native.generate(ids)) {
    yield 1
    left--
    if (left === 0) return
  }
}

/** Returns the sampler with a bias against end tokens, so that every turn has the same length. */
const endless = <T extends { readonly logitBias: readonly unknown[] }>(
  model: LlamaModelHandle,
  sampler: T,
) => ({ ...sampler, logitBias: [...model.tokenizer.eosIds].map((id) => ({ id, bias: -100 })) })

const promptOf = (round: number, turn: number, size: number): readonly number[] =>
  Array.from(
    { length: PROMPT_TOKENS },
    (_, i) => 10 + ((round * 61 + turn * 17 + i * 7) % (size - 20)),
  )

async function measure(path: string, name: string): Promise<readonly BenchFigure[]> {
  const sha256 = `0x${createHash('sha256').update(readFileSync(path)).digest('hex')}` as const
  const engine = createEngineLlama({ threads: THREADS })
  const artifact = { kind: 'file', path, sha256 } as const
  const model = await engine.load({ artifact, contextLength: 1024, sequencesMax: 1 })
  const { metadata } = await readGgufHeader(path)
  const { tokenizerJson, template = new Uint8Array() } = tokenizerFromGguf(metadata)
  const tokenizer = createTokenizer({ tokenizerJson, template })
  const bench = { model, tokenizer, tokenizerJson, template, contextLength: 1024 }
  const market = await startMarket(bench)
  const native = await loadNative(path, { threads: THREADS, contextLength: 1024 })
  await market.gateway.warm(['bench'])
  let round = 0
  const turns = async ({ rounds, tokens }: typeof LONG): Promise<readonly PairedRun[]> => {
    const made: PairedRun[] = []
    for (const end = round + rounds; round < end; round++) {
      made.push(await roundOf({ market, model, native, round, tokens }))
    }
    return made
  }
  await turns({ ...LONG, rounds: ROUNDS_WARM })
  const long = await turns(LONG)
  const first = await turns(FIRST)
  await market.stop()
  await native.close()
  await engine.close()
  return figuresOf(name, { long, first })
}

/** Asks one question on each side. The order of the sides rotates from round to round. */
async function roundOf(options: {
  readonly market: BenchNetwork
  readonly model: LlamaModelHandle
  readonly native: NativeModel
  readonly round: number
  readonly tokens: number
}): Promise<PairedRun> {
  const { market, model, native, round, tokens } = options
  const size = Math.min(model.tokenizer.vocabularySize, 4000)
  const inputOf = (turn: number): RoundInput => ({
    ids: promptOf(round, turn, size),
    round,
    tokens,
  })
  const ways = [
    ['alone', () => time(direct(model, inputOf(0)), tokens / 2)],
    ['native', () => time(byNative(native, inputOf(2)), tokens / 2)],
    ['network', () => time(through(market, model, inputOf(1)), tokens / 2)],
  ] as const
  const found = {} as Record<keyof PairedRun, SpeedSample>
  for (const at of [0, 1, 2]) {
    const [name, way] = ways[(round + at) % 3]!
    found[name] = await way()
  }
  return found
}

function figuresOf(
  name: string,
  { long, first }: { readonly long: readonly PairedRun[]; readonly first: readonly PairedRun[] },
): readonly BenchFigure[] {
  const perSecond = (way: keyof PairedRun) => median(long.map((one) => one[way].perSecond))
  const network = perSecond('network')
  const beside = (way: 'alone' | 'native', words: string): BenchFigure => {
    const other = perSecond(way)
    const ratio = median(long.map((one) => one.network.perSecond / one[way].perSecond))
    const reach = other > 1000 ? 0.95 : 0.98
    return {
      what: `${name}: tokens/s through the network / ${words}`,
      value: `${ratio.toFixed(3)} (${network.toFixed(0)} beside ${other.toFixed(0)} tokens/s)`,
      number: ratio,
      unit: '',
      target: `>= ${reach}`,
      isReached: ratio >= reach,
    }
  }
  const added = first.map((one) => one.network.firstMs - one.alone.firstMs)
  const p50 = median(added)
  // The time of a prefill varies by more than the time that the network adds, and the difference of
  // a pair varies twice as much. The added wait of the slowest twentieth is therefore the
  // difference between the quantiles of the two sides.
  const waits = (way: keyof PairedRun) => first.map((one) => one[way].firstMs)
  const p95 = quantile(waits('network'), 0.95) - quantile(waits('alone'), 0.95)
  return [
    beside('native', "llama.cpp's own sampler"),
    beside('alone', 'engine alone'),
    {
      what: `${name}: added to the first token, p50`,
      value: `${p50.toFixed(2)} ms`,
      number: p50,
      unit: ' ms',
      target: '<= 3 ms',
      isReached: p50 <= 3,
    },
    {
      what: `${name}: added to the first token, p95`,
      value: `${p95.toFixed(2)} ms`,
      number: p95,
      unit: ' ms',
      target: '<= 8 ms',
      isReached: p95 <= 8,
    },
  ]
}

export async function run(): Promise<readonly BenchFigure[]> {
  const figures: BenchFigure[] = []
  for (const { path, name } of findLocalModels()) figures.push(...(await measure(path, name)))
  return figures
}
