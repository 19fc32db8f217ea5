import { Audit, Cbor, type Hash, Merkle, Receipt, Request } from '@ostrom/protocol'
import type { ChallengeRecord } from './challenge-records.ts'
import type { ChallengeContext } from './challenge-responder-options.ts'

/** Answers a data challenge for a receipt with the receipt, its signature and its Merkle path. */
export async function answerReceiptChallenge(
  options: ChallengeContext,
  challenge: ChallengeRecord,
): Promise<boolean> {
  const { dataChallenges, ledger, log } = options
  const { challengeId: id, sessionId, index } = challenge
  const session = await ledger.session(sessionId)
  // A request has exactly one answer.
  const count = session?.count ?? 1n
  const domain = session ? ledger.domain : Request.domain(ledger.domain)
  const envelopes = await envelopesOf(options, sessionId, count)
  const envelope = envelopes[Number(index)]
  if (!envelope) {
    log('challenge-unanswerable', { challenge: id, session: sessionId })
    return false
  }
  const ids = envelopes.map(({ receipt }) => Receipt.idOf(receipt, domain))
  const path = Merkle.prove(ids, Number(index))
  // The receipt is signed again, because the chain accepts only the provider's current keys.
  const signature = await ledger.signer.sign(ids[Number(index)]!)
  const { receipt } = envelope
  await dataChallenges.supplyReceipt({ id, item: { receipt, path }, signature })
  log('challenge-answered', { challenge: id, session: sessionId, with: 'receipt' })
  return true
}

async function envelopesOf(
  { records }: ChallengeContext,
  sessionId: Hash,
  count: bigint,
): Promise<readonly Audit.ReceiptEnvelope[]> {
  const envelopes: Audit.ReceiptEnvelope[] = []
  for (let index = 0n; index < count; index++) {
    const bytes = await records.receipt(sessionId, index)
    if (!bytes) break
    envelopes.push(Cbor.decode(bytes, Audit.receiptEnvelopeSchema, 'receipt'))
  }
  return envelopes
}
