import { type Hash, Hex, Keccak } from '@ostrom/protocol'

// Encodes one value in 32 bytes, as `abi.encode` does: commitments, such as those of votes, are
// hashes of such values.

const wordOf = (value: bigint | Hex.Hex): Uint8Array =>
  Hex.toBytes(`0x${BigInt(value).toString(16).padStart(64, '0')}`)

/** Returns keccak256(abi.encode(...)) of numbers, accounts and hashes. */
export const hashAbiEncoded = (...values: readonly (bigint | Hex.Hex)[]): Hash =>
  Hex.from(Keccak.keccak256(Hex.concat(...values.map(wordOf))))

/** Returns keccak256 of a text's bytes. */
export const hashText = (text: string): Hash =>
  Hex.from(Keccak.keccak256(new TextEncoder().encode(text)))
