import { type AccountId, type Hash, Hex, Receipt, Transcript } from '@ostrom/protocol'
import type { SignedCore } from '../audits.ts'
import { check } from '../errors.ts'
import { recover } from '../keys/secp256k1.ts'
import { subjectOf } from './evidence.ts'
import { punish } from './penalties.ts'
import type { Context } from './state.ts'

/** Index of `seeded` in `Receipt.samplings`. */
const SEEDED = Receipt.samplings.indexOf('seeded')

/**
 * Two different receipts of one session under one joint seed.
 *
 * @throws {LedgerError} `session-unknown`, `nothing-proven`, `signature-invalid`,
 * `proven-already`.
 */
export function proveContradiction(
  context: Context,
  { first, second }: { first: SignedCore; second: SignedCore },
): void {
  const { sessionId, seed } = first.receipt
  const { provider } = subjectOf(context, sessionId)
  const other = second.receipt
  const seeded = first.receipt.sampling === SEEDED && other.sampling === SEEDED
  const same = sessionId === other.sessionId && seed === other.seed && seed !== Hex.zeroHash
  const contradict = seeded && same && idOf(context, first) !== idOf(context, second)
  check(contradict, 'nothing-proven', { session: sessionId })
  checkSigned(provider, idOf(context, first), first.signature)
  checkSigned(provider, idOf(context, second), second.signature)
  prove(context, provider, `contradiction:${sessionId}:${seed}`)
}

/**
 * A transcript that its provider signed for a receipt, and that is not the receipt's.
 *
 * @throws {LedgerError} As `proveContradiction`.
 */
export function proveTranscript(context: Context, options: proveTranscript.Options): void {
  const { receipt, transcript, signature } = options
  const { provider } = subjectOf(context, receipt.sessionId)
  const receiptId = Receipt.idOf(receipt, context.domain)
  const fields = ['promptHash', 'outputHash', 'seed'] as const
  const same = fields.every((field) => transcript[field] === receipt[field])
  check(!same && transcript.receiptId === receiptId, 'nothing-proven', { receipt: receiptId })
  checkSigned(provider, Transcript.hash(transcript, context.domain), signature)
  prove(context, provider, `transcript:${receiptId}`)
}

export declare namespace proveTranscript {
  type Options = {
    readonly receipt: Receipt.ReceiptCore
    readonly transcript: Transcript.Transcript
    readonly signature: Hex.Hex
  }
}

const idOf = ({ domain }: Context, { receipt }: SignedCore): Hash => Receipt.idOf(receipt, domain)

function checkSigned(needed: AccountId, digest: Hash, signature: Hex.Hex): void {
  check(recover(digest, signature) === needed, 'signature-invalid', { needed })
}

function prove(context: Context, provider: AccountId, key: string): void {
  check(!context.state.proven.get(key), 'proven-already', { provider })
  context.state.proven.set(key, true)
  punish(context, provider)
}
