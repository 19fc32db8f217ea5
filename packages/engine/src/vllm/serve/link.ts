import { connect, type Socket } from 'node:net'
import { createMessageQueue, type MessageQueue } from '../../child/message-queue.ts'
import { VLLM_STATUS_TIMEOUT_MS } from '../../limits.ts'
import { failed } from '../failed.ts'
import { createFrameReader, encodeFrame, FrameKind, type ServeFrame } from './frames.ts'
import { parseWelcome, SERVE_PROTOCOL_VERSION, type Welcome } from './welcome.ts'

// One connection to the server, shared by all answers and scores of a model.

/** Where the server listens: a Unix socket, or a port of the loopback interface. */
export type ServeAddress =
  | { readonly path: string }
  | { readonly host: string; readonly port: number }

/** The frames of one answer, score or probe. */
export type LinkTask = {
  /** Resolves with all frames since the last call, at least one. Rejects when the link fails. */
  take(): Promise<readonly ServeFrame[]>
  send(kind: number, head: object, body?: Uint8Array): void
  /** Forgets the task; later frames for it are dropped. */
  close(): void
}

/** A connection whose server has said what it serves. */
export type Link = {
  readonly welcome: Welcome
  /** The welcome as it came: two of the same server are equal. */
  readonly identity: string
  readonly isOpen: boolean
  openTask(): LinkTask
  close(reason: unknown): void
}

type Greeting = Pick<Link, 'welcome' | 'identity'>

const TASK_MAX = 0xffff_ffff

/** The tasks of a connection by number. */
function createTasks() {
  const queues = new Map<number, MessageQueue<ServeFrame>>()
  let last = 0
  return {
    open() {
      do last = last >= TASK_MAX ? 1 : last + 1
      while (queues.has(last))
      const queue = createMessageQueue<ServeFrame>()
      queues.set(last, queue)
      return { task: last, queue }
    },
    close: (task: number) => queues.delete(task),
    /** Returns whether there was room for the frame. */
    receive: (frame: ServeFrame): boolean => queues.get(frame.task)?.receive(frame) ?? true,
    fail(error: unknown) {
      for (const queue of queues.values()) queue.fail(error)
      queues.clear()
    },
  }
}

/** The reason of a refusal, as errors quote it. */
export function refusalOf({ head }: ServeFrame): {
  readonly code: string
  readonly reason: string
} {
  const { code, reason } = head
  return { code: String(code).slice(0, 64), reason: String(reason).slice(0, 512) }
}

/**
 * Connects and says hello.
 *
 * @throws {EngineFailedError} Nothing listens there, or what listens is no such server.
 * @throws {ArtifactInvalidError} The server runs in a form that cannot be verified.
 */
export async function openLink(options: openLink.Options): Promise<Link> {
  const { address, token, signal } = options
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
  // Where it fails later, nobody waits for it.
  welcomed.promise.catch(() => {})
  const receive = (frame: ServeFrame) => {
    if (frame.task !== 0) {
      if (!tasks.receive(frame)) fail(failed('its server sent too many frames'))
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
  socket.on('error', (error) => fail(failed(`its server: ${error.message}`, error)))
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
      const { task, queue } = tasks.open()
      if (failure !== undefined) queue.fail(failure)
      return {
        take: () => queue.take(),
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
