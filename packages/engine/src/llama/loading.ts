import { totalmem } from 'node:os'
import type { Hash } from '@ostrom/protocol'
import type { LoadOptions } from '../engine.ts'
import {
  ArtifactInvalidError,
  EngineFailedError,
  EngineMemoryError,
  GpuMissingError,
} from '../errors.ts'
import {
  CHILD_OVERHEAD_BYTES,
  LOAD_TIMEOUT_MS,
  SEQUENCES_DEFAULT,
  STEP_TIMEOUT_MS,
} from '../limits.ts'
import { createTokenizer, type Tokenizer, tokenizerFromGguf } from '../tokenizer/index.ts'
import type { Inbox, Progress } from './answers.ts'
import { type LlamaChild, startLlamaChild } from './child-process.ts'
import { type GgufHeader, readGgufHeader } from './header.ts'
import type { FromChild, Gpu, LoadFault } from './messages.ts'

// From a file to a child process that holds it: checks in this process, then the load itself.

/** How models are run; see `createEngineLlama`. */
export type LlamaOptions = {
  /** Threads of a model; measured when it is loaded if absent. Tests use 1. */
  readonly threads?: number
  /** GPU back end; its package is not installed by default. The CPU when absent. */
  readonly gpu?: Gpu
  /** Environment of the children, for drivers (`CUDA_VISIBLE_DEVICES`). Empty when absent. */
  readonly environment?: Readonly<Record<string, string>>
  /** Most memory of one model, in bytes; all of the machine's when absent. */
  readonly memoryBytesMax?: number
}

/** A file that has passed the checks. */
export type Loading = {
  readonly file: { readonly path: string; readonly sha256: Hash }
  readonly header: GgufHeader
  readonly tokenizer: Tokenizer
  readonly contextLength: number
  readonly sequencesMax: number
  readonly memoryBytesMax: number
  readonly options: LlamaOptions
}

export type Embedded = Extract<FromChild, { kind: 'embedded' }>
export type Scored = Extract<FromChild, { kind: 'scored' }>

/** Everything that changes while a model is loaded. */
export type State = {
  child: LlamaChild
  failure: EngineFailedError | undefined
  readonly answers: Map<number, Inbox<Progress>>
  readonly scores: Map<number, Inbox<Scored>>
  readonly embeds: Map<number, Inbox<Embedded>>
  readonly onFreed: Map<number, () => void>
  readonly onStatistics: ((sampledTokens: number) => void)[]
  onLoad: ((message: LoadReply) => void) | undefined
}

type LoadReply =
  | Extract<FromChild, { kind: 'loaded' | 'load-failed' }>
  | { readonly kind: 'exited'; readonly reason: string }

/** Name of the engine. */
export const ENGINE = 'llama'

export const failed = (reason: string) => new EngineFailedError({ engine: ENGINE, reason })

/** Where the child's news of one number go, or of all. All kinds of work share their numbers. */
const inboxesOf = ({ answers, scores, embeds }: State, id?: number) =>
  [answers, scores, embeds].flatMap((kind) => {
    if (id === undefined) return [...kind.values()]
    return kind.get(id) ?? []
  })

function onMessage(state: State, message: FromChild) {
  switch (message.kind) {
    case 'progress':
      state.answers.get(message.answer)?.receive(message)
      return
    case 'scored':
      state.scores.get(message.answer)?.receive(message)
      return
    case 'embedded':
      state.embeds.get(message.answer)?.receive(message)
      return
    case 'answer-failed':
      for (const inbox of inboxesOf(state, message.answer)) inbox.fail(failed(message.reason))
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
  for (const inbox of inboxesOf(state)) inbox.fail(state.failure)
  for (const freed of [...state.onFreed.values()]) freed()
  for (const tell of state.onStatistics.splice(0)) tell(0)
}

/** A loading, or an answer that is waited for, without news for too long. */
function findStuck(state: State, startedMs: number): string | undefined {
  const nowMs = performance.now()
  if (state.onLoad && nowMs - startedMs > LOAD_TIMEOUT_MS) {
    return `it did not load within ${LOAD_TIMEOUT_MS} ms`
  }
  for (const { waitingSinceMs } of inboxesOf(state)) {
    if (waitingSinceMs !== undefined && nowMs - waitingSinceMs > STEP_TIMEOUT_MS) {
      return `a step took longer than ${STEP_TIMEOUT_MS} ms`
    }
  }
  return undefined
}

function startChild({ memoryBytesMax, options }: Loading): State {
  const startedMs = performance.now()
  const state: Omit<State, 'child'> & { child?: LlamaChild } = {
    failure: undefined,
    answers: new Map(),
    scores: new Map(),
    embeds: new Map(),
    onFreed: new Map(),
    onStatistics: [],
    onLoad: undefined,
  }
  const whole = state as State
  whole.child = startLlamaChild({
    memoryBytesMax,
    environment: options.environment ?? {},
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
export async function launch(loading: Loading, signal: AbortSignal | undefined) {
  signal?.throwIfAborted()
  const { file, tokenizer, options } = loading
  const state = startChild(loading)
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

/**
 * Reads the header and the tokenizer of a file, and checks that the model fits into memory.
 *
 * @throws {ArtifactInvalidError} The file is not a model that can be run.
 * @throws {TokenizerUnsupportedError} Its tokenizer is not implemented.
 * @throws {EngineMemoryError} Weights and contexts are too large.
 */
export async function prepare(options: LlamaOptions, load: LoadOptions): Promise<Loading> {
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
