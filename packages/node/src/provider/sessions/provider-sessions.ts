import { isLedgerError } from '@ostrom/ledger'
import { createReplayCache } from '@ostrom/network/seal'
import { type Channel, type Hash, monotonicMs, Session, SessionAccount } from '@ostrom/protocol'
import { checkOpening, type HelloSession } from '../admission/admission.ts'
import { unpaidDebtError } from '../admission/client-limiter.ts'
import { bindsUsualCap } from '../admission/openings/usual-cap.ts'
import {
  type CapacityHolder,
  type CapacityReservation,
  capacityHolderOf,
} from '../admission/provider-capacity.ts'
import { logFieldsOf } from '../error-fields.ts'
import { SessionClosedError, SessionRefusedError } from '../errors.ts'
import { forEachConcurrent } from '../for-each-concurrent.ts'
import {
  CLOSINGS_AT_ONCE_MAX,
  EVICT_IDLE_MS,
  QUESTION_REPLAY_SECONDS,
  REPLAYS_PER_SESSION_MAX,
  SESSION_READS_AT_ONCE_MAX,
} from '../limits.ts'
import type { ProviderSessionRecord } from '../records.ts'
import { finish, hold } from './held-session.ts'
import { createPaidSession } from './paid-session.ts'
import {
  byUnsettled,
  idleMsOf,
  type ProviderSession,
  type SessionsContext,
  type SessionTable,
  save,
  saveClosed,
  unpaidOf,
  unsettledOf,
  workDoneIn,
} from './provider-session.ts'
import { raiseCap } from './raise-cap.ts'
import { close } from './session-closing.ts'
import { isOurs, open } from './session-opening.ts'

/** Opens, recovers, settles and closes the sessions of a provider. */
export type ProviderSessions = {
  /** Reads the sessions of a previous run and settles their last vouchers. */
  recover(): Promise<void>
  /** Returns the known session of a verified hello, or starts the opening of a new one. */
  enter(hello: HelloSession, sessionId: Hash, peerId: string): Promise<ProviderSession>
  /** Returns the client's authorization of a known session. */
  authorizationOf(id: Hash): Session.SessionAuthorization | undefined
  onDisconnect(session: ProviderSession): Promise<void>
  raiseCap(
    session: ProviderSession,
    message: Extract<Channel.ClientMessage, { kind: 'top-up' }>,
  ): Promise<bigint>
  /**
   * Settles the last voucher and closes on chain, which returns the rest of the cap to the client.
   */
  close(session: ProviderSession): Promise<string | undefined>
  /**
   * Closes a session at its client's request.
   *
   * @throws {SessionHeldError} The client's money stays bound; a later check closes the session.
   */
  finish(session: ProviderSession): Promise<string | undefined>
  /**
   * Returns true if a session that should be closed has to stay open, because its client has not
   * paid and its money stays bound.
   */
  holds(session: ProviderSession): boolean
  /** Settles a session if the chain's settlement interval allows it now. */
  settle(session: ProviderSession): Promise<void>
  /** Settles a session, or closes it if the chain accepts no settlement now. */
  settleOrClose(session: ProviderSession, reason: string): Promise<void>
  all(): readonly ProviderSession[]
}

/** Creates the session service of a provider. */
export function createProviderSessions(context: SessionsContext): ProviderSessions {
  const sessions = new Map<Hash, ProviderSession>()
  const opener = { ...context, sessions }
  return {
    recover: () => recover(opener),
    enter: (hello, id, peerId) => enter(opener, { hello, id, peerId }),
    authorizationOf: (id) => sessions.get(id)?.authorization,
    async onDisconnect(session) {
      delete session.channel
      // Delivered work that is unpaid when the channel ends is lost. It counts as a debt of the
      // client, regardless of the reason for the end.
      const unpaid = unpaidOf(session.paid)
      if (unpaid > 0n) context.clientLimiter.recordDebt(session.paid, unpaid)
      const accountSnapshot = session.paid.rewind()
      await save(opener, session, { accountSnapshot })
      // This time is set last, because the next channel must start from the final state of this
      // channel.
      session.idleSinceMs = monotonicMs(context.clock)
    },
    raiseCap: (session, message) =>
      raiseCap(opener, session, message, () => holdersOf(opener, session)),
    close: (session) => close(opener, session),
    finish: (session) => finish(opener, session),
    holds: (session) => hold(session) > 0,
    settle: (session) => settle(opener, session),
    async settleOrClose(session, reason) {
      await settle(opener, session)
      if (session.ended || unsettledOf(session) > 0n) await close(opener, session, reason)
    },
    all: () => [...sessions.values()],
  }
}

