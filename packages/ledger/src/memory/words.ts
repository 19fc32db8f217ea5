import { keccak_256 } from '@noble/hashes/sha3.js'
import { type Hash, Hex } from '@ostrom/protocol'

// The encoding of the contracts' commitments: `abi.encode` of values that take one word each.

const wordOf = (value: bigint | Hex.Hex): Uint8Array =>
  Hex.toBytes(`0x${BigInt(value).toString(16).padStart(64, '0')}`)

/** keccak256(abi.encode(...)) of numbers, accounts and hashes. */
export const hashWords = (...values: readonly (bigint | Hex.Hex)[]): Hash =>
  Hex.from(keccak_256(Hex.concat(...values.map(wordOf))))

/** keccak256 of a text's bytes. */
export const hashText = (text: string): Hash => Hex.from(keccak_256(new TextEncoder().encode(text)))
