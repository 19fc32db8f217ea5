import { sha256 } from '@noble/hashes/sha2.js'
import * as Hex from './hex.ts'

/** What the epochs since the block before settled, as one block of the chain of epochs. */
export type EpochBlock = {
  /** The last epoch that it spans. */
  readonly epoch: bigint
  /** Hash of the block before; zeros for the first. */
  readonly previous: Hex.Hash
  /** Root over the leaves of all items, in ascending order; see `Merkle`. */
  readonly root: Hex.Hash
  readonly items: bigint
  /** Answers that its items stand for. */
  readonly answers: bigint
}

const TAG = new TextEncoder().encode('ostrom:epoch:v1')

/** A number as 8 bytes, the highest first. */
function wordOf(value: bigint): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, value)
  return bytes
}

/** The hash that the next block names and validators attest to; `hashOf` of the contract. */
export function hash({ epoch, previous, root, items, answers }: EpochBlock): Hex.Hash {
  const [before, over] = [Hex.toBytes(previous), Hex.toBytes(root)]
  const fields = [TAG, wordOf(epoch), before, over, wordOf(items), wordOf(answers)]
  return Hex.from(sha256(Hex.concat(...fields)))
}
