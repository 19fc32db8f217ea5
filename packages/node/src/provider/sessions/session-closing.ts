import { expectedPay } from '../pay/pay-service.ts'
import type { EndedSession, ProviderSession, SessionTable } from './provider-session.ts'
import { saveClosed } from './provider-session.ts'

/** Settles the last voucher and closes a session on chain. Concurrent calls share one close. */
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
  // The client of an evicted session is told at once, before it sends another question.
  if (session.isEvicting) session.channel?.disconnect(reason)
  try {
    // An earlier attempt may have seen the end on chain and failed to write it.
    const transaction = session.ended ? undefined : await end(opener, session)
    await saveClosed(opener, session, session.ended)
    opener.log('session-closed', { session: id, transaction })
    return transaction
  } finally {
    // The channel is closed even after a failure, because it accepts no more messages; the client
    // reconnects.
    session.channel?.disconnect(reason)
  }
}

/** Closes a session on chain, and sets `session.ended` to its settled total and pay. */
async function end(opener: SessionTable, session: ProviderSession): Promise<string | undefined> {
  try {
    const { transaction, presumed } = await closeOnChain(opener, session)
    // The close is mined, even if a lagging chain node does not show it.
    session.ended = presumed
    session.ended = (await ended(opener, session).catch(() => undefined)) ?? presumed
    return transaction
  } catch (error) {
    // An unconfirmed transaction of this node, or one of the client, may have closed the session.
    const state = await ended(opener, session)
    if (!state) throw error
    session.ended = state
    return undefined
  }
}

/** Returns the final state of a session that is closed on chain, or undefined. */
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
  // From the deadline, the chain accepts no voucher.
  const late = now >= session.deadlineSeconds
  const unsettled = last && last.voucher.total > session.settled && !late
  // After a client's close request, the deadline is near. The provider then collects no matured pay
  // with the close, because other sessions may also have to close before their deadlines.
  const inHaste = session.deadlineSeconds < session.authorization.expiresAtSeconds
  const matured = inHaste ? [] : await payService.matured(offer.asset, now)
  const along = { ...(unsettled && { last }), ...(matured.length > 0 && { matured }) }
  const { hash: transaction } = await ledger.closeSession({ sessionId: session.paid.id, ...along })
  const settled = unsettled ? last.voucher.total : session.settled
  const pay = expectedPay(ledger, { ...offer, owed: settled, now })
  const presumed: EndedSession = { settled, ...pay }
  return { transaction, presumed }
}
