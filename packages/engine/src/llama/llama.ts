import { totalmem } from 'node:os'
import type { Hash } from '@ostrom/protocol'
import type {
  Engine,
  EnginePiece,
  GenerateOptions,
  LoadedModel,
  LoadOptions,
  ModelInfo,
} from '../engine.ts'
import {
  ArtifactInvalidError,
  ContextTooLongError,
  EngineFailedError,
  EngineMemoryError,
  GpuMissingError,
  PromptUnsupportedError,
} from '../errors.ts'
import {
  CHILD_OVERHEAD_BYTES,
  LOAD_TIMEOUT_MS,
  SEQUENCES_DEFAULT,
  STEP_TIMEOUT_MS,
} from '../limits.ts'
import { createSequencePool, type SequencePool } from '../sequence-pool.ts'
import { createStopFilter, type OutputToken } from '../stop-filter.ts'
import { createTokenizer, type Tokenizer, tokenizerFromGguf } from '../tokenizer/index.ts'
import { createRunningAnswer, type News, type RunningAnswer } from './answers.ts'
import { type LlamaChild, startLlamaChild } from './child-process.ts'
import { type GgufHeader, readGgufHeader } from './header.ts'
import type { FromChild, Gpu, LoadFault } from './messages.ts'

const ENGINE = 'llama'

/** What the llama engine tells of a loaded model beyond the port. */
export type LlamaModelHandle = LoadedModel & {
  readonly tokenizer: Tokenizer
  /** Process of the model; for tests and metrics. */
  readonly pid: number | undefined
  /** Threads in use: those asked for, or those measured. */
  readonly threads: number
  /** Tokens computed since the model was loaded. */
  sampledTokens(): Promise<number>
}

type Loading = {
  readonly file: { readonly path: string; readonly sha256: Hash }
  readonly header: GgufHeader
  readonly tokenizer: Tokenizer
  readonly contextLength: number
  readonly sequencesMax: number
  readonly memoryBytesMax: number
  readonly options: createEngineLlama.Options
}

/** Everything that changes while a model is loaded. */
type State = {
  child: LlamaChild
  failure: EngineFailedError | undefined
  readonly answers: Map<number, RunningAnswer>
  readonly onFreed: Map<number, () => void>
  readonly onStatistics: ((sampledTokens: number) => void)[]
  onLoad: ((message: LoadReply) => void) | undefined
}

type LoadReply =
  | Extract<FromChild, { kind: 'loaded' | 'load-failed' }>
  | { readonly kind: 'exited'; readonly reason: string }

const failed = (reason: string) => new EngineFailedError({ engine: ENGINE, reason })

function onMessage(state: State, message: FromChild) {
  switch (message.kind) {
    case 'progress':
      state.answers.get(message.answer)?.receive(message)
      return
    case 'answer-failed':
      state.answers.get(message.answer)?.fail(failed(message.reason))
      return
    case 'freed':
      state.onFreed.get(message.answer)?.()
      return
    case 'statistics':
      state.onStatistics.shift()?.(message.sampledTokens)
      return
    default:
      state.onLoad?.(message)
  }
}

function onExit(state: State, reason: string) {
  state.failure ??= failed(reason)
  state.onLoad?.({ kind: 'exited', reason })
  for (const answer of state.answers.values()) answer.fail(state.failure)
  for (const freed of [...state.onFreed.values()]) freed()
  for (const tell of state.onStatistics.splice(0)) tell(0)
}

/** A loading, or an answer that is waited for, without news for too long. */
function findStuck(state: State, startedMs: number): string | undefined {
  const nowMs = performance.now()
  if (state.onLoad && nowMs - startedMs > LOAD_TIMEOUT_MS) {
    return `it did not load within ${LOAD_TIMEOUT_MS} ms`
  }
  for (const { waitingSinceMs } of state.answers.values()) {
    if (waitingSinceMs !== undefined && nowMs - waitingSinceMs > STEP_TIMEOUT_MS) {
      return `a step took longer than ${STEP_TIMEOUT_MS} ms`
    }
  }
  return undefined
}

