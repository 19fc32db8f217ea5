import type { Hash } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import { ticketBond } from '../../tickets/ticket-hashes.ts'
import type { TransactionContext } from '../chain/state.ts'
import type { TicketKeyRecord } from '../chain/ticket-state.ts'
import { feeSinkOf } from '../money/fee-sink.ts'
import { BURN_ADDRESS } from '../money/system-accounts.ts'
import { payOut } from '../money/vault.ts'
import { breakKey, postOf, savePost } from './counts.ts'
import { postsUntil, requireKey, requireWithin, saveKey, type TicketOptions } from './sale.ts'

// Rules of the contract `Tickets`: the end of a key, and its payments.

/** Reward of a reporter, in basis points of the lost bond less the value of all posted tickets. */
const REPORTER_BPS = 2_000n
const BPS = 10_000n

/**
 * Settles a key after the times for openings and refutations: returns or takes the issuer's bond,
 * and fixes what proxies and beneficiaries of opened tickets get.
 */
export function settle(context: TransactionContext, keyId: Hash): void {
  const found = requireKey(context, keyId)
  check(!found.isSettled, 'ticket-key-settled', { key: keyId })
  const { refundSeconds, challengeSeconds } = context.ticketTimes
  const posts = postsUntil(found, context.ticketTimes)
  requireWithin(context, { from: posts + refundSeconds + challengeSeconds + 1n })
  const { posted, refunded, sold } = found
  const due = posted + refunded
  const key = due > sold ? breakKey(context, found) : found
  saveKey(context, { ...key, isSettled: true })
  context.emit({ kind: 'ticket-key-settled', keyId, posted, refunded, isBroken: key.isBroken })
  const { asset, value, fee } = key.terms
  const pay = (to: TicketKeyRecord['issuer'], amount: bigint) =>
    payOut(context, 'tickets', { to, asset, amount })
  const [bond, price] = [ticketBond(key.terms), value + fee]
  if (!key.isBroken) {
    pay(key.issuer, bond + BigInt(posted) * fee)
    pay(feeSinkOf(context.state), BigInt(sold - due) * price)
    return
  }
  const worth = BigInt(posted) * value
  const lost = bond + BigInt(sold) * price - worth - BigInt(refunded) * price
  const reward = key.reporter ? ((bond - worth) * REPORTER_BPS) / BPS : 0n
  if (key.reporter) pay(key.reporter, reward)
  pay(BURN_ADDRESS, lost - reward)
}

/** @throws {LedgerError} `ticket-key-not-settled`. */
function requireSettled(context: TransactionContext, keyId: Hash): TicketKeyRecord {
  const key = context.state.tickets.keys.get(keyId)
  check(key?.isSettled, 'ticket-key-not-settled', { key: keyId })
  return key
}

/** Pays a proxy its posted tickets after the settlement. */
export function collect(
  context: TransactionContext,
  { keyId, proxy }: TicketOptions<'collectTickets'>,
): void {
  const key = requireSettled(context, keyId)
  const posted = postOf(context, keyId, proxy)
  check(posted && posted.paid > 0, 'no-ticket-pay-due', { key: keyId, proxy })
  savePost(context, { keyId, proxy }, { ...posted, paid: 0 })
  const { asset, value } = key.terms
  payOut(context, 'tickets', { to: proxy, asset, amount: BigInt(posted.paid) * value })
}

/** Returns value and fee of opened tickets to their beneficiaries after the settlement. */
export function collectRefunds(
  context: TransactionContext,
  { keyId, tickets }: TicketOptions<'collectOpenedTickets'>,
): void {
  const { state } = context
  const { asset, value, fee } = requireSettled(context, keyId).terms
  let paid = 0
  for (const ticket of tickets) {
    const purchaseId = state.tickets.opened.get(ticket)
    const purchase = purchaseId && state.tickets.purchases.get(purchaseId)
    if (!purchase || purchase.keyId !== keyId) continue
    state.tickets.opened.set(ticket, undefined)
    paid++
    payOut(context, 'tickets', { to: purchase.beneficiary, asset, amount: value + fee })
  }
  check(paid > 0, 'no-ticket-pay-due', { key: keyId })
}
