import { connect, type Socket } from 'node:net'
import { createMessageQueue } from '../../child/message-queue.ts'
import { VLLM_STATUS_TIMEOUT_MS } from '../../limits.ts'
import { failed } from '../failed.ts'
import { createFrameReader, encodeFrame, FrameKind, type ServeFrame } from './frames.ts'
import { VLLM_TASK_BYTES_MAX } from './limits.ts'
import { assertOwnSocket } from './own-socket.ts'
import { parseWelcome, SERVE_PROTOCOL_VERSION, type Welcome } from './welcome.ts'

// One connection to the server, shared by all answers and scores of a model.

/** Address of the server: a Unix socket, or a port of the loopback interface. */
export type ServeAddress =
  | { readonly path: string }
  | { readonly host: string; readonly port: number }

/** The frames of one answer, score or probe. */
export type LinkTask = {
  /** Resolves with all frames since the last call, at least one. Rejects when the link fails. */
  take(): Promise<readonly ServeFrame[]>
  send(kind: number, head: object, body?: Uint8Array): void
  /** Removes the task; later frames for it are dropped. */
  close(): void
}

/** A connection whose server has described its model. */
export type Link = {
  readonly welcome: Welcome
  /** The welcome frame's text, which is equal for connections to the same server. */
  readonly identity: string
  readonly isOpen: boolean
  openTask(): LinkTask
  close(reason: unknown): void
}

type Greeting = Pick<Link, 'welcome' | 'identity'>

const TASK_MAX = 0xffff_ffff

/** Creates the queue of one task's frames, with a limit in bytes. */
function createInbox() {
  const queue = createMessageQueue<ServeFrame>()
  let waiting = 0
  return {
    /** Returns whether there was room for the frame. */
    receive(frame: ServeFrame, bytes: number): boolean {
      waiting += bytes
      return waiting <= VLLM_TASK_BYTES_MAX && queue.receive(frame)
    },
    async take(): Promise<readonly ServeFrame[]> {
      const frames = await queue.take()
      waiting = 0
      return frames
    },
    fail: (error: unknown) => queue.fail(error),
  }
}

/** The tasks of a connection by number. */
function createTasks() {
  const inboxes = new Map<number, ReturnType<typeof createInbox>>()
  let last = 0
  return {
    open() {
      do last = last >= TASK_MAX ? 1 : last + 1
      while (inboxes.has(last))
      const inbox = createInbox()
      inboxes.set(last, inbox)
      return { task: last, inbox }
    },
    close: (task: number) => inboxes.delete(task),
    /**
     * Returns whether there was room for the frame. A frame without an open task is dropped, and
     * the result is true.
     */
    receive: (frame: ServeFrame, bytes: number): boolean =>
      inboxes.get(frame.task)?.receive(frame, bytes) ?? true,
    fail(error: unknown) {
      for (const inbox of inboxes.values()) inbox.fail(error)
      inboxes.clear()
    },
  }
}

/** Returns the code and reason of a refusal, for errors. */
export function refusalOf({ head }: ServeFrame): {
  readonly code: string
  readonly reason: string
} {
  const { code, reason } = head
  return { code: String(code).slice(0, 64), reason: String(reason).slice(0, 512) }
}

/**
 * Connects, sends the hello frame, and waits for the frame in which the server describes its model.
 *
 * @throws {EngineFailedError} No server listens there, or it is of another kind. @throws
 *   {ArtifactInvalidError} The server runs in a configuration that cannot be verified.
 */
export async function openLink(options: openLink.Options): Promise<Link> {
  const { address, token, signal } = options
  if ('path' in address) await assertOwnSocket(address.path)
  const timer = AbortSignal.timeout(VLLM_STATUS_TIMEOUT_MS)
  const tasks = createTasks()
  const socket: Socket = connect(address)
  let failure: unknown
  const fail = (error: unknown) => {
    if (failure !== undefined) return
    failure = error
    socket.destroy()
    tasks.fail(error)
    welcomed.reject(error)
  }
  const welcomed = Promise.withResolvers<Greeting>()
  // A later failure must not count as unhandled when no caller waits for it.
  welcomed.promise.catch(() => {})
  const receive = (frame: ServeFrame, bytes: number) => {
    if (frame.task !== 0) {
      if (!tasks.receive(frame, bytes)) fail(failed('its server sent too many frames'))
    } else if (frame.kind === FrameKind.welcome) {
      try {
        const identity = JSON.stringify(frame.head)
        welcomed.resolve({ welcome: parseWelcome(frame.head), identity })
      } catch (error) {
        fail(error)
      }
    } else if (frame.kind === FrameKind.refused) {
      fail(failed(`its server refused the connection: ${refusalOf(frame).reason}`))
    } else fail(failed('its server sent what is no frame'))
  }
  const onFault = (reason: string) => fail(failed(reason))
  socket.on('data', createFrameReader({ onFrame: receive, onFault }))
  // Clients of the node can read reasons, so reasons contain no address.
  socket.on('error', (error: NodeJS.ErrnoException) =>
    fail(failed(`its server cannot be reached (${error.code ?? 'no connection'})`, error)),
  )
  socket.on('close', () => fail(failed('its server closed the connection')))
  const onAbort = () => fail(signal?.aborted ? signal.reason : failed('its server is silent'))
  const aborts = [timer, ...(signal ? [signal] : [])]
  for (const one of aborts) one.addEventListener('abort', onAbort)
  const hello = { version: SERVE_PROTOCOL_VERSION, token }
  socket.write(encodeFrame(FrameKind.hello, 0, { head: hello }))
  let greeting: Greeting
  try {
    signal?.throwIfAborted()
    greeting = await welcomed.promise
  } catch (error) {
    fail(error)
    throw error
  } finally {
    for (const one of aborts) one.removeEventListener('abort', onAbort)
  }
  return {
    ...greeting,
    get isOpen() {
      return failure === undefined
    },
    openTask() {
      const { task, inbox } = tasks.open()
      if (failure !== undefined) inbox.fail(failure)
      return {
        take: () => inbox.take(),
        send(kind, head, body) {
          if (failure === undefined)
            socket.write(encodeFrame(kind, task, { head, ...(body && { body }) }))
        },
        close: () => void tasks.close(task),
      }
    },
    close: fail,
  }
}

export declare namespace openLink {
  type Options = {
    readonly address: ServeAddress
    readonly token: string
    readonly signal?: AbortSignal | undefined
  }
}
