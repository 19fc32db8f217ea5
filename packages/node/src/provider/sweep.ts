import type { Ledger } from '@ostrom/ledger'
import type { Clock, Log } from '@ostrom/protocol'
import { atOnce } from './at-once.ts'
import { byUnsettled, idleMsOf, type KeptSession, unsettledOf } from './kept-session.ts'
import {
  CLOSINGS_AT_ONCE_MAX,
  SESSION_IDLE_MS,
  SESSION_QUIET_MS,
  SESSION_READS_AT_ONCE_MAX,
  SETTLE_BEFORE_SECONDS,
  SWEEP_STEPS_MAX,
  UNSETTLED_SESSIONS_MAX,
} from './limits.ts'
import { faultOf } from './refusals.ts'
import type { Sessions } from './sessions.ts'

type SweepOptions = {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
  readonly sessions: Sessions
  /** Settles once this much is unsettled, in base units. */
  readonly settleAbove: bigint | undefined
}

type Step = { readonly session: KeptSession; readonly take: () => Promise<unknown> }

/** Looks after every session: deadlines, close requests, large or idle ones. */
export async function sweepSessions(options: SweepOptions): Promise<void> {
  const { ledger, clock, sessions, settleAbove } = options
  const now = await ledger.nowSeconds()
  const open = sessions.all().filter(({ record, ended }) => record.status === 'open' || ended)
  await atOnce(open, SESSION_READS_AT_ONCE_MAX, (session) => read(options, session))
  const {
    over = [],
    idle = [],
    used = [],
  } = Object.groupBy(open, (session) => {
    if (isOver(session, now)) return 'over'
    return isIdle(session, clock.nowMs()) ? 'idle' : 'used'
  })
  const close = (session: KeptSession): Step => ({ session, take: () => sessions.close(session) })
  // From their deadlines on no voucher is taken: they come before all others.
  await takeAll(options, over.map(close))
  const many = beyond(used, now).map((session) => ({
    session,
    take: () => sessions.rest(session, 'too many sessions are unsettled'),
  }))
  const isLarge = (session: KeptSession) =>
    settleAbove !== undefined && unsettledOf(session) >= settleAbove
  const large = used.filter(isLarge).map((session) => ({
    session,
    take: () => sessions.settle(session),
  }))
  const steps = [...idle.map(close), ...many, ...large]
  await takeAll(options, steps, SWEEP_STEPS_MAX)
}

/** Takes in what the chain has of a session; one that cannot be read is left as it was. */
async function read({ ledger, log }: SweepOptions, session: KeptSession): Promise<void> {
  try {
    const state = await ledger.session(session.paid.id)
    if (!state) return
    session.deadlineSeconds = state.deadlineSeconds
    // A watchtower may have settled with our consent: what the chain has is not settled again.
    if (state.settled > session.settled) session.settled = state.settled
  } catch (error) {
    log('session-look-failed', { session: session.paid.id, ...faultOf(error) })
  }
}

/** Takes steps side by side, those first that save most; a failed one is taken at the next look. */
async function takeAll(
  { log }: SweepOptions,
  steps: readonly Step[],
  max = steps.length,
): Promise<void> {
  const ordered = steps.toSorted((a, b) => byUnsettled(a.session, b.session)).slice(0, max)
  await atOnce(ordered, CLOSINGS_AT_ONCE_MAX, ({ session, take }) =>
    take().catch((error) => log('step-failed', { session: session.paid.id, ...faultOf(error) })),
  )
}

/** True where nothing more is to come: its time is over, or its client asked for its end. */
function isOver({ ended, deadlineSeconds, authorization }: KeptSession, now: bigint): boolean {
  const due = deadlineSeconds - SETTLE_BEFORE_SECONDS <= now
  return ended !== undefined || due || deadlineSeconds < authorization.expiresAtSeconds
}

/**
 * Sessions to settle, so that no more are left unsettled than can be closed in time: those first
 * that the chain takes a settlement of, then those without a channel.
 */
function beyond(sessions: readonly KeptSession[], now: bigint): readonly KeptSession[] {
  const unsettled = sessions.filter((session) => unsettledOf(session) > 0n)
  const cost = ({ settleFromSeconds, live }: KeptSession) =>
    (settleFromSeconds > now ? 2 : 0) + (live ? 1 : 0)
  return unsettled
    .toSorted((a, b) => cost(a) - cost(b) || byUnsettled(a, b))
    .slice(0, Math.max(0, unsettled.length - UNSETTLED_SESSIONS_MAX))
}

/** Tells whether nothing was done in a session for too long. */
function isIdle(session: KeptSession, nowMs: number): boolean {
  const held = session.idleSinceMs === undefined && session.paid.last() !== undefined
  return idleMsOf(session, nowMs) >= (held ? SESSION_QUIET_MS : SESSION_IDLE_MS)
}
