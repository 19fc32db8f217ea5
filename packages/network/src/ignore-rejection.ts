/**
 * Lets a promise fail without ending the process when nobody waits for it: a peer that goes away
 * must not bring down a role that did not wait for its last `send`. Whoever waits still sees the
 * failure, and a lost channel also shows in `receive`.
 */
export function ignoreRejection<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
