/**
 * Returns the promise, whose rejection then ends no process if no caller observes it. Otherwise a
 * peer that disconnects could stop a role that did not await its last `send`. A caller that awaits
 * the promise still gets the error, and `receive` reports a lost channel too.
 */
export function ignoreRejection<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
