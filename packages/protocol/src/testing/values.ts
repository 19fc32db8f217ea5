import type { AccountId, Hash } from '../encoding/hex.ts'

/** Returns an account of an EVM chain whose 20 bytes are all `byte`, two hex digits. */
export const accountOf = (byte: string): AccountId => `0x${byte.repeat(20)}`

/** Returns a hash whose 32 bytes are all `byte`, two hex digits. */
export const hashOf = (byte: string): Hash => `0x${byte.repeat(32)}`
