import { type Clock, type Hash, monotonicMs } from '@ostrom/protocol'
import { ProxyFullError } from './errors.ts'
import { PROXY_OPEN_BY_SECONDS, PROXY_TRIES_PER_CREDIT_MAX } from './limits.ts'

/** Counts the attempts of each credit to open a session. */
export type OpeningTries = {
  /** Counts an attempt. @throws {ProxyFullError} The credit has used all its attempts. */
  count(creditId: Hash): void
}

type Window = { readonly untilMs: number; readonly tries: number }

/**
 * Creates an empty count. A window counts a credit's attempts for `PROXY_OPEN_BY_SECONDS`. The
 * number of windows is bounded, because each credit costs a ticket.
 */
export function createOpeningTries(clock: Clock): OpeningTries {
  /** Windows in the order in which they end. */
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
