import type { ThreadCache } from '@ostrom/engine/llama'
import { Cbor, type Clock, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { THREAD_CACHE_MS } from '../../limits.ts'

/** Largest number of threads that a configuration may set. */
const THREADS_MAX = 256

const recordSchema = Schema.object({
  threads: Schema.integer(1, THREADS_MAX),
  measuredAtMs: Schema.unsigned(64),
})

const stateKeyOf = (key: string) => `engine/threads/${key}`

/**
 * Keeps measured numbers of threads in a role's state, each for `THREAD_CACHE_MS`, because other
 * load during a measurement may have changed its result.
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
      // The bound is checked because the process that measured also reads an untrusted file.
      if (threads < 1 || threads > THREADS_MAX) return
      const value = Cbor.encode({ threads, measuredAtMs: BigInt(clock.nowMs()) })
      await state.commit([{ kind: 'put', key: stateKeyOf(key), value }])
    },
  }
}
