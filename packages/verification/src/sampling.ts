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

/**
 * Share of a provider's receipts that a validator audits, in basis points: all of them at first,
 * then less in proportion to clean audits, down to the governed rate. Suspicion brings it back up.
 */
export function rateOf({ cleanAudits, probation, governedBps, suspected }: rateOf.Options): number {
  if (suspected || cleanAudits < probation) return Number(BPS)
  return Math.max(governedBps, Math.floor((Number(BPS) * probation) / cleanAudits))
}

export declare namespace rateOf {
  type Options = {
    readonly cleanAudits: number
    /** Audits after which the share begins to fall. */
    readonly probation: number
    /** The least share, which governance sets. */
    readonly governedBps: number
    /** The detector has seen more than an honest provider usually shows. */
    readonly suspected: boolean
  }
}
