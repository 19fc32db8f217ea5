import { REPLAY_KEYS_MAX, REPLAY_SECONDS } from '../limits.ts'
import { ReplayCacheFullError, RequestReplayedError } from './errors.ts'

/**
 * Encapsulated keys that were used, so that a sealed question recorded on its way cannot be asked
 * again. Kept in memory: across a restart the session's rising `callId` refuses repeats.
 */
export type ReplayCache = {
  /**
   * Remembers `enc`, or refuses it.
   *
   * @throws {RequestReplayedError} It was admitted within the last `REPLAY_SECONDS`.
   * @throws {ReplayCacheFullError} No more can be remembered; forgetting would let repeats in.
   */
  insert(enc: Uint8Array, nowSeconds: bigint): void
  readonly size: number
}

/** An empty cache. Limits are arguments only for tests. */
export function createReplayCache({
  keysMax = REPLAY_KEYS_MAX,
  seconds = REPLAY_SECONDS,
}: {
  readonly keysMax?: number
  readonly seconds?: bigint
} = {}): ReplayCache {
  /** In order of admission, so the oldest come first. */
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
