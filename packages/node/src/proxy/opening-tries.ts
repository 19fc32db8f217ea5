import { type Clock, type Hash, monotonicMs } from '@ostrom/protocol'
import { ProxyFullError } from './errors.ts'
import { PROXY_OPEN_BY_SECONDS, PROXY_TRIES_PER_CREDIT_MAX } from './limits.ts'

/** Counts the tries of each credit to open a session. */
export type OpeningTries = {
  /** Counts a try. @throws {ProxyFullError} The credit has had as many as it may. */
  count(creditId: Hash): void
}

type Window = { readonly untilMs: number; readonly tries: number }

/** Each credit was paid by a ticket, which bounds the number of windows. */
export function createOpeningTries(clock: Clock): OpeningTries {
  /** In the order in which they end. */
  const windows = new Map<Hash, Window>()
  return {
    count(creditId) {
      const now = monotonicMs(clock)
      for (const [id, { untilMs }] of windows) {
        if (untilMs > now) break
        windows.delete(id)
      }
      const fresh = { untilMs: now + Number(PROXY_OPEN_BY_SECONDS) * 1_000, tries: 0 }
      const { untilMs, tries } = windows.get(creditId) ?? fresh
      if (tries >= PROXY_TRIES_PER_CREDIT_MAX)
        throw new ProxyFullError({ reason: `${tries} sessions of this credit were tried just now` })
      windows.set(creditId, { untilMs, tries: tries + 1 })
    },
  }
}
