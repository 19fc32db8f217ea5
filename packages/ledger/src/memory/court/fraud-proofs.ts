import {
  type AccountId,
  type Domain,
  type Hash,
  Hex,
  Offer,
  Receipt,
  Transcript,
} from '@ostrom/protocol'
import type { FraudKind, OfferBreachEvidence, SignedReceiptCore } from '../../court/accusations.ts'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import { penaltyOf } from '../../court/penalties.ts'
import { check } from '../../errors.ts'
import { recover } from '../../keys/secp256k1.ts'
import type { FraudSigner } from '../chain/court-state.ts'
import { parametersOf, type TransactionContext } from '../chain/state.ts'
import { stakeOf, totalStakeOf } from '../money/stakes.ts'
import { endCase, openCase } from './court.ts'
import { type AuditSubject, auditSubjectOf, domainOf } from './evidence.ts'
import { attachPay } from './pay-holds.ts'

// Constants of the contract `FraudProofs`, which explains them.
const OFFENCE_BONDS = 4n
const OPERATOR_BONDS_MAX = 20n
const INCIDENT_SECONDS = 2_592_000n
const INCIDENTS_MAX = 3
const INCIDENT_MEMORY_SECONDS = 31_536_000n
const BPS = 10_000n

/** Index of `seeded` in `Receipt.samplingModes`. */
const SEEDED = Receipt.samplingModes.indexOf('seeded')

/**
 * Proves that the provider of a session, or the provider's operator, signed two different receipts
 * with the same joint seed (a seed that client and provider made for one answer).
 *
 * @throws {LedgerError} `session-unknown`, `fraud-not-proven`, `signature-invalid`,
 * `fraud-already-proven`.
 */
export function proveContradiction(
  context: TransactionContext,
  { first, second }: { first: SignedReceiptCore; second: SignedReceiptCore },
): bigint {
  const { sessionId, seed } = first.receipt
  const work = auditSubjectOf(context, sessionId)
  const domain = domainOf(context, work)
  const other = second.receipt
  const seeded = first.receipt.sampling === SEEDED && other.sampling === SEEDED
  const same = sessionId === other.sessionId && seed === other.seed && seed !== Hex.zeroHash
  const [id, otherId] = [idOf(domain, first), idOf(domain, second)]
  check(seeded && same && id !== otherId, 'fraud-not-proven', { session: sessionId })
  const signers = [
    signerOf(context, work, { digest: id, signature: first.signature }),
    signerOf(context, work, { digest: otherId, signature: second.signature }),
  ]
  // Two receipts may be signed by different keys: the operator's key can contradict the account's
  // own.
  const signer = signers.includes('operator') ? 'operator' : 'account'
  const key = `contradiction:${sessionId}:${seed}`
  return punish(context, { work, signer, key, offence: 'contradiction', receiptId: id })
}

/**
 * Proves that a provider or its operator signed a transcript that does not match its receipt.
 *
 * @throws {LedgerError} As `proveContradiction`.
 */
export function proveTranscript(
  context: TransactionContext,
  options: proveTranscript.Options,
): bigint {
  const { receipt, transcript, signature } = options
  const work = auditSubjectOf(context, receipt.sessionId)
  const domain = domainOf(context, work)
  const receiptId = Receipt.idOf(receipt, domain)
  const fields = ['promptHash', 'outputHash', 'seed'] as const
  const same = fields.every((field) => transcript[field] === receipt[field])
  check(!same && transcript.receiptId === receiptId, 'fraud-not-proven', { receipt: receiptId })
  const digest = Transcript.hash(transcript, domain)
  const signer = signerOf(context, work, { digest, signature })
  const key = `transcript:${receiptId}`
  return punish(context, { work, signer, key, offence: 'false-transcript', receiptId })
}

export declare namespace proveTranscript {
  type Options = {
    readonly receipt: Receipt.ReceiptCore
    readonly transcript: Transcript.Transcript
    readonly signature: Hex.Hex
  }
}

/**
 * Proves that a receipt, signed by its provider or the provider's operator, violates the offer of
 * its session or request.
 *
 * @throws {LedgerError} `offer-mismatch`: the session or request is under another offer. And as
 * `proveContradiction`.
 */
