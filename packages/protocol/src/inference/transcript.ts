import type { Hash } from '../encoding/hex.ts'
import type { Domain } from '../signing/domain.ts'
import { digest, type StructType } from '../signing/signed-object.ts'

/**
 * A provider's signed statement that a transcript belongs to a receipt. The provider signs one for
 * each transcript that it discloses to a validator. A statement that contradicts the receipt costs
 * the provider stake without a trial (`FraudProofs.proveFalseTranscript`).
 */
export type Transcript = {
  /** Digest of the receipt's core; see `Receipt.idOf`. */
  readonly receiptId: Hash
  /**
   * This hash and the next fields have the same meaning as in the receipt, but are computed from
   * the transcript.
   */
  readonly promptHash: Hash
  readonly outputHash: Hash
  readonly seed: Hash
}

export const transcriptAttestationStruct: StructType<Transcript> = {
  name: 'Transcript',
  contract: 'escrow',
  fields: [
    ['receiptId', 'bytes32'],
    ['promptHash', 'bytes32'],
    ['outputHash', 'bytes32'],
    ['seed', 'bytes32'],
  ],
}

/** Returns the digest that the provider's chain key signs. */
export const hash = (value: Transcript, domain: Domain): Hash =>
  digest(transcriptAttestationStruct, value, domain)
