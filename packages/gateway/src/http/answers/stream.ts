import { type Clock, monotonicMs } from '@ostrom/protocol'
import { KEEPALIVE_INTERVAL_MS } from '../limits.ts'
import type { BodyReader } from './answer-run.ts'
import { KEEPALIVE } from './render.ts'

/**
 * Returns a response body that reads only when the client does, and that sends a comment if the
 * answer sends nothing for `KEEPALIVE_INTERVAL_MS`. If the client cancels the body, the reader is
 * detached.
 */
export function bodyStreamOf(reader: BodyReader, clock: Clock): ReadableStream<Uint8Array> {
  const over = new AbortController()
  let pulling = false
  let lastMs = monotonicMs(clock)
  const end = (): void => {
    over.abort()
    reader.detach()
  }
  // Each stream has one timer; a timer per part would cost more.
  const keepAlive = async (
    controller: ReadableStreamDefaultController<Uint8Array>,
  ): Promise<void> => {
    while (!over.signal.aborted) {
      const quietMs = Math.max(0, monotonicMs(clock) - lastMs)
      await clock.sleep(Math.max(1, KEEPALIVE_INTERVAL_MS - quietMs), over.signal)
      if (over.signal.aborted) return
      if (monotonicMs(clock) - lastMs < KEEPALIVE_INTERVAL_MS) continue
      lastMs = monotonicMs(clock)
      // Sent only while the client reads, so that comments do not queue up for a slow client.
      if (pulling && (controller.desiredSize ?? -1) >= 0) controller.enqueue(Buffer.from(KEEPALIVE))
    }
  }
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        keepAlive(controller).catch((error) => controller.error(error))
      },
      async pull(controller) {
        pulling = true
        try {
          const piece = await reader.next()
          lastMs = monotonicMs(clock)
          if (piece) return controller.enqueue(piece)
          end()
          controller.close()
        } catch (error) {
          end()
          throw error
        } finally {
          pulling = false
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}
