import { sha256 } from '@noble/hashes/sha2.js'
import * as Hex from '../encoding/hex.ts'

/**
 * A block of the chain of epoch blocks. Its items are the settlements, rulings and other final
 * results since the previous block: docs/spec/verification.md, section 7.
 */
export type EpochBlock = {
  /** Last epoch of the block. */
  readonly epoch: bigint
  /** Hash of the previous block; zeros for the first. */
  readonly previous: Hex.Hash
  /** Root over the leaves of all items, in ascending order; see `Merkle`. */
  readonly root: Hex.Hash
  readonly items: bigint
  /** Number of answers that the block's items settle. */
  readonly answers: bigint
}

const TAG = new TextEncoder().encode('ostrom:epoch:v1')

/** Returns a number as 8 bytes, big-endian. */
function wordOf(value: bigint): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, value)
  return bytes
}

/**
 * Returns the hash to which validators attest, and which the next block contains; `hashOf` in the
 * contract `Epochs`.
 */
export function hash({ epoch, previous, root, items, answers }: EpochBlock): Hex.Hash {
  const [before, over] = [Hex.toBytes(previous), Hex.toBytes(root)]
  const fields = [TAG, wordOf(epoch), before, over, wordOf(items), wordOf(answers)]
  return Hex.from(sha256(Hex.concat(...fields)))
}
