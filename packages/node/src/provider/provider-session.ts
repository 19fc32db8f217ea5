import type { Ledger, SessionState } from '@ostrom/ledger'
import type { ReplayCache } from '@ostrom/network/seal'
import type { AccountId, Clock, Hash, Log, Offer, Session } from '@ostrom/protocol'
import type { StateChange } from '@ostrom/state'
import type { ClientLimiter } from './client-limiter.ts'
import type { PaidSession } from './paid-session.ts'
import type { PayService } from './pay/pay-service.ts'
import type { ProviderCapacity } from './provider-capacity.ts'
import type { ProviderRecords, ProviderSessionRecord } from './records.ts'

/** A session that this provider keeps, from its first message until it is closed on chain. */
export type ProviderSession = {
  readonly paid: PaidSession
  readonly authorization: Session.SessionAuthorization
  /** What is on disk. */
  record: ProviderSessionRecord
  /** Resolves with the opening's transaction, or rejects when the chain refused it. */
  opening: Promise<string | undefined>
  /** False while the chain is asked whether its client can open it. */
  isAdmitted: boolean
  settled: bigint
  /** The chain takes no settlement before; it takes the closing. */
  settleFromSeconds: bigint
  deadlineSeconds: bigint
  /** When its last channel ended; `undefined` while one is open. */
  idleSinceMs: number | undefined
  /** When it was last seen at work, and how much was done then; see `idleMsOf`. */
  worked: { readonly atMs: number; readonly done: bigint }
  /** Questions of all its channels: none is answered twice. */
  readonly replayCache: ReplayCache
  /** The channel now open. */
  channel?: SessionChannel
  /** The closing under way: nothing is closed twice. */
  closing?: Promise<string | undefined>
  /** It is being closed because another client takes its room. */
  isEvicting?: boolean
  /** It is at its end on chain, or never began, and that is not written down yet. */
  ended?: EndedSession
}

/** What a session that is over still has to be paid. */
export type EndedSession = Pick<SessionState, 'settled' | 'pay'>

/** What a session can do with its channel when it has to end without the client's asking. */
export type SessionChannel = {
  /** Stops all answers and waits until they have let go. */
  readonly stop: () => Promise<void>
  /**
   * Tells the client that the session is closed, and why, and drops the channel. Nobody waits for
   * it: a client that takes no message would hold up the closings of others.
   */
  readonly disconnect: (reason: string) => void
}

/** How much was done in a session, as far as that cost anything; where all is free, how often. */
export const workDoneIn = (paid: Pick<PaidSession, 'checkpoint' | 'account'>): bigint =>
  paid.checkpoint > 0n ? paid.account().owed() : paid.account().frontier().count

/** Notes work since the last look. Returns the milliseconds for which there was none. */
export function idleMsOf(session: ProviderSession, nowMs: number): number {
  const done = workDoneIn(session.paid)
  const { worked } = session
  const works = session.paid.account().runningCount() > 0 || done > worked.done
  // A lost channel takes back what was done: to do it again is work, too.
  session.worked = { atMs: works ? nowMs : worked.atMs, done }
  return nowMs - session.worked.atMs
}

/** Promised by its vouchers and not yet settled, in base units. */
export function unsettledOf({ paid, settled }: ProviderSession): bigint {
  const total = paid.last()?.total ?? 0n
  return total > settled ? total - settled : 0n
}

/** Orders sessions by what is unsettled in them, the largest value first. */
export function byUnsettled(a: ProviderSession, b: ProviderSession): number {
  const by = unsettledOf(b) - unsettledOf(a)
  return by > 0n ? 1 : by < 0n ? -1 : 0
}

/** Worth of its work that no voucher promises yet, in base units. */
export function unpaidOf(paid: Pick<PaidSession, 'account' | 'last'>): bigint {
  const owed = paid.account().owed() - (paid.last()?.total ?? 0n)
  return owed > 0n ? owed : 0n
}

export type SessionsContext = {
  readonly ledger: Ledger
  /** Whose sessions they are. */
  readonly provider: AccountId
  readonly records: ProviderRecords
  readonly payService: PayService
  readonly clock: Clock
  readonly log: Log
  readonly checkpointOf: (offer: Offer.Offer) => bigint
  readonly clientLimiter: ClientLimiter
  readonly capacity: ProviderCapacity
  /** A client has paid. */
  readonly onPaid: () => void
  /** Aborts when the provider stops. */
  readonly stopping: AbortSignal
  /** Work is at its end on chain, or will never begin. Told again where that was not written. */
  readonly onClosed: (id: Hash, offer: Offer.Offer) => Promise<void>
}

/** What the steps of a session's life share. */
export type SessionTable = SessionsContext & { readonly sessions: Map<Hash, ProviderSession> }

/** Writes down what changed of a session. */
export async function save(
  { records }: Pick<SessionTable, 'records'>,
  session: ProviderSession,
  change: Partial<ProviderSessionRecord>,
  beside: readonly StateChange[] = [],
): Promise<void> {
  // Before it is awaited: another change of the same moment must not be lost.
  session.record = { ...session.record, ...change }
  await records.saveSession(session.paid.id, session.record, beside)
}

/**
 * Writes down that a session is over, and what it still has to be paid; until that has come to its
 * end it is kept, and tried again.
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
  // First: a session that is closed on disk is looked at no more.
  await opener.onClosed(id, offer)
  await opener.payService.recordEnd(work, (beside) =>
    save(opener, session, { status: 'closed' }, beside),
  )
  delete session.ended
  opener.sessions.delete(id)
}