/** Adds a session to the provider's table. */
function addSession(
  opener: SessionTable,
  id: Hash,
  record: ProviderSessionRecord,
): ProviderSession {
  const { authorization, offer } = record
  const checkpoint = opener.checkpointOf(offer)
  const paid = createPaidSession({
    id,
    client: authorization.client,
    signer: authorization.signer,
    consenter: authorization.signer,
    offer,
    cap: record.cap,
    isConfirmed: record.status === 'open',
    accountSnapshot: record.accountSnapshot,
    last: record.last,
    checkpoint,
    keys: opener.ledger,
    domain: opener.ledger.domain,
    clock: opener.clock,
    save: async (last, accountSnapshot) => {
      const before = session.record.last?.voucher.total ?? 0n
      await save(opener, session, { last, accountSnapshot })
      opener.clientLimiter.recordPayment(session.paid, last.voucher.total - before)
      const { request } = offer.prices
      session.counted?.giveBack({ paysRequest: request > 0n && last.voucher.total >= request })
      opener.onPaid()
    },
  })
  const session: ProviderSession = {
    paid,
    authorization,
    record,
    opening: Promise.resolve(undefined),
    isAdmitted: true,
    topUps: 0,
    topUpsRefused: 0,
    settled: 0n,
    settleFromSeconds: 0n,
    deadlineSeconds: authorization.expiresAtSeconds,
    idleSinceMs: monotonicMs(opener.clock),
    worked: { atMs: monotonicMs(opener.clock), done: workDoneIn(paid) },
    replayCache: createReplayCache({
      keysMax: REPLAYS_PER_SESSION_MAX,
      seconds: QUESTION_REPLAY_SECONDS,
    }),
  }
  opener.sessions.set(id, session)
  return session
}

type EnterOptions = { readonly hello: HelloSession; readonly id: Hash; readonly peerId: string }

async function enter(
  opener: SessionTable,
  { hello, id, peerId }: EnterOptions,
): Promise<ProviderSession> {
  const { client } = hello.authorization
  // A client with debts may also return to its session. Its questions are refused, but it can pay,
  // close the session, and get the rest of its cap at once.
  const existing = opener.sessions.get(id)
  if (existing) return resume(opener, existing, hello)
  if (opener.clientLimiter.refuses(client)) {
    throw unpaidDebtError({ id, client }, opener.clientLimiter)
  }
  const { authorization, offer } = hello
  const busy = [...opener.sessions.values()].some(
    ({ record }) =>
      record.status === 'opening' && record.authorization.client === authorization.client,
  )
  if (busy) {
    const reason = 'another session of yours is being opened'
    throw new SessionRefusedError({ sessionId: id, reason, remedy: 'Try again in a moment.' })
  }
  const checkpoint = opener.checkpointOf(offer)
  const holder = capacityHolderOf(authorization, { offer, checkpoint })
  const counted = opener.capacity.admit(holder.clientOffer, holdersOf(opener), peerId)
  const record: ProviderSessionRecord = {
    authorization,
    authorizationSignature: hello.signature,
    offer,
    cap: authorization.cap,
    status: 'opening',
    accountSnapshot: SessionAccount.initialSnapshot,
  }
  // The session is added before any await, so that only one of two concurrent channels is served.
  const session = addSession(opener, id, record)
  session.idleSinceMs = undefined
  session.isAdmitted = false
  session.counted = counted
  let shared: CapacityReservation
  try {
    await checkNew(opener, id)
    const { ledger } = opener
    const nowSeconds = await ledger.nowSeconds()
    const sent = hello.approval && { approval: hello.approval }
    const asking = { authorization, sessionId: id, ...sent }
    const approval = await checkOpening({ ...asking, ledger, nowSeconds, checkpoint })
    const holders = () => holdersOf(opener, session)
    const lastsSeconds = authorization.expiresAtSeconds - nowSeconds
    shared = await opener.capacity.reserve(holder, holders, (newClientsCapacity) => {
      const money = { cap: authorization.cap, offer, newClientsCapacity, lastsSeconds }
      counted.takePlace({ bindsUsualCap: bindsUsualCap(money) })
      session.isAdmitted = true
    })
    await save(opener, session, { ...(approval && { approval }) })
  } catch (error) {
    counted.cancel()
    opener.sessions.delete(id)
    throw error
  }
  session.opening = open(opener, session, shared)
  session.opening.catch(() => {})
  return session
}

async function checkNew({ records }: SessionTable, sessionId: Hash): Promise<void> {
  if (!(await records.session(sessionId))) return
  throw new SessionClosedError({ sessionId, reason: 'it was closed before' })
}

/** Returns the capacity that each session of the provider holds, without the session `but`. */
const holdersOf = (opener: SessionTable, but?: ProviderSession): readonly CapacityHolder[] =>
  [...opener.sessions.values()]
    .filter((session) => session !== but)
    .map((session) => {
      const { paid, record, isAdmitted, isEvicting, closing, ended } = session
      // Before the check of a new client's funds, its session counts as a cap of 0. So does a
      // session under eviction, because its capacity already belongs to another session.
      const cap = isAdmitted && !isEvicting && !ended ? record.cap : 0n
      const forMs = idleMsOf(session, monotonicMs(opener.clock))
      const isBusy = closing || ended || isEvicting || forMs < EVICT_IDLE_MS
      const end = () => evictSession(opener, session)
      const setReserved = (isPromised: boolean) => {
        session.isEvicting = isPromised
      }
      const isIdle = record.status === 'open' && !isBusy
      const isHeld = session.isHeld === true && isIdle
      const idle = { forMs, setReserved, end }
      return { clientOffer: paid, cap, isHeld, ...(isIdle && { idle }) }
    })

