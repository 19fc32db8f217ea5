/**
 * Returns the promise, and marks its rejection as handled, so that it cannot end the process. A
 * peer that disconnects must not stop a role that did not await its last `send`. A caller that
 * awaits the promise still gets the error, and `receive` reports a lost channel too.
 */
export function ignoreRejection<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}
