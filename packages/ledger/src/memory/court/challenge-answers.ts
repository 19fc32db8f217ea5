import { type AccountId, Audit, type Hash, Hex, Offer, Session } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import {
  type ConsentWithOpening,
  SUPPLY_PART_BYTES_MAX,
  SUPPLY_PARTS_MAX,
} from '../../court/data-challenges.ts'
import type { EvidenceItem } from '../../court/evidence.ts'
import { check } from '../../errors.ts'
import { recover } from '../../keys/secp256k1.ts'
import type { DataChallengeRecord, SupplyCount } from '../chain/court-state.ts'
import { parametersOf, type TransactionContext } from '../chain/state.ts'
import { isActingFor, stakeOf } from '../money/stakes.ts'
import { BURN_ADDRESS } from '../money/system-accounts.ts'
import { endCase, openCase } from './court.ts'
import {
  challengeOfKind,
  checkInTime,
  endChallenge,
  requireOpenChallenge,
  SHARE_ONE,
  saveChallenge,
} from './data-challenge-records.ts'
import { auditSubjectOf, domainOf, requireAnchored } from './evidence.ts'
import { larger, smaller } from './extremes.ts'

// Answers of providers to data challenges, and their costs.

/**
 * Seconds within which supplies of one provider for one model count together. After the same time
 * without a fee, the sum of the provider's fees is reset to zero.
 */
const COUNT_SECONDS = 86_400n

/** Returns an open challenge that the sender has to answer. */
function requireOpenFor(context: TransactionContext, id: bigint): DataChallengeRecord {
  const { sender, state } = context
  const challenge = challengeOfKind(requireOpenChallenge(context, id), 'transcript')
  const { provider, sessionId } = challenge
  const { escrow: market } = auditSubjectOf(context, sessionId)
  const own = isActingFor(state, { account: provider, market }, sender)
  check(own, 'account-mismatch', { sender, needed: provider })
  checkInTime(context, challenge)
  return challenge
}

/**
 * Supplies a part of a transcript, sealed to the validator; the last part ends the challenge. Only
 * the provider or its operator may call it.
 *
 * @throws {LedgerError} `challenge-not-open`, `account-mismatch`, `transcript-too-long`,
 * `part-out-of-order`, `transcript-too-short`.
 */
export function supply(context: TransactionContext, options: supply.Options): void {
  const { id, part, last, sealed } = options
  const challenge = requireOpenFor(context, id)
  const short = sealed.length <= SUPPLY_PART_BYTES_MAX
  check(short, 'transcript-too-long', { bytes: sealed.length, max: SUPPLY_PART_BYTES_MAX })
  const next = part === challenge.parts && part < SUPPLY_PARTS_MAX
  check(next, 'part-out-of-order', { part, expected: challenge.parts, max: SUPPLY_PARTS_MAX })
  const bytes = BigInt(sealed.length)
  const bytesLeft = challenge.bytesLeft > bytes ? challenge.bytesLeft - bytes : 0n
  check(!last || bytesLeft === 0n, 'transcript-too-short', { missing: bytesLeft })
  context.emit({
    kind: 'transcript-supplied',
    challengeId: id,
    part,
    last,
    sealed: Hex.from(sealed),
  })
  if (last) endSupplied(context, challenge, 'supplied')
  else saveChallenge(context, { ...challenge, parts: part + 1, bytesLeft })
}

/**
 * Ends a challenge that the provider answered on chain. The answer costs the provider a fee if the
 * validators that got answers within a day, this challenge's validator included, have more than
 * half of the model's weight. The fee rises with each such answer. The sum of a provider's fees for
 * all models is at most the penalty for withheld data, and is reset after a day without a fee. No
 * party receives the fee.
 */
function endSupplied(
  context: TransactionContext,
  challenge: DataChallengeRecord,
  status: 'supplied' | 'private',
): void {
  endChallenge(context, challenge, status)
  const { id, provider, subject } = challenge
  const amount = countSupply(context, challenge)
  if (amount === 0n) return
  const caseId = openCase(context, {
    module: 'data-challenges',
    kind: 'supply',
    jury: false,
    domain: GENERAL_DOMAIN,
    subject,
    opener: BURN_ADDRESS,
    respondent: provider,
    minor: amount,
  })
  endCase(context, caseId, 'minor')
  context.emit({ kind: 'supply-fee-taken', challengeId: id, provider, amount })
}

/**
 * Counts a supply. Returns its fee, which is zero until validators with more than half of the
 * model's weight have got supplies.
 */
