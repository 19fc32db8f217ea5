import type { Ledger } from '@ostrom/ledger'
import type { Clock, Log } from '@ostrom/protocol'
import { idleMsOf, type KeptSession, unsettledOf } from './kept-session.ts'
import { SESSION_IDLE_MS, SESSION_QUIET_MS, SETTLE_BEFORE_SECONDS } from './limits.ts'
import { faultOf } from './serve-channel.ts'
import type { Sessions } from './sessions.ts'

/** Looks after every session: deadlines, close requests, large or idle ones. */
export async function sweepSessions(options: {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
  readonly sessions: Sessions
  /** Settles once this much is unsettled, in base units. */
  readonly settleAbove: bigint | undefined
}): Promise<void> {
  const { ledger, clock, log, sessions, settleAbove } = options
  const now = await ledger.nowSeconds()
  for (const session of sessions.all()) {
    if (session.record.status !== 'open') continue
    const state = await ledger.session(session.paid.id)
    if (state) {
      session.deadlineSeconds = state.deadlineSeconds
      // A watchtower may have settled with our consent: what the chain has is not settled again.
      if (state.settled > session.settled) session.settled = state.settled
    }
    const due = session.deadlineSeconds - SETTLE_BEFORE_SECONDS <= now
    const closing = session.deadlineSeconds < session.authorization.expiresAtSeconds
    const large = settleAbove !== undefined && unsettledOf(session) >= settleAbove
    const ends = isIdle(session, clock.nowMs()) || due || closing
    if (!ends && !large) continue
    const step = ends ? sessions.close(session) : sessions.settle(session)
    // Goes on after a failure: the next look will find the same work.
    await step.catch((error) => log('step-failed', faultOf(error)))
  }
}

/** Tells whether nothing was done in a session for too long. */
function isIdle(session: KeptSession, nowMs: number): boolean {
  const held = session.idleSinceMs === undefined && session.paid.last() !== undefined
  return idleMsOf(session, nowMs) >= (held ? SESSION_QUIET_MS : SESSION_IDLE_MS)
}
