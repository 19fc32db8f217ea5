import { Hex } from '@ostrom/protocol'
import { checkTicketTerms } from '../../check-ticket-terms.ts'
import { check } from '../../errors.ts'
import {
  hashBytes,
  ticketBond,
  ticketKeyIdOf,
  ticketPurchaseIdOf,
} from '../../tickets/ticket-hashes.ts'
import type { TicketLedger, TicketTerms, TicketTimes } from '../../tickets/tickets.ts'
import type { TransactionContext } from '../chain/state.ts'
import type { TicketKeyRecord } from '../chain/ticket-state.ts'
import { creditSystemAccount } from '../money/vault.ts'

// Rules of the contract `Tickets`: keys and purchases.

/** Most tickets of one purchase. */
const PURCHASE_MAX = 64

export type TicketOptions<Name extends keyof TicketLedger> = Parameters<TicketLedger[Name]>[0]

/** @throws {LedgerError} `ticket-key-unknown`. */
export function requireKey({ state }: TransactionContext, keyId: Hex.Hash): TicketKeyRecord {
  const key = state.tickets.keys.get(keyId)
  check(key, 'ticket-key-unknown', { key: keyId })
  return key
}

/** Stores a key of tickets. */
export const saveKey = ({ state }: TransactionContext, key: TicketKeyRecord): void =>
  state.tickets.keys.set(key.keyId, key)

/** @throws {LedgerError} `ticket-out-of-window`. */
export function requireWithin(
  { nowSeconds }: TransactionContext,
  times: { readonly from: bigint; readonly until?: bigint },
): void {
  const { from, until } = times
  const isWithin = nowSeconds >= from && (until === undefined || nowSeconds <= until)
  const last = until !== undefined && { until }
  check(isWithin, 'ticket-out-of-window', { nowSeconds, from, ...last })
}

function checkTimes(
  { nowSeconds, ticketTimes }: TransactionContext,
  { startSeconds, endSeconds }: TicketTerms,
): void {
  const { saleMinSeconds, saleMaxSeconds } = ticketTimes
  const first = startSeconds > nowSeconds ? startSeconds : nowSeconds
  const isAhead = endSeconds > nowSeconds && endSeconds > startSeconds
  const fits = endSeconds - first >= saleMinSeconds && endSeconds <= nowSeconds + saleMaxSeconds
  const values = { startSeconds, endSeconds, nowSeconds, saleMinSeconds, saleMaxSeconds }
  check(isAhead && fits, 'ticket-terms-invalid', values)
}

/** Opens the sale of tickets under a key of the sender. */
export function openKey(
  context: TransactionContext,
  { terms, modulus }: TicketOptions<'openTicketKey'>,
): void {
  const { state, sender: issuer, domain } = context
  checkTicketTerms({ terms, modulus })
  checkTimes(context, terms)
  const modulusHash = hashBytes(modulus)
  const usage = `${issuer}:${modulusHash}`
  check(!state.tickets.moduli.get(usage), 'ticket-modulus-used', { modulusHash })
  state.tickets.moduli.set(usage, true)
  const keyId = ticketKeyIdOf({ domain, issuer, terms, modulus })
  const counts = { sold: 0, posted: 0, refunded: 0, isBroken: false, isSettled: false }
  saveKey(context, { keyId, issuer, terms, modulusHash, modulus, ...counts })
  context.emit({ kind: 'ticket-key-opened', keyId, issuer, terms, modulus: Hex.from(modulus) })
  creditSystemAccount(context, 'tickets', terms.asset, ticketBond(terms))
}

/** Buys tickets for a beneficiary; the sender pays value and fees. */
export function buy(context: TransactionContext, options: TicketOptions<'buyTickets'>): void {
  const { state, sender: buyer } = context
  const { keyId, count, blindedHash, beneficiary } = options
  const key = requireKey(context, keyId)
  const { terms } = key
  requireWithin(context, { from: terms.startSeconds, until: terms.endSeconds })
  check(count > 0 && count <= PURCHASE_MAX, 'ticket-terms-invalid', { count, max: PURCHASE_MAX })
  check(BigInt(beneficiary) !== 0n, 'ticket-terms-invalid', { beneficiary })
  const left = key.isBroken ? 0 : terms.soldMax - key.sold
  check(count <= left, 'tickets-sold-out', { left })
  const purchaseId = ticketPurchaseIdOf({ keyId, buyer, blindedHash })
  const before = state.tickets.purchases.get(purchaseId)
  check(!before, 'ticket-purchase-exists', { purchase: purchaseId })
  const purchase = { keyId, beneficiary, count, blindedHash, openedPlaces: [] }
  state.tickets.purchases.set(purchaseId, purchase)
  saveKey(context, { ...key, sold: key.sold + count })
  context.emit({ kind: 'tickets-bought', keyId, purchaseId, buyer, count, blindedHash })
  creditSystemAccount(context, 'tickets', terms.asset, BigInt(count) * (terms.value + terms.fee))
}

/** Returns the last Unix second at which counts of a key may be posted. */
export const postsUntil = ({ terms }: TicketKeyRecord, { postSeconds }: TicketTimes): bigint =>
  terms.endSeconds + postSeconds
