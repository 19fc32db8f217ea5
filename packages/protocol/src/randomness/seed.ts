import { sha256 } from '@noble/hashes/sha2.js'
import * as Hex from '../encoding/hex.ts'

const tag = new TextEncoder().encode('ostrom:seed:v1')

/**
 * Derives the sampling seed of an answer. Neither side can choose it alone: the provider commits to
 * `serverSeed` when the session opens, before it knows any `clientNonce`.
 *
 * @see docs/spec/inference.md, section 5.
 */
export function derive(options: derive.Options): Hex.Hash {
  const numbers = new DataView(new ArrayBuffer(12))
  numbers.setBigUint64(0, options.callId)
  numbers.setUint32(8, options.segment)
  const parts = [
    tag,
    Hex.toBytes(options.clientNonce),
    Hex.toBytes(options.serverSeed),
    new Uint8Array(numbers.buffer),
  ]
  return Hex.from(sha256(Hex.concat(...parts)))
}

export declare namespace derive {
  type Options = {
    /** 32 random bytes from the client, sealed inside the request. */
    readonly clientNonce: Hex.Hash
    /** 32 random bytes of the provider, which revealed their hash when the session opened. */
    readonly serverSeed: Hex.Hash
    /** Index of the question within its session. */
    readonly callId: bigint
    /** Number of providers that answered before this one in a failover. */
    readonly segment: number
  }
}

const userTag = new TextEncoder().encode('ostrom:user-seed:v1')

/**
 * Derives the sampling seed from a user's parameter `seed`, a signed number of 64 bits. The
 * receipts of answers that are sampled from this seed state the sampling mode `user-seed`.
 */
export function deriveFromUser(seed: bigint): Hex.Hash {
  const number = new DataView(new ArrayBuffer(8))
  number.setBigInt64(0, BigInt.asIntN(64, seed))
  return Hex.from(sha256(Hex.concat(userTag, new Uint8Array(number.buffer))))
}

/** Returns the commitment to a server seed that the provider sends when a session opens. */
export const commitment = (serverSeed: Hex.Hash): Hex.Hash =>
  Hex.from(sha256(Hex.toBytes(serverSeed)))
