// Tokens of the first token program, in the accounts where wallets hold them.

import type { AccountMeta, Address, Instruction } from '@solana/kit'
import { AccountRole } from '@solana/kit'
import { runtimePrograms } from './addresses.ts'

/** Place of the amount in a token account. */
const AMOUNT_AT = 64

/** Returns the balance of a token account, in base units: 0 where the account does not exist. */
export function tokenBalanceOf(account: Uint8Array | undefined): bigint {
  if (!account || account.length < AMOUNT_AT + 8) return 0n
  const view = new DataView(account.buffer, account.byteOffset, account.byteLength)
  return view.getBigUint64(AMOUNT_AT, true)
}

/** Makes the account in which a wallet holds a token; does nothing where it is there already. */
export function openTokenAccount(options: {
  readonly payer: Address
  readonly owner: Address
  readonly mint: Address
  /** See `tokenAccountOf`. */
  readonly account: Address
}): Instruction<string, readonly AccountMeta[]> & { readonly data: Uint8Array } {
  const { payer, owner, mint, account } = options
  const read = [owner, mint, runtimePrograms.system, runtimePrograms.token]
  return {
    programAddress: runtimePrograms.associatedToken,
    accounts: [
      { address: payer, role: AccountRole.WRITABLE_SIGNER },
      { address: account, role: AccountRole.WRITABLE },
      ...read.map((address) => ({ address, role: AccountRole.READONLY })),
    ],
    // `CreateIdempotent`.
    data: Uint8Array.of(1),
  }
}
