import { setPriority } from 'node:os'
import { type EngineChild, startEngineChild } from '../child/child-process.ts'
import { type Jail, openJail } from '../child/jail.ts'
import { processesOf } from '../child/process-group.ts'
import { ModelUnreadableError, ReaderBusyError } from '../errors.ts'
import {
  READER_HEAP_MIB,
  READER_MEMORY_BYTES,
  READER_PATIENCE_MS,
  READER_SLOW_PRIORITY,
} from '../limits.ts'
import { errorOf, parseFromReader, type ToReader, type Work } from './messages.ts'
import { createWorkQueue } from './queue.ts'

// One process that reads what one stranger wrote, and is ended where it takes too long.

/** What a reader is given to do, and how long it may take. */
export type Task = { readonly work: Work; readonly limitMs: number }

type Waiting = Task & {
  readonly settle: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** What became of a task whose process ended before it was begun: another one may do it. */
export const notBegun = Symbol('not begun')

/** A process that reads. */
export type Reader = {
  /**
   * Does one thing after the other, short ones first among those that wait.
   *
   * @returns `notBegun` where the process ends over something else, or has ended.
   * @throws {ModelUnreadableError} It took too long or too much memory, and is gone.
   * @throws {ReaderBusyError} Too much waits for it already.
   */
  do(task: Task): Promise<unknown>
  /** Work that is under way or waits. */
  readonly busy: number
  /** Milliseconds for which the work under way has taken; 0 where there is none. */
  readonly slowMs: number
  /** Whether its process has ended, or is about to. */
  readonly isGone: boolean
  readonly pid: number | undefined
  end(why?: string): Promise<void>
}

/** Lets everybody else's work go before that of a process, for good: only root could undo it. */
async function stepBack(pid: number | undefined): Promise<void> {
  const group = pid === undefined ? [] : await processesOf(pid)
  for (const one of group) {
    try {
      setPriority(one, READER_SLOW_PRIORITY)
    } catch {
      // It ended meanwhile.
    }
  }
}

/** The process itself, bounded as readers are. */
function startChild(
  jail: Jail | undefined,
  on: Pick<startEngineChild.Options, 'onMessage' | 'onExit'>,
): EngineChild<ToReader> {
  return startEngineChild<ToReader>({
    module: new URL('./child.ts', import.meta.url),
    memoryBytesMax: READER_MEMORY_BYTES,
    flags: [`--max-old-space-size=${READER_HEAP_MIB}`],
    environment: {},
    jail,
    findStuck: () => undefined,
    ...on,
  })
}

/** Starts a process that reads, jailed where bubblewrap works. */
export async function startReader(): Promise<Reader> {
  const jail = await openJail([])
  const waiting = createWorkQueue<Waiting>()
  let current: (Waiting & { readonly id: number; readonly begunAtMs: number }) | undefined
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
    timer = setTimeout(() => void end(`it took longer than ${limitMs} ms`), limitMs)
    patience = setTimeout(() => void stepBack(child.pid), READER_PATIENCE_MS)
    child.send({ id, work: next.work })
  }
  const child = startChild(jail, {
    onMessage(message) {
      const reply = parseFromReader(message)
      if (!reply || reply.id !== current?.id) {
        void end('its process says what nobody asked')
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
      for (const one of waiting.clear()) one.settle(notBegun)
    },
  })
  const end = (why = 'it was ended') => {
    isGone = true
    return child.kill(why)
  }
  return {
    do: (task) =>
      new Promise((settle, fail) => {
        if (isGone) return settle(notBegun)
        const dropped = waiting.add({ ...task, settle, fail }, performance.now())
        const reason = `${waiting.length} texts wait already`
        for (const one of dropped) one.fail(new ReaderBusyError({ reason }))
        begin()
      }),
    get busy() {
      return waiting.length + (current ? 1 : 0)
    },
    get slowMs() {
      return current ? performance.now() - current.begunAtMs : 0
    },
    get isGone() {
      return isGone
    },
    pid: child.pid,
    end,
  }
}
