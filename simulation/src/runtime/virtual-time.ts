import { assert, type Clock } from '@ostrom/protocol'
import { isThreadedWorkRunning } from './threaded-work.ts'

/** Number of idle event loop turns required before time advances. */
const QUIET_TURNS = 2

/** Maximum number of events in one run. A run that needs more is in an endless loop. */
const EVENTS_MAX = 300_000

type ScheduledEvent = {
  readonly atMs: number
  readonly order: number
  readonly task: () => void
  cancelled: boolean
}

/**
 * Time that advances only when everything is idle. Then the earliest waiting event happens, and
 * time stops again until all of its effects are idle. A run therefore depends only on its seed,
 * regardless of the machine's speed.
 */
export type VirtualTime = {
  nowMs(): number
  /**
   * Runs a task later. Events at the same time happen in the order in which they were scheduled.
   */
  schedule(afterMs: number, task: () => void): { cancel(): void }
  /** A clock that shows this time. */
  readonly clock: Clock
  /** Lets `ms` milliseconds pass, with all their events. */
  pass(ms: number): Promise<void>
  /** Lets time pass until `promise` settles. Fails if no event is left that could settle it. */
  until<T>(promise: Promise<T>): Promise<T>
  /**
   * Moves the clock without running events, as if the machine had slept. All waiting events are
   * then late.
   */
  jump(ms: number): void
  /** Returns the number of waiting events. */
  pending(): number
  /** Returns the number of past events. */
  count(): number
}

export type VirtualTimeOptions = {
  readonly startMs?: number
  /** Maximum number of events, for an unusually long run. */
  readonly eventsMax?: number
  /** Called after each event, when everything is idle. An error that it throws ends the run. */
  readonly onRest?: () => void
}

class DiscreteEventTime implements VirtualTime {
  readonly clock: Clock = {
    nowMs: () => this.#nowMs,
    sleep: (ms, signal) => this.#sleep(ms, signal),
  }
  readonly #queue = createQueue()
  readonly #onRest: (() => void) | undefined
  readonly #eventsMax: number
  #nowMs: number
  #order = 0
  #done = 0
  /**
   * Number of times that an event was scheduled or cancelled. While this number changes, the roles
   * are busy.
   */
  #activity = 0

  constructor(options: VirtualTimeOptions) {
    const { startMs = 1_800_000_000_000, eventsMax = EVENTS_MAX, onRest } = options
    this.#nowMs = startMs
    this.#eventsMax = eventsMax
    this.#onRest = onRest
  }

  nowMs(): number {
    return this.#nowMs
  }

  pending(): number {
    return this.#queue.live()
  }

  count(): number {
    return this.#done
  }

  jump(ms: number): void {
    this.#nowMs += ms
  }

  schedule(afterMs: number, task: () => void): { cancel(): void } {
    this.#activity++
    // Whole milliseconds, as from the system's clock. An event is never earlier than requested.
    const atMs = this.#nowMs + Math.ceil(Math.max(0, afterMs))
    const event: ScheduledEvent = { atMs, order: this.#order++, task, cancelled: false }
    this.#queue.push(event)
    return {
      cancel: () => {
        this.#activity++
        event.cancelled = true
      },
    }
  }

  async pass(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms
    await this.#rest()
    for (let next = this.#queue.first(); next && next.atMs <= untilMs; next = this.#queue.first()) {
      await this.#step()
    }
    this.#nowMs = Math.max(this.#nowMs, untilMs)
  }

  async until<T>(promise: Promise<T>): Promise<T> {
    let settled = false
    const watched = promise.finally(() => {
      settled = true
    })
    watched.catch(() => {})
    await this.#rest()
    while (!settled) {
      assert(this.#queue.first(), 'something is left that can settle what is waited for')
      await this.#step()
    }
    return await watched
  }

  /**
   * Waits until all roles are idle. After one turn of the event loop, all pending promises have
   * run. Additional idle turns confirm that none is left. Work in threads of the platform may take
   * many turns.
   */
  async #rest(): Promise<void> {
    await turn()
    for (let quiet = 1; quiet < QUIET_TURNS; ) {
      const before = this.#activity
      await turn()
      quiet = this.#activity === before && !isThreadedWorkRunning() ? quiet + 1 : 1
    }
  }

  async #step(): Promise<void> {
    const event = this.#queue.pop()!
    if (event.cancelled) return
    this.#nowMs = Math.max(this.#nowMs, event.atMs)
    assert(++this.#done <= this.#eventsMax, 'a run comes to its end')
    event.task()
    await this.#rest()
    this.#onRest?.()
  }

  #sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const wake = () => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }
      const event = this.schedule(delayMs, wake)
      const onAbort = () => {
        event.cancel()
        resolve()
      }
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  }
}

/** Creates a virtual time that advances only on request. */
export const createVirtualTime = (options: VirtualTimeOptions = {}): VirtualTime =>
  new DiscreteEventTime(options)

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

const before = (a: ScheduledEvent, b: ScheduledEvent): boolean =>
  a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order)

/** A binary heap of events, earliest first. Cancelled events are dropped at the top. */
function createQueue() {
  const heap: ScheduledEvent[] = []
  const swap = (a: number, b: number) => {
    const event = heap[a]!
    heap[a] = heap[b]!
    heap[b] = event
  }
  const sink = (from: number) => {
    for (let at = from; ; ) {
      const left = 2 * at + 1
      const right = left + 1
      let least = at
      if (left < heap.length && before(heap[left]!, heap[least]!)) least = left
      if (right < heap.length && before(heap[right]!, heap[least]!)) least = right
      if (least === at) return
      swap(at, least)
      at = least
    }
  }
  const pop = (): ScheduledEvent | undefined => {
    const first = heap[0]
    const last = heap.pop()
    if (last && heap.length > 0) {
      heap[0] = last
      sink(0)
    }
    return first
  }
  return {
    push(event: ScheduledEvent) {
      heap.push(event)
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1
        if (!before(heap[at]!, heap[parent]!)) return
        swap(at, parent)
        at = parent
      }
    },
    pop,
    first(): ScheduledEvent | undefined {
      while (heap[0]?.cancelled) pop()
      return heap[0]
    },
    live: () => heap.filter((event) => !event.cancelled).length,
  }
}
