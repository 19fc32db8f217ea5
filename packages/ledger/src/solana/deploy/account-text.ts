import { type AccountId, Hex } from '@ostrom/protocol'
import { getBase58Decoder, getBase58Encoder } from '@solana/kit'

/** An account as people of this chain write it: in base58. */
export const accountText = (account: AccountId): string =>
  getBase58Decoder().decode(Hex.toBytes(account))

/** Reads an account in base58 or hex; `undefined` for what is none. */
export function parseAccount(text: string): AccountId | undefined {
  const lower = text.toLowerCase()
  if (Hex.is(lower, 32)) return lower
  if (!/^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(text)) return undefined
  const bytes = new Uint8Array(getBase58Encoder().encode(text))
  return bytes.length === 32 ? Hex.from(bytes) : undefined
}
