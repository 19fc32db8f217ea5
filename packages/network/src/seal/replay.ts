import { REPLAY_KEYS_MAX, REPLAY_SECONDS } from '../limits.ts'
import { ReplayCacheFullError, RequestReplayedError } from './errors.ts'

/**
 * Used encapsulated keys, by which a receiver refuses a sealed message that was recorded and sent
 * again. The keys are only in memory. After a restart, a provider detects repeated questions by the
 * session's increasing `callId`.
 */
export type ReplayCache = {
  /**
   * Stores `enc`, or refuses it.
   *
   * @throws {RequestReplayedError} The key was stored within the last `seconds` of the cache.
   * @throws {ReplayCacheFullError} The cache is full; an eviction would admit repeats.
   */
  insert(enc: Uint8Array, nowSeconds: bigint): void
  readonly size: number
}

/** Creates an empty cache, by default with the limits of this package. */
export function createReplayCache({
  keysMax = REPLAY_KEYS_MAX,
  seconds = REPLAY_SECONDS,
}: {
  readonly keysMax?: number
  readonly seconds?: bigint
} = {}): ReplayCache {
  /** In order of insertion, oldest first. */
  const admitted = new Map<string, bigint>()

  const forget = (nowSeconds: bigint): void => {
    for (const [key, atSeconds] of admitted) {
      if (atSeconds + seconds > nowSeconds) break
      admitted.delete(key)
    }
  }

  return {
    insert(enc, nowSeconds) {
      const key = Buffer.from(enc.buffer, enc.byteOffset, enc.length).toString('latin1')
      forget(nowSeconds)
      if (admitted.has(key)) throw new RequestReplayedError()
      if (admitted.size >= keysMax) throw new ReplayCacheFullError({ entries: admitted.size })
      admitted.set(key, nowSeconds)
    },
    get size() {
      return admitted.size
    },
  }
}
