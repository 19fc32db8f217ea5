import type { Query, QueryClient } from '@tanstack/react-query'

/** Queries that are read once more when their running read has ended. */
const waiting = new WeakSet<Query>()

/**
 * Reads all shown data again. A read that runs is not restarted, because then it would never end
 * where events come faster than the gateway answers; it is read once more after its end.
 */
export function readAgain(client: QueryClient): void {
  const running = client.getQueryCache().findAll({ fetchStatus: 'fetching' })
  const isRunning = new Set(running)
  void client.invalidateQueries({ predicate: (query) => !isRunning.has(query) })
  for (const query of running) {
    const ending = query.promise
    if (ending === undefined || waiting.has(query)) continue
    waiting.add(query)
    const next = () => {
      waiting.delete(query)
      // A read that a write has begun meanwhile is later than the event.
      const options = { cancelRefetch: false }
      void client.invalidateQueries({ predicate: (one) => one === query }, options)
    }
    ending.then(next, next)
  }
}

/**
 * Reads all shown data again after a write. Returns at once: a write that waited for these reads
 * would end with the slowest of them.
 */
export function readAfterWrite(client: QueryClient): void {
  void client.invalidateQueries()
}
