import { assert, type Clock } from '@ostrom/protocol'

/** Turns of the event loop in which nothing may happen before time goes on. */
const QUIET_TURNS = 2

/** Events of one run at most; a run that needs more goes round in circles. */
const EVENTS_MAX = 300_000

type ScheduledEvent = {
  readonly atMs: number
  readonly order: number
  readonly task: () => void
  cancelled: boolean
}

/**
 * Time that passes only when everything has come to rest: then the earliest of the waiting events
 * happens, and nothing else until all that follows from it has come to rest too. So a run depends
 * on its seed alone, however quick the machine is.
 */
export type VirtualTime = {
  nowMs(): number
  /** Runs a task later. Events of the same moment happen in the order in which they were set. */
  schedule(afterMs: number, task: () => void): { cancel(): void }
  /** A clock of this time. */
  readonly clock: Clock
  /** Lets `ms` pass, with all that happens in it. */
  pass(ms: number): Promise<void>
  /** Lets time pass until `promise` settles. Fails if nothing is left that could settle it. */
  until<T>(promise: Promise<T>): Promise<T>
  /** Moves the clock without running anything, as when a machine slept: all is late then. */
  jump(ms: number): void
  /** Events that wait. */
  pending(): number
  /** Events that have happened. */
  count(): number
}

export type VirtualTimeOptions = {
  readonly startMs?: number
  /** Events of the run at most, where it is longer than most. */
  readonly eventsMax?: number
  /** Called after each event, at rest. An error that it throws ends the run. */
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
  /** Grows with everything that a role does to the world: how rest is told from business. */
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
    // Whole milliseconds, as of the system's clock; never earlier than asked for.
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

  /** All promises have run when the loop turns; a second quiet turn proves that none hid. */
  async #rest(): Promise<void> {
    await turn()
    for (let quiet = 1; quiet < QUIET_TURNS; ) {
      const before = this.#activity
      await turn()
      quiet = this.#activity === before ? quiet + 1 : 1
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

/** Creates a time that stands still until it is told to pass. */
export const createVirtualTime = (options: VirtualTimeOptions = {}): VirtualTime =>
  new DiscreteEventTime(options)

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

const before = (a: ScheduledEvent, b: ScheduledEvent): boolean =>
  a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order)

/** A binary heap of events, earliest first. Cancelled ones are dropped when they come up. */
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
