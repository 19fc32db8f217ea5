import { keccak_256 } from '@noble/hashes/sha3.js'
import { type Hash, Hex } from '@ostrom/protocol'

// Which receipts are audited: chosen by public randomness that exists only after their root was
// anchored. The same arithmetic as in the `Audits` contract.

const BPS = 10_000n

/**
 * Whether a receipt is drawn for audit.
 *
 * @param options.beacon Value of the epoch after the one in which the receipt's root was anchored.
 * @param options.rateBps Share of receipts to draw, in basis points.
 */
export function drawn({ beacon, receiptId, rateBps }: drawn.Options): boolean {
  const hash = keccak_256(Hex.concat(Hex.toBytes(beacon), Hex.toBytes(receiptId)))
  return BigInt(Hex.from(hash)) % BPS < BigInt(rateBps)
}

export declare namespace drawn {
  type Options = {
    readonly beacon: Hash
    readonly receiptId: Hash
    readonly rateBps: number
  }
}
