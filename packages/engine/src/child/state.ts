import { resolve } from 'node:path'
import { EngineFailedError } from '../errors.ts'
import { LOAD_TIMEOUT_MS, STEP_TIMEOUT_MS } from '../limits.ts'
import type { Inbox, Progress } from './answers.ts'
import { type EngineChild, startEngineChild } from './child-process.ts'
import { parseFromChild } from './from-child.ts'
import { openJail } from './jail.ts'
import type { FromChild, OpenContext, ToChild } from './messages.ts'

// What the parent knows of a child that holds a model, and how its news are given on.

export type Drawn = Extract<FromChild, { kind: 'drawn' }>
export type Embedded = Extract<FromChild, { kind: 'embedded' }>
export type Scored = Extract<FromChild, { kind: 'scored' }>

/** Everything that changes while a model is loaded. */
export type State = {
  /** Name of the engine, for its errors. */
  readonly engine: string
  child: EngineChild<ToChild>
  failure: EngineFailedError | undefined
  readonly answers: Map<number, Inbox<Progress>>
  readonly scores: Map<number, Inbox<Scored>>
  readonly embeds: Map<number, Inbox<Embedded>>
  readonly draws: Map<number, Inbox<Drawn>>
  readonly onFreed: Map<number, () => void>
  /** Whether the child knows what the tokens stand for. */
  hasTable: boolean
  readonly onStatistics: ((sampledTokens: number) => void)[]
  /** Contexts that are being opened beside the first. */
  readonly onOpened: Map<number, Opening>
  /** Counts the work asked for, and the contexts, of all models that share the child. */
  asked: number
  contexts: number
  onLoad: ((message: LoadReply) => void) | undefined
}

/** A context that is waited for; it is told why where there will be none. */
export type Opening = { readonly sinceMs: number; readonly settle: (reason?: string) => void }

/** How a loading ended. */
export type LoadReply =
  | Extract<FromChild, { kind: 'loaded' | 'load-failed' }>
  | { readonly kind: 'exited'; readonly reason: string }

const failed = ({ engine }: State, reason: string) => new EngineFailedError({ engine, reason })

/** Where the child's news of one number go, or of all. All kinds of work share their numbers. */
const inboxesOf = ({ answers, scores, embeds, draws }: State, id?: number) =>
  [answers, scores, embeds, draws].flatMap((kind) => {
    if (id === undefined) return [...kind.values()]
    return kind.get(id) ?? []
  })

/** Gives up on a child that sends more than anybody asked it for. */
function received(state: State, isKept: boolean | undefined): void {
  if (isKept === false) void state.child.kill('it sent more than was asked of it')
}

function onMessage(state: State, message: FromChild) {
  switch (message.kind) {
    case 'progress':
      return received(state, state.answers.get(message.answer)?.receive(message))
    case 'scored':
      return received(state, state.scores.get(message.answer)?.receive(message))
    case 'drawn':
      return received(state, state.draws.get(message.answer)?.receive(message))
    case 'embedded':
      return received(state, state.embeds.get(message.answer)?.receive(message))
    case 'answer-failed':
      for (const inbox of inboxesOf(state, message.answer))
        inbox.fail(failed(state, message.reason))
      return
    case 'freed':
      state.onFreed.get(message.answer)?.()
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

function onExit(state: State, reason: string) {
  state.failure ??= failed(state, reason)
  state.onLoad?.({ kind: 'exited', reason })
  for (const inbox of inboxesOf(state)) inbox.fail(state.failure)
  for (const freed of [...state.onFreed.values()]) freed()
  for (const { settle } of [...state.onOpened.values()]) settle(reason)
  for (const tell of state.onStatistics.splice(0)) tell(0)
}

/** A loading, or an answer that is waited for, without news for too long. */
function findStuck(state: State, startedMs: number): string | undefined {
  const nowMs = performance.now()
  if (state.onLoad && nowMs - startedMs > LOAD_TIMEOUT_MS) {
    return `it did not load within ${LOAD_TIMEOUT_MS} ms`
  }
  for (const { sinceMs } of state.onOpened.values()) {
    if (nowMs - sinceMs > LOAD_TIMEOUT_MS) return `a context took over ${LOAD_TIMEOUT_MS} ms`
  }
  for (const { waitingSinceMs } of inboxesOf(state)) {
    if (waitingSinceMs !== undefined && nowMs - waitingSinceMs > STEP_TIMEOUT_MS) {
      return `a step took longer than ${STEP_TIMEOUT_MS} ms`
    }
  }
  return undefined
}

async function startChild(options: launch.Options): Promise<State> {
  const { engine, module, load, memoryBytesMax, environment } = options
  const drivers = load.gpu !== false
  const paths = [load.path, load.adapter].filter((path) => path !== undefined)
  // Drivers of GPUs need devices, caches and files that differ from one to the next.
  const jail = drivers ? undefined : await openJail(paths)
  const startedMs = performance.now()
  const state: Omit<State, 'child'> & { child?: EngineChild } = {
    engine,
    failure: undefined,
    answers: new Map(),
    scores: new Map(),
    embeds: new Map(),
    draws: new Map(),
    onFreed: new Map(),
    onStatistics: [],
    hasTable: false,
    onOpened: new Map(),
    asked: 0,
    contexts: 1,
    onLoad: undefined,
  }
  const whole = state as State
  whole.child = startEngineChild<ToChild>({
    module,
    memoryBytesMax,
    drivers,
    jail,
    environment,
    onMessage(message) {
      const news = parseFromChild(message)
      if (news) onMessage(whole, news)
      else void whole.child.kill('its process says what it may not')
    },
    onExit: (reason) => onExit(whole, reason),
    findStuck: () => findStuck(whole, startedMs),
  })
  return whole
}

/** Starts a child, lets it load a model, and resolves when it is ready or has failed. */
export async function launch(options: launch.Options): Promise<{ state: State; reply: LoadReply }> {
  const { signal } = options
  signal?.throwIfAborted()
  const { path, adapter, ...rest } = options.load
  // The child has another working folder.
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
    /** What the child runs. */
    readonly module: URL
    readonly load: Omit<Extract<ToChild, { kind: 'load' }>, 'kind'>
    readonly memoryBytesMax: number
    readonly environment: Readonly<Record<string, string>>
    readonly signal?: AbortSignal | undefined
  }
}

/**
 * Lets a child open another context for the weights that it holds.
 *
 * @returns The number of the context.
 * @throws {EngineFailedError} The adapter cannot be loaded, or the child is gone.
 */
export async function openContext(
  state: State,
  options: Omit<OpenContext, 'kind' | 'context'>,
): Promise<number> {
  if (state.failure) throw state.failure
  const context = state.contexts++
  const adapter = await state.child.lend(options.adapter)
  if (state.failure) throw state.failure
  const reason = await new Promise<string | undefined>((settle) => {
    state.onOpened.set(context, { sinceMs: performance.now(), settle })
    state.child.send({ kind: 'open', context, ...options, adapter })
  })
  state.onOpened.delete(context)
  if (reason !== undefined) throw failed(state, reason)
  return context
}