function countSupply(
  context: TransactionContext,
  { provider, validator, share, sessionId }: DataChallengeRecord,
): bigint {
  const { state, nowSeconds } = context
  const { seatFee, withheldPenalty } = parametersOf(state)
  const key = `${provider}:${auditSubjectOf(context, sessionId).modelVersion}`
  const before = state.supplyCounts.get(key)
  const running = before && nowSeconds < before.startedAtSeconds + COUNT_SECONDS
  const empty = { startedAtSeconds: nowSeconds, validators: [], share: 0n, excess: 0n }
  const count: SupplyCount = running ? before : empty
  const isCounted = count.validators.includes(validator)
  const validators = isCounted ? count.validators : [...count.validators, validator]
  const sum = isCounted ? count.share : count.share + share
  const excess = sum * 2n > SHARE_ONE ? count.excess + 1n : 0n
  state.supplyCounts.set(key, { ...count, validators, share: sum, excess })
  const last = state.supplyFees.get(provider)
  const isNew = !last || nowSeconds >= last.lastAtSeconds + COUNT_SECONDS
  const taken = isNew ? 0n : last.taken
  const fee = larger(0n, smaller(excess * seatFee, withheldPenalty - taken))
  const fees = { taken: taken + fee, lastAtSeconds: nowSeconds }
  if (fee > 0n) state.supplyFees.set(provider, fees)
  return fee
}

export declare namespace supply {
  type Options = {
    readonly id: bigint
    readonly part: number
    readonly last: boolean
    readonly sealed: Uint8Array
  }
}

/**
 * Supplies a receipt that the provider or its operator signed; the bond returns to the validator.
 * Any account may call it.
 *
 * @throws {LedgerError} `challenge-not-open`, `receipt-not-anchored`, `signature-invalid`.
 */
export function supplyReceipt(
  context: TransactionContext,
  options: { readonly id: bigint; readonly item: EvidenceItem; readonly signature: Hex.Hex },
): void {
  const { id, item, signature } = options
  const challenge = challengeOfKind(requireOpenChallenge(context, id), 'receipt')
  checkInTime(context, challenge)
  const { receiptId, subject } = requireAnchored(context, item)
  const there = subject.id === challenge.sessionId && item.receipt.index === challenge.index
  check(there, 'receipt-not-anchored', { receipt: receiptId, session: challenge.sessionId })
  const { provider, escrow: market } = subject
  const { operator } = stakeOf(context.state, { account: provider, market })
  const signer = recover(receiptId, signature)
  const signed = signer === provider || (operator !== undefined && signer === operator)
  check(signed, 'signature-invalid', { needed: provider })
  const { receipt, path } = item
  context.emit({ kind: 'receipt-supplied', challengeId: id, receiptId, receipt, signature, path })
  endChallenge(context, challenge, 'supplied')
}

/**
 * Proves that the client opted the answer out. Only the provider or its operator may call it.
 *
 * @throws {LedgerError} `challenge-not-open`, `account-mismatch`, `consent-invalid`,
 * `signature-invalid`.
 */
export function showOptOut(
  context: TransactionContext,
  { id, shown }: { readonly id: bigint; readonly shown: ConsentWithOpening },
): void {
  const challenge = requireOpenFor(context, id)
  const { sessionId, index } = challenge
  const { consent, modes, signature } = shown
  const fits =
    context.state.auditRequests.get(sessionId) !== true &&
    consent.sessionId === sessionId &&
    BigInt(modes.length) === consent.count &&
    modes[Number(index)] === 0 &&
    consent.modesHash === Audit.modesHash(modes)
  check(fits, 'consent-invalid', { session: sessionId, index })
  const needed = signerOf(context, sessionId, shown)
  const digest = Audit.consentHash(consent, domainOf(context, auditSubjectOf(context, sessionId)))
  check(recover(digest, signature) === needed, 'signature-invalid', { needed })
  endAsPrivate(context, challenge)
  endSupplied(context, challenge, 'private')
}

/**
 * Proves that the answer was given under an offer of tier 0. Only the provider or its operator may
 * call it.
 *
 * @throws {LedgerError} `challenge-not-open`, `account-mismatch`, `consent-invalid`.
 */
export function showUnverifiedOffer(
  context: TransactionContext,
  { id, offer }: { readonly id: bigint; readonly offer: Offer.Offer },
): void {
  const challenge = requireOpenFor(context, id)
  const { sessionId } = challenge
  const { domain } = context
  const own = auditSubjectOf(context, sessionId).offer
  const fits =
    offer.verification.tier === 0 && Offer.hash(offer, domain) === Offer.hash(own, domain)
  check(fits, 'consent-invalid', { session: sessionId, tier: own.verification.tier })
  endAsPrivate(context, challenge)
  endChallenge(context, challenge, 'private')
}

const endAsPrivate = (context: TransactionContext, { id, provider }: DataChallengeRecord) =>
  context.emit({ kind: 'transcript-private', challengeId: id, provider })

/**
 * Returns the key that signs a client's opt-outs. For a request, this is the client's key; for a
 * session, it is the `signer` of the authorization in `opening`.
 */
function signerOf(
  context: TransactionContext,
  sessionId: Hash,
  { opening }: ConsentWithOpening,
): AccountId {
  const { state, domain } = context
  const request = state.requests.get(sessionId)
  if (request) return request.terms.client
  const { authorization, signature } = opening ?? {}
  const ours = authorization && Session.idOf(authorization, domain) === sessionId
  check(ours && signature, 'consent-invalid', { session: sessionId })
  const needed = authorization.client
  const digest = Session.authorizationHash(authorization, domain)
  check(recover(digest, signature) === needed, 'signature-invalid', { needed })
  return authorization.signer
}