function startChild(memoryBytesMax: number): State {
  const startedMs = performance.now()
  const state: Omit<State, 'child'> & { child?: LlamaChild } = {
    failure: undefined,
    answers: new Map(),
    onFreed: new Map(),
    onStatistics: [],
    onLoad: undefined,
  }
  const whole = state as State
  whole.child = startLlamaChild({
    memoryBytesMax,
    onMessage: (message) => onMessage(whole, message),
    onExit: (reason) => onExit(whole, reason),
    findStuck: () => findStuck(whole, startedMs),
  })
  return whole
}

const gpuPackages: Readonly<Record<string, string>> = {
  cuda: `@node-llama-cpp/${process.platform === 'win32' ? 'win' : 'linux'}-x64-cuda`,
  vulkan: `@node-llama-cpp/${process.platform === 'win32' ? 'win' : 'linux'}-x64-vulkan`,
  metal: '@node-llama-cpp/mac-arm64-metal',
}

function loadError(fault: LoadFault, reason: string, loading: Loading): Error {
  const { gpu } = loading.options
  if (fault === 'gpu' && gpu) {
    const packageName = gpuPackages[gpu] ?? 'node-llama-cpp'
    return new GpuMissingError({ gpu, packageName, reason })
  }
  if (fault === 'artifact' || fault === 'memory') {
    const remedy =
      fault === 'memory'
        ? 'Lower the context length or the number of sequences.'
        : 'Compare the SHA-256 of the file with the manifest, or convert the model anew.'
    return new ArtifactInvalidError({ field: 'llama.cpp', value: reason, remedy })
  }
  return failed(reason)
}

/** Starts a child, lets it load the file, and resolves when it is ready. */
async function launch(loading: Loading, signal: AbortSignal | undefined) {
  signal?.throwIfAborted()
  const { file, tokenizer, options } = loading
  const state = startChild(loading.memoryBytesMax)
  const reply = new Promise<LoadReply>((resolve) => {
    state.onLoad = resolve
  })
  const abort = () => void state.child.kill('loading was aborted')
  signal?.addEventListener('abort', abort, { once: true })
  state.child.send({
    kind: 'load',
    path: file.path,
    contextLength: loading.contextLength,
    sequences: loading.sequencesMax,
    threads: options.threads ?? 0,
    gpu: options.gpu ?? false,
    eosIds: [...tokenizer.eosIds],
  })
  const message = await reply
  state.onLoad = undefined
  signal?.removeEventListener('abort', abort)
  if (message.kind === 'loaded') return { state, ready: message }
  await state.child.kill('loading failed')
  signal?.throwIfAborted()
  if (message.kind === 'load-failed') throw loadError(message.fault, message.reason, loading)
  // What kills the process while it reads the file is the file's fault, unless memory ran out.
  const killed = message.reason.includes('SIGKILL') || message.reason.includes('memory')
  throw loadError(killed ? 'engine' : 'artifact', message.reason, loading)
}

const tokensOf = (news: News): OutputToken[] =>
  news.ids.map((id, index) => {
    const logprob = news.logprobs[index]
    return logprob ? { id, logprob } : { id }
  })

const pieceOf = (tokens: readonly OutputToken[], logprobs: number): EnginePiece => {
  const ids = tokens.map(({ id }) => id)
  if (logprobs === 0) return { kind: 'tokens', ids }
  return { kind: 'tokens', ids, logprobs: tokens.flatMap(({ logprob }) => logprob ?? []) }
}

type Model = {
  readonly state: State
  readonly tokenizer: Tokenizer
  readonly info: ModelInfo
  readonly pool: SequencePool
  readonly nextAnswer: () => number
}

