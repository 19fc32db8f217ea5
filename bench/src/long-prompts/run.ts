// Sends a prompt of 32,000 tokens through the whole network to a model with random weights.
// Measures the events of its stream and their times, the price for a client that cancels, and how
// long other questions of the same key wait meanwhile. Writes docs/reports/long-prompts.md.

import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngineLlama, readGgufHeader } from '@ostrom/engine/llama'
import { parsePromptProgress, readSse } from '@ostrom/engine/sse'
import { createTokenizer, tokenizerFromGguf } from '@ostrom/engine/tokenizer'
import { createGatewayHttp, type GatewayHttp } from '@ostrom/gateway/http'
import { Price } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import { createStateMemory } from '@ostrom/state/memory'
import { writeGgufFixture } from '../../../packages/engine/src/llama/gguf.fixture.ts'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText, reachedText } from '../../../tools/codegen/report-finding.ts'
import { startMarket } from '../market/market.ts'
import type { BenchFigure } from '../measure/figures.ts'

const PROMPT_TOKENS = 32_000
/** A stop may interrupt a step of this many tokens, which the client does not pay for. */
const STEP_TOKENS = 256
const CONTEXT_TOKENS = 40_960
/**
 * Length of a text whose tokens are only counted. Counting 400,000 characters must not delay other
 * callers.
 */
const COUNTED_CHARACTERS = 400_000
const page = new URL('../../../docs/reports/long-prompts.md', import.meta.url)

/** Sizes of the model, so large that the long prompt takes some tens of seconds on two cores. */
const sizes = { layers: 2, width: 256, heads: 4, headsKv: 2, feedForward: 512 }

/** No two of these letters form one token, so a text has as many tokens as characters. */
const textOf = (characters: number): string =>
  'qzxj'.repeat(Math.ceil(characters / 4)).slice(0, characters)

type StreamReading = {
  /** Milliseconds from the request to each piece of the stream. */
  readonly times: readonly number[]
  readonly progress: readonly { readonly tokens: number; readonly atMs: number }[]
  readonly firstTextMs: number | undefined
}

type ReadOptions = {
  /** Returns whether the client cancels at a progress event. */
  readonly leaves?: (tokens: number) => boolean
}

