import type { ThreadCache } from '@ostrom/engine/llama'
import { Cbor, type Clock, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { THREAD_CACHE_MS } from '../limits.ts'

const recordSchema = Schema.object({
  threads: Schema.integer(1, 256),
  measuredAtMs: Schema.unsigned(64),
})

const stateKeyOf = (key: string) => `engine/threads/${key}`

/**
 * Keeps measured numbers of threads in a role's state, each for `THREAD_CACHE_MS`: other load at
 * the time of a measurement may have changed its result.
 */
export function createThreadCache(
  state: Pick<StateStore, 'get' | 'commit'>,
  clock: Pick<Clock, 'nowMs'>,
): ThreadCache {
  return {
    async get(key) {
      const stored = await state.get(stateKeyOf(key))
      if (!stored) return undefined
      const { threads, measuredAtMs } = Cbor.decode(stored, recordSchema, 'measured threads')
      const ageMs = clock.nowMs() - Number(measuredAtMs)
      return ageMs >= 0 && ageMs < THREAD_CACHE_MS ? threads : undefined
    },
    async set(key, threads) {
      const value = Cbor.encode({ threads, measuredAtMs: BigInt(clock.nowMs()) })
      await state.commit([{ kind: 'put', key: stateKeyOf(key), value }])
    },
  }
}
