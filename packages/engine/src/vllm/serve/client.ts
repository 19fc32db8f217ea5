import type { BaseError } from '@ostrom/protocol'
import { ContextTooLongError, EngineBusyError, PromptUnsupportedError } from '../../errors.ts'
import {
  UPSTREAM_FIRST_EVENT_TIMEOUT_MS,
  UPSTREAM_IDLE_TIMEOUT_MS,
  VLLM_STATUS_TIMEOUT_MS,
} from '../../limits.ts'
import { failed } from '../failed.ts'
import { FrameKind, type ServeFrame } from './frames.ts'
import { type LinkTask, openLink, refusalOf, type ServeAddress } from './link.ts'
import type { Welcome } from './welcome.ts'

// Client of a server that may end and restart: a request reconnects if there is no connection, and
// fails unless the server has the same model.

/** Address and timeouts of a server. */
export type ServeClientOptions = {
  readonly address: ServeAddress
  readonly token: string
  /**
   * Longest wait for the first frame of an answer, in milliseconds; by default
   * `UPSTREAM_FIRST_EVENT_TIMEOUT_MS`.
   */
  readonly firstTimeoutMs?: number
  /** Longest silence within an answer, in milliseconds; by default `UPSTREAM_IDLE_TIMEOUT_MS`. */
  readonly idleTimeoutMs?: number
}

/** One request to the server. */
export type ServeTask = {
  /**
   * Returns the next frames, of the kinds that this request may receive. If the server refuses the
   * request, throws the error of the refusal.
   *
   * @throws {EngineFailedError} The server failed, is silent or sent another frame.
   */
  take(): Promise<readonly ServeFrame[]>
  send(kind: number, head?: object, body?: Uint8Array): void
  /** Cancels the task on the server, unless its last frame has arrived. */
  close(): void
}

/** Number of prompt tokens of a refused request, and the limit for it, which the error names. */
export type RefusedSubject = { readonly tokens: number; readonly contextLength: number }

function errorOf(frame: ServeFrame, { tokens, contextLength }: RefusedSubject): BaseError {
  const { code, reason } = refusalOf(frame)
  if (code === 'context') {
    return new ContextTooLongError({ inputTokens: tokens, maxTokens: 0, contextLength })
  }
  if (code === 'busy') return new EngineBusyError({ waiting: 0, waitingMax: 0 })
  if (code === 'unsupported' || code === 'too-large') {
    const remedy = 'Ask for less at once, or use the llama engine.'
    return new PromptUnsupportedError({ kind: 'ids', reason, remedy })
  }
  return failed(`its server refused a request (${code}): ${reason}`)
}

/** Returns a function that waits for a promise until a timeout passes or `signal` aborts. */
function createWait(signal: AbortSignal) {
  return async <T>(promise: Promise<T>, timeoutMs: number): Promise<T> => {
    signal.throwIfAborted()
    const cancelled = Promise.withResolvers<never>()
    const onAbort = () => cancelled.reject(signal.reason)
    const onLate = () => cancelled.reject(failed(`its server was silent for ${timeoutMs} ms`))
    signal.addEventListener('abort', onAbort, { once: true })
    const timer = setTimeout(onLate, timeoutMs)
    try {
      return await Promise.race([promise, cancelled.promise])
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
  }
}

/** @param options.last The kind of the frame that ends the request. */
function createTask(task: LinkTask, options: createTask.Options): ServeTask {
  const { kinds, last, subject, signal, firstTimeoutMs, idleTimeoutMs } = options
  const wait = createWait(signal)
  let timeoutMs = firstTimeoutMs
  let isOver = false
  let failure: BaseError | undefined

  /** Returns the error of a frame that ends the request; undefined for other frames. */
  function failureOf(frame: ServeFrame): BaseError | undefined {
    if (frame.kind === FrameKind.refused) {
      isOver = true
      return errorOf(frame, subject)
    }
    if (isOver || (frame.kind !== last && !kinds.includes(frame.kind))) {
      return failed('its server sent a frame that was not asked for')
    }
    isOver = frame.kind === last
    return undefined
  }

  return {
    async take() {
      if (failure) throw failure
      // If the wait was abandoned, its frames and its failure are ignored.
      const taken = task.take()
      taken.catch(() => {})
      const frames = await wait(taken, timeoutMs)
      timeoutMs = idleTimeoutMs
      for (const [at, frame] of frames.entries()) {
        failure = failureOf(frame)
        if (!failure) continue
        // Frames before the failure are still returned.
        if (at > 0) return frames.slice(0, at)
        throw failure
      }
      return frames
    },
    send: (kind, head = {}, body) => task.send(kind, head, body),
    close() {
      if (!isOver) task.send(FrameKind.cancel, {})
      task.close()
    },
  }
}

declare namespace createTask {
  type Options = {
    readonly kinds: readonly number[]
    readonly last: number
    readonly subject: RefusedSubject
    readonly signal: AbortSignal
    readonly firstTimeoutMs: number
    readonly idleTimeoutMs: number
  }
}

/** Sends the requests of a model to its server. */
export type ServeClient = {
  readonly welcome: Welcome
  /** @throws {EngineFailedError} The server cannot be reached, or now serves another model. */
  openTask(options: ServeClient.TaskOptions): Promise<ServeTask>
  close(reason: unknown): void
}

export declare namespace ServeClient {
  type TaskOptions = Pick<createTask.Options, 'kinds' | 'last' | 'subject' | 'signal'> & {
    /** Milliseconds: longest wait for the first frame, if shorter than the default. */
    readonly timeoutMs?: number
  }
}

/**
 * Connects to a server.
 *
 * @throws {EngineFailedError} The server does not answer, or is of another kind.
 */
export async function createServeClient(
  options: ServeClientOptions,
  signal: AbortSignal | undefined,
): Promise<ServeClient> {
  const { address, token } = options
  const { firstTimeoutMs = UPSTREAM_FIRST_EVENT_TIMEOUT_MS } = options
  const { idleTimeoutMs = UPSTREAM_IDLE_TIMEOUT_MS } = options
  let link = await openLink({ address, token, signal })
  const { welcome, identity } = link
  let opening: Promise<void> | undefined
  let closedBy: unknown

  async function reopen(): Promise<void> {
    const opened = await openLink({ address, token })
    if (closedBy === undefined && opened.identity === identity) link = opened
    else {
      const reason = closedBy ?? failed('its server was started anew with another model')
      opened.close(reason)
      throw reason
    }
  }

  return {
    welcome,
    async openTask(task) {
      if (!link.isOpen) {
        // All waiting requests share one attempt to connect.
        opening ??= reopen().finally(() => {
          opening = undefined
        })
        await createWait(task.signal)(opening, VLLM_STATUS_TIMEOUT_MS)
      }
      const first = Math.min(firstTimeoutMs, task.timeoutMs ?? firstTimeoutMs)
      return createTask(link.openTask(), { ...task, firstTimeoutMs: first, idleTimeoutMs })
    },
    close(reason) {
      closedBy = reason
      link.close(reason)
    },
  }
}
