import type { Domain } from './domain.ts'
import type { Hash } from './hex.ts'
import * as Shape from './shape.ts'
import { digest, type Kind } from './signed-object.ts'

/**
 * A provider's word that a transcript is that of a receipt. It signs one with each transcript that
 * it hands out to a validator, so that a false one costs it its stake without any vote.
 */
export type Transcript = {
  /** Digest of the receipt's core; see `Receipt.idOf`. */
  readonly receiptId: Hash
  /** As in the receipt, of what the transcript holds. */
  readonly promptHash: Hash
  readonly outputHash: Hash
  readonly seed: Hash
}

export const transcriptKind: Kind<Transcript> = {
  name: 'Transcript',
  contract: 'escrow',
  fields: [
    ['receiptId', 'bytes32'],
    ['promptHash', 'bytes32'],
    ['outputHash', 'bytes32'],
    ['seed', 'bytes32'],
  ],
}

export const transcriptShape: Shape.Shape<Transcript> = Shape.object({
  receiptId: Shape.hash,
  promptHash: Shape.hash,
  outputHash: Shape.hash,
  seed: Shape.hash,
})

/** Digest that the provider's chain key signs. */
export const hash = (value: Transcript, domain: Domain): Hash =>
  digest(transcriptKind, value, domain)
