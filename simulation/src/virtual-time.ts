import { assert, type Clock } from '@ostrom/protocol'

/** Turns of the event loop in which nothing may happen before time goes on. */
const QUIET_TURNS = 2

/** Events of one run at most; a run that needs more goes round in circles. */
const EVENTS_MAX = 3_000_000

type Event = {
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
  readonly nowMs: () => number
  /** Runs a task later. Events of the same moment happen in the order in which they were set. */
  readonly schedule: (afterMs: number, task: () => void) => { cancel(): void }
  /** A clock of this time. */
  readonly clock: Clock
  /** Lets `ms` pass, with all that happens in it. */
  readonly pass: (ms: number) => Promise<void>
  /** Lets time pass until `promise` settles. Fails if nothing is left that could settle it. */
  readonly until: <T>(promise: Promise<T>) => Promise<T>
  /** Moves the clock without running anything, as when a machine slept: all is late then. */
  readonly leap: (ms: number) => void
  /** Events that wait. */
  readonly pending: () => number
  /** Events that have happened. */
  readonly count: () => number
}

export type VirtualTimeOptions = {
  readonly startMs?: number
  /** Called after each event, at rest. What it throws ends the run. */
  readonly onRest?: () => void
}

/** Creates a time that stands still until it is told to pass. */
export function createVirtualTime(options: VirtualTimeOptions = {}): VirtualTime {
  const queue = createQueue()
  let nowMs = options.startMs ?? 1_800_000_000_000
  let order = 0
  let done = 0
  /** Grows with everything that a role does to the world: how rest is told from business. */
  let stirs = 0

  const schedule = (afterMs: number, task: () => void) => {
    stirs++
    // Whole milliseconds, as of the system's clock; never earlier than asked for.
    const atMs = nowMs + Math.ceil(Math.max(0, afterMs))
    const event: Event = { atMs, order: order++, task, cancelled: false }
    queue.push(event)
    return {
      cancel: () => {
        stirs++
        event.cancelled = true
      },
    }
  }
  /** All promises have run when the loop turns; the second quiet turn proves that none hid. */
  const rest = async () => {
    await turn()
    for (let quiet = 1; quiet < QUIET_TURNS; ) {
      const before = stirs
      await turn()
      quiet = stirs === before ? quiet + 1 : 1
    }
  }
  const step = async () => {
    const event = queue.pop()!
    if (event.cancelled) return
    nowMs = Math.max(nowMs, event.atMs)
    assert(++done <= EVENTS_MAX, 'a run comes to its end')
    event.task()
    await rest()
    options.onRest?.()
  }
  const sleep: Clock['sleep'] = (delayMs, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const wake = () => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }
      const event = schedule(delayMs, wake)
      const onAbort = () => {
        event.cancel()
        resolve()
      }
      signal?.addEventListener('abort', onAbort, { once: true })
    })

  return {
    nowMs: () => nowMs,
    schedule,
    clock: { nowMs: () => nowMs, sleep },
    async pass(ms) {
      const untilMs = nowMs + ms
      await rest()
      for (let next = queue.first(); next && next.atMs <= untilMs; next = queue.first())
        await step()
      nowMs = Math.max(nowMs, untilMs)
    },
    async until(promise) {
      let settled = false
      const watched = promise.finally(() => {
        settled = true
      })
      watched.catch(() => {})
      await rest()
      while (!settled) {
        assert(queue.first(), 'something is left that can settle what is waited for')
        await step()
      }
      return await watched
    },
    leap(ms) {
      nowMs += ms
    },
    pending: () => queue.live(),
    count: () => done,
  }
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

const before = (a: Event, b: Event): boolean =>
  a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order)

/** A binary heap of events, earliest first. Cancelled ones are dropped when they come up. */
function createQueue() {
  const heap: Event[] = []
  const swap = (a: number, b: number) => {
    const held = heap[a]!
    heap[a] = heap[b]!
    heap[b] = held
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
  const pop = (): Event | undefined => {
    const first = heap[0]
    const last = heap.pop()
    if (last && heap.length > 0) {
      heap[0] = last
      sink(0)
    }
    return first
  }
  return {
    push(event: Event) {
      heap.push(event)
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1
        if (!before(heap[at]!, heap[parent]!)) return
        swap(at, parent)
        at = parent
      }
    },
    pop,
    first(): Event | undefined {
      while (heap[0]?.cancelled) pop()
      return heap[0]
    },
    live: () => heap.filter((event) => !event.cancelled).length,
  }
}