/** Turns what comes from the child into pieces, telling it what has been taken. */
async function* read(model: Model, asked: GenerateOptions, id: number, running: RunningAnswer) {
  const { state, tokenizer } = model
  const filter = createStopFilter({ stop: asked.stop, tokenizer })
  let inputTokens = 0
  let cachedInputTokens = 0
  let outputTokens = 0
  for (;;) {
    const news = await running.news()
    for (const { tokens, cached } of news.prefills) {
      inputTokens = tokens
      cachedInputTokens = cached
      yield { kind: 'prefill', tokens, cached } as const
    }
    const out: OutputToken[] = []
    let stopped = false
    for (const token of tokensOf(news)) {
      const pushed = filter.push(token)
      out.push(...pushed.tokens)
      stopped = pushed.stopped
      if (stopped) break
    }
    const finish = stopped ? 'stop' : news.finish
    if (finish && !stopped) out.push(...filter.end())
    outputTokens += out.length
    if (out.length > 0) yield pieceOf(out, asked.logprobs)
    if (finish) {
      yield { kind: 'end', finish, inputTokens, cachedInputTokens, outputTokens } as const
      return
    }
    // Said only now: the caller has come back for more.
    const taken = { tokens: news.ids.length, steps: news.prefills.length }
    state.child.send({ kind: 'taken', answer: id, ...taken })
  }
}

function textLength(prompt: GenerateOptions['prompt']): number {
  if (prompt.kind === 'ids') return 0
  if (prompt.kind === 'text') return prompt.text.length
  return prompt.messages.reduce((length, { content }) => length + content.length, 0)
}

function promptOf(model: Model, asked: GenerateOptions): readonly number[] {
  const { contextLength } = model.info
  const { prompt, maxTokens } = asked
  // Saves tokenizing megabytes that cannot fit: no token stands for more text than this.
  const least = Math.floor(textLength(prompt) / model.tokenizer.tokenBytesMax)
  if (least > contextLength) {
    throw new ContextTooLongError({ inputTokens: least, maxTokens, contextLength })
  }
  const ids = model.tokenizer.encodePrompt(prompt)
  // Native code must see no id that is not in the vocabulary; this throws for them.
  model.tokenizer.decode(asked.sampler.logitBias.map(({ id }) => id))
  if (ids.length === 0) {
    const reason = 'the prompt has no tokens'
    throw new PromptUnsupportedError({ kind: prompt.kind, reason, remedy: 'Send some text.' })
  }
  if (ids.length + maxTokens > contextLength) {
    throw new ContextTooLongError({ inputTokens: ids.length, maxTokens, contextLength })
  }
  return ids
}

async function* generate(model: Model, asked: GenerateOptions): AsyncGenerator<EnginePiece> {
  const { state, pool } = model
  if (state.failure) throw state.failure
  const ids = promptOf(model, asked)
  const place = await pool.acquire(asked.signal)
  if (state.failure) {
    pool.release(place)
    throw state.failure
  }
  const id = model.nextAnswer()
  const running = createRunningAnswer()
  const abort = () => running.fail(asked.signal.reason)
  asked.signal.addEventListener('abort', abort, { once: true })
  state.answers.set(id, running)
  state.onFreed.set(id, () => {
    state.onFreed.delete(id)
    pool.release(place)
  })
  const { sampler, seed, maxTokens, logprobs, prefillTokens } = asked
  const question = { ids, sampler, seed, maxTokens, logprobs, prefillTokens }
  state.child.send({ kind: 'generate', answer: id, question })
  try {
    yield* read(model, asked, id, running)
  } finally {
    asked.signal.removeEventListener('abort', abort)
    state.answers.delete(id)
    // The place is given back when the child has finished the step it is in.
    state.child.send({ kind: 'cancel', answer: id })
  }
}

