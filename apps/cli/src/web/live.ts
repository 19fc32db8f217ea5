import type { Indexer } from '@ostrom/indexer'
import type { Ledger } from '@ostrom/ledger'
import type { Clock } from '@ostrom/protocol'
import { LiveBusyError } from './errors.ts'
import {
  LIVE_INTERVAL_MS,
  LIVE_KEEPALIVE_MS,
  LIVE_LISTENERS_MAX,
  LIVE_UNREAD_MAX,
} from './limits.ts'

/** What pages are told as it happens: what they show of it they ask for again. */
export type News =
  /** The index has taken in blocks up to this one. */
  | { readonly kind: 'chain'; readonly block: string }
  | { readonly kind: 'presence'; readonly provider: string; readonly presence: string }

/** News for all pages that listen, as server-sent events. */
export type Live = {
  /** @throws {LiveBusyError} */
  listen(signal: AbortSignal): Response
  tell(news: News): void
  run(signal: AbortSignal): Promise<void>
}

const encoder = new TextEncoder()

type Listeners = Set<ReadableStreamDefaultController<Uint8Array>>

function sendTo(listeners: Listeners, text: string): void {
  for (const listener of listeners) {
    try {
      // A browser that stopped reading is let go, and listens anew once it reads again.
      const isStuck = (listener.desiredSize ?? 0) <= -LIVE_UNREAD_MAX
      if (isStuck) throw new LiveBusyError({ listeners: listeners.size })
      listener.enqueue(encoder.encode(text))
    } catch (error) {
      // Its page is gone, or as good as gone.
      listener.error(error)
      listeners.delete(listener)
    }
  }
}

function endAll(listeners: Listeners): void {
  for (const listener of listeners) {
    try {
      listener.close()
    } catch {
      // Its page was gone before.
    }
  }
  listeners.clear()
}

export function createLive(options: {
  readonly indexer: Indexer
  readonly ledger: Pick<Ledger, 'watch'>
  readonly clock: Clock
}): Live {
  const { indexer, ledger, clock } = options
  const listeners: Listeners = new Set()
  const send = (text: string) => sendTo(listeners, text)
  const tell = (news: News) => send(`data: ${JSON.stringify(news)}\n\n`)

  return {
    tell,
    listen(signal) {
      if (listeners.size >= LIVE_LISTENERS_MAX) {
        throw new LiveBusyError({ listeners: listeners.size })
      }
      let own: ReadableStreamDefaultController<Uint8Array> | undefined
      const end = () => {
        if (own) listeners.delete(own)
      }
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller
          listeners.add(controller)
          controller.enqueue(encoder.encode(': listening\n\n'))
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
      let spokeAtMs = clock.nowMs()
      while (!signal.aborted) {
        wake = new AbortController()
        if (listeners.size > 0) {
          // A chain that cannot be reached is shown by the pages' own requests.
          await indexer.sync(signal).catch(() => {})
          const now = indexer.cursor()?.block
          const isNew = now !== undefined && now !== block
          if (isNew) tell({ kind: 'chain', block: `${now}` })
          else if (clock.nowMs() - spokeAtMs > LIVE_KEEPALIVE_MS) send(': listening\n\n')
          if (isNew || clock.nowMs() - spokeAtMs > LIVE_KEEPALIVE_MS) spokeAtMs = clock.nowMs()
          block = now
        }
        await clock.sleep(LIVE_INTERVAL_MS, AbortSignal.any([signal, wake.signal]))
      }
      endAll(listeners)
    },
  }
}
