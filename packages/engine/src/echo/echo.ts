import { assert, type Clock, Hex, Inference, monotonicMs } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import type {
  EmbedOptions,
  Engine,
  EngineStreamPart,
  GenerateOptions,
  LoadedModel,
  ModelInfo,
  ScoredPosition,
  ScoreOptions,
} from '../engine.ts'
import { ContextTooLongError, EngineFailedError } from '../errors.ts'
import { assertNoAdapter, assertNoImages, embeddingInputs } from '../input-checks.ts'
import { createSequencePool, type SequencePool } from '../sequence-pool.ts'
import { createStopFilter, type OutputToken } from '../stop-filter.ts'
import { createTokenizer, type Tokenizer } from '../tokenizer/index.ts'
import { answerTo, candidatesOf, type EchoAnswer, saidIn, scoreEcho } from './answer.ts'
import { embedEcho } from './embed.ts'
import { echoTemplate, echoTokenizerJson } from './tokenizer-json.ts'

const utf8 = new TextEncoder()

/** Returns the tokenizer of every echo model. Its ids below 256 are bytes. */
const tokenizerOf = (): Tokenizer =>
  createTokenizer({
    tokenizerJson: utf8.encode(echoTokenizerJson),
    template: utf8.encode(echoTemplate),
  })

const CONTEXT_LENGTH = 32_768
const SEQUENCES_MAX = 4

type EchoModel = {
  readonly options: createEngineEcho.Options
  readonly contextLength: number
  readonly tokenizer: Tokenizer
  readonly pool: SequencePool
  readonly isClosed: () => boolean
}

/** Never resolves; rejects when the signal aborts. */
const stall = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

type TokenRate = {
  readonly startMs: number
  readonly count: number
  readonly rate: number | undefined
}

/** Waits until the time of the `count`-th step since `startMs` at the given rate. */
async function waitForRate(clock: Clock, { startMs, count, rate }: TokenRate, signal: AbortSignal) {
  signal.throwIfAborted()
  if (rate === undefined) return
  const delayMs = startMs + (count * 1000) / rate - monotonicMs(clock)
  if (delayMs > 0) await clock.sleep(delayMs, signal)
  signal.throwIfAborted()
}

async function* prefill(
  running: EchoModel,
  request: GenerateOptions,
  total: number,
): AsyncGenerator<EngineStreamPart> {
  const { options } = running
  const cached = Math.min(total, options.cachedTokens ?? 0)
  const startMs = monotonicMs(options.clock)
  const step = Math.max(1, request.prefillTokens)
  for (let done = cached; ; ) {
    done = Math.min(total, done + step)
    const rate = options.prefillTokensPerSecond
    await waitForRate(options.clock, { startMs, count: done - cached, rate }, request.signal)
    yield { kind: 'prefill', tokens: done, cached }
    if (done >= total) return
  }
}

const tokenOf = (id: number, logprobs: number): OutputToken => {
  if (logprobs === 0) return { id }
  return { id, logprob: { id, logprob: 0, top: [{ id, logprob: 0 }] } }
}

const partOf = (tokens: readonly OutputToken[], logprobs: number): EngineStreamPart => {
  const ids = tokens.map((token) => token.id)
  if (logprobs === 0) return { kind: 'tokens', ids }
  return { kind: 'tokens', ids, logprobs: tokens.flatMap((token) => token.logprob ?? []) }
}

type EchoStep = { readonly id: number; readonly isLast: boolean }

/**
 * Yields the model's answer token by token: it repeats the question, changed where a grammar
 * requires it.
 */
