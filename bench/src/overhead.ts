// Tokens per second and time to first token through the network (gateway, payment, sealing,
// libp2p over loopback, provider, receipt), beside the same loaded model called directly, turn by
// turn in one run. Reach: tokens/s >= 0.98, or >= 0.95 above 1,000 tokens/s; first token
// <= 3 ms (p50) and <= 8 ms (p95) later. The engine's own ratio to its native sampler: `engine`.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createEngineLlama, type LlamaModelHandle, readGgufHeader } from '@ostrom/engine/llama'
import { createTokenizer, tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { Seed } from '@ostrom/protocol'
import { type Figure, median, quantile, report } from './figures.ts'
import { type BenchMarket, startMarket } from './market.ts'
import { modelsAtHand } from './models-at-hand.ts'
import { never, question } from './questions.ts'

const ROUNDS = 48
/** Rounds before those, in which compilers and caches get warm as in a node that runs for hours. */
const ROUNDS_WARM = 12
const TOKENS = 128
const PROMPT_TOKENS = 64
/** One: two native threads on shared cores fight for them, and this would be all one sees. */
const THREADS = 1

type Turn = { readonly firstMs: number; readonly perSecond: number }

/** Times one answer from pieces of tokens, however they come. */
async function time(pieces: AsyncIterable<number>): Promise<Turn> {
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
  if (count < TOKENS / 2) throw new Error(`the answer was cut short: ${count} tokens`)
  const restMs = performance.now() - startMs - firstMs
  return { firstMs, perSecond: ((count - first) * 1000) / restMs }
}

async function* direct(model: LlamaModelHandle, ids: readonly number[], round: number) {
  const { sampler, stop, logprobs } = question('')
  const asked = { prompt: { kind: 'ids', ids }, maxTokens: TOKENS, prefillTokens: 512 } as const
  const drawn = { sampler: endless(model, sampler), seed: Seed.fromUser(BigInt(round)) }
  const options = { ...asked, ...drawn, stop, logprobs, signal: never }
  for await (const piece of model.generate(options)) {
    yield piece.kind === 'tokens' ? piece.ids.length : 0
  }
}

async function* through(market: BenchMarket, model: LlamaModelHandle, ids: readonly number[]) {
  const asked = question('', {
    prompt: { kind: 'ids', ids },
    maxTokens: TOKENS,
    // Answers come as text; each piece with log probabilities would count them, at a cost.
    sampler: endless(model, question('').sampler),
  })
  const answer = await market.gateway.answerer.answer(asked, never)
  let counted = 0
  for await (const event of answer.events) {
    const { outputTokens } = answer.spent()
    yield outputTokens - counted
    counted = outputTokens
    if (event.kind === 'end') return
  }
}

/** Never ends by itself, so that every turn has the same length. */
const endless = <T extends { readonly logitBias: readonly unknown[] }>(
  model: LlamaModelHandle,
  sampler: T,
) => ({ ...sampler, logitBias: [...model.tokenizer.eosIds].map((id) => ({ id, bias: -100 })) })

const promptOf = (round: number, turn: number, size: number): readonly number[] =>
  Array.from(
    { length: PROMPT_TOKENS },
    (_, i) => 10 + ((round * 61 + turn * 17 + i * 7) % (size - 20)),
  )

async function measure(path: string, name: string): Promise<readonly Figure[]> {
  const sha256 = `0x${createHash('sha256').update(readFileSync(path)).digest('hex')}` as const
  const engine = createEngineLlama({ threads: THREADS })
  const artifact = { kind: 'file', path, sha256 } as const
  const model = await engine.load({ artifact, contextLength: 1024, sequencesMax: 1 })
  const { metadata } = await readGgufHeader(path)
  const { tokenizerJson, template = new Uint8Array() } = tokenizerFromGguf(metadata)
  const tokenizer = createTokenizer({ tokenizerJson, template })
  const bench = { model, tokenizer, tokenizerJson, template, contextLength: 1024 }
  const market = await startMarket(bench)
  await market.gateway.warm(['bench'])
  const rounds: { readonly alone: Turn; readonly network: Turn }[] = []
  for (let round = 0; round < ROUNDS_WARM + ROUNDS; round++) {
    const size = Math.min(model.tokenizer.vocabularySize, 4000)
    const alone = () => time(direct(model, promptOf(round, 0, size), round))
    const network = () => time(through(market, model, promptOf(round, 1, size)))
    const even = round % 2 === 0
    const one = even ? await alone() : await network()
    const other = even ? await network() : await alone()
    if (round < ROUNDS_WARM) continue
    rounds.push(even ? { alone: one, network: other } : { alone: other, network: one })
  }
  await market.stop()
  await engine.close()
  return figuresOf(name, rounds)
}

function figuresOf(
  name: string,
  rounds: readonly { readonly alone: Turn; readonly network: Turn }[],
): readonly Figure[] {
  const alone = median(rounds.map((round) => round.alone.perSecond))
  const network = median(rounds.map((round) => round.network.perSecond))
  const ratio = median(rounds.map((round) => round.network.perSecond / round.alone.perSecond))
  const added = rounds.map((round) => round.network.firstMs - round.alone.firstMs)
  const p50 = median(added)
  const p95 = quantile(added, 0.95)
  const reach = alone > 1000 ? 0.95 : 0.98
  const rates = `${network.toFixed(0)} beside ${alone.toFixed(0)} tokens/s`
  return [
    {
      what: `${name}: tokens/s through the network`,
      value: `${ratio.toFixed(3)} of the engine alone (${rates})`,
      reach: `>= ${reach}`,
      reached: ratio >= reach,
    },
    {
      what: `${name}: added to the first token, p50`,
      value: `${p50.toFixed(2)} ms`,
      reach: '<= 3 ms',
      reached: p50 <= 3,
    },
    {
      what: `${name}: added to the first token, p95`,
      value: `${p95.toFixed(2)} ms`,
      reach: '<= 8 ms',
      reached: p95 <= 8,
    },
  ]
}

export async function run(): Promise<void> {
  const figures: Figure[] = []
  for (const { path, name } of modelsAtHand()) figures.push(...(await measure(path, name)))
  report(figures)
}
