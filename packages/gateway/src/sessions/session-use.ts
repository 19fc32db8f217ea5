import type { Clock } from '@ostrom/protocol'
import { ACQUIRED_WAIT_MS } from './limits.ts'

// How long a session is used: its answers can be audited once it is closed, and not before.

/** When a session was taken for its first question, and for its last. */
export type SessionUse = { readonly firstMs: number; readonly lastMs: number }

export const recordUse = (before: SessionUse | undefined, nowMs: number): SessionUse => ({
  firstMs: before?.firstMs ?? nowMs,
  lastMs: nowMs,
})

/** Whether a session was used for as long as it is to be. */
export const isUsedUp = (
  use: SessionUse | undefined,
  { sessionMs, clock }: { readonly sessionMs?: number; readonly clock: Pick<Clock, 'nowMs'> },
): boolean =>
  use !== undefined && sessionMs !== undefined && use.firstMs + sessionMs <= clock.nowMs()

/** Whether a question may be on its way to a session, of which its streams do not tell yet. */
export const isAcquired = (use: SessionUse | undefined, nowMs: number): boolean =>
  use !== undefined && use.lastMs + ACQUIRED_WAIT_MS > nowMs
