import { Hex } from '@ostrom/protocol'
import type {
  EmbedOptions,
  Engine,
  EngineStreamPart,
  GenerateOptions,
  ImageOptions,
  LoadedModel,
  ModelInfo,
} from '../engine.ts'
import {
  ArtifactInvalidError,
  ContextTooLongError,
  EngineFailedError,
  PromptUnsupportedError,
} from '../errors.ts'
import { assertNoAdapter } from '../input-checks.ts'
import { UPSTREAM_CONTEXT_DEFAULT, UPSTREAM_SEQUENCES_DEFAULT } from '../limits.ts'
import { createSequencePool, type SequencePool } from '../sequence-pool.ts'
import { createTextStop } from '../tokenizer/stop-text.ts'
import { embedUpstream } from './embedding.ts'
import { UpstreamModelError } from './errors.ts'
import { generateImageUpstream } from './image-generation.ts'
import { toOpenAiRequest } from './openai-request.ts'
import { createReasoningWriter, reasoningOf } from './reasoning.ts'
import { recordOf } from './record.ts'
import { createToolCallWriter } from './tool-calls.ts'
import { errorOf, listModels, stream, type Upstream } from './upstream.ts'

type HttpModel = {
  readonly upstream: Upstream
  readonly name: string
  readonly info: ModelInfo
  readonly pool: SequencePool
  readonly isClosed: () => boolean
}

const countOf = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined

/** Reads one event of a server's answer, which arrives as a stream of events. */
function readEvent(event: Record<string, unknown>) {
  const choices = Array.isArray(event['choices']) ? event['choices'] : []
  const choice = recordOf(choices[0])
  const text = choice['text'] ?? recordOf(choice['delta'])['content']
  const usage = recordOf(event['usage'])
  const details = recordOf(usage['prompt_tokens_details'])
  return {
    text: typeof text === 'string' ? text : '',
    reasoning: reasoningOf(recordOf(choice['delta'])),
    calls: recordOf(choice['delta'])['tool_calls'],
    finish: typeof choice['finish_reason'] === 'string' ? choice['finish_reason'] : undefined,
    // vLLM and SGLang use different field names.
    stop: [choice['stop_reason'], choice['matched_stop']].find((one) => typeof one === 'string'),
    inputTokens: countOf(usage['prompt_tokens']),
    outputTokens: countOf(usage['completion_tokens']),
    cachedInputTokens: countOf(details['cached_tokens']),
    error: event['error'],
  }
}

type StreamTotals = {
  finish: string | undefined
  /** The stop text that ended the answer, according to the server. */
  stop: string | undefined
  inputTokens: number
  outputTokens: number | undefined
  cachedInputTokens: number
  parts: number
}

function accumulate(total: StreamTotals, read: ReturnType<typeof readEvent>) {
  total.finish = read.finish ?? total.finish
  total.stop = read.stop ?? total.stop
  total.inputTokens = read.inputTokens ?? total.inputTokens
  total.outputTokens = read.outputTokens ?? total.outputTokens
  total.cachedInputTokens = read.cachedInputTokens ?? total.cachedInputTokens
  if (read.text + read.reasoning !== '' || read.calls !== undefined) total.parts++
}

const endOf = (
  total: StreamTotals,
  finish: 'stop' | 'length',
  stop: string | undefined,
): EngineStreamPart => ({
  kind: 'end',
  finish,
  inputTokens: total.inputTokens,
  cachedInputTokens: total.cachedInputTokens,
  // A server that reports no usage sends about one token in each piece.
  outputTokens: total.outputTokens ?? total.parts,
  ...(stop !== undefined && { stop }),
})

async function* run(model: HttpModel, options: GenerateOptions): AsyncGenerator<EngineStreamPart> {
  const { upstream, name, info } = model
  const { maxTokens, signal } = options
  const limits = { model: name, maxTokens, contextLength: info.contextLength }
  const events = stream({ upstream, ...toOpenAiRequest(name, options), subject: limits, signal })
  const stop = createTextStop(options.stop)
  const calls = createToolCallWriter()
  const reasoning = createReasoningWriter()
  const total: StreamTotals = {
    finish: undefined,
    stop: undefined,
    inputTokens: 0,
    outputTokens: undefined,
    cachedInputTokens: 0,
    parts: 0,
  }
  let begun = false
  for await (const event of events) {
    const read = readEvent(event)
    if (read.error !== undefined) {
      const status = countOf(recordOf(read.error)['code']) ?? 500
      throw errorOf(status, JSON.stringify({ error: read.error }), null, limits)
    }
    accumulate(total, read)
    if (!begun) {
      begun = true
      // The length of the prompt is known only at the end of the stream.
      yield { kind: 'prefill', tokens: 0, cached: 0 }
    }
    calls.push(read.calls)
    const reasoned = reasoning.push(read.reasoning)
    const { text: sure, stopped } = stop.push(read.text)
    const text = reasoned + (sure === '' ? '' : reasoning.begin() + sure)
    if (text !== '') yield { kind: 'tokens', ids: [], text }
    // Only for servers that ignore `stop`; other servers end the answer themselves.
    if (stopped) return yield endOf(total, 'stop', stop.stop)
  }
  if (total.finish === undefined) {
    throw new EngineFailedError({ engine: 'http', reason: 'the stream ended in the middle' })
  }
  const rest = stop.end() + calls.end()
  if (rest !== '') yield { kind: 'tokens', ids: [], text: reasoning.begin() + rest }
  const finish = total.finish === 'length' ? 'length' : 'stop'
  const named = options.stop.find((text) => text === total.stop)
  yield endOf(total, finish, finish === 'stop' ? named : undefined)
}