function* stepsOf(answer: EchoAnswer, request: GenerateOptions, tokenizer: Tokenizer) {
  const { grammar } = request.sampler
  const { ids, length } = answer
  const said = Inference.answeredIdsOf(request.prompt)
  if (!grammar) {
    for (let at = said.length; at < length; at++) {
      yield { id: ids[at % ids.length]!, isLast: at + 1 === length } satisfies EchoStep
    }
    return
  }
  const follower = Grammar.follow(Grammar.from(grammar), tokenizer.table)
  for (const id of said) follower.push(id)
  for (let at = said.length; !follower.isFinished; at++) {
    const candidates = candidatesOf(answer, at, tokenizer)
    const id = candidates.ids.find(follower.permits)
    assert(id !== undefined, 'bytes bring every answer to its end')
    if (tokenizer.eosIds.has(id)) return
    follower.push(id)
    yield { id, isLast: follower.isFinished } satisfies EchoStep
  }
}

async function* run(
  running: EchoModel,
  request: GenerateOptions,
  prompt: readonly number[],
): AsyncGenerator<EngineStreamPart> {
  const { options, tokenizer } = running
  yield* prefill(running, request, prompt.length)
  const answeredIds = Inference.answeredIdsOf(request.prompt)
  const asked = prompt.slice(0, prompt.length - answeredIds.length)
  const answer = answerTo(asked, tokenizer, options.answerTokens)
  const filter = createStopFilter({ stop: request.stop, tokenizer, answeredIds })
  const startMs = monotonicMs(options.clock)
  let outputTokens = 0
  let index = 0
  let stopped = false
  let whole = true
  for (const { id, isLast } of stepsOf(answer, request, tokenizer)) {
    if (index === options.failAfterTokens) {
      throw new EngineFailedError({ engine: 'echo', reason: 'a fault was asked for' })
    }
    if (index === options.stallAfterTokens) await stall(request.signal)
    const rate = options.tokensPerSecond
    await waitForRate(options.clock, { startMs, count: ++index, rate }, request.signal)
    const pushed = filter.push(tokenOf(id, request.logprobs))
    stopped = pushed.stopped
    outputTokens += pushed.tokens.length
    if (pushed.tokens.length > 0) yield partOf(pushed.tokens, request.logprobs)
    whole = stopped || isLast || index < request.maxTokens
    if (stopped || index === request.maxTokens) break
  }
  const rest = stopped ? [] : filter.end()
  outputTokens += rest.length
  if (rest.length > 0) yield partOf(rest, request.logprobs)
  const finish = whole ? 'stop' : 'length'
  yield {
    kind: 'end',
    finish,
    inputTokens: prompt.length,
    cachedInputTokens: Math.min(prompt.length, options.cachedTokens ?? 0),
    outputTokens,
    ...(filter.stop !== undefined && { stop: filter.stop }),
  }
}

async function* generate(
  running: EchoModel,
  request: GenerateOptions,
): AsyncGenerator<EngineStreamPart> {
  const { contextLength, pool, tokenizer } = running
  assertNoImages(request.prompt)
  const prompt = tokenizer.encodePrompt(request.prompt, { tokensMax: contextLength })
  if (prompt.length + request.maxTokens > contextLength) {
    const { maxTokens } = request
    throw new ContextTooLongError({ inputTokens: prompt.length, maxTokens, contextLength })
  }
  const slot = await pool.acquire(request.signal)
  try {
    if (running.isClosed()) throw new EngineFailedError({ engine: 'echo', reason: 'it is closed' })
    yield* run(running, request, prompt)
  } finally {
    pool.release(slot)
  }
}

async function score(
  running: EchoModel,
  request: ScoreOptions,
): Promise<readonly ScoredPosition[]> {
  const { contextLength, options, pool, tokenizer } = running
  const { promptIds, answered = 0, outputIds, signal, logitBias = [], targetIds = [] } = request
  if (promptIds.length + outputIds.length > contextLength) {
    const counts = { inputTokens: promptIds.length, maxTokens: outputIds.length }
    throw new ContextTooLongError({ ...counts, contextLength })
  }
  const biased = logitBias.map(({ id }) => id)
  tokenizer.decode([...promptIds, ...outputIds, ...biased, ...targetIds])
  const slot = await pool.acquire(signal)
  try {
    if (running.isClosed()) throw new EngineFailedError({ engine: 'echo', reason: 'it is closed' })
    const startMs = monotonicMs(options.clock)
    const count = promptIds.length + outputIds.length
    await waitForRate(
      options.clock,
      { startMs, count, rate: options.prefillTokensPerSecond },
      signal,
    )
    const asked = promptIds.slice(0, promptIds.length - answered)
    const answer = answerTo(asked, tokenizer, options.answerTokens)
    const said = saidIn(asked, tokenizer) + answered
    return scoreEcho(request, { answer, said }, tokenizer)
  } finally {
    pool.release(slot)
  }
}

