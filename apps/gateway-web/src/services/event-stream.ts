import { networkOf } from '@ostrom/gateway/hosted'
import type { Indexer } from '@ostrom/indexer'
import type { Ledger } from '@ostrom/ledger'
import { type Clock, monotonicMs } from '@ostrom/protocol'
import { EventStreamOverflowError } from './errors.ts'
import {
  EVENT_STREAM_BACKLOG_MAX,
  EVENT_STREAM_KEEPALIVE_MS,
  EVENT_STREAM_POLL_MS,
  EVENT_STREAM_RETRY_MS,
  EVENT_STREAM_SUBSCRIBERS_MAX,
} from './limits.ts'

/** Events that pages receive at once; a page then requests the data that an event is about. */
export type LiveEvent =
  /** The index has processed the blocks up to this one. */
  | { readonly kind: 'chain'; readonly block: string }
  | { readonly kind: 'presence'; readonly provider: string; readonly presence: string }

/** The owner of the page that listens. */
export type SubscriberGroup = {
  /** A page that is `signed-in` is never refused or closed to make room for `anyone`. */
  readonly who: 'signed-in' | 'anyone'
  /** Account or address. If there are too many pages, a group with the most pages loses one. */
  readonly group: string
}

/** Sends events to all pages that listen, as server-sent events. */
export type EventStream = {
  /** If too many pages listen, closes the oldest stream of the largest group. */
  subscribe(signal: AbortSignal, audience: SubscriberGroup): Response
  publish(news: LiveEvent): void
  run(signal: AbortSignal): Promise<void>
}

const encoder = new TextEncoder()

/** Streams of pages, the oldest first. */
type Subscribers = Map<ReadableStreamDefaultController<Uint8Array>, SubscriberGroup>

/**
 * Closes the oldest stream of the largest group in the largest network, so that a client that opens
 * many streams loses only its own. Behind a reverse proxy all clients have one address, and the
 * oldest stream of all is closed. Browsers reconnect by themselves.
 */
function evictOldest(listeners: Subscribers, who: SubscriberGroup['who']): void {
  const own = [...listeners].filter(([, audience]) => audience.who === who)
  if (own.length < EVENT_STREAM_SUBSCRIBERS_MAX) return
  const network = largestBy(own, ([, { group }]) => networkOf(group))
  const [oldest] = largestBy(network, ([, { group }]) => group)[0]!
  listeners.delete(oldest)
  closeSubscriber(oldest)
}

/** Returns the members of the largest group; of equally large groups, those of the first. */
const largestBy = <T>(all: readonly T[], nameOf: (one: T) => string): readonly T[] =>
  [...Map.groupBy(all, nameOf).values()].reduce((a, b) => (b.length > a.length ? b : a))

function closeSubscriber(listener: ReadableStreamDefaultController<Uint8Array>): void {
  try {
    listener.close()
  } catch {
    // The page was already gone.
  }
}

function sendTo(listeners: Subscribers, text: string): void {
  for (const listener of listeners.keys()) {
    try {
      // A browser that stopped reading is disconnected, and reconnects once it reads again.
      const isStuck = (listener.desiredSize ?? 0) <= -EVENT_STREAM_BACKLOG_MAX
      if (isStuck) throw new EventStreamOverflowError({ listeners: listeners.size })
      listener.enqueue(encoder.encode(text))
    } catch (error) {
      // The page is closed or no longer reads.
      listener.error(error)
      listeners.delete(listener)
    }
  }
}

function endAll(listeners: Subscribers): void {
  for (const listener of listeners.keys()) closeSubscriber(listener)
  listeners.clear()
}

export function createEventStream(options: {
  readonly indexer: Indexer
  readonly ledger: Pick<Ledger, 'watch'>
  readonly clock: Clock
}): EventStream {
  const { indexer, ledger, clock } = options
  const listeners: Subscribers = new Map()
  const send = (text: string) => sendTo(listeners, text)
  const publish = (news: LiveEvent) => send(`data: ${JSON.stringify(news)}\n\n`)

  return {
    publish,
    subscribe(signal, audience) {
      evictOldest(listeners, audience.who)
      let own: ReadableStreamDefaultController<Uint8Array> | undefined
      const end = () => {
        if (own) listeners.delete(own)
      }
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller
          listeners.set(controller, audience)
          controller.enqueue(encoder.encode(`retry: ${EVENT_STREAM_RETRY_MS}\n\n`))
        },
        cancel: end,
      })
      signal.addEventListener('abort', end, { once: true })
      return new Response(body, {
        headers: {
          'content-type': 'text/event-stream',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        },
      })
    },
    async run(signal) {
      let wake = new AbortController()
      ledger.watch(() => wake.abort(), signal)
      let block = indexer.cursor()?.block
      let spokeAtMs = monotonicMs(clock)
      while (!signal.aborted) {
        wake = new AbortController()
        if (listeners.size > 0) {
          // If the chain is unreachable, the pages' own requests show that.
          await indexer.sync(signal).catch(() => {})
          const now = indexer.cursor()?.block
          const isNew = now !== undefined && now !== block
          if (isNew) publish({ kind: 'chain', block: `${now}` })
          else if (monotonicMs(clock) - spokeAtMs > EVENT_STREAM_KEEPALIVE_MS)
            send(': listening\n\n')
          if (isNew || monotonicMs(clock) - spokeAtMs > EVENT_STREAM_KEEPALIVE_MS)
            spokeAtMs = monotonicMs(clock)
          block = now
        }
        await clock.sleep(EVENT_STREAM_POLL_MS, AbortSignal.any([signal, wake.signal]))
      }
      endAll(listeners)
    },
  }
}
