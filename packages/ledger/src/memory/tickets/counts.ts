import { type AccountId, Hex, Merkle, TicketCount } from '@ostrom/protocol'
import {
  challengeDigestOf,
  encodeKey,
  isHiddenIn,
  nonceOf,
  placeOf,
  ticketId,
} from '@ostrom/tickets'
import { check } from '../../errors.ts'
import { isSignedBy } from '../../keys/secp256k1.ts'
import { hashBytes } from '../../tickets/ticket-hashes.ts'
import type { CountedTicket, SignedCount, TicketPost } from '../../tickets/tickets.ts'
import type { TransactionContext } from '../chain/state.ts'
import type { TicketKeyRecord } from '../chain/ticket-state.ts'
import { postsUntil, requireKey, requireWithin, saveKey, type TicketOptions } from './sale.ts'

// Rules of the contract `Tickets`: counts, openings and refutations.

const postKey = (keyId: Hex.Hash, proxy: AccountId) => `${keyId}:${proxy}`

export const postOf = (
  { state }: Pick<TransactionContext, 'state'>,
  keyId: Hex.Hash,
  proxy: AccountId,
): TicketPost | undefined => state.tickets.posts.get(postKey(keyId, proxy))

export const savePost = (
  { state }: TransactionContext,
  { keyId, proxy }: { readonly keyId: Hex.Hash; readonly proxy: AccountId },
  post: TicketPost,
): void => state.tickets.posts.set(postKey(keyId, proxy), post)

/**
 * Marks a key as broken, unless it is already. A settlement that finds the fault names no reporter.
 */
export function breakKey(
  context: TransactionContext,
  key: TicketKeyRecord,
  reporter?: AccountId,
): TicketKeyRecord {
  if (key.isBroken) return key
  const broken = { ...key, isBroken: true, ...(reporter && { reporter }) }
  saveKey(context, broken)
  const { keyId } = key
  context.emit({ kind: 'ticket-key-broken', keyId, ...(reporter && { reporter }) })
  return broken
}

/** @throws {LedgerError} `signature-invalid`. */
function requireSigned(
  { domain }: TransactionContext,
  key: TicketKeyRecord,
  { count, signature }: SignedCount,
): void {
  const { signer } = key.terms
  const isSigned = isSignedBy(signer, TicketCount.hash(count, domain), signature)
  check(isSigned, 'signature-invalid', { needed: signer })
}

/** Posts a proxy's count of accepted tickets, which must rise. */
export function post(context: TransactionContext, signed: SignedCount): void {
  const { keyId, proxy, count, root } = signed.count
  const key = requireKey(context, keyId)
  const until = postsUntil(key, context.ticketTimes)
  requireWithin(context, { from: key.terms.startSeconds, until })
  requireSigned(context, key, signed)
  const before = postOf(context, keyId, proxy)
  const posted = before?.count ?? 0
  check(count > posted, 'ticket-count-not-higher', { count, posted })
  const left = key.sold - key.posted
  const more = count - posted
  // More tickets accepted than sold means a fault of the issuer.
  const next = more > left ? breakKey(context, key, context.sender) : key
  const paidNow = Math.min(more, left)
  saveKey(context, { ...next, posted: key.posted + paidNow })
  const paid = (before?.paid ?? 0) + paidNow
  savePost(context, { keyId, proxy }, { count, paid, root })
  context.emit({ kind: 'tickets-posted', keyId, proxy, count, paid, root })
}

/** @throws {LedgerError} `ticket-key-settled`. */
const requireUnsettled = ({ isSettled, keyId }: TicketKeyRecord): void =>
  check(!isSettled, 'ticket-key-settled', { key: keyId })

type Inclusion = Pick<CountedTicket, 'index' | 'proof'>

/** @throws {LedgerError} `ticket-proof-invalid`. */
function requireCounted(
  ticket: Hex.Hash,
  { index, proof }: Inclusion,
  { count, root }: { readonly count: number; readonly root: Hex.Hash },
): void {
  const of = { id: ticket, index: BigInt(index), count: BigInt(count), proof, root }
  check(Merkle.verify(of), 'ticket-proof-invalid', { ticket, index, count })
}

