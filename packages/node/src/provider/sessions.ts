import { isLedgerError } from '@ostrom/ledger'
import { createReplayCache } from '@ostrom/network/seal'
import { type Channel, type Hash, Session, Tally } from '@ostrom/protocol'
import { checkOpening, checkTopUp, type HelloSession } from './admission.ts'
import { atOnce } from './at-once.ts'
import { owesError } from './debts.ts'
import { SessionClosedError, SessionRefusedError } from './errors.ts'
import {
  byUnsettled,
  doneIn,
  idleMsOf,
  type KeptSession,
  type Opener,
  type SessionsContext,
  save,
  saveClosed,
  unpaidOf,
  unsettledOf,
} from './kept-session.ts'
import {
  CLOSINGS_AT_ONCE_MAX,
  QUESTION_REPLAY_SECONDS,
  REPLAYS_PER_SESSION_MAX,
  SESSION_READS_AT_ONCE_MAX,
  TOP_UP_CHECKPOINTS_MIN,
  YIELD_IDLE_MS,
} from './limits.ts'
import { createPaidSession } from './paid-session.ts'
import type { SessionRecord } from './records.ts'
import { faultOf } from './refusals.ts'
import { type Holder, holderOf, type Shared } from './room.ts'
import { close } from './session-closing.ts'
import { inRoom, isOurs, open } from './session-opening.ts'

/** All sessions of a provider: opened, found again after a start, settled and closed. */
export type Sessions = {
  /** Reads what was left at the last stop, and settles what is owed. */
  recover(): Promise<void>
  /** The session that a peer's checked `hello` asks for: a known one, or a new one being opened. */
  enter(hello: HelloSession, sessionId: Hash, peerId: string): Promise<KeptSession>
  /** What a client has signed for a session that is known here. */
  authorizationOf(id: Hash): Session.SessionAuthorization | undefined
  leave(session: KeptSession): Promise<void>
  raiseCap(
    session: KeptSession,
    message: Extract<Channel.ClientMessage, { kind: 'top-up' }>,
  ): Promise<bigint>
  /** Settles the last voucher and closes on chain; the rest returns to the client at once. */
  close(session: KeptSession): Promise<string | undefined>
  /** Settles what the chain takes now; it takes a settlement of a session only so often. */
  settle(session: KeptSession): Promise<void>
  /** Leaves nothing promised that the chain does not have: settles, or where it cannot, closes. */
  rest(session: KeptSession, reason: string): Promise<void>
  all(): readonly KeptSession[]
}

/** Creates the keeper of a provider's sessions. */
export function createSessions(context: SessionsContext): Sessions {
  const kept = new Map<Hash, KeptSession>()
  const opener = { ...context, kept }
  return {
    recover: () => recover(opener),
    enter: (hello, id, peerId) => enter(opener, { hello, id, peerId }),
    authorizationOf: (id) => kept.get(id)?.authorization,
    async leave(session) {
      delete session.live
      // Whatever the reason: what it took and did not pay is lost to us with the channel.
      const unpaid = unpaidOf(session.paid)
      if (unpaid > 0n) context.debts.note(session.paid, unpaid)
      const mark = session.paid.rewind()
      await save(opener, session, { mark })
      // Only now: the next channel must begin from what this one has left.
      session.idleSinceMs = context.clock.nowMs()
    },
    raiseCap: (session, message) => raiseCap(opener, session, message),
    close: (session) => close(opener, session),
    settle: (session) => settle(opener, session),
    async rest(session, reason) {
      await settle(opener, session)
      if (session.ended || unsettledOf(session) > 0n) await close(opener, session, reason)
    },
    all: () => [...kept.values()],
  }
}

