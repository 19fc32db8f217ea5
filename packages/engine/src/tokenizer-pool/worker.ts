import { setPriority } from 'node:os'
import {
  processGroup,
  sampleProcess,
  type TimeWatch,
  type UsageSample,
  watchTime,
} from '@ostrom/processes'
import { type EngineChild, startEngineChild } from '../child/child-process.ts'
import { ModelUnreadableError, TokenizerBusyError } from '../errors.ts'
import { type Jail, openJail } from '../jail/jail.ts'
import type { CallerShares } from './caller-shares.ts'
import {
  TOKENIZER_WORKER_EVICTION_MS,
  TOKENIZER_WORKER_HEAP_MIB,
  TOKENIZER_WORKER_IDLE_MS,
  TOKENIZER_WORKER_MEMORY_BYTES,
  TOKENIZER_WORKER_SLOW_PRIORITY,
  TOKENIZER_WORKER_START_PROCESSOR_MS,
} from './limits.ts'
import {
  errorOf,
  parseWorkerReply,
  type TokenizerTask,
  type WorkerCommand,
  workerReady,
} from './messages.ts'
import { createTaskQueue } from './task-queue.ts'

// One process that reads a stranger's files, and is ended if it takes too long.

/** A task for a reader, and the processor time that it may take. */
export type TimedTask = {
  readonly task: TokenizerTask
  readonly processorMsMax: number
  readonly caller?: string | undefined
}

type WaitingTask = TimedTask & {
  readonly settle: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** Result of a task whose process ended before the task began: another process may run it. */
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
  /** Milliseconds that count of the work under way; 0 where there is none. */
  readonly slowMs: number
  /** Whether its process has ended, or takes no further tasks. */
  readonly isExited: boolean
  readonly pid: number | undefined
  /** Takes no further task, gives those back that wait, and ends after the one under way. */
  retire(): void
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

/**
 * The task under way, the watch over its time, and the part of that time that its caller was
 * charged.
 */
type CurrentTask = WaitingTask & {
  readonly id: number
  readonly watch: TimeWatch
  sharedMs: number
}

class WorkerProcess implements TokenizerWorker {
  readonly #options: startTokenizerWorker.Options
  readonly #child: EngineChild<WorkerCommand>
  readonly #waiting: ReturnType<typeof createTaskQueue<WaitingTask>>
  #starting: TimeWatch | undefined
  #current: CurrentTask | undefined
  #ids = 0
  #isGone = false
  #isLate = false

  constructor(options: startTokenizerWorker.Options, jail: Jail | undefined) {
    this.#options = options
    this.#waiting = createTaskQueue<WaitingTask>(options.shares?.spentMs)
    this.#child = startChild(jail, {
      onMessage: (message) => this.#onMessage(message),
      onExit: (reason) => this.#onExit(reason),
    })
    this.#starting = this.#watch(TOKENIZER_WORKER_START_PROCESSOR_MS)
  }

  get busy() {
    return this.#waiting.length + (this.#current ? 1 : 0)
  }
  get slowMs() {
    return this.#current?.watch.chargedMs ?? 0
  }
  get isExited() {
    return this.#isGone
  }
  get pid() {
    return this.#child.pid
  }

  run(task: TimedTask): Promise<unknown> {
    return new Promise((settle, fail) => {
      if (this.#isGone) return settle(notStarted)
      const dropped = this.#waiting.add({ ...task, settle, fail }, performance.now())
      const reason = `${this.#waiting.length} texts wait already`
      for (const one of dropped) one.fail(new TokenizerBusyError({ reason }))
      this.#begin()
    })
  }

  retire(): void {
    this.#isGone = true
    for (const one of this.#waiting.clear()) one.settle(notStarted)
    if (!this.#current) void this.stop()
  }

  stop(why = 'it was ended'): Promise<void> {
    this.#isGone = true
    return this.#child.kill(why)
  }

  /** Ends the process if its present task takes too long. */
  #watch(processorMsMax: number, onLook?: (watch: TimeWatch) => void): TimeWatch {
    const { pid } = this.#child
    const { sample = sampleProcess } = this.#options
    // One that could not be started ends at once.
    const unknown = async () => ({ nowMs: performance.now(), usage: undefined })
    return watchTime({
      limit: { processorMsMax, idleMsMax: TOKENIZER_WORKER_IDLE_MS },
      sample: pid === undefined ? unknown : () => sample(pid),
      ...(onLook && { onLook, markMs: TOKENIZER_WORKER_EVICTION_MS }),
      onExceeded: (reason) => {
        this.#isLate = true
        void this.stop(reason)
      },
    })
  }

  /**
   * Begins the next task once the process can; the start of the process counts against no caller.
   */
  #begin(): void {
    const isFree = !this.#current && !this.#starting && !this.#isGone
    const next = isFree ? this.#waiting.next() : undefined
    if (!next) return
    let isSlow = false
    const watch = this.#watch(next.processorMsMax, ({ chargedMs }) => {
      if (isSlow || chargedMs < TOKENIZER_WORKER_EVICTION_MS) return
      isSlow = true
      // Now, and not at its end: its caller's next one comes after those of others.
      this.#share()
      void lowerPriority(this.#child.pid)
      this.#options.onSlow?.(this)
    })
    const id = this.#ids++
    this.#current = { ...next, id, watch, sharedMs: 0 }
    this.#child.send({ id, task: next.task })
  }

  /** Charges the time of the task under way since the last charge to its caller. */
  #share(): void {
    const task = this.#current
    if (task?.caller === undefined) return
    // At least something, or a flood of tasks that are too short to be looked at would be free.
    this.#options.shares?.add(task.caller, Math.max(1, task.watch.chargedMs - task.sharedMs))
    task.sharedMs = task.watch.chargedMs
  }

  #finish(): CurrentTask | undefined {
    const done = this.#current
    done?.watch.stop()
    this.#share()
    this.#current = undefined
    return done
  }

  #onMessage(message: unknown): void {
    if (message === workerReady && this.#starting) {
      this.#starting.stop()
      this.#starting = undefined
      this.#begin()
      return
    }
    const reply = parseWorkerReply(message)
    if (!reply || reply.id !== this.#current?.id) {
      void this.stop('its process says what nobody asked')
      return
    }
    const done = this.#finish()
    if ('report' in reply) done?.fail(errorOf(reply.report))
    else done?.settle(reply.value)
    if (this.#isGone) void this.stop()
    else this.#begin()
  }

  #onExit(reason: string): void {
    this.#isGone = true
    this.#starting?.stop()
    this.#finish()?.fail(new ModelUnreadableError({ reason, isLate: this.#isLate }))
    for (const one of this.#waiting.clear()) one.settle(notStarted)
  }
}

/** Starts a process that reads, jailed where bubblewrap works. */
export async function startTokenizerWorker(
  options: startTokenizerWorker.Options = {},
): Promise<TokenizerWorker> {
  return new WorkerProcess(options, await openJail([]))
}

export declare namespace startTokenizerWorker {
  type Options = {
    /** Called once for each slow task, so that waiting tasks can go elsewhere. */
    readonly onSlow?: (worker: TokenizerWorker) => void
    /** By which callers that share the process go first; all alike when absent. */
    readonly shares?: CallerShares
    /** Looks at a process; tests give looks of their own. */
    readonly sample?: (pid: number) => Promise<UsageSample>
  }
}
