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
import { check } from '../../errors.ts'
import { recover } from '../../keys/secp256k1.ts'
import { parametersOf, type TransactionContext } from '../chain/state.ts'
import { stakeOf, totalStakeOf } from '../money/stakes.ts'
import { endCase, openCase } from './court.ts'
import { type AuditSubject, auditSubjectOf, domainOf } from './evidence.ts'

/** Index of `seeded` in `Receipt.samplings`. */
const SEEDED = Receipt.samplingModes.indexOf('seeded')

/**
 * Two different receipts of one session under one joint seed.
 *
 * @throws {LedgerError} `session-unknown`, `fraud-not-proven`, `signature-invalid`,
 * `fraud-already-proven`.
 */
export function proveContradiction(
  context: TransactionContext,
  { first, second }: { first: SignedReceiptCore; second: SignedReceiptCore },
): void {
  const { sessionId, seed } = first.receipt
  const work = auditSubjectOf(context, sessionId)
  const domain = domainOf(context, work)
  const other = second.receipt
  const seeded = first.receipt.sampling === SEEDED && other.sampling === SEEDED
  const same = sessionId === other.sessionId && seed === other.seed && seed !== Hex.zeroHash
  const [id, otherId] = [idOf(domain, first), idOf(domain, second)]
  check(seeded && same && id !== otherId, 'fraud-not-proven', { session: sessionId })
  checkSigned(context, work, { digest: id, signature: first.signature })
  checkSigned(context, work, { digest: otherId, signature: second.signature })
  const key = `contradiction:${sessionId}:${seed}`
  punish(context, { work, key, offence: 'contradiction', receiptId: id })
}

/**
 * A transcript that its provider signed for a receipt, and that is not the receipt's.
 *
 * @throws {LedgerError} As `proveContradiction`.
 */
export function proveTranscript(
  context: TransactionContext,
  options: proveTranscript.Options,
): void {
  const { receipt, transcript, signature } = options
  const work = auditSubjectOf(context, receipt.sessionId)
  const domain = domainOf(context, work)
  const receiptId = Receipt.idOf(receipt, domain)
  const fields = ['promptHash', 'outputHash', 'seed'] as const
  const same = fields.every((field) => transcript[field] === receipt[field])
  check(!same && transcript.receiptId === receiptId, 'fraud-not-proven', { receipt: receiptId })
  checkSigned(context, work, { digest: Transcript.hash(transcript, domain), signature })
  const key = `transcript:${receiptId}`
  punish(context, { work, key, offence: 'false-transcript', receiptId })
}

export declare namespace proveTranscript {
  type Options = {
    readonly receipt: Receipt.ReceiptCore
    readonly transcript: Transcript.Transcript
    readonly signature: Hex.Hex
  }
}

/**
 * A receipt that its provider signed, and that breaks the offer of its session or request.
 *
 * @throws {LedgerError} `offer-mismatch`: work was agreed on under another offer. And as
 * `proveContradiction`.
 */
export function proveOfferBreach(context: TransactionContext, options: OfferBreachEvidence): void {
  const { offer, receipt, signature } = options
  const work = auditSubjectOf(context, receipt.sessionId)
  const offerHash = Offer.hash(offer, context.domain)
  const own = offerHash === Offer.hash(work.offer, context.domain)
  check(own, 'offer-mismatch', { offerHash })
  const receiptId = idOf(domainOf(context, work), options)
  check(Offer.violatedTerm(offer, receipt), 'fraud-not-proven', { receipt: receiptId })
  checkSigned(context, work, { digest: receiptId, signature })
  const key = `offer:${receiptId}`
  punish(context, { work, key, offence: 'offer-breach', receiptId })
}

const idOf = (domain: Domain, { receipt }: SignedReceiptCore): Hash => Receipt.idOf(receipt, domain)

/** By the provider, or by its operator now. */
function checkSigned(
  { state }: TransactionContext,
  { provider, escrow: market }: AuditSubject,
  { digest, signature }: { digest: Hash; signature: Hex.Hex },
): void {
  const { operator } = stakeOf(state, { account: provider, market })
  const signer: AccountId | undefined = recover(digest, signature)
  const theirs = signer === provider || (operator !== undefined && signer === operator)
  check(theirs, 'signature-invalid', { needed: provider })
}

type FraudProof = {
  readonly work: AuditSubject
  readonly key: string
  readonly offence: FraudKind
  readonly receiptId: Hash
}

function punish(context: TransactionContext, { work, key, offence, receiptId }: FraudProof): void {
  const { state, sender: opener } = context
  const { provider } = work
  check(!state.provenFrauds.get(key), 'fraud-already-proven', { provider })
  state.provenFrauds.set(key, true)
  const { proofPenaltyBps } = parametersOf(state)
  const caseId = openCase(context, {
    module: 'fraud-proofs',
    kind: offence,
    jury: false,
    recorded: true,
    excludes: true,
    domain: GENERAL_DOMAIN,
    subject: receiptId,
    opener,
    respondent: provider,
    major: (totalStakeOf(state, provider) * proofPenaltyBps) / 10_000n,
  })
  context.emit({ kind: 'fraud-proven', caseId, provider, offence, receiptId })
  endCase(context, caseId, 'major')
}