/** Puts a session under the provider's care. */
function keep(opener: Opener, id: Hash, record: SessionRecord): KeptSession {
  const { authorization, offer } = record
  const checkpoint = opener.checkpointOf(offer)
  const paid = createPaidSession({
    id,
    client: authorization.client,
    signer: authorization.signer,
    consenter: authorization.signer,
    offer,
    cap: record.cap,
    confirmed: record.status === 'open',
    mark: record.mark,
    last: record.last,
    checkpoint,
    keys: opener.ledger,
    domain: opener.ledger.domain,
    clock: opener.clock,
    save: async (last, mark) => {
      const before = session.record.last?.voucher.total ?? 0n
      await save(opener, session, { last, mark })
      opener.debts.credit(session.paid, last.voucher.total - before)
      opener.onPaid()
    },
  })
  const session: KeptSession = {
    paid,
    authorization,
    record,
    opening: Promise.resolve(undefined),
    admitted: true,
    settled: 0n,
    settleFromSeconds: 0n,
    deadlineSeconds: authorization.expiresAtSeconds,
    idleSinceMs: opener.clock.nowMs(),
    worked: { atMs: opener.clock.nowMs(), done: doneIn(paid) },
    replays: createReplayCache({
      keysMax: REPLAYS_PER_SESSION_MAX,
      seconds: QUESTION_REPLAY_SECONDS,
    }),
  }
  opener.kept.set(id, session)
  return session
}

type Entering = { readonly hello: HelloSession; readonly id: Hash; readonly peerId: string }

async function enter(opener: Opener, { hello, id, peerId }: Entering): Promise<KeptSession> {
  if (opener.debts.refuses(hello.authorization.client)) throw owesError(id)
  const known = opener.kept.get(id)
  if (known) return resume(opener, known, hello)
  const { authorization, offer } = hello
  const busy = [...opener.kept.values()].some(
    ({ record }) =>
      record.status === 'opening' && record.authorization.client === authorization.client,
  )
  if (busy) {
    const reason = 'another session of yours is being opened'
    throw new SessionRefusedError({ sessionId: id, reason, remedy: 'Try again in a moment.' })
  }
  const checkpoint = opener.checkpointOf(offer)
  const asked = holderOf(authorization, { offer, checkpoint })
  const takeBack = opener.room.admit(asked.dealing, holdersOf(opener), peerId)
  const record: SessionRecord = {
    authorization,
    authorizationSignature: hello.signature,
    offer,
    cap: authorization.cap,
    status: 'opening',
    mark: Tally.start,
  }
  // Before anything is awaited: of two channels at once only one is served.
  const session = keep(opener, id, record)
  session.idleSinceMs = undefined
  session.admitted = false
  let shared: Shared
  try {
    await checkNew(opener, id)
    const { ledger } = opener
    const nowSeconds = await ledger.nowSeconds()
    const sent = hello.approval && { approval: hello.approval }
    const asking = { authorization, sessionId: id, ...sent }
    const approval = await checkOpening({ ...asking, ledger, nowSeconds, checkpoint })
    const held = () => holdersOf(opener, session)
    shared = await opener.room.share(asked, held, () => {
      session.admitted = true
    })
    await save(opener, session, { ...(approval && { approval }) })
  } catch (error) {
    takeBack()
    opener.kept.delete(id)
    throw error
  }
  session.opening = open(opener, session, shared)
  session.opening.catch(() => {})
  return session
}

async function checkNew({ records }: Opener, sessionId: Hash): Promise<void> {
  if (!(await records.session(sessionId))) return
  throw new SessionClosedError({ sessionId, reason: 'it was closed before' })
}

/** What sessions hold of the provider's room, but for one that asks for more. */
const holdersOf = (opener: Opener, but?: KeptSession): readonly Holder[] =>
  [...opener.kept.values()]
    .filter((session) => session !== but)
    .map((session) => {
      const { paid, record, admitted, yielding, closing, ended } = session
      // Until a new client has shown its money, it takes a place and nothing of the value. What is
      // being ended for another is that one's.
      const cap = admitted && !yielding && !ended ? record.cap : 0n
      const forMs = idleMsOf(session, opener.clock.nowMs())
      const isBusy = closing || ended || yielding || forMs < YIELD_IDLE_MS
      const end = () => giveWay(opener, session)
      const promise = (isPromised: boolean) => {
        session.yielding = isPromised
      }
      const isIdle = record.status === 'open' && !isBusy
      return { dealing: paid, cap, ...(isIdle && { idle: { forMs, promise, end } }) }
    })

