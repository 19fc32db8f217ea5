import { expectedPay } from './pay/pay-service.ts'
import type { EndedSession, ProviderSession, SessionTable } from './provider-session.ts'
import { saveClosed } from './provider-session.ts'

/** Settles the last voucher and closes a session on chain; does so once at a time. */
export function close(
  opener: SessionTable,
  session: ProviderSession,
  reason?: string,
): Promise<string | undefined> {
  session.closing ??= closeOnce(opener, session, reason).finally(() => {
    delete session.closing
  })
  return session.closing
}

async function closeOnce(
  opener: SessionTable,
  session: ProviderSession,
  reason = 'its time is over, or its client wished to close it',
): Promise<string | undefined> {
  await session.opening.catch(() => {})
  const { id } = session.paid
  if (session.record.status === 'closed' && !session.ended) return undefined
  await session.channel?.stop()
  // Who uses no session learns at once that it is over, and loses no question to it.
  if (session.isEvicting) session.channel?.disconnect(reason)
  try {
    // What came of it may have been seen before, and not been written down.
    const transaction = session.ended ? undefined : await end(opener, session)
    await saveClosed(opener, session, session.ended)
    opener.log('session-closed', { session: id, transaction })
    return transaction
  } finally {
    // Also where it failed: its channel takes nothing any more, and the client has to come anew.
    session.channel?.disconnect(reason)
  }
}

/** Closes a session on chain, and keeps in mind what that leaves to be paid. */
async function end(opener: SessionTable, session: ProviderSession): Promise<string | undefined> {
  try {
    const { transaction, presumed } = await closeOnChain(opener, session)
    // It is mined, whatever a node says that is a block behind.
    session.ended = presumed
    session.ended = (await ended(opener, session).catch(() => undefined)) ?? presumed
    return transaction
  } catch (error) {
    // A transaction of ours that we lost sight of, or the client's own, may have closed it.
    const state = await ended(opener, session)
    if (!state) throw error
    session.ended = state
    return undefined
  }
}

/** What the chain has of a session that it has closed. */
async function ended(
  opener: SessionTable,
  session: ProviderSession,
): Promise<EndedSession | undefined> {
  const { ledger } = opener
  const { id, offer } = session.paid
  const state = await ledger.session(id)
  if (state?.status !== 'closed') return undefined
  const { settled: owed, pay } = state
  const terms = { ...offer, owed, now: await ledger.nowSeconds() }
  return { settled: owed, ...(pay ? { pay } : expectedPay(ledger, terms)) }
}

async function closeOnChain(opener: SessionTable, session: ProviderSession) {
  const { ledger, payService } = opener
  const { offer } = session.paid
  const last = await session.paid.settleable()
  const now = await ledger.nowSeconds()
  // From the deadline on the chain takes no voucher any more.
  const late = now >= session.deadlineSeconds
  const unsettled = last && last.voucher.total > session.settled && !late
  // Where its client asked for its end, others may have too: that is no time to collect.
  const inHaste = session.deadlineSeconds < session.authorization.expiresAtSeconds
  const matured = inHaste ? [] : await payService.matured(offer.asset, now)
  const along = { ...(unsettled && { last }), ...(matured.length > 0 && { matured }) }
  const { hash: transaction } = await ledger.closeSession({ sessionId: session.paid.id, ...along })
  const settled = unsettled ? last.voucher.total : session.settled
  const pay = expectedPay(ledger, { ...offer, owed: settled, now })
  const presumed: EndedSession = { settled, ...pay }
  return { transaction, presumed }
}
