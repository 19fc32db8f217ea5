import type { Ledger } from '@ostrom/ledger'
import { type Clock, type Log, monotonicMs, type Offer } from '@ostrom/protocol'
import { logFieldsOf } from '../error-fields.ts'
import { forEachConcurrent } from '../for-each-concurrent.ts'
import {
  CLOSINGS_AT_ONCE_MAX,
  SESSION_IDLE_MS,
  SESSION_INACTIVE_MS,
  SESSION_READS_AT_ONCE_MAX,
  SETTLE_BEFORE_SECONDS,
  SETTLE_STAKE_PARTS,
  SWEEP_STEPS_MAX,
  UNSETTLED_SESSIONS_MAX,
} from '../limits.ts'
import { byUnsettled, idleMsOf, type ProviderSession, unsettledOf } from './provider-session.ts'
import type { ProviderSessions } from './provider-sessions.ts'

/** Native base units of stake for which an offer's stake ratio states the backed value. */
const RATIO_SCALE = 10n ** 18n

type SweepOptions = {
  readonly ledger: Ledger
  readonly clock: Clock
  readonly log: Log
  readonly sessions: ProviderSessions
  /**
   * Unsettled value at which a session is settled, in base units; by default derived from
   * `stakeMin`.
   */
  readonly settleAbove: bigint | undefined
  /** Least stake of a provider, in native base units. */
  readonly stakeMin: bigint
}

type SessionStep = { readonly session: ProviderSession; readonly run: () => Promise<unknown> }

/** Settles or closes sessions by deadlines, close requests, unsettled value and idle time. */
export async function sweepSessions(options: SweepOptions): Promise<void> {
  const { ledger, clock, sessions, settleAbove, stakeMin } = options
  const now = await ledger.nowSeconds()
  const open = sessions.all().filter(({ record, ended }) => record.status === 'open' || ended)
  await forEachConcurrent(open, SESSION_READS_AT_ONCE_MAX, (session) =>
    refreshSession(options, session),
  )
  const {
    over = [],
    idle = [],
    used = [],
  } = Object.groupBy(open, (session) => {
    if (isDue(session, now)) return 'over'
    const isRequested = session.deadlineSeconds < session.authorization.expiresAtSeconds
    if (!isRequested && !isIdle(session, monotonicMs(clock))) return 'used'
    // The money of a client that has not paid may have to stay bound.
    if (sessions.holds(session)) return 'used'
    return isRequested ? 'over' : 'idle'
  })
  const close = (session: ProviderSession): SessionStep => ({
    session,
    run: () => sessions.close(session),
  })
  // The chain accepts no voucher after a deadline, so sessions near their deadline come first.
  await runSteps(options, over.map(close))
  const many = excessUnsettled(used, now).map((session) => ({
    session,
    run: () => sessions.settleOrClose(session, 'too many sessions are unsettled'),
  }))
  const isLarge = (session: ProviderSession) => {
    const unsettled = unsettledOf(session)
    const threshold = settleAbove ?? settlementThreshold(stakeMin, session.paid.offer)
    return unsettled > 0n && unsettled >= threshold
  }
  const large = used.filter(isLarge).map((session) => ({
    session,
    run: () => sessions.settle(session),
  }))
  const steps = [...idle.map(close), ...many, ...large]
  await runSteps(options, steps, SWEEP_STEPS_MAX)
}

/** Returns the value that a tenth of the least stake backs, in base units of the offer's asset. */
const settlementThreshold = (stakeMin: bigint, { stakeRatio }: Pick<Offer.Offer, 'stakeRatio'>) =>
  (stakeMin * stakeRatio) / (SETTLE_STAKE_PARTS * RATIO_SCALE)

/** Updates a session from the chain. A failed read changes nothing. */
async function refreshSession(
  { ledger, log }: SweepOptions,
  session: ProviderSession,
): Promise<void> {
  try {
    const state = await ledger.session(session.paid.id)
    if (!state) return
    session.deadlineSeconds = state.deadlineSeconds
    // A watchtower may have settled with this provider's consent.
    if (state.settled > session.settled) session.settled = state.settled
  } catch (error) {
    log('session-check-failed', { session: session.paid.id, ...logFieldsOf(error) })
  }
}

/**
 * Runs steps of sessions concurrently, beginning with the sessions that have the most unsettled
 * value. The next check repeats failed steps.
 */
async function runSteps(
  { log }: SweepOptions,
  steps: readonly SessionStep[],
  max = steps.length,
): Promise<void> {
  const ordered = steps.toSorted((a, b) => byUnsettled(a.session, b.session)).slice(0, max)
  await forEachConcurrent(ordered, CLOSINGS_AT_ONCE_MAX, ({ session, run }) =>
    run().catch((error) =>
      log('provider-step-failed', { session: session.paid.id, ...logFieldsOf(error) }),
    ),
  )
}

/** Returns true if a session has ended, or is near its deadline. */
const isDue = ({ ended, deadlineSeconds }: ProviderSession, now: bigint): boolean =>
  ended !== undefined || deadlineSeconds - SETTLE_BEFORE_SECONDS <= now

/**
 * Returns the sessions beyond `UNSETTLED_SESSIONS_MAX` with unsettled value, to settle or close:
 * first those that the chain settles now, then those without a channel.
 */
function excessUnsettled(
  sessions: readonly ProviderSession[],
  now: bigint,
): readonly ProviderSession[] {
  const unsettled = sessions.filter((session) => unsettledOf(session) > 0n)
  const cost = ({ settleFromSeconds, channel }: ProviderSession) =>
    (settleFromSeconds > now ? 2 : 0) + (channel ? 1 : 0)
  return unsettled
    .toSorted((a, b) => cost(a) - cost(b) || byUnsettled(a, b))
    .slice(0, Math.max(0, unsettled.length - UNSETTLED_SESSIONS_MAX))
}

/**
 * Returns true if a session had no usage for `SESSION_IDLE_MS`, or for `SESSION_INACTIVE_MS` if it
 * has a voucher and an open channel.
 */
function isIdle(session: ProviderSession, nowMs: number): boolean {
  const isUnsettled = session.idleSinceMs === undefined && session.paid.last() !== undefined
  return idleMsOf(session, nowMs) >= (isUnsettled ? SESSION_INACTIVE_MS : SESSION_IDLE_MS)
}