/** Proves that an issuer accepted one ticket twice, which breaks its key. */
export function proveTwice(
  context: TransactionContext,
  { ticket, one, other }: TicketOptions<'proveTicketTwice'>,
): void {
  const key = requireKey(context, one.count.keyId)
  requireUnsettled(key)
  const isSame = one.count.proxy === other.count.proxy && one.index === other.index
  const isOfKey = other.count.keyId === key.keyId
  check(isOfKey && !isSame, 'ticket-proof-invalid', { ticket, index: one.index })
  for (const shown of [one, other]) {
    requireSigned(context, key, shown)
    requireCounted(ticket, shown, shown.count)
  }
  breakKey(context, key, context.sender)
}

/** Opens a bought ticket, for a refund after the settlement. */
export function open(context: TransactionContext, options: TicketOptions<'openTicket'>): void {
  const { state, ticketTimes } = context
  const { keyId, purchaseId, hashes, modulus, opening } = options
  const key = requireKey(context, keyId)
  const posted = postsUntil(key, ticketTimes)
  requireWithin(context, { from: posted + 1n, until: posted + ticketTimes.refundSeconds })
  const isModulus = hashBytes(modulus) === key.modulusHash
  check(isModulus, 'ticket-terms-invalid', { modulus: hashBytes(modulus) })
  const purchase = state.tickets.purchases.get(purchaseId)
  const isOfKey = purchase?.keyId === keyId
  check(purchase && isOfKey, 'ticket-purchase-unknown', { purchase: purchaseId })
  const { index, blinded, secret } = opening
  const isListed =
    hashes.length === purchase.count &&
    index < purchase.count &&
    hashBytes(Hex.join(hashes.map(Hex.toBytes))) === purchase.blindedHash &&
    hashes[index] === hashBytes(placeOf(blinded, secret))
  check(isListed, 'ticket-opening-invalid', { purchase: purchaseId, index })
  check(!purchase.openedPlaces.includes(index), 'ticket-opened-before', { index })
  const message = {
    nonce: nonceOf(purchase.beneficiary, secret),
    challengeDigest: challengeDigestOf(keyId),
    tokenKeyId: Hex.sha256Hex(encodeKey(modulus)),
  }
  const ticket = ticketId(message)
  check(!state.tickets.everOpened.get(ticket), 'ticket-opened-before', { ticket })
  check(isHiddenIn({ modulus }, message, opening), 'ticket-opening-invalid', { ticket })
  const openedPlaces = [...purchase.openedPlaces, index].sort((a, b) => a - b)
  state.tickets.purchases.set(purchaseId, { ...purchase, openedPlaces })
  state.tickets.everOpened.set(ticket, true)
  state.tickets.opened.set(ticket, purchaseId)
  saveKey(context, { ...key, refunded: key.refunded + 1 })
  context.emit({ kind: 'ticket-opened', keyId, ticket, purchaseId, place: index })
}

/** Refutes the opening of a ticket that is among the tickets that a proxy posted. */
export function refute(context: TransactionContext, options: TicketOptions<'refuteTicket'>): void {
  const { state } = context
  const { keyId, ticket, proxy, ...inclusion } = options
  const key = requireKey(context, keyId)
  requireUnsettled(key)
  const purchaseId = state.tickets.opened.get(ticket)
  const isOfKey = purchaseId && state.tickets.purchases.get(purchaseId)?.keyId === keyId
  check(isOfKey, 'ticket-not-opened', { ticket })
  const posted = postOf(context, keyId, proxy) ?? { count: 0, root: Hex.zeroHash }
  requireCounted(ticket, inclusion, posted)
  state.tickets.opened.set(ticket, undefined)
  saveKey(context, { ...key, refunded: key.refunded - 1 })
  context.emit({ kind: 'ticket-opening-refuted', keyId, ticket, proxy })
}
