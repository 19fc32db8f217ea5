import { withDeadline } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import { SOURCE_RESPONSE_TIMEOUT_MS, SOURCE_STALL_TIMEOUT_MS } from '../limits.ts'

/** Maximum waits for a source during a fetch. */
export type SourceTimeouts = { readonly responseMs: number; readonly stallMs: number }

export const timeoutsDefault: SourceTimeouts = {
  responseMs: SOURCE_RESPONSE_TIMEOUT_MS,
  stallMs: SOURCE_STALL_TIMEOUT_MS,
}

/** Settles like `promise`, or rejects as soon as `signal` aborts. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  // If the signal aborts first, `promise` may still fail later; that failure is ignored.
  promise.catch(() => undefined)
  signal.throwIfAborted()
  let abort = (): void => {}
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
  })
  try {
    return await Promise.race([promise, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

/** Sends one request to a source, with a timeout of `responseMs`. */
export function withTimeout<T>(
  question: (signal: AbortSignal) => Promise<T>,
  { signal, timeouts: { responseMs: ms } }: { signal: AbortSignal; timeouts: SourceTimeouts },
): Promise<T> {
  const error = () => new Error(`no answer within ${ms} ms`)
  return withDeadline(question, { clock: systemClock, ms, signal, error })
}

/**
 * Streams the parts of a source's response; fails if the first part takes longer than `responseMs`,
 * or a later one longer than `stallMs`.
 */
export async function* stream(
  question: (signal: AbortSignal) => AsyncIterable<Uint8Array>,
  { signal, timeouts }: { signal: AbortSignal; timeouts: SourceTimeouts },
): AsyncGenerator<Uint8Array> {
  const control = new AbortController()
  const either = AbortSignal.any([signal, control.signal])
  const giveUp = (ms: number) =>
    setTimeout(() => control.abort(new Error(`no bytes within ${ms} ms`)), ms)
  let wait = giveUp(timeouts.responseMs)
  const iterator = question(either)[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await abortable(iterator.next(), either)
      clearTimeout(wait)
      if (next.done) return
      yield next.value
      wait = giveUp(timeouts.stallMs)
    }
  } finally {
    clearTimeout(wait)
    control.abort(new Error('no longer needed'))
    // Not awaited, so that a source that hangs cannot stop the fetch.
    void Promise.resolve(iterator.return?.()).catch(() => undefined)
  }
}
