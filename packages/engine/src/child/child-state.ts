import { resolve } from 'node:path'
import { EngineFailedError } from '../errors.ts'
import { openJail } from '../jail/jail.ts'
import { LOAD_TIMEOUT_MS, STEP_TIMEOUT_MS } from '../limits.ts'
import { parseChildEvent } from './child-event.ts'
import { type EngineChild, startEngineChild } from './child-process.ts'
import type { GenerationProgress, MessageQueue } from './message-queue.ts'
import type { ChildCommand, ChildEvent, OpenContext } from './messages.ts'

// The parent's state of a child that holds a model, and the dispatch of the child's messages.

export type ImageEvent = Extract<ChildEvent, { kind: 'image-generated' }>
export type EmbeddingEvent = Extract<ChildEvent, { kind: 'embedded' }>
export type ScoreEvent = Extract<ChildEvent, { kind: 'scored' }>

/** The mutable state of a loaded model's child. */
export type ChildState = {
  /** Name of the engine, for its errors. */
  readonly engine: string
  child: EngineChild<ChildCommand>
  failure: EngineFailedError | undefined
  /** Resolves with the failure when the process has ended. */
  readonly processEnd: PromiseWithResolvers<EngineFailedError>
  readonly generationTasks: Map<number, MessageQueue<GenerationProgress>>
  readonly scoreTasks: Map<number, MessageQueue<ScoreEvent>>
  readonly embeddingTasks: Map<number, MessageQueue<EmbeddingEvent>>
  readonly imageTasks: Map<number, MessageQueue<ImageEvent>>
  readonly onFreed: Map<number, () => void>
  /** Whether the parent has sent the texts of the tokens (`table`), which grammars need. */
  hasTable: boolean
  readonly onStatistics: ((sampledTokens: number) => void)[]
  /** Contexts that the child is opening, by number. Context 0 opens with the model. */
  readonly onOpened: Map<number, PendingContext>
  /** Number of tasks so far, over all models that share the child. */
  taskCount: number
  /** Number of contexts that the parent has requested so far, context 0 included. */
  contextCount: number
  onLoad: ((message: LoadReply) => void) | undefined
}

/** A context for which the parent waits. `settle` gets a reason if the context did not open. */
export type PendingContext = {
  readonly sinceMs: number
  readonly settle: (reason?: string) => void
}

/** Result of a load: the child's reply, or the reason why its process ended without a reply. */
export type LoadReply =
  | Extract<ChildEvent, { kind: 'loaded' | 'load-failed' }>
  | { readonly kind: 'exited'; readonly reason: string }

const failed = ({ engine }: ChildState, reason: string) => new EngineFailedError({ engine, reason })

/**
 * Returns the queues of the task with an id, or of all tasks. All kinds of tasks share one sequence
 * of ids.
 */
const queuesOf = (
  { generationTasks, scoreTasks, embeddingTasks, imageTasks }: ChildState,
  id?: number,
) =>
  [generationTasks, scoreTasks, embeddingTasks, imageTasks].flatMap((kind) => {
    if (id === undefined) return [...kind.values()]
    return kind.get(id) ?? []
  })

/**
 * Kills a child that sends more than was requested: `isKept` is false if the queue of the task had
 * no room for the message.
 */
function onFlowReport(state: ChildState, isKept: boolean | undefined): void {
  if (isKept === false) void state.child.kill('it sent more than was asked of it')
}

function onMessage(state: ChildState, message: ChildEvent) {
  switch (message.kind) {
    case 'progress':
      return onFlowReport(state, state.generationTasks.get(message.taskId)?.receive(message))
    case 'scored':
      return onFlowReport(state, state.scoreTasks.get(message.taskId)?.receive(message))
    case 'image-generated':
      return onFlowReport(state, state.imageTasks.get(message.taskId)?.receive(message))
    case 'embedded':
      return onFlowReport(state, state.embeddingTasks.get(message.taskId)?.receive(message))
    case 'answer-failed':
      for (const inbox of queuesOf(state, message.taskId)) inbox.fail(failed(state, message.reason))
      return
    case 'freed':
      state.onFreed.get(message.taskId)?.()
      return
    case 'opened':
      state.onOpened.get(message.context)?.settle(message.reason)
      return
    case 'statistics':
      state.onStatistics.shift()?.(message.sampledTokens)
      return
    default:
      state.onLoad?.(message)
  }
}

function onExit(state: ChildState, reason: string) {
  state.failure ??= failed(state, reason)
  // `processEnd` resolves before any answer fails, so that a caller whose answer fails does not
  // consider the model alive.
  state.processEnd.resolve(state.failure)
  state.onLoad?.({ kind: 'exited', reason })
  for (const inbox of queuesOf(state)) inbox.fail(state.failure)
  for (const freed of [...state.onFreed.values()]) freed()
  for (const { settle } of [...state.onOpened.values()]) settle(reason)
  for (const tell of state.onStatistics.splice(0)) tell(0)
}