async function* embed(running: EchoModel, request: EmbedOptions): AsyncGenerator<Float32Array> {
  const { contextLength, options, pool, tokenizer } = running
  for (const ids of embeddingInputs(request.prompt, { tokenizer, tokensMax: contextLength })) {
    const slot = await pool.acquire(request.signal)
    try {
      if (running.isClosed())
        throw new EngineFailedError({ engine: 'echo', reason: 'it is closed' })
      const startMs = monotonicMs(options.clock)
      const rate = options.prefillTokensPerSecond
      await waitForRate(options.clock, { startMs, count: ids.length, rate }, request.signal)
      yield embedEcho(ids)
    } finally {
      pool.release(slot)
    }
  }
}

/**
 * An engine without a model, for tests and for measurements under load: it answers with the ids of
 * the question, changed only where a grammar requires it. Deterministic; the seed and all other
 * parameters of the sampler change nothing. It scores answers like a model that is certain of every
 * token.
 *
 * Token ids are bytes; see `echoTokenizerJson` and `echoTemplate`, whose hashes the engine reports.
 */
export function createEngineEcho(options: createEngineEcho.Options): Engine {
  let closed = false
  return {
    name: 'echo',
    async load({ artifact, adapter, contextLength, sequencesMax }): Promise<LoadedModel> {
      assertNoAdapter({ adapter })
      const tokenizer = tokenizerOf()
      let unloaded = false
      const info: ModelInfo = {
        build: 'ostrom-echo 1',
        artifactHash: artifact.kind === 'file' ? artifact.sha256 : Hex.zeroHash,
        tokenizerHash: tokenizer.tokenizerHash,
        templateHash: tokenizer.templateHash,
        contextLength: contextLength ?? options.contextLength ?? CONTEXT_LENGTH,
        counting: 'ids',
        seeded: options.seeded ?? false,
        sequencesMax: sequencesMax ?? options.sequencesMax ?? SEQUENCES_MAX,
      }
      const running: EchoModel = {
        options,
        contextLength: info.contextLength,
        tokenizer,
        pool: createSequencePool(info.sequencesMax),
        isClosed: () => closed || unloaded,
      }
      return {
        info,
        generate: (request) => generate(running, request),
        score: (request) => score(running, request),
        embed: (request) => embed(running, request),
        tokenize: async (text, encoding) => tokenizer.encode(text, encoding),
        detokenize: async (ids) => tokenizer.decode(ids),
        close: async () => {
          unloaded = true
        },
      }
    },
    close: async () => {
      closed = true
    },
  }
}

export declare namespace createEngineEcho {
  type Options = {
    /** Clock that paces the answers; simulations use a virtual clock. */
    readonly clock: Clock
    /** Output tokens per second of each answer; unlimited when absent. */
    readonly tokensPerSecond?: number
    /** Prompt tokens per second; unlimited when absent. */
    readonly prefillTokensPerSecond?: number
    readonly contextLength?: number
    readonly sequencesMax?: number
    /**
     * Tokens of every answer, which repeats the question; the length of the question when absent.
     */
    readonly answerTokens?: number
    /** Number of first tokens of every prompt that count as cached; none when absent. */
    readonly cachedTokens?: number
    /** Value of `ModelInfo.seeded`, for tests that depend on it. False when absent. */
    readonly seeded?: boolean
    /** Index of the output token, from 0, before which every answer fails. */
    readonly failAfterTokens?: number
    /** Index of the output token before which every answer stalls until it is aborted. */
    readonly stallAfterTokens?: number
  }
}
