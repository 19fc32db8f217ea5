import { setPriority } from 'node:os'
import { type EngineChild, startEngineChild } from '../child/child-process.ts'
import { processGroup } from '../child/process-group.ts'
import { ModelUnreadableError, TokenizerBusyError } from '../errors.ts'
import { type Jail, openJail } from '../jail/jail.ts'
import {
  TOKENIZER_WORKER_EVICTION_MS,
  TOKENIZER_WORKER_HEAP_MIB,
  TOKENIZER_WORKER_MEMORY_BYTES,
  TOKENIZER_WORKER_SLOW_PRIORITY,
} from '../limits.ts'
import { errorOf, parseWorkerReply, type TokenizerTask, type WorkerCommand } from './messages.ts'
import { createTaskQueue } from './task-queue.ts'

// One process that reads what one stranger wrote, and is ended where it takes too long.

/** What a reader is given to do, and how long it may take. */
export type TimedTask = { readonly task: TokenizerTask; readonly limitMs: number }

type QueuedTask = TimedTask & {
  readonly settle: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** What became of a task whose process ended before it was begun: another one may do it. */
export const notStarted = Symbol('not begun')

/** A process that reads. */
export type TokenizerWorker = {
  /**
   * Does one thing after the other, short ones first among those that wait.
   *
   * @returns `notStarted` where the process ends over something else, or has ended.
   * @throws {ModelUnreadableError} It took too long or too much memory, and is gone.
   * @throws {TokenizerBusyError} Too much waits for it already.
   */
  run(task: TimedTask): Promise<unknown>
  /** Work that is under way or waits. */
  readonly busy: number
  /** Milliseconds for which the work under way has taken; 0 where there is none. */
  readonly slowMs: number
  /** Whether its process has ended, or is about to. */
  readonly isExited: boolean
  readonly pid: number | undefined
  stop(why?: string): Promise<void>
}

/** Lets everybody else's work go before that of a process, for good: only root could undo it. */
async function lowerPriority(pid: number | undefined): Promise<void> {
  const group = pid === undefined ? [] : await processGroup(pid)
  for (const one of group) {
    try {
      setPriority(one, TOKENIZER_WORKER_SLOW_PRIORITY)
    } catch {
      // It ended meanwhile.
    }
  }
}

/** The process itself, bounded as readers are. */
function startChild(
  jail: Jail | undefined,
  on: Pick<startEngineChild.Options, 'onMessage' | 'onExit'>,
): EngineChild<WorkerCommand> {
  return startEngineChild<WorkerCommand>({
    module: new URL('./child.ts', import.meta.url),
    memoryBytesMax: TOKENIZER_WORKER_MEMORY_BYTES,
    flags: [`--max-old-space-size=${TOKENIZER_WORKER_HEAP_MIB}`],
    environment: {},
    jail,
    findStuck: () => undefined,
    ...on,
  })
}

/** Starts a process that reads, jailed where bubblewrap works. */
export async function startTokenizerWorker(): Promise<TokenizerWorker> {
  const jail = await openJail([])
  const waiting = createTaskQueue<QueuedTask>()
  let current: (QueuedTask & { readonly id: number; readonly begunAtMs: number }) | undefined
  let timer: NodeJS.Timeout | undefined
  let patience: NodeJS.Timeout | undefined
  let ids = 0
  let isGone = false

  const finish = (): typeof current => {
    clearTimeout(timer)
    clearTimeout(patience)
    const done = current
    current = undefined
    return done
  }
  const begin = () => {
    const next = current || isGone ? undefined : waiting.next()
    if (!next) return
    const id = ids++
    current = { ...next, id, begunAtMs: performance.now() }
    const { limitMs } = next
    timer = setTimeout(() => void stop(`it took longer than ${limitMs} ms`), limitMs)
    patience = setTimeout(() => void lowerPriority(child.pid), TOKENIZER_WORKER_EVICTION_MS)
    child.send({ id, task: next.task })
  }
  const child = startChild(jail, {
    onMessage(message) {
      const reply = parseWorkerReply(message)
      if (!reply || reply.id !== current?.id) {
        void stop('its process says what nobody asked')
        return
      }
      const done = finish()
      if ('report' in reply) done?.fail(errorOf(reply.report))
      else done?.settle(reply.value)
      begin()
    },
    onExit(reason) {
      isGone = true
      finish()?.fail(new ModelUnreadableError({ reason }))
      for (const one of waiting.clear()) one.settle(notStarted)
    },
  })
  const stop = (why = 'it was ended') => {
    isGone = true
    return child.kill(why)
  }
  return {
    run: (task) =>
      new Promise((settle, fail) => {
        if (isGone) return settle(notStarted)
        const dropped = waiting.add({ ...task, settle, fail }, performance.now())
        const reason = `${waiting.length} texts wait already`
        for (const one of dropped) one.fail(new TokenizerBusyError({ reason }))
        begin()
      }),
    get busy() {
      return waiting.length + (current ? 1 : 0)
    },
    get slowMs() {
      return current ? performance.now() - current.begunAtMs : 0
    },
    get isExited() {
      return isGone
    },
    pid: child.pid,
    stop,
  }
}