/** Evicts an idle session. Its client is told first and can open another session. */
async function evictSession(opener: SessionTable, session: ProviderSession): Promise<void> {
  // The session may have got new usage since the reservation.
  if (idleMsOf(session, monotonicMs(opener.clock)) < EVICT_IDLE_MS) {
    session.isEvicting = false
    return
  }
  session.isEvicting = true
  opener.log('session-evicted', { session: session.paid.id, cap: session.record.cap })
  await close(opener, session, 'nothing was asked in it, and others need its room').finally(() => {
    session.isEvicting = false
  })
}

/** Resumes an open session of a returning client. */
async function resume(
  { ledger }: SessionTable,
  session: ProviderSession,
  hello: HelloSession,
): Promise<ProviderSession> {
  const { domain } = ledger
  const signed = Session.authorizationHash(session.authorization, domain)
  // The id covers only client, provider and nonce, so all other fields must be equal too.
  if (Session.authorizationHash(hello.authorization, domain) !== signed) {
    const reason = 'another authorization of this nonce is in use'
    const remedy = 'Show that one, or sign another nonce.'
    throw new SessionRefusedError({ sessionId: session.paid.id, reason, remedy })
  }
  if (session.closing || session.ended) {
    throw new SessionClosedError({ sessionId: session.paid.id, reason: 'it is being closed' })
  }
  if (session.idleSinceMs === undefined) {
    const reason = 'another channel of this session is open'
    const remedy = 'Close it first, or open another session.'
    throw new SessionRefusedError({ sessionId: session.paid.id, reason, remedy })
  }
  session.idleSinceMs = undefined
  session.isHeld = false
  const mine = session.paid.last()
  const theirs = hello.lastVoucher
  const newer = theirs && (!mine || theirs.voucher.total > mine.total)
  // The provider cannot check a voucher for answers that the provider never finished. The last
  // voucher that the provider accepted stays valid.
  if (newer) await session.paid.pay(theirs).catch(() => {})
  return session
}

async function settle(opener: SessionTable, session: ProviderSession): Promise<void> {
  if (unsettledOf(session) === 0n) return
  if (session.closing || session.ended) return
  const { ledger, log } = opener
  const now = await ledger.nowSeconds()
  if (now < session.settleFromSeconds) return
  const { settleIntervalSeconds } = await ledger.parameters()
  const last = await session.paid.settleable()
  if (!last) return
  try {
    const { hash } = await ledger.settle(last)
    session.settled = last.voucher.total
    const values = { session: session.paid.id, total: last.voucher.total, transaction: hash }
    log('session-settled', values)
  } catch (error) {
    // A previous run of this node, or a watchtower, settled the session within the last interval.
    if (!isLedgerError(error, 'settlement-too-soon')) throw error
  }
  session.settleFromSeconds = now + settleIntervalSeconds
}

/** Recovers the sessions of a previous run, with their current state on chain. */
async function recover(opener: SessionTable): Promise<void> {
  await forEachConcurrent(await opener.records.unfinished(), SESSION_READS_AT_ONCE_MAX, (found) =>
    recoverOne(opener, found),
  )
  const found = [...opener.sessions.values()].filter((session) => unsettledOf(session) > 0n)
  await forEachConcurrent(found.toSorted(byUnsettled), CLOSINGS_AT_ONCE_MAX, (session) =>
    settle(opener, session).catch((error) =>
      opener.log('session-settle-failed', { session: session.paid.id, ...logFieldsOf(error) }),
    ),
  )
}

type StoredSession = { readonly id: Hash; readonly record: ProviderSessionRecord }

async function recoverOne(opener: SessionTable, { id, record }: StoredSession): Promise<void> {
  const { ledger } = opener
  const state = await ledger.session(id)
  const now = await ledger.nowSeconds()
  const session = addSession(opener, id, { ...record, status: state ? 'open' : record.status })
  opener.clientLimiter.recordPayment(session.paid, record.last?.voucher.total ?? 0n)
  if (!state && record.authorization.openBySeconds >= now) {
    session.opening = open(opener, session)
    session.opening.catch(() => {})
    return
  }
  const ours = state && isOurs(ledger, session, state) ? state : undefined
  if (ours?.status !== 'open') return await saveClosed(opener, session, ours)
  session.settled = ours.settled
  session.deadlineSeconds = ours.deadlineSeconds
  session.paid.confirm(ours.cap)
  await save(opener, session, { status: 'open', cap: ours.cap })
}