/**
 * Returns the reason to kill the child if a load, or an answer that a caller waits for, has made no
 * progress for too long.
 */
function findStuck(state: ChildState): string | undefined {
  // Uses the child's own clock, because a busy machine makes the child wait, which must not count
  // as being stuck.
  const { ownMs: nowMs } = state.child
  if (state.onLoad && nowMs > LOAD_TIMEOUT_MS) {
    return `it did not load within ${LOAD_TIMEOUT_MS} ms`
  }
  for (const { sinceMs } of state.onOpened.values()) {
    if (nowMs - sinceMs > LOAD_TIMEOUT_MS) return `a context took over ${LOAD_TIMEOUT_MS} ms`
  }
  for (const { waitingSinceMs } of queuesOf(state)) {
    if (waitingSinceMs !== undefined && nowMs - waitingSinceMs > STEP_TIMEOUT_MS) {
      return `a step took longer than ${STEP_TIMEOUT_MS} ms`
    }
  }
  return undefined
}

async function startChild(options: launch.Options): Promise<ChildState> {
  const { engine, module, load, memoryBytesMax, environment } = options
  const drivers = load.gpu !== false
  const paths = [load.path, load.adapter].filter((path) => path !== undefined)
  // There is no jail with GPU drivers, because each driver needs other devices, caches and files.
  const jail = drivers
    ? undefined
    : await openJail(paths, load.packages === undefined ? [] : [load.packages])
  const state: Omit<ChildState, 'child'> & { child?: EngineChild } = {
    engine,
    failure: undefined,
    processEnd: Promise.withResolvers(),
    generationTasks: new Map(),
    scoreTasks: new Map(),
    embeddingTasks: new Map(),
    imageTasks: new Map(),
    onFreed: new Map(),
    onStatistics: [],
    hasTable: false,
    onOpened: new Map(),
    taskCount: 0,
    contextCount: 1,
    onLoad: undefined,
  }
  const whole = state as ChildState
  whole.child = startEngineChild<ChildCommand>({
    module,
    memoryBytesMax,
    drivers,
    jail,
    environment,
    onMessage(message) {
      const news = parseChildEvent(message)
      if (news) onMessage(whole, news)
      else void whole.child.kill('its process says what it may not')
    },
    onExit: (reason) => onExit(whole, reason),
    findStuck: () => findStuck(whole),
  })
  return whole
}

/** Starts a child, lets it load a model, and resolves when it is ready or has failed. */
export async function launch(
  options: launch.Options,
): Promise<{ state: ChildState; reply: LoadReply }> {
  const { signal } = options
  signal?.throwIfAborted()
  const { path, adapter, ...rest } = options.load
  // Paths are made absolute, because the child has another working folder.
  const load = { ...rest, path: resolve(path), ...(adapter && { adapter: resolve(adapter) }) }
  const state = await startChild({ ...options, load })
  const news = new Promise<LoadReply>((settle) => {
    state.onLoad = settle
  })
  const abort = () => void state.child.kill('loading was aborted')
  signal?.addEventListener('abort', abort, { once: true })
  state.child.send({ kind: 'load', ...load })
  const reply = await news
  state.onLoad = undefined
  signal?.removeEventListener('abort', abort)
  if (reply.kind !== 'loaded') {
    await state.child.kill('loading failed')
    signal?.throwIfAborted()
  }
  return { state, reply }
}

export declare namespace launch {
  type Options = {
    /** Name of the engine, for its errors. */
    readonly engine: string
    /** Module that the child runs. */
    readonly module: URL
    readonly load: Omit<Extract<ChildCommand, { kind: 'load' }>, 'kind'>
    readonly memoryBytesMax: number
    readonly environment: Readonly<Record<string, string>>
    readonly signal?: AbortSignal | undefined
  }
}

/**
 * Lets a child open another context for its weights.
 *
 * @returns The number of the context.
 * @throws {EngineFailedError} The adapter cannot be loaded, or the child has ended.
 * @throws {SandboxMissingError} The child runs without a jail, and may not read the adapter without
 *   one.
 */
export async function openContext(
  state: ChildState,
  options: Omit<OpenContext, 'kind' | 'context'>,
): Promise<number> {
  if (state.failure) throw state.failure
  const context = state.contextCount++
  const adapter = await state.child.mount(options.adapter)
  if (state.failure) throw state.failure
  const reason = await new Promise<string | undefined>((settle) => {
    state.onOpened.set(context, { sinceMs: state.child.ownMs, settle })
    state.child.send({ kind: 'open', context, ...options, adapter })
  })
  state.onOpened.delete(context)
  if (reason !== undefined) throw failed(state, reason)
  return context
}
