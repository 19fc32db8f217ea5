/**
 * A promise that its owner settles. A rejection without a waiting member, for example in a void
 * attempt, does not count as unhandled.
 */
export type Gate<T> = { readonly wait: Promise<T>; open(value: T): void; fail(error: Error): void }

/** Creates a gate that is neither open nor failed. */
export function createGate<T>(): Gate<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  promise.catch(() => undefined)
  return { wait: promise, open: resolve, fail: reject }
}