/** Settles and closes a session that nobody uses; its client is told first, and can come anew. */
async function giveWay(opener: Opener, session: KeptSession): Promise<void> {
  // It may have come back to work since its room was promised.
  if (idleMsOf(session, opener.clock.nowMs()) < YIELD_IDLE_MS) {
    session.yielding = false
    return
  }
  session.yielding = true
  opener.log('session-yields', { session: session.paid.id, cap: session.record.cap })
  await close(opener, session, 'nothing was asked in it, and others need its room').finally(() => {
    session.yielding = false
  })
}

/** The client came back to a session that is still open. */
async function resume(
  { ledger }: Opener,
  session: KeptSession,
  hello: HelloSession,
): Promise<KeptSession> {
  const { domain } = ledger
  const signed = Session.authorizationHash(session.authorization, domain)
  // An id is of client, provider and nonce alone: the rest may not change under it.
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
  const mine = session.paid.last()
  const theirs = hello.last
  const newer = theirs && (!mine || theirs.voucher.total > mine.total)
  // A voucher whose answers we never finished cannot be checked; ours then stands.
  if (newer) await session.paid.pay(theirs).catch(() => {})
  return session
}

async function raiseCap(
  opener: Opener,
  session: KeptSession,
  { topUp, signature }: Extract<Channel.ClientMessage, { kind: 'top-up' }>,
): Promise<bigint> {
  await session.opening
  const least = TOP_UP_CHECKPOINTS_MIN * opener.checkpointOf(session.record.offer)
  const worth = topUp.cap >= session.paid.cap() + least
  if (topUp.sessionId === session.paid.id && worth) {
    const { authorization, deadlineSeconds } = session
    const terms = { authorization, deadlineSeconds, cap: session.paid.cap() }
    await checkTopUp({ topUp, signature, ...terms, ledger: opener.ledger })
    const asked = { dealing: session.paid, cap: topUp.cap }
    const shared = await opener.room.share(asked, () => holdersOf(opener, session))
    await inRoom(shared, () => opener.ledger.raiseCap({ topUp, signature }))
    await save(opener, session, { cap: topUp.cap })
    session.paid.confirm(topUp.cap)
  }
  return session.paid.cap()
}

async function settle(opener: Opener, session: KeptSession): Promise<void> {
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
    // A life of ours before this one settled it, or a watchtower did.
    if (!isLedgerError(error, 'settled-recently')) throw error
  }
  session.settleFromSeconds = now + settleIntervalSeconds
}

/** Finds every session of before the stop, with what the chain says of it now. */
async function recover(opener: Opener): Promise<void> {
  await atOnce(await opener.records.unfinished(), SESSION_READS_AT_ONCE_MAX, (found) =>
    recoverOne(opener, found),
  )
  const found = [...opener.kept.values()].filter((session) => unsettledOf(session) > 0n)
  await atOnce(found.toSorted(byUnsettled), CLOSINGS_AT_ONCE_MAX, (session) =>
    settle(opener, session).catch((error) =>
      opener.log('settle-failed', { session: session.paid.id, ...faultOf(error) }),
    ),
  )
}

type Found = { readonly id: Hash; readonly record: SessionRecord }

async function recoverOne(opener: Opener, { id, record }: Found): Promise<void> {
  const { ledger } = opener
  const state = await ledger.session(id)
  const now = await ledger.nowSeconds()
  const session = keep(opener, id, { ...record, status: state ? 'open' : record.status })
  opener.debts.credit(session.paid, record.last?.voucher.total ?? 0n)
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