export function proveOfferBreach(
  context: TransactionContext,
  options: OfferBreachEvidence,
): bigint {
  const { offer, receipt, signature } = options
  const work = auditSubjectOf(context, receipt.sessionId)
  const offerHash = Offer.hash(offer, context.domain)
  const own = offerHash === Offer.hash(work.offer, context.domain)
  check(own, 'offer-mismatch', { offerHash })
  const receiptId = idOf(domainOf(context, work), options)
  check(Offer.violatedTerm(offer, receipt), 'fraud-not-proven', { receipt: receiptId })
  const signer = signerOf(context, work, { digest: receiptId, signature })
  const key = offerBreachKey(receiptId)
  return punish(context, { work, signer, key, offence: 'offer-breach', receiptId })
}

const offerBreachKey = (receiptId: Hash): string => `offer:${receiptId}`

/**
 * Returns the case that proved that a receipt violates its offer: by a signature of the provider's
 * account if there is such a proof, otherwise by its operator's.
 */
export const offerBreachCase = (
  { state }: Pick<TransactionContext, 'state'>,
  receiptId: Hash,
): bigint | undefined => state.fraudProofs.get(offerBreachKey(receiptId))?.caseId

const idOf = (domain: Domain, { receipt }: SignedReceiptCore): Hash => Receipt.idOf(receipt, domain)

/** @throws {LedgerError} `signature-invalid`: neither the provider nor its operator signed it. */
function signerOf(
  { state }: TransactionContext,
  { provider, escrow: market }: AuditSubject,
  { digest, signature }: { digest: Hash; signature: Hex.Hex },
): FraudSigner {
  const { operator } = stakeOf(state, { account: provider, market })
  const signer: AccountId | undefined = recover(digest, signature)
  if (signer === provider) return 'account'
  const isOperator = operator !== undefined && signer === operator
  check(isOperator, 'signature-invalid', { needed: provider })
  return 'operator'
}

type FraudProof = {
  readonly work: AuditSubject
  readonly signer: FraudSigner
  readonly key: string
  readonly offence: FraudKind
  readonly receiptId: Hash
}

function punish(context: TransactionContext, proof: FraudProof): bigint {
  const { state, sender: opener } = context
  const { work, signer, key, offence, receiptId } = proof
  const { provider } = work
  // A proof by the account's key is accepted after a proof by the operator's key.
  const proven = state.fraudProofs.get(key)?.signer
  const isStronger = proven === undefined || (proven === 'operator' && signer === 'account')
  check(isStronger, 'fraud-already-proven', { provider })
  const byOperator = signer === 'operator'
  const { penalty, excludes } = byOperator
    ? operatorPenalty(context, provider)
    : { penalty: wholePenalty(context, provider), excludes: true }
  const caseId = openCase(context, {
    module: 'fraud-proofs',
    kind: offence,
    jury: false,
    recorded: true,
    excludes,
    returnsFrom: 'major',
    domain: GENERAL_DOMAIN,
    subject: receiptId,
    opener,
    respondent: provider,
    major: penalty,
  })
  state.fraudProofs.set(key, { signer, caseId })
  attachPay(context, caseId, work.id)
  context.emit({ kind: 'fraud-proven', caseId, provider, offence, receiptId, byOperator })
  endCase(context, caseId, 'major')
  return caseId
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)

function wholePenalty({ state }: TransactionContext, provider: AccountId): bigint {
  return (totalStakeOf(state, provider) * parametersOf(state).proofPenaltyBps) / BPS
}

/** Counts an offence that a signature of the operator's key proves; returns the penalty. */
function operatorPenalty(
  context: TransactionContext,
  provider: AccountId,
): { penalty: bigint; excludes: boolean } {
  const { state, nowSeconds } = context
  const parameters = parametersOf(state)
  const { caseBond } = parameters
  const before = state.fraudIncidents.get(provider)
  const passed = before ? nowSeconds - before.startedAtSeconds : INCIDENT_MEMORY_SECONDS
  const isNew = passed >= INCIDENT_SECONDS
  const remembered = passed >= INCIDENT_MEMORY_SECONDS ? 0 : (before?.count ?? 0)
  const incident =
    before && !isNew ? before : { startedAtSeconds: nowSeconds, count: remembered + 1, taken: 0n }
  const excludes = isNew && incident.count >= INCIDENTS_MAX
  const left = larger(OPERATOR_BONDS_MAX * caseBond - incident.taken, 0n)
  const bonds = smaller(left, OFFENCE_BONDS * caseBond)
  const share = excludes ? penaltyOf('minor', totalStakeOf(state, provider), parameters) : 0n
  const penalty = smaller(larger(bonds, share), wholePenalty(context, provider))
  state.fraudIncidents.set(provider, { ...incident, taken: incident.taken + penalty })
  return { penalty, excludes }
}