async function* generate(
  model: HttpModel,
  options: GenerateOptions,
): AsyncGenerator<EngineStreamPart> {
  const { contextLength } = model.info
  const { maxTokens, signal } = options
  const closed = () => new EngineFailedError({ engine: 'http', reason: 'it was closed' })
  if (model.isClosed()) throw closed()
  // Only the server counts the prompt tokens. A `maxTokens` above the whole context is refused
  // here, because no prompt can make room for it.
  if (maxTokens > contextLength) throw new ContextTooLongError({ maxTokens, contextLength })
  const slot = await model.pool.acquire(signal)
  try {
    if (model.isClosed()) throw closed()
    yield* run(model, options)
  } finally {
    model.pool.release(slot)
  }
}

async function* embed(model: HttpModel, options: EmbedOptions): AsyncGenerator<Float32Array> {
  const { upstream, name, info, pool } = model
  const closed = () => new EngineFailedError({ engine: 'http', reason: 'it was closed' })
  if (model.isClosed()) throw closed()
  const slot = await pool.acquire(options.signal)
  try {
    if (model.isClosed()) throw closed()
    const limits = { model: name, maxTokens: 0, contextLength: info.contextLength }
    yield* embedUpstream({ upstream, subject: limits }, options)
  } finally {
    pool.release(slot)
  }
}

async function generateImage(model: HttpModel, options: ImageOptions): Promise<Uint8Array> {
  const { upstream, name, info, pool } = model
  const closed = () => new EngineFailedError({ engine: 'http', reason: 'it was closed' })
  if (model.isClosed()) throw closed()
  const slot = await pool.acquire(options.signal)
  try {
    if (model.isClosed()) throw closed()
    const limits = { model: name, maxTokens: 0, contextLength: info.contextLength }
    return await generateImageUpstream({ upstream, subject: limits }, options)
  } finally {
    pool.release(slot)
  }
}

const unsupported = (what: string) =>
  new PromptUnsupportedError({
    kind: 'ids',
    reason: `the server does not ${what}`,
    remedy: 'Count by the tokenizer that the manifest of the model version names.',
  })

/**
 * Serves models of any server with an OpenAI-compatible API: vLLM, llama-server, Ollama and others.
 *
 * These servers return text without token ids, so answers count as `retokenized`, and they use
 * their own samplers. A prefill piece precedes the output, but the length of the prompt is known
 * only at the end. The engine cannot score, because such servers do not return the logits of a
 * given answer.
 */
export function createEngineHttp(options: createEngineHttp.Options): Engine {
  const upstream: Upstream = { fetch: globalThis.fetch, ...options }
  let closed = false
  return {
    name: 'http',
    async load({ artifact, adapter, contextLength, sequencesMax, signal }): Promise<LoadedModel> {
      assertNoAdapter({ adapter })
      if (artifact.kind !== 'remote') {
        const remedy = 'Name a model of the server, or load the file with the llama engine.'
        throw new ArtifactInvalidError({ field: 'Artifact', value: artifact.kind, remedy })
      }
      const models = await listModels(upstream, signal)
      const entry = models?.get(artifact.model)
      if (models && !entry) throw new UpstreamModelError({ model: artifact.model })
      // vLLM reports `max_model_len`.
      const modelLength = countOf(entry?.['max_model_len'])
      const info: ModelInfo = {
        build: `openai-compatible server, model ${artifact.model}`,
        artifactHash: Hex.zeroHash,
        tokenizerHash: Hex.zeroHash,
        templateHash: Hex.zeroHash,
        contextLength:
          contextLength ?? options.contextLength ?? modelLength ?? UPSTREAM_CONTEXT_DEFAULT,
        counting: 'retokenized',
        seeded: false,
        sequencesMax: sequencesMax ?? UPSTREAM_SEQUENCES_DEFAULT,
      }
      let unloaded = false
      const model: HttpModel = {
        upstream,
        name: artifact.model,
        info,
        pool: createSequencePool(info.sequencesMax),
        isClosed: () => closed || unloaded,
      }
      return {
        info,
        generate: (request) => generate(model, request),
        embed: (request) => embed(model, request),
        generateImage: (request) => generateImage(model, request),
        tokenize: () => Promise.reject(unsupported('tokenize')),
        detokenize: () => Promise.reject(unsupported('detokenize')),
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

export declare namespace createEngineHttp {
  type Options = {
    /** Base of the API, such as `http://127.0.0.1:8000/v1`. */
    readonly baseUrl: string
    /** API key, sent as a bearer token. */
    readonly apiKey?: string
    /** Context of the models in tokens, if the server reports none or a wrong one. */
    readonly contextLength?: number
    /** Replaces the global `fetch`. */
    readonly fetch?: typeof fetch
    /** See `UPSTREAM_FIRST_EVENT_TIMEOUT_MS` and `UPSTREAM_IDLE_TIMEOUT_MS`. */
    readonly firstTimeoutMs?: number
    readonly idleTimeoutMs?: number
  }
}
