import type { Clock } from '@ostrom/protocol'
import { TAKEN_WAIT_MS } from './limits.ts'

// How long a session is used: its answers can be audited once it is closed, and not before.

/** When a session was taken for its first question, and for its last. */
export type Use = { readonly firstMs: number; readonly lastMs: number }

export const usedAt = (before: Use | undefined, nowMs: number): Use => ({
  firstMs: before?.firstMs ?? nowMs,
  lastMs: nowMs,
})

/** Whether a session was used for as long as it is to be. */
export const isUsedUp = (
  use: Use | undefined,
  { sessionMs, clock }: { readonly sessionMs?: number; readonly clock: Pick<Clock, 'nowMs'> },
): boolean =>
  use !== undefined && sessionMs !== undefined && use.firstMs + sessionMs <= clock.nowMs()

/** Whether a question may be on its way to a session, of which its streams do not tell yet. */
export const isTaken = (use: Use | undefined, nowMs: number): boolean =>
  use !== undefined && use.lastMs + TAKEN_WAIT_MS > nowMs
