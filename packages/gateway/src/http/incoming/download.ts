import type { Clock, HeldShare } from '@ostrom/protocol'
import { DOWNLOAD_STALL_MS } from '../limits.ts'

/**
 * Returns the body of a download, whose parts are read as the client takes them. The place is given
 * back when the download has ended, and also when the client took no part for `DOWNLOAD_STALL_MS`:
 * the connection is then cut.
 */
export function downloadBody(
  pieces: AsyncIterable<Uint8Array>,
  { place, clock }: { readonly place: HeldShare; readonly clock: Clock },
): ReadableStream<Uint8Array> {
  const parts = pieces[Symbol.asyncIterator]()
  let waiting = new AbortController()
  const end = async (): Promise<void> => {
    waiting.abort()
    place.leave()
    await parts.return?.()
  }
  /** Ends the download unless the client takes a part in time. */
  const watch = async (controller: ReadableStreamDefaultController): Promise<void> => {
    waiting = new AbortController()
    const { signal } = waiting
    await clock.sleep(DOWNLOAD_STALL_MS, signal)
    if (signal.aborted) return
    controller.error(new Error('The client took no part of the file in time.'))
    await end()
  }
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        void watch(controller)
      },
      async pull(controller) {
        waiting.abort()
        try {
          const { done, value } = await parts.next()
          if (done) {
            await end()
            return controller.close()
          }
          controller.enqueue(value)
          void watch(controller)
        } catch (error) {
          await end()
          throw error
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
}
