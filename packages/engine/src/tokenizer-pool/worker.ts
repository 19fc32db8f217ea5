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

// A tokenizer worker, here also called reader: one process that reads untrusted tokenizers,
// templates or schemas, and is killed if it takes too long.

/** A task for a reader, and its limit of processor time. */
export type TimedTask = {
  readonly task: TokenizerTask
  readonly processorMsMax: number
  readonly caller?: string | undefined
  /** True for a text of a caller that pays for nothing; see `TextCaller`. */
  readonly isUnpaid?: boolean | undefined
}

type WaitingTask = TimedTask & {
  readonly settle: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** Result of a task whose process ended before the task began: another process may run it. */
export const notStarted = Symbol('not begun')

/** A process that reads untrusted files or schemas. */
export type TokenizerWorker = {
  /**
   * Runs tasks one after another, with short waiting tasks first.
   *
   * @returns `notStarted` if the process ended before the task began.
   * @throws {ModelUnreadableError} The process ended during the task, for example because it was
   *   killed for its use of time or memory.
   * @throws {TokenizerBusyError} Too many tasks are already waiting.
   */
  run(task: TimedTask): Promise<unknown>
  /** Number of running and waiting tasks. */
  readonly busy: number
  /**
   * Milliseconds that the running task has run or been idle so far, without time in which it waited
   * for a processor; 0 without a task.
   */
  readonly slowMs: number
  /** Whether its process has ended, or takes no further tasks. */
  readonly isExited: boolean
  readonly pid: number | undefined
  /** Accepts no more tasks, gives waiting tasks `notStarted`, and ends after the running task. */
  retire(): void
  stop(why?: string): Promise<void>
}

/**
 * Gives a process and its group the niceness `TOKENIZER_WORKER_SLOW_PRIORITY`, permanently, because
 * only root could raise the priority again.
 */
async function lowerPriority(pid: number | undefined): Promise<void> {
  const group = pid === undefined ? [] : await processGroup(pid)
  for (const one of group) {
    try {
      setPriority(one, TOKENIZER_WORKER_SLOW_PRIORITY)
    } catch {
      // The process has ended in the meantime.
    }
  }
}

/** Starts the process with the limits of readers. */
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

/** The running task, the watch of its time, and the time already charged to its caller. */
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

  /** Watches the running task, and kills the process if the task takes too long. */
  #watch(processorMsMax: number, onLook?: (watch: TimeWatch) => void): TimeWatch {
    const { pid } = this.#child
    const { sample = sampleProcess } = this.#options
    // A process that could not be started has no id and ends at once.
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
   * Begins the next task when the process is ready. The start of the process is charged to no
   * caller.
   */
  #begin(): void {
    const isFree = !this.#current && !this.#starting && !this.#isGone
    const next = isFree ? this.#waiting.next() : undefined
    if (!next) return
    let isSlow = false
    const watch = this.#watch(next.processorMsMax, ({ chargedMs }) => {
      if (isSlow || chargedMs < TOKENIZER_WORKER_EVICTION_MS) return
      isSlow = true
      // Charged now and not at the end of the task, so that the caller's next task goes after those
      // of other callers.
      this.#share()
      void lowerPriority(this.#child.pid)
      this.#options.onSlow?.(this)
    })
    const id = this.#ids++
    this.#current = { ...next, id, watch, sharedMs: 0 }
    this.#child.send({ id, task: next.task })
  }

  /** Charges the time of the running task since the last charge to its caller. */
  #share(): void {
    const task = this.#current
    if (task?.caller === undefined) return
    // Charges at least one millisecond, because a flood of tasks too short for a sample would
    // otherwise be free.
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

/** Starts a reader process, in a jail if bubblewrap works. */
export async function startTokenizerWorker(
  options: startTokenizerWorker.Options = {},
): Promise<TokenizerWorker> {
  return new WorkerProcess(options, await openJail([]))
}

export declare namespace startTokenizerWorker {
  type Options = {
    /** Called once for each slow task, so that waiting tasks can go elsewhere. */
    readonly onSlow?: (worker: TokenizerWorker) => void
    /**
     * Recent processor time of callers, which determines their order; if absent, all callers are
     * equal.
     */
    readonly shares?: CallerShares
    /** Samples the usage of a process; tests replace it. */
    readonly sample?: (pid: number) => Promise<UsageSample>
  }
}