async function prepare(options: createEngineLlama.Options, load: LoadOptions): Promise<Loading> {
  const { artifact } = load
  if (artifact.kind !== 'file') {
    const remedy = 'Use the http engine for models of other servers.'
    throw new ArtifactInvalidError({ field: 'Artifact', value: artifact.kind, remedy })
  }
  const header = await readGgufHeader(artifact.path)
  const parts = tokenizerFromGguf(header.metadata)
  const tokenizer = createTokenizer({
    tokenizerJson: parts.tokenizerJson,
    eosIds: parts.eosIds,
    ...(parts.template ? { template: parts.template } : {}),
  })
  const contextLength = Math.min(load.contextLength ?? header.contextLength, header.contextLength)
  const sequencesMax = load.sequencesMax ?? SEQUENCES_DEFAULT
  const memoryBytesMax = options.memoryBytesMax ?? totalmem()
  const neededBytes = header.bytes + header.contextTokenBytes * contextLength * sequencesMax
  if (neededBytes > memoryBytesMax) throw new EngineMemoryError({ neededBytes, memoryBytesMax })
  const loading = { file: artifact, header, tokenizer, contextLength, sequencesMax, options }
  return { ...loading, memoryBytesMax: memoryBytesMax + CHILD_OVERHEAD_BYTES }
}

async function loadModel(options: createEngineLlama.Options, load: LoadOptions) {
  const loading = await prepare(options, load)
  const { tokenizer, contextLength, sequencesMax } = loading
  const { state, ready } = await launch(loading, load.signal)
  const info: ModelInfo = {
    build: ready.build,
    artifactHash: loading.file.sha256,
    tokenizerHash: tokenizer.tokenizerHash,
    templateHash: tokenizer.templateHash,
    contextLength,
    counting: 'ids',
    seeded: true,
    sequencesMax,
  }
  let answers = 0
  const nextAnswer = () => answers++
  const model: Model = {
    state,
    tokenizer,
    info,
    pool: createSequencePool(sequencesMax),
    nextAnswer,
  }
  const handle: LlamaModelHandle = {
    info,
    tokenizer,
    pid: state.child.pid,
    threads: ready.threads,
    generate: (asked) => generate(model, asked),
    tokenize: async (text, encoding) => tokenizer.encode(text, encoding),
    detokenize: async (ids) => tokenizer.decode(ids),
    sampledTokens: () =>
      new Promise((resolve) => {
        state.onStatistics.push(resolve)
        state.child.send({ kind: 'statistics' })
      }),
    close: async () => {
      state.failure ??= failed('the model was unloaded')
      await state.child.kill('the model was unloaded')
    },
  }
  return handle
}

/** The engine, with what it tells of its models beyond the port. */
export type EngineLlama = Omit<Engine, 'load'> & {
  load(options: LoadOptions): Promise<LlamaModelHandle>
}

/**
 * Runs GGUF models by llama.cpp, each in a child process of its own: a broken file, or a fault of
 * native code, ends that process and its answers, never this one.
 *
 * Tokens are chosen by `Sampler` of `@ostrom/verification`, so answers can be replayed.
 */
export function createEngineLlama(options: createEngineLlama.Options = {}): EngineLlama {
  const models = new Set<LlamaModelHandle>()
  let closed = false
  return {
    name: ENGINE,
    async load(load) {
      if (closed) throw failed('the engine was closed')
      const model = await loadModel(options, load)
      models.add(model)
      const close = async () => {
        models.delete(model)
        await model.close()
      }
      return { ...model, close }
    },
    async close() {
      closed = true
      await Promise.all([...models].map((model) => model.close()))
    },
  }
}

export declare namespace createEngineLlama {
  type Options = {
    /** Threads of a model; measured when it is loaded if absent. Tests use 1. */
    readonly threads?: number
    /** GPU back end; its package is not installed by default. The CPU when absent. */
    readonly gpu?: Gpu
    /** Most memory of one model, in bytes; all of the machine's when absent. */
    readonly memoryBytesMax?: number
  }
}
