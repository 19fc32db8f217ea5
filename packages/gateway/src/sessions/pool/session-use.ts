import { type Clock, monotonicMs } from '@ostrom/protocol'
import { ACQUIRED_WAIT_MS } from '../limits.ts'

// Limits the time for which a session is used, because its answers can be audited only after its
// close.

/** Times at which a session was acquired for its first and its last call, in milliseconds. */
export type SessionUse = { readonly firstMs: number; readonly lastMs: number }

/** Returns the use of a session after another call at `nowMs`. */
export const recordUse = (before: SessionUse | undefined, nowMs: number): SessionUse => ({
  firstMs: before?.firstMs ?? nowMs,
  lastMs: nowMs,
})

/** Returns true if the time of use of a session is over. */
export const isUsedUp = (
  use: SessionUse | undefined,
  { sessionMs, clock }: { readonly sessionMs?: number; readonly clock: Pick<Clock, 'nowMs'> },
): boolean =>
  use !== undefined && sessionMs !== undefined && use.firstMs + sessionMs <= monotonicMs(clock)

/**
 * Returns true if an acquired session may still be about to get its call, which `streams` does not
 * count yet.
 */
export const isAcquired = (use: SessionUse | undefined, nowMs: number): boolean =>
  use !== undefined && use.lastMs + ACQUIRED_WAIT_MS > nowMs
