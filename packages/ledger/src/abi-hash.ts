import { type Hash, Hex, Keccak } from '@ostrom/protocol'

// The contracts' commitments hash `abi.encode` of values of 32 bytes each.

const wordOf = (value: bigint | Hex.Hex): Uint8Array =>
  Hex.toBytes(`0x${BigInt(value).toString(16).padStart(64, '0')}`)

/** Returns keccak256(abi.encode(...)) of numbers, accounts and hashes. */
export const hashAbiEncoded = (...values: readonly (bigint | Hex.Hex)[]): Hash =>
  Hex.from(Keccak.keccak256(Hex.concat(...values.map(wordOf))))

/** Returns keccak256 of a text's bytes. */
export const hashText = (text: string): Hash =>
  Hex.from(Keccak.keccak256(new TextEncoder().encode(text)))
