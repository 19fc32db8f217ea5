import { type Clock, monotonicMs } from '@ostrom/protocol'
import { RETRY_AGE_MAX_MS, RETRY_MARKS_PER_KEY_MAX } from './limits.ts'
import type { RequestIdentity } from './request-identity.ts'

/**
 * Tries that the gateway refused. The gateway remembers them, so that a retry of a refused try does
 * not take up the lost answer to another, equal request.
 *
 * The number of remembered tries of an API key is bounded; the gateway forgets the key's oldest try
 * first. It forgets each try after `RETRY_AGE_MAX_MS`. A retry of a forgotten try may take up the
 * lost answer to an equal request, but no answer is delivered twice.
 */
export type RefusedTries = {
  add(identity: RequestIdentity): void
  /**
   * Returns the latest refused try of an equal request whose try number is below that of
   * `identity`; `undefined` if there is none.
   */
  latestBefore(identity: RequestIdentity): RequestIdentity | undefined
  /** Forgets a refused try, because its retry has come. */
  remove(identity: RequestIdentity): void
}

/** Creates an empty registry of refused tries. */
export function createRefusedTries(clock: Pick<Clock, 'nowMs'>): RefusedTries {
  /**
   * Time of each refusal, in milliseconds, oldest first. The registry keeps all refusals equally
   * long.
   */
  const marks = new Map<RequestIdentity, number>()
  const byKey = new Map<string, Set<RequestIdentity>>()
  const byId = new Map<string, Set<RequestIdentity>>()
  const indexes = ({ apiKeyId, id }: RequestIdentity) =>
    [
      [byKey, apiKeyId],
      [byId, id],
    ] as const

  const remove = (identity: RequestIdentity): void => {
    if (!marks.delete(identity)) return
    for (const [index, name] of indexes(identity)) {
      const set = index.get(name)
      set?.delete(identity)
      if (set?.size === 0) index.delete(name)
    }
  }
  const removeExpired = (): void => {
    for (const [identity, atMs] of marks) {
      if (monotonicMs(clock) - atMs <= RETRY_AGE_MAX_MS) return
      remove(identity)
    }
  }
  return {
    add(identity) {
      removeExpired()
      marks.set(identity, monotonicMs(clock))
      for (const [index, name] of indexes(identity)) {
        const set = index.get(name) ?? new Set()
        index.set(name, set.add(identity))
      }
      const ofKey = byKey.get(identity.apiKeyId)!
      if (ofKey.size > RETRY_MARKS_PER_KEY_MAX) remove(ofKey.values().next().value!)
    },
    latestBefore({ id, tries }) {
      removeExpired()
      let latest: RequestIdentity | undefined
      for (const mark of byId.get(id) ?? []) {
        if (mark.tries < tries && mark.tries > (latest?.tries ?? -1)) latest = mark
      }
      return latest
    },
    remove,
  }
}