function createClient(http: GatewayHttp, secret: string) {
  const send = (path: string, body: object, signal?: AbortSignal) =>
    http.handle(
      new Request(`http://gateway.local${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ model: 'bench', ...body }),
        ...(signal && { signal }),
      }),
    )
  /** Sends a question, and reads the stream until it ends or the client cancels. */
  const read = async (content: string, { leaves = () => false }: ReadOptions = {}) => {
    const startMs = performance.now()
    const sinceStart = () => performance.now() - startMs
    const messages = [{ role: 'user', content }]
    const stop = new AbortController()
    const response = await send(
      '/v1/chat/completions',
      { messages, max_tokens: 4, stream: true },
      stop.signal,
    )
    if (response.status !== 200 || !response.body) throw new Error(await response.text())
    const times: number[] = [sinceStart()]
    const progress: { tokens: number; atMs: number }[] = []
    let firstTextMs: number | undefined
    const onComment = (comment: string) => {
      times.push(sinceStart())
      const done = parsePromptProgress(comment)
      if (done) progress.push({ tokens: done.tokens, atMs: sinceStart() })
      if (done && leaves(done.tokens)) stop.abort()
    }
    const isText = (data: string) => /"content":"[^"]/.test(data)
    try {
      for await (const data of readSse(response.body, { onComment })) {
        times.push(sinceStart())
        if (isText(data)) firstTextMs ??= sinceStart()
      }
    } catch (error) {
      if (!stop.signal.aborted) throw error
    }
    return { times, progress, firstTextMs } satisfies StreamReading
  }
  /** Lets the gateway count the tokens of a text. Returns the milliseconds that this takes. */
  const count = async (content: string): Promise<number> => {
    const startMs = performance.now()
    const messages = [{ role: 'user', content }]
    const response = await send('/v1/messages/count_tokens', { messages })
    await response.text()
    return performance.now() - startMs
  }
  return { read, count }
}

async function openNetwork() {
  const folder = mkdtempSync(join(tmpdir(), 'ostrom-long-prompts-'))
  const path = join(folder, 'random.gguf')
  const metadata = { 'llama.context_length': { type: 'u32', value: CONTEXT_TOKENS } } as const
  writeFileSync(path, writeGgufFixture({ sizes, metadata, weights: 'q8_0' }))
  const sha256 = `0x${createHash('sha256').update(path).digest('hex')}` as const
  const engine = createEngineLlama({ threads: Math.max(1, cpus().length - 1) })
  const artifact = { kind: 'file', path, sha256 } as const
  const model = await engine.load({ artifact, contextLength: CONTEXT_TOKENS, sequencesMax: 2 })
  const header = await readGgufHeader(path)
  const { tokenizerJson, template = new Uint8Array() } = tokenizerFromGguf(header.metadata)
  const tokenizer = createTokenizer({ tokenizerJson, template })
  const served = { model, tokenizer, tokenizerJson, template, contextLength: CONTEXT_TOKENS }
  const market = await startMarket(served)
  const { inference } = market.gateway
  const context = { inference, clock: systemClock, random: systemRandom, log: () => {} }
  const http = createGatewayHttp({ ...context, state: createStateMemory() })
  const { secret } = await http.keys.create({ name: 'bench', settlement: 'session' })
  await market.gateway.warm(['bench'])
  return {
    http,
    client: createClient(http, secret),
    prices: (await inference.model('bench'))!.prices.max,
    async close() {
      await market.stop()
      await engine.close()
      rmSync(folder, { recursive: true })
    },
  }
}

const gapOf = (times: readonly number[]): number =>
  Math.max(...times.slice(1).map((at, index) => at - times[index]!))

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`

/** Returns a figure in seconds that must be at most `mostMs`. */
const below = (what: string, ms: number, mostMs: number): BenchFigure => ({
  what,
  value: seconds(ms),
  number: ms / 1_000,
  unit: ' s',
  target: `<= ${mostMs / 1_000} s`,
  isReached: ms <= mostMs,
})

export async function run(): Promise<readonly BenchFigure[]> {
  const load = loadavg()[0] ?? 0
  const { http, client, prices, close } = await openNetwork()
  // This warms up engine, tokenizer and session, as in a node that has run for hours.
  await client.read(textOf(64))
  const long = textOf(PROMPT_TOKENS - 64)
  const whole = await client.read(`a${long}`)
  const left = client.read(`b${long}`, { leaves: (tokens) => tokens >= PROMPT_TOKENS / 2 })
  // Another question of the same key starts while the long one is running.
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const whileLong = (await client.read(textOf(64))).firstTextMs ?? Number.POSITIVE_INFINITY
  const { progress } = await left
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  const rows = await Array.fromAsync(http.keys.usage())
  const stopped = rows.find(({ outcome }) => outcome === 'stopped')
  const done = progress.at(-1)?.tokens ?? 0
  const processed = stopped?.inputTokens ?? 0
  const priceOf = (tokens: number) =>
    Price.costUp(prices, { ...Price.zeroCounts, input: BigInt(Math.max(0, tokens)) })
  const due = priceOf(processed)
  const aloneMs = await client.count(textOf(64))
  const counting = client.count(textOf(COUNTED_CHARACTERS))
  const besideMs = await client.count(textOf(64))
  const countedMs = await counting
  await close()
  const figures: BenchFigure[] = [
    below('first progress of 32,000 tokens', whole.progress[0]?.atMs ?? Number.NaN, 2_000),
    below('longest gap in the stream of this prompt', gapOf(whole.times), 10_000),
    below('first token of another question of the same key during this prompt', whileLong, 5_000),
    {
      what: 'paid by a client that disconnected, of the price of all processed tokens',
      value: `${stopped?.cost} of ${due}`,
      number: Number(stopped?.cost ?? -1n),
      unit: '',
      target: `all but ${STEP_TOKENS} tokens; ${processed} were processed, ${done} reported`,
      isReached: stopped !== undefined && stopped.cost >= priceOf(processed - STEP_TOKENS),
    },
    below(
      `added time of a count of 64 characters during one of ${COUNTED_CHARACTERS}`,
      Math.max(0, besideMs - aloneMs),
      2_000,
    ),
  ]
  const reports = `${whole.progress.length} reports of progress came before`
  const cores = `${cpus().length} cores (${cpus()[0]?.model.trim()})`
  const counted = `The count of ${COUNTED_CHARACTERS} characters took ${seconds(countedMs)}`
  const notes = [
    `The prompt took ${seconds(whole.firstTextMs ?? Number.NaN)} to its first token; ${reports}.`,
    `${counted}: counting ends soon after the model's context is full.`,
    `${cores}, load ${load.toFixed(1)} at the start.`,
  ]
  writeFileSync(page, pageOf(figures, notes))
  for (const note of notes) console.log(note)
  return figures
}

function findingOf(figures: readonly BenchFigure[]): string {
  const [first, gap, other] = figures.map(({ value }) => value)
  const prompt = PROMPT_TOKENS.toLocaleString('en')
  return findingText(
    `The stream of a prompt of ${prompt} tokens has its first progress after ${first} and no ` +
      `gap above ${gap}; another question of the same key waits ${other} for its first token.`,
    reachedText(figures, 'bounds'),
    'The model has random weights and two layers, and all parts ran on one machine: no larger ' +
      'model was measured.',
  )
}

function pageOf(figures: readonly BenchFigure[], notes: readonly string[]): string {
  const rows = figures.map(({ what, value, target, isReached }) => [
    what,
    value,
    target,
    isReached ? 'yes' : 'no',
  ])
  const { layers, width } = sizes
  const context = CONTEXT_TOKENS.toLocaleString('en')
  const prompt = PROMPT_TOKENS.toLocaleString('en')
  return `# Long prompts

${findingOf(figures)}

Written by \`npm run bench -- long-prompts\`. A client of \`/v1/chat/completions\` sends one prompt
of ${prompt} tokens through a gateway, payment, sealing, libp2p over loopback, a provider and the
llama engine to a model with random weights (${layers} layers of width ${width}, context
${context}). In virtual time, \`simulation/src/prompt-progress.test.ts\` checks the progress for
other speeds of the engine, and the pay of a client that stops.

In the fourth row of the table, a client disconnects while its
prompt is processed: the row compares what it paid with the price of all tokens that the provider
processed, in base units; the provider had *reported* fewer tokens by then. In the last row
a client sends two texts to be counted by \`count_tokens\` at the same time, one short and one long:
the figure is how much longer the count of the short text takes because of the long one.

${markdownTable(['figure', 'measured', 'bound', 'reached'], rows)}

${notes.join('\n')}
`
}
