// Tokens of the original token program, in associated token accounts.

import type { AccountMeta, Address, Instruction } from '@solana/kit'
import { AccountRole } from '@solana/kit'
import { runtimePrograms } from './addresses.ts'

/** Offset of the amount in a token account. */
const AMOUNT_AT = 64

/** Returns the balance of a token account, in base units: 0 if the account does not exist. */
export function tokenBalanceOf(account: Uint8Array | undefined): bigint {
  if (!account || account.length < AMOUNT_AT + 8) return 0n
  const view = new DataView(account.buffer, account.byteOffset, account.byteLength)
  return view.getBigUint64(AMOUNT_AT, true)
}

/** Creates the associated token account of a wallet; does nothing if it exists. */
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
