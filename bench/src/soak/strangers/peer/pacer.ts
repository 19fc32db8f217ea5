/** Waits until the peer may send this many more bytes. */
export type Pacer = (bytes: number) => Promise<void>

/**
 * Creates the pace of a peer: all its connections together send `bytesPerSecond`. Bytes wait for
 * their time before they are sent.
 *
 * @param time Milliseconds of a clock that only goes on, and a wait.
 */
export function createPacer(
  bytesPerSecond: number,
  time: { readonly nowMs: () => number; readonly sleep: (ms: number) => Promise<unknown> },
): Pacer {
  let freeAtMs = time.nowMs()
  return async (bytes) => {
    const nowMs = time.nowMs()
    freeAtMs = Math.max(freeAtMs, nowMs) + (bytes * 1_000) / bytesPerSecond
    await time.sleep(freeAtMs - nowMs)
  }
}
