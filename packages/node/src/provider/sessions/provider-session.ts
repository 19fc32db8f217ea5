import type { Ledger, SessionState } from '@ostrom/ledger'
import type { ReplayCache } from '@ostrom/network/seal'
import type { AccountId, Clock, Hash, Log, Offer, Session } from '@ostrom/protocol'
import type { StateChange } from '@ostrom/state'
import type { ClientLimiter } from '../admission/client-limiter.ts'
import type { CountedOpening } from '../admission/openings/opening-limiter.ts'
import type { ProviderCapacity } from '../admission/provider-capacity.ts'
import type { PayService } from '../pay/pay-service.ts'
import type { ProviderRecords, ProviderSessionRecord } from '../records.ts'
import type { PaidSession } from './paid-session.ts'

/** A session of this provider, from its first message until its close on chain. */
export type ProviderSession = {
  readonly paid: PaidSession
  readonly authorization: Session.SessionAuthorization
  /** The record on disk. */
  record: ProviderSessionRecord
  /** Resolves with the opening's transaction, or rejects if the chain refused it. */
  opening: Promise<string | undefined>
  /** False while the provider checks on chain if the client can open the session. */
  isAdmitted: boolean
  /**
   * Its opening, as the limits of openings count it; `undefined` for a session of a previous run.
   */
  counted?: CountedOpening
  /** Transactions that raised its cap; 0 after a restart. */
  topUps: number
  /** Top-ups that the chain would have refused; 0 after a restart. */
  topUpsRefused: number
  settled: bigint
  /** Unix second before which the chain accepts no settlement, except with a close. */
  settleFromSeconds: bigint
  deadlineSeconds: bigint
  /** End of its last channel, in milliseconds; `undefined` while one is open. */
  idleSinceMs: number | undefined
  /**
   * Time of the last observed usage in milliseconds, and the result of `workDoneIn` at the last
   * call of `idleMsOf`.
   */
  worked: { readonly atMs: number; readonly done: bigint }
  /** Questions that the provider decrypted on all channels, so that none is answered twice. */
  readonly replayCache: ReplayCache
  /** The open channel. */
  channel?: SessionChannel
  /** The running close, so that a session is not closed twice. */
  closing?: Promise<string | undefined>
  /** True while the session is being evicted for another client. */
  isEvicting?: boolean
  /** True while the session is only open because its client's money stays bound; see `finish`. */
  isHeld?: boolean
  /** Final state on chain that is not on disk yet; also of a session that was never opened. */
  ended?: EndedSession
}

/** Settled total and pay of an ended session. */
export type EndedSession = Pick<SessionState, 'settled' | 'pay'>

/** Functions by which a session ends its channel without a request of the client. */
export type SessionChannel = {
  /** Stops all answers and waits until they have ended. */
  readonly stop: () => Promise<void>
  /**
   * Sends the client the reason for the close and closes the channel. Does not wait, because a
   * client that reads no message would delay other closes.
   */
  readonly disconnect: (reason: string) => void
}

/** Returns the amount owed in a session, in base units; for a free offer, the count of answers. */
export const workDoneIn = (paid: Pick<PaidSession, 'checkpoint' | 'account'>): bigint =>
  paid.checkpoint > 0n ? paid.account().owed() : paid.account().frontier().count

/** Records usage since the last call. Returns the milliseconds without usage. */
export function idleMsOf(session: ProviderSession, nowMs: number): number {
  const done = workDoneIn(session.paid)
  const { worked } = session
  const works = session.paid.account().runningCount() > 0 || done > worked.done
  // A lost channel can reduce the amount, so the amount is stored at each call, and every later
  // rise counts as usage.
  session.worked = { atMs: works ? nowMs : worked.atMs, done }
  return nowMs - session.worked.atMs
}

/** Returns the signed, unsettled value of a session, in base units. */
export function unsettledOf({ paid, settled }: ProviderSession): bigint {
  const total = paid.last()?.total ?? 0n
  return total > settled ? total - settled : 0n
}

/** Orders sessions by unsettled value, largest first. */
export function byUnsettled(a: ProviderSession, b: ProviderSession): number {
  const by = unsettledOf(b) - unsettledOf(a)
  return by > 0n ? 1 : by < 0n ? -1 : 0
}

/** Returns the delivered value without a voucher, in base units. */
export function unpaidOf(paid: Pick<PaidSession, 'account' | 'last'>): bigint {
  const owed = paid.account().owed() - (paid.last()?.total ?? 0n)
  return owed > 0n ? owed : 0n
}

export type SessionsContext = {
  readonly ledger: Ledger
  /** The provider's account. */
  readonly provider: AccountId
  readonly records: ProviderRecords
  readonly payService: PayService
  readonly clock: Clock
  readonly log: Log
  readonly checkpointOf: (offer: Offer.Offer) => bigint
  readonly clientLimiter: ClientLimiter
  readonly capacity: ProviderCapacity
  /** Called after a client's payment. */
  readonly onPaid: () => void
  /** Aborts when the provider stops. */
  readonly stopping: AbortSignal
  /** Called at the end of a session on chain. It is called again if the end could not be stored. */
  readonly onClosed: (id: Hash, offer: Offer.Offer) => Promise<void>
}

/** Dependencies of session functions, with the table of sessions. */
export type SessionTable = SessionsContext & { readonly sessions: Map<Hash, ProviderSession> }

/** Writes changes of a session's record. */
export async function save(
  { records }: Pick<SessionTable, 'records'>,
  session: ProviderSession,
  change: Partial<ProviderSessionRecord>,
  beside: readonly StateChange[] = [],
): Promise<void> {
  // The change is applied before the write, so that a concurrent change is not lost.
  session.record = { ...session.record, ...change }
  await records.saveSession(session.paid.id, session.record, beside)
}

/**
 * Records the end of a session and its pay. Until the write succeeds, the session stays in the
 * table for a retry.
 */
export async function saveClosed(
  opener: SessionTable,
  session: ProviderSession,
  ended: EndedSession = { settled: 0n },
): Promise<void> {
  session.ended = ended
  const { id, offer } = session.paid
  const { settled: owed, pay } = ended
  const work = { id, escrow: 'sessions', asset: offer.asset, owed, ...(pay && { pay }) } as const
  // This call precedes the write, because a session that is closed on disk is not processed again.
  await opener.onClosed(id, offer)
  await opener.payService.recordEnd(work, (beside) =>
    save(opener, session, { status: 'closed' }, beside),
  )
  delete session.ended
  opener.sessions.delete(id)
}
