import { EngineBusyError } from './errors.ts'
import { SEQUENCE_WAITERS_MAX } from './limits.ts'

/** Assigns a fixed number of slots. If none is free, callers wait in order of arrival. */
export type SequencePool = {
  /**
   * Resolves with a slot number (from 0) when a slot is free. The caller must `release` it exactly
   * once.
   *
   * @throws {EngineBusyError} `SEQUENCE_WAITERS_MAX` other callers are already waiting.
   * @throws `signal.reason` when the signal aborts first.
   */
  acquire(signal: AbortSignal): Promise<number>
  release(slot: number): void
  readonly waiting: number
}

/** @param size Number of slots. */
export function createSequencePool(size: number): SequencePool {
  const free = Array.from({ length: size }, (_, index) => size - 1 - index)
  const waiters = new Set<(slot: number) => void>()

  return {
    get waiting() {
      return waiters.size
    },
    acquire(signal) {
      if (signal.aborted) return Promise.reject(signal.reason)
      const slot = free.pop()
      if (slot !== undefined) return Promise.resolve(slot)
      if (waiters.size >= SEQUENCE_WAITERS_MAX) {
        const busy = { waiting: waiters.size, waitingMax: SEQUENCE_WAITERS_MAX }
        return Promise.reject(new EngineBusyError(busy))
      }
      return new Promise((resolve, reject) => {
        const onAbort = () => {
          waiters.delete(waiter)
          reject(signal.reason)
        }
        const waiter = (given: number) => {
          signal.removeEventListener('abort', onAbort)
          resolve(given)
        }
        waiters.add(waiter)
        signal.addEventListener('abort', onAbort, { once: true })
      })
    },
    release(slot) {
      const [waiter] = waiters
      if (waiter === undefined) {
        free.push(slot)
        return
      }
      waiters.delete(waiter)
      waiter(slot)
    },
  }
}
